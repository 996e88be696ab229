"""The keys under which accounts that may tell of one incident find each other, so that not every pair is compared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from math import floor

from warledger.assemble.link.traits import Traits

_DAY = timedelta(days=1)
_MOST_DAYS = 10  # a longer window finds its like by its places and people alone
_YEAR, _YEARS = 365, (0, 1, 2)  # days; a trial names the victims of a year or two ago
_MONTH = 30
_MOST_WORDS = 15
_FEW_AGES = 4
_MANY = 4  # people, from which a figure tells a day's occurrences apart
_MOST_PLACES = 8


def blocks(traits: Traits) -> frozenset[str]:
    """The account's keys: two accounts are compared if they share one."""
    return frozenset((*_by_day(traits), *_by_person(traits), *_by_detail(traits), *_by_word(traits)))


def _by_day(traits: Traits) -> Iterator[str]:
    """A day of the window, widened by a day, with where it was or between whom; what it names, whose age, how many.

    The last three are for reports whose place is not known.
    """
    wheres = (*(f"cell {cell}" for cell in _cells(traits)), *(f"place {name}" for name in sorted(traits.places)))
    sides = (f"side {side}" for side in sorted(traits.sides))
    ages = (f"age {age}" for age in sorted(traits.ages) if len(traits.ages) <= _FEW_AGES)
    many = (f"{number} {outcome}" for outcome, number in sorted(traits.figures) if number >= _MANY)
    named = (*sorted(traits.places), *sorted(traits.near - traits.regions)[:_MOST_PLACES])
    keys = (*(wheres or tuple(sides)), *(f"about {name}" for name in named), *ages, *many)
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
    years = _years(traits)
    for name in sorted(traits.people):
        yield from (f"person {name}{year}" for year in years)


def _years(traits: Traits) -> tuple[str, ...]:
    day = traits.earliest or traits.published
    if day is None:
        return ("",)
    year = day.toordinal() // _YEAR
    return tuple(f" {year + step}" for step in _YEARS)


def _by_detail(traits: Traits) -> Iterator[str]:
    """A person's age with a place and the year, for who is not named, and a house; not of reports of many people."""
    years, places = _years(traits), sorted(traits.places | traits.near)[:_MOST_PLACES]
    few = sorted(traits.ages) if len(traits.ages) <= _FEW_AGES else ()
    for age, place in product(few, places):
        yield from (f"age {age} {place}{year}" for year in years)
    for house in sorted(traits.houses)[:_FEW_AGES]:
        yield from (f"house {house}{year}" for year in years)


def _by_word(traits: Traits) -> Iterator[str]:
    """A telling word with the month of publication, the longest words first."""
    if traits.published is None:
        return
    month = traits.published.toordinal() // _MONTH
    few = sorted(traits.words, key=lambda word: (-len(word), word))[:_MOST_WORDS]
    yield from (f"word {word} {month + step}" for word in few for step in (0, 1))
