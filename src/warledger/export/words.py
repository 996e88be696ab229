"""How values are said to people, the same in the terminal, on the page and in the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from warledger.values import (
    Attribution,
    Bound,
    Category,
    Claim,
    Event,
    Group,
    Moment,
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

# UCDP's where_prec (GED codebook 23.1, appendix 3), as far as a reader needs it beside the place's name.
_NEARNESS = {
    2: "within about 25 km",
    3: "somewhere in the district",
    4: "somewhere in the province",
    5: "along or around it",
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
    PublishedFrom.METADATA: "from the page's metadata",
    PublishedFrom.DATELINE: "from the dateline",
    PublishedFrom.UNKNOWN: "",
}
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
    if group.category is Category.UNKNOWN:
        return Side("unknown", "people, side not said")
    if group.category is Category.COMBATANT:
        return Side("combatant", "combatants, side not said")
    return Side(group.category, category(group.category))


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
    """The whole chain of a claim: "local sources (hearsay), via the ministry"."""
    if not claim.attribution:
        return THE_REPORT
    first, *others = claim.attribution
    said = f" ({stance(first)})" if stance(first) else ""
    return name(first) + said + "".join(f", via {name(link)}" for link in others)


def stance(link: Attribution | None) -> str:
    """How the speaker stands to it, where that is more than saying it."""
    return "" if link is None or link.stance is Stance.ASSERTS else link.stance.value


def day(when: date) -> str:
    """A day as newspapers write it: "25 July 2024"."""
    return f"{when.day} {when:%B} {when.year}"


def days(moment: Moment | None) -> str:
    """The days of a moment: "25–27 July 2024", "July 2024", "since 25 July 2024"; its words where none are known."""
    if moment is None:
        return "date not known"
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return f"since {day(first)}" if first else f"until {day(last)}" if last else moment.text or "date not known"
    return _whole(first, last) or _between(first, last)


def _whole(first: date, last: date) -> str | None:
    """The name of the day, month or year that lies exactly between."""
    if first == last:
        return day(first)
    if (first.day, (last + timedelta(1)).day if last < date.max else 0) != (1, 1):
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.year}"
    return str(first.year) if (first.year, first.month, last.month) == (last.year, 1, 12) else None


def _between(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    opening = f"{first.day} {first:%B}" if first.year == last.year else day(first)
    return f"{opening} – {day(last)}"


def published(report: Report) -> str:
    """The day of publication and how it is known."""
    document = report.document
    if document.published is None:
        return "publication date unknown"
    how = PUBLISHED_FROM[document.published_from]
    return f"published {day(document.published)}" + (f" ({how})" if how else "")


def sides(event: Event, parties: Mapping[str, Party]) -> str:
    """Who against whom."""
    named = [", ".join(_party(party, parties) for party in each) for each in event.sides if each]
    return " against ".join(named) or "sides not known"


def _party(name: str, parties: Mapping[str, Party]) -> str:
    return parties[name].name if name in parties else name


def where(event: Event, report: Report) -> str:
    """The place, what lies around it, and how exactly it is known."""
    if event.where is None:
        return "place not known"
    place = next((place for place in report.places if place.id == event.where.place), None)
    if place is None:
        return event.where.place
    named = ", ".join(part for part in (place.name, place.admin1, place.country) if part)
    near = nearness(event.where.precision)
    return f"{named} ({near})" if near else named


def nearness(precision: int | None) -> str | None:
    """UCDP's where_prec in words, None for the very place."""
    return _NEARNESS.get(precision or 1)


def kind_of(event: Event) -> str:
    """The event's codes in the field's vocabularies, where a rule decided."""
    codes = {"ACLED": event.type.acled, "PLOVER": event.type.plover, "UCDP": event.type.ucdp}
    return " · ".join(f"{scheme} {code}" for scheme, code in codes.items() if code is not None)


def event_line(event: Event, report: Report) -> str:
    """One event in a line: who against whom, where, when."""
    parties = {party.id: party for party in report.parties}
    line = " · ".join((sides(event, parties), where(event, report), days(event.when)))
    return line if event.status is Status.CURRENT else f"{line} ({event.status.value})"
