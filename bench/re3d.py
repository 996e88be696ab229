"""Names and sides in reports on Syria and Iraq: re3d, whose relations say who fights whom and who is allied with whom.

Organisations are the names of organisations and the mentions of parties; places are the names of places. A mention is
found if it overlaps one of the gold of its type, each used once. re3d marks descriptions too ("an inclusive
Government", "the area"), which no name answers to: its scores are published, not aimed at.

A pair is two parties on different sides of an event or of a toll or deed, or in one sentence with "against" between
them (FightingAgainst), or on one side of an event, or in one sentence with a word for allies between them (AlliesOf; no
civilians, and none that the report opposes), once a document. An end of the gold's relation is the party of which a
mention overlaps it, else its own words ("strikes", "we", "supply routes"), which no pair then matches: `two parties`
asks only for the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import NamedTuple

from bench.data import Row, digest, rows
from bench.language import Figures
from bench.polnear import document_of
from warledger.extract.report import report_of
from warledger.extract.resolve import Parties
from warledger.extract.resolve.sides import CIVILIANS
from warledger.knowledge.gazetteer import gazetteer
from warledger.knowledge.parties import fold
from warledger.language import NameKind, Sentence, read_document
from warledger.values import Claim, Event, Party, Report

Stretch = tuple[int, int]
Pair = frozenset[str]
_AGAINST = frozenset("against fight fighting fights fought defeat defeating defeated battle battling retook".split())
_BESIDE = frozenset("with allies ally allied partners partner backed supported supporting alongside joint".split())
_FIGURES = (
    "organisations",
    "places",
    *(f"{of}{each}" for of in ("fighting against", "allies of") for each in ("", " (two parties)")),
)
_ORGANISATIONS, _PLACES = ("Organisation",), ("Location",)


class Counts(NamedTuple):
    """How many were right, given, and asked for."""

    right: int = 0
    given: int = 0
    asked: int = 0

    def plus(self, right: int, given: int, asked: int) -> Counts:
        """The sums."""
        return Counts(self.right + right, self.given + given, self.asked + asked)

    def figures(self, name: str) -> Figures:
        """Precision, recall and F1 in percent."""
        precision, recall = (100 * self.right / max(of, 1) for of in (self.given, self.asked))
        f1 = 2 * precision * recall / (precision + recall) if self.right else 0.0
        return {f"{name} {one}": round(value, 1) for one, value in (("P", precision), ("R", recall), ("F1", f1))}


def figures(corpora: Path) -> Figures:
    """Mentions of organisations and places, pairs of parties; 71 documents."""
    path = corpora / "re3d.jsonl.gz"
    found = {name: Counts() for name in _FIGURES}
    documents = list(rows(path))
    for row in documents:
        for name, counted in _counted(row).items():
            found[name] = found[name].plus(*counted)
    scored: Figures = {"data digest": digest(path), "documents": len(documents)}
    for name, counts in found.items():
        scored |= counts.figures(name)
    return scored


def _counted(row: Row) -> dict[str, tuple[int, int, int]]:
    """Right, given and asked for of each figure in one document."""
    document = document_of(row["text"])
    sentences = read_document(document)
    report = report_of(document, sentences, gazetteer())
    names = [(name.start, name.stop, name.kind) for sentence in sentences for name in sentence.names]
    named = {kind: [(start, stop) for start, stop, one in names if one is kind] for kind in NameKind}
    parties = Parties(document, sentences).parties
    mentions = [(span.start, span.stop) for party in parties for span in party.mentions]
    against, beside = (set(_joined(parties, sentences, words)) for words in (_AGAINST, _BESIDE))
    opposed = _opposed(report) | against
    fighting = {party.id for party in parties if party.kind != CIVILIANS}
    allied = {pair for pair in _allied(report) | beside if pair <= fighting} - opposed
    organisations = sorted({*mentions, *named[NameKind.ORGANISATION]})
    return {
        "organisations": _matched(organisations, _marked(row, _ORGANISATIONS)),
        "places": _matched(named[NameKind.PLACE], _marked(row, _PLACES)),
        **_pairs("fighting against", opposed, _related(row, parties, "FightingAgainst"), parties),
        **_pairs("allies of", allied, _related(row, parties, "AlliesOf"), parties),
    }


def _pairs(name: str, given: set[Pair], asked: set[Pair], parties: Sequence[Party]) -> dict[str, tuple[int, int, int]]:
    """The counts of all pairs, and of those that are asked between two parties of the report."""
    ids = {party.id for party in parties}
    told = {pair for pair in asked if len(pair) > 1 and pair <= ids}
    return {name: _same(given, asked), f"{name} (two parties)": _same(given, told)}


def _marked(row: Row, types: Sequence[str]) -> list[Stretch]:
    return [(one["begin"], one["end"]) for one in row["entities"] if one["type"] in types]


def _matched(given: Sequence[Stretch], asked: Sequence[Stretch]) -> tuple[int, int, int]:
    left, right = list(asked), 0
    for one in given:
        met = next((other for other in left if _overlap(one, other)), None)
        if met is not None:
            left.remove(met)
            right += 1
    return right, len(given), len(asked)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _opposed(report: Report) -> set[Pair]:
    sides = [pair for event in report.events for pair in combinations(event.sides, 2)]
    pairs = [pair for left, right in sides for pair in product(left, right)]
    pairs += [pair for claim in report.claims for pair in _struck(claim)]
    return {frozenset(pair) for pair in pairs if pair[0] != pair[1]}


def _struck(claim: Claim) -> Iterator[tuple[str, str]]:
    """Who harmed, struck or fought whom in one claim."""
    harmed = ((claim.toll.perpetrator, claim.toll.victims),) if claim.toll else ()
    struck = ((claim.action.actor, claim.action.target),) if claim.action else ()
    for who, whom in (*harmed, *struck):
        if who and whom and who.party and whom.party:
            yield who.party, whom.party


def _allied(report: Report) -> set[Pair]:
    return {frozenset(pair) for event in report.events for pair in _together(event)}


def _joined(parties: Sequence[Party], sentences: Sequence[Sentence], words: frozenset[str]) -> Iterator[Pair]:
    """Parties that one of the words stands between, in one sentence, with no other party there."""
    for sentence in sentences:
        inside = sorted(
            (span.start, span.stop, party.id)
            for party in parties for span in party.mentions if sentence.start <= span.start < sentence.stop
        )  # fmt: skip
        for (_, stop, left), (start, _, right) in pairwise(inside):
            between = {word.text.lower() for word in sentence.words if stop <= word.start < start}
            if left != right and between & words:
                yield frozenset((left, right))


def _together(event: Event) -> Iterator[tuple[str, str]]:
    for side in event.sides:
        yield from combinations(side, 2)


def _related(row: Row, parties: Sequence[Party], relation: str) -> set[Pair]:
    """The gold's pairs, each end the party that it mentions."""
    found = set()
    for one in row["relations"]:
        if one["type"] == relation:
            ends = ((one[end], (one[f"{end}Begin"], one[f"{end}End"])) for end in ("source", "target"))
            found.add(frozenset(_party(parties, stretch) or fold(words) for words, stretch in ends))
    return found


def _party(parties: Sequence[Party], stretch: Stretch) -> str | None:
    for party in parties:
        if any(_overlap(stretch, (span.start, span.stop)) for span in party.mentions):
            return party.id
    return None


def _same(given: set[Pair], asked: set[Pair]) -> tuple[int, int, int]:
    return len(given & asked), len(given), len(asked)
