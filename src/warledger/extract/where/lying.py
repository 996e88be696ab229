"""What an unlisted place is told to lie in or by: "Kansafra village in [Idlib] suburbs", "Zorava, east of [Kobani]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from warledger.extract.where.clues import Clues
from warledger.extract.where.mention import PlaceMention
from warledger.extract.where.senses import OF_THE_CITY
from warledger.extract.where.toponym import Toponym
from warledger.extract.where.triggers import FAR
from warledger.knowledge.gazetteer import Entry, Feature

_WIDE = frozenset({Feature.COUNTRY, Feature.CONTINENT, Feature.SEA})
_TOWNS = frozenset({Feature.TOWN, Feature.CAPITAL})
_BETWEEN = re.compile(
    r"[\s,(]*(?:(?:which|that|is|lies|lying|located|situated|some|about|just|in|to|at|the)\b[\s,]*)*",
    re.IGNORECASE,
)
_ALSO = re.compile(r"[\s,(]*(?:(?:also|locally|formerly)\s+)?(?:known\s+as|called)\s+(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One mention: its name, its clues, what it was resolved to, if to anything, and where its own words start."""

    toponym: Toponym
    clues: Clues
    mention: PlaceMention
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Around:
    """The known place that an unlisted one is told by, and UCDP's precision of what happened there.

    "If the location is not found, code the next higher order" (GED codebook 23.1, appendix 3): the village keeps its
    name, and its point is that of the town or division around it, with their precision.
    """

    entry: Entry
    precision: int


def around(text: str, told: Sequence[Told]) -> dict[str, Around]:
    """Of the ids of unlisted places, what the text tells each by; the closest, if several."""
    found: dict[str, Around] = {}
    for place, one in _told_by(text, told):
        if place not in found or one.precision < found[place].precision:
            found[place] = one
    return found


def _told_by(text: str, told: Sequence[Told]) -> Iterator[tuple[str, Around]]:
    behind: Around | None = None
    for place in range(len(told) - 2, -1, -1):
        one, other = told[place], _container(told, place)
        linked = _is_told_by(text, one, other)
        known = _of(other) if other.entry else behind
        behind = known if linked and one.entry is None else None
        if behind is not None:
            yield one.mention.place, behind
    yield from _quarters(told)
    opening = {one.toponym.sentence.start: one for one in told if _is_opening(text, one)}
    for one in told:
        before = opening.get(one.toponym.sentence.start)
        if one.entry is None and before is not None and (known := _of(before)) is not None:
            yield one.mention.place, known


def _container(told: Sequence[Told], place: int) -> Told:
    """What is named next, or behind the country that it is of: "the village of Agatu in Nigeria's [Benue]"."""
    after = told[place + 1 : place + 3]
    return next((each for each in after if each.toponym.text == told[place].clues.container), after[0])


def _quarters(told: Sequence[Told]) -> Iterator[tuple[str, Around]]:
    """A neighbourhood whose sentence names no town lies in the one that was told last, or in the dateline's."""
    before: Entry | None = None
    for _, group in groupby(told, key=lambda one: one.toponym.sentence):
        here = list(group)
        towns = [each.entry for each in here if each.entry and each.entry.feature in _TOWNS]
        quarters = (one for one in here if one.entry is None and _is_a_part(one))
        if before is not None and not towns:
            yield from ((one.mention.place, Around(before, 1)) for one in quarters)
        before = towns[-1] if towns else before


def _is_a_part(one: Told) -> bool:
    return one.clues.kind is Feature.QUARTER or one.mention.sense == OF_THE_CITY


def _is_opening(text: str, one: Told) -> bool:
    """True for the division that a wire's sentence opens with: "[Aleppo] province: Shells fell on Tadil"."""
    start, stop = one.toponym.sentence.start, one.clues.stop
    return not text[start : one.toponym.start].strip() and text[stop : stop + 1] == ":"


def _of(told: Told) -> Around | None:
    """None for a country, which says too little, for what is far off, and for a bare town, of which it is a part."""
    entry, mention = told.entry, told.mention
    if entry is None or entry.feature in _WIDE or mention.rule == FAR.rule:
        return None
    if entry.feature in _TOWNS and mention.precision == 1:
        return None
    return Around(entry, mention.precision)


def _is_told_by(text: str, one: Told, other: Told) -> bool:
    if one.toponym.sentence is not other.toponym.sentence:
        return False
    if one.clues.container == other.toponym.text or _ALSO.fullmatch(text[one.clues.stop : other.toponym.start]):
        return True
    return other.mention.triggered and bool(_BETWEEN.fullmatch(text[one.clues.stop : other.mention.evidence[0].start]))
