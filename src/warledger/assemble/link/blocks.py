"""The keys under which accounts that may tell of one incident find each other, so that not every pair is compared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor

from warledger.assemble.link.traits import Traits

_DAY = timedelta(days=1)
_MOST_DAYS = 10  # a longer window finds its like by its places and people alone
_YEAR = 365  # days; a trial names the victims of a year ago
_MONTH = 30
_MOST_WORDS = 15


def blocks(traits: Traits) -> frozenset[str]:
    """The account's keys: two accounts are compared if they share one."""
    return frozenset((*_by_day(traits), *_by_person(traits), *_by_word(traits)))


def _by_day(traits: Traits) -> Iterator[str]:
    """A day of the window, widened by a day, with where it was or between whom."""
    wheres = (*(f"cell {cell}" for cell in _cells(traits)), *(f"place {name}" for name in sorted(traits.places)))
    sides = (f"side {side}" for side in sorted(traits.sides))
    keys = wheres or tuple(sides)
    for day in _days(traits):
        yield from (f"{day} {key}" for key in keys)


def _days(traits: Traits) -> Iterator[date]:
    if traits.earliest is None or traits.latest is None:
        return
    days = (traits.latest - traits.earliest).days
    if days > _MOST_DAYS:
        return
    for step in range(-1, days + 2):
        yield traits.earliest + step * _DAY


def _cells(traits: Traits) -> Iterator[str]:
    """The degree cells that the place's radius reaches; a country or a sea reaches too many to tell."""
    if traits.latitude is None or traits.longitude is None or traits.radius > 200:
        return
    reach = traits.radius / 111.0
    rows = range(floor(traits.latitude - reach), floor(traits.latitude + reach) + 1)
    columns = range(floor(traits.longitude - reach), floor(traits.longitude + reach) + 1)
    yield from (f"{row}/{column}" for row in rows for column in columns)


def _by_person(traits: Traits) -> Iterator[str]:
    """A person's name with the year."""
    day = traits.earliest or traits.published
    if day is None:
        yield from (f"person {name}" for name in sorted(traits.people))
        return
    year = day.toordinal() // _YEAR
    for name in sorted(traits.people):
        yield from (f"person {name} {year + step}" for step in (0, 1))


def _by_word(traits: Traits) -> Iterator[str]:
    """A telling word with the month of publication, the longest words first."""
    if traits.published is None:
        return
    month = traits.published.toordinal() // _MONTH
    few = sorted(traits.words, key=lambda word: (-len(word), word))[:_MOST_WORDS]
    yield from (f"word {word} {month + step}" for word in few for step in (0, 1))
