"""Time expressions of news (TimeBank, AQUAINT) and of histories of wars (half of WikiWars), by the corpora's scorer.

Each set is split by a hash of its documents' names: errors were looked at in the odd half only. The even half's figures
were watched while the rules were made, so it too is flattered a little. A value counts as right among the expressions
found, as in TempEval-3; WikiWars marks whole noun phrases ("the day after the battle"), which its strict figure shows.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.data import Row, digest, rows, scorer
from bench.language import Figures
from bench.timex3 import has_signal, value
from warledger.extract.when.chronicle import Chronicle
from warledger.extract.when.joints import Expression
from warledger.language import read_document
from warledger.language.syntax import Sentence
from warledger.values import Block, Document, Role

_LEADING = re.compile(
    r"(?:(?:in|on|at|during|over|by|since|until|till|from|of|between|before|after|for|through|throughout|within|following"
    r"|as of|to|and|or|back in|year|circa|a|an|its|his|her|their|our|this|that|'s)\s+|[(’'])(?=\S)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"the\s+(?=(?:19|20)\d\d$|[\w ]+-(?:year|month|week|day|hour|minute|quarter)\b)|(?:just|only|precisely|exactly)\s+",
    re.IGNORECASE,
)
SETS = {"news": ("timebank", "aquaint"), "histories": ("wikiwars",)}


def figures(corpora: Path) -> Figures:
    """Strict, relaxed and value F1 of both sets, whole and by halves."""
    path = corpora / "timex.jsonl.gz"
    gold = list(rows(path))
    predicted = {row["id"]: {"timex": list(timexes(document_of(row)))} for row in gold}
    found: Figures = {"data digest": digest(path)}
    for name, corpora_in in SETS.items():
        chosen = [row for row in gold if row["corpus"] in corpora_in]
        for half, part in (("", chosen), (" odd", _half(chosen, 1)), (" even", _half(chosen, 0))):
            scores = scorer(corpora, "score_spans").dates(part, predicted)
            found |= {f"{name}{half} {match} F1": scores[match]["f1"] for match in ("strict", "relaxed", "value")}
    return found


def document_of(row: Row) -> Document:
    """A row as a document of its day, every line of it a block."""
    text, blocks, start = row["text"], [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), Role.BODY))
        start += len(line) + 1
    day = date.fromisoformat(row["dct"][:10]) if row.get("dct") else None
    return Document(text=text, blocks=tuple(blocks), source=row["corpus"], published=day)


def timexes(document: Document, sentences: tuple[Sentence, ...] | None = None) -> Iterator[Row]:
    """The document's expressions as TimeML's, in the order of the text."""
    sentences = read_document(document) if sentences is None else sentences
    chronicle = Chronicle(document, sentences)
    for sentence, found in zip(sentences, chronicle.expressions, strict=True):
        text = document.text[sentence.start : sentence.stop]
        for each in found:
            if each.rule.rule == "time.age":
                continue  # neither corpus marks ages
            for start, stop, said in written(text, each, document.published):
                yield {"begin": sentence.start + start, "end": sentence.start + stop, "value": said}


# TimeML's extents, and each half of a pair for itself: so this starts from expressions as they are found, before what
# stands between them makes moments of them.


def written(text: str, each: Expression, day: date | None) -> Iterator[tuple[int, int, str]]:
    """Begin, end and value of an expression, or of both halves of a pair ("1911-1913", "6-7 April")."""
    start, stop = extent(text, each)
    first, last = each.days.first, each.days.last
    groups = each.match.re.groupindex
    second = next((name for name in ("year2", "short2", "day2") if groups.get(name) and each.match[name]), None)
    if second is None or first is None or last is None:
        yield start, stop, value(each, day)
        return
    one, two = each.match.end("day" if second == "day2" else "year"), each.match.start(second)
    yield start, one, first.isoformat() if second == "day2" else str(first.year)
    yield two, stop, last.isoformat() if second == "day2" else str(last.year)


def extent(text: str, each: Expression) -> tuple[int, int]:
    """Where TimeML's expression begins and ends: without prepositions, possessives and nouns that are dated."""
    said = "said" if each.match.re.groupindex.get("said") else 0
    start, stop = each.match.start(said), each.match.end(said)
    if has_signal(each):
        stop = each.match.end("unit") + each.match[0][each.match.end("unit") - each.match.start() :].startswith("s")
    while match := _LEADING.match(text, start, stop):
        if match[0].lower().strip() in ("a", "an", "this", "that", "year") and each.rule.reads not in ("year", "long"):
            break
        start = match.end()
    while match := _ARTICLE.match(text, start, stop):
        start = match.end()
    return start, stop


def _half(gold: list[Row], odd: int) -> list[Row]:
    return [row for row in gold if int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2 == odd]
