"""Where a report goes on in another land than its own: "In neighbouring Mali, three soldiers died"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warledger.extract.resolve.labels import Label, Sort
from warledger.language.syntax import Sentence

_OPENING = 4  # words of a sentence that tell where it goes on


class Abroad:
    """Answers for one report. `nations` are those by which a sentence begins."""

    def __init__(self, sentences: Sequence[Sentence], labels: Mapping[int, tuple[Label, ...]], text: str) -> None:
        self._text = text
        self._at = dict(self._told(sentences, labels))
        self.nations = frozenset(self._at.values())

    def at(self, sentence: Sentence) -> str | None:
        """The code of the nation in which the sentence says that it goes on, or the one before it in its paragraph."""
        return self._at.get(sentence.start)

    def _told(
        self, sentences: Sequence[Sentence], labels: Mapping[int, tuple[Label, ...]]
    ) -> Iterator[tuple[int, str]]:
        nation: str | None = None
        stop = 0
        for sentence in sentences:
            others = {one.key for one in labels[sentence.start] if one.sort in (Sort.STATE, Sort.PEOPLE)} - {nation}
            if others or "\n" in self._text[stop : sentence.start]:
                nation = None
            nation = _led_to(sentence, labels[sentence.start]) or nation
            stop = sentence.stop
            if nation is not None:
                yield sentence.start, nation


def _led_to(sentence: Sentence, labels: Sequence[Label]) -> str | None:
    """The nation by which a sentence begins: "In neighbouring [Mali], …"; not in "In 2020 Mali …"."""
    first = next((one for one in labels if one.sort is Sort.STATE), None)
    if first is None or first.first >= _OPENING:
        return None
    words = [word.text.lower() for word in sentence.words[: first.first]]
    return first.key if "in" in words and not any(map(str.isdigit, words)) else None
