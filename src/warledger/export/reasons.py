"""Why accounts are held to tell of one occurrence, and what people judged, as it is said to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from warledger.export.row.sources import Telling
from warledger.export.words import shown
from warledger.values import Account, Feature, Judgement
from warledger.values.folding import folded

# Reasons that name days, places, sides, kinds, numbers and sorts of building alone; others are words of the reports,
# and may be names.
_PUBLIC = frozenset("time place country sides kind figures people ages hour site details".split())
_UNSHOWN = "not shown: it may name private people (see --names)"


class Reasons:
    """The reasons of links between `accounts`, in names instead of the keys by which they were compared."""

    def __init__(self, accounts: Iterable[Account], *, names: bool = False) -> None:
        told = tuple(accounts)
        sides = {party.key.partition("|")[0]: party.name for each in told for party in each.parties}
        places = {folded(place.name): place.name for each in told for place in each.places}
        self._called = {"sides": sides, "place": places}
        self._names = names

    def said(self, feature: Feature) -> str:
        """The reason of one feature; without `names` none that may hold a private person's."""
        if not (self._names or feature.name in _PUBLIC):
            return _UNSHOWN
        called = self._called.get(feature.name, {})
        keys = "|".join(re.escape(key) for key in sorted(called, key=len, reverse=True) if key)
        if not keys:
            return shown(feature.reason)
        return shown(re.sub(rf"(?<![\w-])(?:{keys})(?![\w-])", lambda key: called[key[0]], feature.reason))


def alike(judgements: Iterable[Judgement]) -> Iterator[tuple[Judgement, ...]]:
    """The judgements, those together that one person gave at one time for one reason, as a split does."""
    found: dict[tuple[object, ...], list[Judgement]] = {}
    for each in sorted(judgements, key=lambda each: (each.at, each.id)):
        found.setdefault((each.ruling, each.by, each.reason, each.at.date(), each.retracted_at), []).append(each)
    return (tuple(group) for group in found.values())


def report_name(telling: Telling) -> str:
    """A report in few words: its publisher or the host of its address, else its headline, else its id."""
    source = telling.source()
    return source.publisher or source.headline or source.document
