"""How precisely a mention tells the place of what happened there (UCDP GED codebook 23.1, appendix 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warledger.extract.where.clues import Clues
from warledger.extract.where.toponym import Toponym
from warledger.knowledge.english.numbers import numbers
from warledger.knowledge.english.places import Level, PlaceRule, place_words
from warledger.knowledge.gazetteer import Entry, Feature, fold
from warledger.knowledge.gazetteer.entry import DIVISIONS

FAR = Level(5, "place.distance_far")
_LEAD = 160  # characters before a name: more than the words of any rule take


@dataclass(frozen=True, slots=True)
class Told:
    """UCDP's precision, the rule that gives it, and where the deciding words and the name start and stop."""

    precision: int
    rule: str
    start: int
    stop: int
    triggered: bool = True


def told(text: str, toponym: Toponym, clues: Clues, entry: Entry | None) -> Told:
    """What the words around a name say; `entry` is what the name was resolved to, None if to nothing."""
    kind = _feature(clues.kind, entry.feature if entry else None)
    lead, name_start = _before(text, toponym, clues, entry)
    after = text[clues.stop : toponym.sentence.stop]
    for rule in place_words().rules:
        if rule.features and (kind not in rule.features if kind else not rule.for_unknown):
            continue
        fits, left, right = _match(rule, lead, after)
        if fits:
            starts = name_start - len(lead) + left.start() if left else clues.start
            return Told(*_level(rule, left), starts, clues.stop + right.end() if right else clues.stop)
    level = place_words().levels[kind or Feature.TOWN]
    return Told(level.precision, level.rule, clues.start, clues.stop, triggered=False)


def _before(text: str, toponym: Toponym, clues: Clues, entry: Entry | None) -> tuple[str, int]:
    """What stands before the name and the words of its kind, with a direction that is no part of the name itself."""
    first, _, rest = toponym.text.partition(" ")
    start = clues.start
    if entry is not None and rest and start == toponym.start and place_words().directions.fullmatch(first):
        own = fold(entry.name).startswith(fold(first)) or fold(toponym.text) in map(fold, entry.also)
        start += 0 if own else len(first) + 1
    return text[max(toponym.sentence.start, start - _LEAD) : start], start


def _feature(kind: Feature | None, feature: Feature | None) -> Feature | None:
    """What kind of place it is: as the words say, unless what it was resolved to is one of what they may mean."""
    if kind is None or (
        feature is not None and feature in place_words().features_of[kind] and feature is not Feature.TOWN
    ):
        return feature
    return feature if kind is Feature.TOWN and feature in DIVISIONS else kind  # "a Benue village"


_Words = re.Match[str] | None


def _match(rule: PlaceRule, before: str, after: str) -> tuple[bool, _Words, _Words]:
    """Whether the rule fits, and its words before and after the name."""
    right = rule.after.match(after) if rule.after else None
    if rule.after and right is None:
        return False, None, None
    left = rule.before.search(before) if rule.before else None
    if rule.before and left is None:
        return False, None, None
    return rule.unless is None or rule.unless.search(before) is None, left, right


def _level(rule: PlaceRule, left: _Words) -> Level:
    groups = left.groupdict() if left else {}
    if not groups.get("number"):
        return Level(rule.precision, rule.rule)
    return (
        FAR
        if _kilometres(groups["number"], groups["unit"]) > place_words().near_km
        else Level(rule.precision, rule.rule)
    )


def _kilometres(number: str, unit: str) -> float:
    written = number.lower().replace(",", "").rstrip(".")
    value = float(numbers().values.get(written) or written)
    units = place_words().kilometres
    return value * next(units[mark] for mark in units if unit.lower().startswith(mark))
