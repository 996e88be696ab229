"""What UCDP GED has a row for: incidents with a death, a type of violence, a day and a place, and shares of totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from warledger.export.row.days import Days, days_before_report
from warledger.export.row.dossier import Dossier
from warledger.export.row.facts import Facts, facts
from warledger.export.row.figures import Deaths, of_parts
from warledger.export.row.sides import Actor, Sides
from warledger.export.row.site import Site, covering, sites_of_total
from warledger.export.shares import dealt, shares
from warledger.knowledge.parties.kinds import OF_STATE

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_OF_GOVERNMENTS = frozenset({"international force", "coalition"})


@dataclass(frozen=True, slots=True)
class UcdpEvent:
    """What one row tells: an incident, or its share of a total over several places."""

    facts: Facts
    kind: int
    sides: Sides
    days: Days
    site: Site
    deaths: Deaths
    part: str = ""

    @property
    def relid(self) -> str:
        return self.facts.incident + self.part


def events_of(dossier: Dossier, known: Facts, parts: dict[str, list[Deaths]]) -> list[UcdpEvent] | str:
    """The events of an incident, or why it has none."""
    days, kind = known.days or days_before_report(dossier), known.type.ucdp
    if not known.deaths.any:
        return "nobody is reported to have died"
    if kind is None:
        return "no type of organised violence is known"
    if days is None or days.precision is None:
        return "no date is known" if days is None else "its days span more than a year"
    told = _without(known.deaths, [part for account in dossier.incident.accounts for part in parts.get(account, ())])
    if not told.any:
        return "its dead are all in the single incidents that it sums up"
    places = sites_of_total(dossier)
    site = covering(places) if places else known.site
    if site is None or site.latitude is None or site.longitude is None:
        return "no place with a point is known"
    event = UcdpEvent(known, kind, ordered(kind, known.sides), days, site, _as_kind(kind, told, known.sides))
    return list(_split(event, places))


def _split(event: UcdpEvent, places: Sequence[Site]) -> Iterator[UcdpEvent]:
    """One event a place; where there are fewer deaths than places, one at what covers them all (p. 19)."""
    over = len(places)
    if over < 2 or event.deaths.best < over:
        yield event
        return
    told = event.deaths
    parts = dealt((told.a, told.b, told.civilians, told.unknown), over)
    ends = zip(shares(told.low, over), shares(told.high, over), strict=True)
    for number, (place, part, (low, high)) in enumerate(zip(places, parts, ends, strict=True), start=1):
        yield replace(event, site=place, deaths=of_parts(part, low, high), part=f"-{number}")


def known_parts(dossiers: Iterable[Dossier], policy: str) -> dict[str, list[Deaths]]:
    """The dead of single incidents, by the accounts of totals that they are part of."""
    found: dict[str, list[Deaths]] = defaultdict(list)
    for dossier in dossiers:
        if dossier.incident.summaries:
            single = facts(dossier, policy=policy)
            for summary in dossier.incident.summaries:
                found[summary].append(single.deaths)
    return found


def _without(whole: Deaths, parts: Iterable[Deaths]) -> Deaths:
    """What is left of a total when the dead of its known incidents are taken off: never below nothing."""
    left, low, high = [whole.a, whole.b, whole.civilians, whole.unknown], whole.low, whole.high
    for part in parts:
        rest = 0
        for column, dead in enumerate((part.a, part.b, part.civilians, part.unknown)):
            taken = min(left[column], dead)
            left[column] -= taken
            rest += dead - taken
        left[3] -= min(left[3], rest)
        low, high = max(0, low - part.high), max(0, high - part.low)
    return of_parts(left, low, high)


# Sides


def ordered(kind: int, sides: Sides) -> Sides:
    """Side A of state-based violence is a government; of one-sided violence, who did it."""
    if kind != STATE_BASED:
        return sides
    first, second = (max((_governmental(actor) for actor in camp), default=0) for camp in sides)
    alone = not first and not sides.second  # a rebel group whose opponent no report names
    return sides.swapped() if second > first or alone else sides


def _governmental(actor: Actor) -> int:
    """2 of a government's own, 1 of forces of several governments or of one that is not told, else 0."""
    return 2 if actor.is_state else int(actor.kind in _OF_GOVERNMENTS | OF_STATE)


def _as_kind(kind: int, told: Deaths, sides: Sides) -> Deaths:
    """The dead in the columns of this kind: none of one-sided violence are side A's or B's (columns 41, 42)."""
    if kind == ONE_SIDED:
        return Deaths(0, 0, told.civilians, told.a + told.b + told.unknown, told.low, told.high)
    if ordered(kind, sides) != sides:
        return Deaths(told.b, told.a, told.civilians, told.unknown, told.low, told.high)
    return told
