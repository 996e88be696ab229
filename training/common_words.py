"""Make the list of common words of the news: `python -m training.common_words CORPORA`.

Counted are the sentences of the Groningen Meaning Bank (public domain; mostly conflict news) that have a word. Words of
more than a few sentences are common; what is not in the list is telling: names of people, streets and small places.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter
from pathlib import Path

_FEW = 5  # sentences of 47,959
_WORD = re.compile(r"[a-z']{4,}")
_LIST = Path(__file__).parents[1] / "src" / "warledger" / "knowledge" / "english" / "common_words.txt"


def common_words(corpora: Path) -> list[str]:
    """The words in more than a few sentences, in the order of the alphabet."""
    counted: Counter[str] = Counter()
    sentence: set[str] = set()
    with gzip.open(corpora / "ner" / "gmb.csv.gz", "rt", encoding="latin-1", newline="") as rows:
        for row in csv.reader(rows):
            if row[0].startswith("Sentence:"):
                counted.update(sentence)
                sentence = set()
            if len(row) > 1:
                sentence.update(_WORD.findall(row[1].lower()))
    counted.update(sentence)
    return sorted(word for word, count in counted.items() if count > _FEW)


if __name__ == "__main__":
    _LIST.write_text("\n".join(common_words(Path(sys.argv[1]))) + "\n", encoding="utf-8")
