"""Place names found and located: GeoVirus, half of LGL, GeoWebNews, by the scorer of the corpora.

Every set is split by a hash of the documents' ids: errors were looked at, and word lists and weights chosen, in the odd
half only; the even half is the one to report. Both are frozen. The text is read as it stands, line by line, and names
are looked up in the default gazetteer, then, where the corpora have dumps of GeoNames, in one with these imported.

The corpora count more as a place than a report does, so names inside institutions' names ("California Department of
Health") are counted with the places in all of them, and in LGL and GeoWebNews peoples too ("Turkish"). Only names with
coordinates in the corpora are asked for. Gold names given: each is looked up as a place that stands there.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.data import Row, digest, rows, scorer
from bench.gazetteer import dumps
from bench.language import Figures
from warledger.acquire.clean.dateline import find_dateline
from warledger.extract.where import Part, Places
from warledger.knowledge.gazetteer import Gazetteer
from warledger.knowledge.gazetteer.default import default_folder
from warledger.knowledge.gazetteer.importing import import_files
from warledger.language import read_document
from warledger.language.syntax import Name, NameKind, Sentence
from warledger.values import Block, Dateline, Document, Role

COUNTED = {
    "geovirus": (Part.WITHIN,),
    "lgl": (Part.WITHIN, Part.PEOPLE),
    "gwn": (Part.WITHIN, Part.PEOPLE),
}
HALVES = ("develop", "report")

Read = dict[str, tuple[Document, tuple[Sentence, ...]]]


def figures(corpora: Path) -> Figures:
    """Tagging, location and coverage of each set and half, from raw text and with the gold names given."""
    path = corpora / "geoparsing.jsonl.gz"
    gold = list(rows(path))
    read = {row["id"]: reading(row["text"]) for row in gold}
    default = Gazetteer(default_folder())
    found: Figures = {"data digest": digest(path), "gazetteer": default.version}
    found |= figures_of(corpora, gold, read, default)
    if dumps(corpora):
        with _imported(dumps(corpora)) as gazetteer:
            beside = figures_of(corpora, gold, read, gazetteer)
        found["gazetteer with dumps"] = gazetteer.version
        found |= {f"{name}, with dumps": value for name, value in beside.items() if "report" in name}
    return found


@contextmanager
def _imported(files: Sequence[Path]) -> Iterator[Gazetteer]:
    """The default with the dumps imported over it, in a folder of its own."""
    before = os.environ.get("WARLEDGER_HOME")
    with tempfile.TemporaryDirectory() as home:
        os.environ["WARLEDGER_HOME"] = home
        try:
            yield import_files(files).gazetteer
        finally:
            del os.environ["WARLEDGER_HOME"]
            if before is not None:
                os.environ["WARLEDGER_HOME"] = before


def figures_of(corpora: Path, gold: Sequence[Row], read: Read, gazetteer: Gazetteer) -> Figures:
    """The figures of rows that are read already."""
    judge = scorer(corpora, "score_spans").places
    found: Figures = {}
    for corpus in COUNTED:
        for half in HALVES:
            asked = [row for row in gold if row["corpus"] == corpus and half_of(row["id"]) == half]
            for name, given in (("raw", False), ("names given", True)):
                predicted = {
                    row["id"]: {"toponyms": list(predict(row, *read[row["id"]], gazetteer, given=given))}
                    for row in asked
                }
                scores = judge(asked, predicted)
                found |= _figures(f"{corpus} {half}, {name}", scores, exact_ids(asked, predicted), tagging=not given)
    return found


def half_of(id: str) -> str:  # noqa: A002
    """The half that a document is in, by its id alone."""
    return HALVES[0] if int(hashlib.sha256(id.encode()).hexdigest(), 16) % 2 else HALVES[1]


def reading(text: str) -> tuple[Document, tuple[Sentence, ...]]:
    """The text as a document, every line of it a block, with the dateline apart; and its sentences."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    dateline = find_dateline(text, lines, None)
    blocks = tuple(_blocks(lines, dateline))
    document = Document(text=text, blocks=blocks, source="geoparsing", dateline=dateline)
    return document, read_document(document)


def _blocks(lines: Iterable[tuple[int, int]], dateline: Dateline | None) -> Iterator[Block]:
    for start, stop in lines:
        if dateline is not None and start <= dateline.start < stop:
            if start < dateline.start:
                yield Block(start, dateline.start, Role.BODY)
            start = min(dateline.stop, stop)
        if start < stop:
            yield Block(start, stop, Role.BODY)


def predict(
    row: Row, document: Document, sentences: tuple[Sentence, ...], gazetteer: Gazetteer, *, given: bool
) -> Iterator[Row]:
    """The scorer's rows of one document."""
    if given:
        sentences = tuple(_with_names(sentence, row["toponyms"]) for sentence in sentences)
    places = Places(document, sentences, gazetteer)
    known = {place.id: place for place in places.places}
    for mention in places.all_mentions:
        place = known[mention.place]
        yield _row(mention.span.start, mention.span.stop, place.gazetteer, place.latitude, place.longitude)
    for aside in places.asides:
        if given or aside.part in COUNTED[row["corpus"]]:
            entry = aside.entry
            at = (entry.id, entry.latitude, entry.longitude) if entry else (None, None, None)
            yield _row(aside.span.start, aside.span.stop, *at)


def _with_names(sentence: Sentence, toponyms: Iterable[Row]) -> Sentence:
    """The sentence with the gold's names for its only ones."""
    names = []
    for toponym in toponyms:
        inside = [word for word in sentence.words if toponym["begin"] < word.stop and word.start < toponym["end"]]
        if inside and toponym["lat"] is not None:
            first, last = inside[0], inside[-1]
            names.append(Name(first.index, last.index, first.start, last.stop, toponym["text"], NameKind.PLACE))
    return Sentence(sentence.start, sentence.stop, sentence.words, tuple(sorted(names, key=lambda name: name.first)))


def _row(start: int, stop: int, place: str | None, latitude: float | None, longitude: float | None) -> Row:
    return {"begin": start, "end": stop, "id": place, "lat": latitude, "lon": longitude}


def exact_ids(gold: Iterable[Row], predicted: dict[str, Row]) -> float | None:
    """Of the names found that the gold gives a GeoNames id, the share with that very id, in per cent."""
    asked = right = 0
    for row in gold:
        ids = {
            (t["begin"], t["end"]): t["geonameid"] for t in row["toponyms"] if t["geonameid"] and t["lat"] is not None
        }
        for toponym in predicted[row["id"]]["toponyms"]:
            wanted = ids.get((toponym["begin"], toponym["end"]))
            if wanted is not None and toponym["id"] is not None:
                asked += 1
                right += toponym["id"] == f"geonames:{wanted}"
    return round(100 * right / asked, 1) if asked else None


def _figures(name: str, scores: Row, ids: float | None, *, tagging: bool) -> Figures:
    found = {
        f"{name}: Acc@161 km": scores["acc161"],
        f"{name}: Acc@161 km of all": scores["acc161_of_all_gold"],
        f"{name}: median km": scores["median_km"],
        f"{name}: located": scores["located"],
    }
    if ids is not None:
        found[f"{name}: exact id"] = ids
    return (
        {f"{name}: tagging {part}": scores["tagging"][part] for part in ("f1", "precision", "recall")}
        if tagging
        else {}
    ) | found
