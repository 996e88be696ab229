"""How values are said to people, the same in the terminal, on the page and in the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from warledger.export.dates import day, days
from warledger.knowledge.gazetteer.entry import DIVISIONS, Feature
from warledger.values import (
    Attribution,
    Bound,
    Category,
    Claim,
    Event,
    Group,
    Outcome,
    Party,
    PublishedFrom,
    Quantity,
    Report,
    Stance,
    Status,
    Whom,
)

THE_REPORT = "the report"
NOBODY_NAMED = "nobody named"
_DOUBT = "reportedly"

_FUZZY = 5
# UCDP's where_prec (GED codebook 23.1, appendix 3), as far as a reader needs it beside the place's name.
_NEARNESS = {
    2: "within about 25 km",
    3: "somewhere in the district",
    4: "somewhere in the province",
    5: "along or around it",  # of a country or a province: `_PART`
    6: "somewhere in the country",
    7: "international waters or airspace",
}
_CATEGORIES = {
    Category.COMBATANT: ("combatant", "combatants"),
    Category.CIVILIAN: ("civilian", "civilians"),
    Category.OFFICIAL: ("official", "officials"),
    Category.UNKNOWN: ("person", "people"),
}
PUBLISHED_FROM = {
    PublishedFrom.ARGUMENT: "as you said",
    PublishedFrom.METADATA: "from its metadata",
    PublishedFrom.DATELINE: "from the dateline",
    PublishedFrom.UNKNOWN: "",
}
_PART = "somewhere in a part of it"  # "northern Uganda" is of the fifth precision, too
# Its words belong to the figure, because the figure alone would look like a count.
_NEEDS_WORDS = frozenset({Bound.ABOUT, Bound.VAGUE})


# Control and bidirectional-override characters could command a terminal, and hide or reorder what stands beside them;
# lone surrogates cannot be written to a file. Each becomes one replacement character, so that offsets hold.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Side(NamedTuple):
    """Whom people belong to, as a row of a table: a party, else what they were. Equal keys are the same side."""

    key: str
    name: str


def shown(text: str) -> str:
    """`text` with a replacement for each character that cannot be shown as what it is."""
    return _UNSHOWABLE.sub("�", text)


def figure(quantity: Quantity) -> str:
    """The interval as a reader writes it: "7", "≥ 15", "> 12", "24–99 (dozens)"."""
    shown = _interval(quantity)
    return f"{shown} ({quantity.text})" if quantity.bound in _NEEDS_WORDS and quantity.text else shown


def _interval(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,}–{high:,}"
    if low is not None:
        return f"> {low - 1:,}" if quantity.bound is Bound.MORE_THAN else f"≥ {low:,}"
    if high is not None:
        return f"< {high + 1:,}" if quantity.bound is Bound.LESS_THAN else f"≤ {high:,}"
    return "number not given"


def outcomes(found: Iterable[Outcome]) -> str:
    """Pooled outcomes as they are said: "killed or captured"."""
    return " or ".join(found) or "harmed"


def category(what: Category, *, one: bool = False) -> str:
    """What people were, of several ("civilians") or of one ("civilian")."""
    return _CATEGORIES[what][0 if one else 1]


def side(group: Group | None, parties: Mapping[str, Party]) -> Side:
    """Whom `group` belongs to. People without a party are named by what they were, never by a name."""
    if group is None:
        return Side("unsaid", "not said")
    party = parties.get(group.party or "")
    if party is not None:
        return Side(party.id, party.name)
    if group.members and all(member in parties for member in group.members):
        return Side("+".join(group.members), group.name or "")
    if group.category is Category.UNKNOWN:
        return Side("unknown", "people, side not said")
    if group.category is Category.COMBATANT:
        return Side("combatant", "combatants, side not said")
    return Side(group.category, category(group.category))


def parties_of(group: Group | None, parties: Mapping[str, Party]) -> str | None:
    """The party or the parties of `group` by name, None where people are told only by what they were."""
    known = group is not None and group.parties and all(member in parties for member in group.parties)
    return side(group, parties).name if known else None


def whose(whom: Whom | None) -> str:
    """Whose losses an estimate is of, for people."""
    if whom is None:
        return "all sides"
    if whom.name:
        what = "" if whom.category in (Category.UNKNOWN, Category.COMBATANT) else f", {category(whom.category)}"
        return f"{whom.name}{what}"
    return "side not told" if whom.category is Category.UNKNOWN else f"{category(whom.category)}, side not told"


def voice(link: Attribution | None) -> str:
    """One link of a chain of voices; None is the report's own."""
    if link is None:
        return THE_REPORT
    return NOBODY_NAMED if link.speaker is None else link.speaker.name or link.speaker.text


def voices(claim: Claim, name: Callable[[Attribution | None], str] = voice) -> str:
    """The whole chain of a claim: "a spokesman (claims), via the ministry"; "local sources (reportedly)".

    Hearsay that nobody in particular passes on is no voice of its own but a doubt about the voice before it.
    """
    if not claim.attribution:
        return THE_REPORT
    first, *others = claim.attribution
    passed_on = [link for link in others if not is_rumour(link)]
    doubted = len(passed_on) < len(others) or first.stance is Stance.HEARSAY
    said = "" if first.stance is Stance.HEARSAY else stance(first)
    how = ", ".join(filter(None, (said, _DOUBT if doubted else "")))
    return name(first) + (f" ({how})" if how else "") + "".join(f", via {name(link)}" for link in passed_on)


def is_rumour(link: Attribution) -> bool:
    """True where the words attribute to nobody, as "reportedly" does."""
    return link.speaker is None and link.stance is Stance.HEARSAY


def stance(link: Attribution | None) -> str:
    """How the speaker stands to it, where that is more than saying it."""
    return "" if link is None or link.stance is Stance.ASSERTS else link.stance.value


def published(report: Report) -> str:
    """The day of publication and how it is known."""
    document = report.document
    if document.published is None:
        return "publication date unknown"
    how = PUBLISHED_FROM[document.published_from]
    return f"published {day(document.published)}" + (f" ({how})" if how else "")


def sides(event: Event, parties: Mapping[str, Party]) -> str:
    """Who against whom. Civilians stand against nobody: of a fight in which they were hit they are told beside it."""
    fighting = [side for side in event.sides if not _are_civilians(side, parties)]
    is_fight = 1 < len(fighting) < len(event.sides)
    told = fighting if is_fight else event.sides
    named = [", ".join(_named(side, parties)) for side in told if side]
    return (" against ".join(named) or "sides not known") + ("; civilians hit" if is_fight else "")


def _are_civilians(side: Iterable[str], parties: Mapping[str, Party]) -> bool:
    return all(parties[party].kind == "civilians" if party in parties else False for party in side)


def _named(side: Iterable[str], parties: Mapping[str, Party]) -> list[str]:
    """The names of a side. A unit's name holds its army's ("Malian army (2nd battalion)"), which is not said again."""
    names = [parties[party].name if party in parties else party for party in side]
    return [name for name in names if not any(other.startswith(f"{name} (") for other in names)]


def where(event: Event, report: Report) -> str:
    """The place, what lies around it, and how exactly it is known."""
    if event.where is None:
        return "place not known"
    place = next((place for place in report.places if place.id == event.where.place), None)
    if place is None:
        return event.where.place
    around = (place.name, place.admin1, None if place.feature == Feature.COUNTRY else place.country)
    named = ", ".join(dict.fromkeys(part for part in around if part))
    near = nearness(event.where.precision, place.feature)
    return f"{named} ({near})" if near else named


def nearness(precision: int | None, feature: str | None = None) -> str | None:
    """UCDP's where_prec in words, for a place of this kind; None for the very place."""
    return _PART if precision == _FUZZY and feature in DIVISIONS else _NEARNESS.get(precision or 1)


def kind_of(event: Event) -> str:
    """The event's codes in the field's vocabularies, where a rule decided."""
    codes = {"ACLED": event.type.acled, "PLOVER": event.type.plover, "UCDP": event.type.ucdp}
    return " · ".join(f"{scheme} {code}" for scheme, code in codes.items() if code is not None)


def event_line(event: Event, report: Report) -> str:
    """One event in a line: who against whom, where, when."""
    parties = {party.id: party for party in report.parties}
    line = " · ".join((sides(event, parties), where(event, report), days(event.when)))
    return line if event.status is Status.CURRENT else f"{line} ({event.status.value})"
