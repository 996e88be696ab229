"""What ACLED has a row for: incidents with a type, a day, an actor and a place below the country, day by day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from warledger.export.acled_codes import CIVILIANS, PROTESTERS, RIOTERS, UNIDENTIFIED, Named, crowd, kinds, named
from warledger.export.row.days import Days
from warledger.export.row.facts import Facts
from warledger.export.row.site import Site
from warledger.export.shares import shares
from warledger.values import Outcome

TIME = {1: 1, 2: 2, 3: 2, 4: 3}  # from UCDP's date_prec; nothing vaguer than a month is recorded
PLACE = {1: 1, 2: 2, 3: 3, 4: 3, 5: 3}  # from UCDP's where_prec; nothing vaguer than a division is recorded
_BEGINNING = re.compile(r"\b(?:beginning|start|early)\b", re.IGNORECASE)
_END = re.compile(r"\b(?:end|late)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AcledEvent:
    """What one row tells: an incident, or one of the days of a campaign."""

    facts: Facts
    site: Site
    on: date
    precision: int
    actors: tuple[Named, ...]
    allies: tuple[str, str]
    fatalities: int
    part: str = ""
    days: int = 1

    @property
    def key(self) -> str:
        return self.facts.incident + self.part

    @property
    def codes(self) -> tuple[str, str, str]:
        return kinds(self.facts.type.acled or "")


def event_date(days: Days) -> tuple[date, int]:
    """The day that stands for a window, and time_precision: the middle of it; a month's first or last day if so told.

    Raises KeyError for what is vaguer than a month.
    """
    precision = TIME[days.precision or 0]
    whole_month = days.first.day == 1 and (days.last + timedelta(1)).day == 1
    if precision == 3 and _BEGINNING.search(days.text):
        return days.first, precision
    if precision == 3 and _END.search(days.text):
        return days.last, precision
    if precision == 3 and whole_month and days.first.month == days.last.month:
        return days.first.replace(day=15), precision
    return days.middle, precision


def events_of(known: Facts, separate: Sequence[date]) -> list[AcledEvent] | str:
    """The events of an incident, or why it has none."""
    site = known.site
    if known.type.acled is None:
        return "no ACLED event type is known"
    if known.days is None or known.days.precision not in TIME:
        return "no date is known" if known.days is None else "its date is vaguer than a month"
    if site is None or site.precision not in PLACE or site.point is None:
        return "no place below the country is known"
    on, precision = event_date(known.days)
    actors, allies = _actors(known, site, on)
    if not actors:
        return "no actor is known"
    dates = separate or (on,)
    dead = shares(known.total(Outcome.KILLED).best or 0, len(dates))
    return [
        AcledEvent(known, site, each, 1 if separate else precision, actors, allies, dead[number],
               f"-{number + 1}" if separate else "", len(dates))
        for number, each in enumerate(dates)
    ]  # fmt: skip


# Actors


def _actors(known: Facts, site: Site, on: date) -> tuple[tuple[Named, ...], tuple[str, str]]:
    """One actor or two, and those who stand with each; none where nobody is known who could have done it."""
    _, event, _ = kinds(known.type.acled or "")
    camps = [[named(actor, site.country, on) for actor in camp] for camp in known.sides]
    unknown, civilians = crowd(UNIDENTIFIED, site.state), crowd(CIVILIANS, site.state)
    if event in ("Protests", "Riots"):
        people = crowd(PROTESTERS if event == "Protests" else RIOTERS, site.state)
        others = [*camps[0], *camps[1]]
        return (people, *others[:1]), ("", _names(others[1:]))
    if is_targeting_civilians(known):
        return (*(camps[0][:1] or [unknown]), civilians), (_names(camps[0][1:]), "")
    if event == "Strategic developments" and not camps[0]:
        return (), ("", "")
    first, second = camps[0][:1] or [unknown], camps[1][:1] or ([unknown] if event == "Battles" else [])
    beside = [civilians] if event.startswith("Explosions") and known.deaths.civilians else []
    if beside and not second:
        second, beside = beside, []
    return (*first, *second), (_names(camps[0][1:]), _names([*camps[1][1:], *beside]))


def is_targeting_civilians(known: Facts) -> bool:
    """True where civilians were the main or only target: all violence against civilians, and what is told to be so."""
    code = known.type.acled or ""
    return code.startswith("Violence against civilians/") or bool(known.type.civilian_targeting)


def _names(actors: Iterable[Named]) -> str:
    return "; ".join(actor.name for actor in actors)
