"""Events of the English reports that Airwars' recorders cite for Syria, against what the recorders made of them.

Asked is, report by report, whether an event of its news has the recorders' date (its days, at most six of them, reach
to within a day of it), place (within 25 km where they give a point, or a name that stands in theirs), belligerent (one
of theirs is a party to the event, or is said to have done the harm) and kind of strike (by ACLED's sub-type). The
recorders also have what other reports say, mostly Arabic ones: many a short post names no day, place or belligerent,
and a page may hold no report at all (`with an event` counts those that tell of one). A report's day of publication is
what its address or its page tells, else unknown. The recorders' belligerent is the one they hold responsible, also
where a report blames another. Asked are the reports of the incidents that a hash picks (3 of 10); the others were
looked at.

The shares after `English` leave out what the data call English for the words of a post's page around a text that is
not: more than one word in twenty has Arabic letters. `dated` are those of them whose day of publication is known: only
there can "on Wednesday" be a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import cos, hypot, radians
from pathlib import Path

from bench.airwars import documents, is_asked, read
from bench.data import Row, digest, rows
from bench.language import Figures
from warledger.values import Account, Report, Status, accounts
from warledger.values.folding import folded

_DAY = timedelta(days=1)
_LONGEST = timedelta(days=6)
_NEAR = 25.0  # km
_FOREIGN = 20  # one word in so many may be foreign
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DEGREE = 111.0  # km
_COUNTRIES = {
    "Russian Military": "RU",
    "Turkish Military": "TR",
    "Israeli Military": "IL",
    "Iranian Military": "IR",
    "Jordanian Military": "JO",
    "UK Military": "GB",
    "U.S.-led Coalition": "US",
    "Syrian Regime": "SY",
}
_ENTRIES = {
    "U.S.-led Coalition": {"us-coalition"},
    "YPG": {"ypg", "sdf"},
    "Kurdish Forces": {"ypg", "sdf"},
    "Syrian Democratic Forces": {"ypg", "sdf"},
}
_OF_STATE = frozenset({"state forces", "government", "police"})
_KINDS = {
    "Airstrike": "Air/drone strike",
    "Drone Strike": "Air/drone strike",
    "Airstrike and/or Artillery": "Air/drone strike|Shelling/artillery/missile attack",
    "Artillery": "Shelling/artillery/missile attack",
    "Naval bombardment": "Shelling/artillery/missile attack",
    "Ground operation": "Armed clash|Attack|Abduction/forced disappearance|Arrests",
    "Counter-Terrorism Action (Ground)": "Armed clash|Attack|Abduction/forced disappearance|Arrests",
}
_COMMON = frozenset("al city town village area district governorate province countryside near house home of in".split())

Told = tuple[Row, Report]


def figures(corpora: Path) -> Figures:
    """The shares in percent."""
    path = corpora / "airwars_syria.jsonl.gz"
    asked = [(row, read(document)) for row in rows(path) if is_asked(row) for document in documents(row)]
    return {"data digest": digest(path), **scores(asked)}


def scores(told: Sequence[Told]) -> Figures:
    """The shares of the reports of which an event is right, in percent."""
    parts: dict[str, Callable[[Row, Account], bool]] = {
        "date": has_date,
        "place": has_place,
        "belligerent": has_belligerent,
        "kind of strike": has_kind,
    }
    english = [(row, report) for row, report in told if _is_english(report)]
    dated = [(row, report) for row, report in english if report.document.published]
    found: Figures = {}
    for of, some in {"": told, "English ": english, "dated ": dated}.items():
        found[f"{of}reports"] = len(some)
        found[f"{of}with an event"] = _share([any(_news(report)) for _, report in some])
        for name, is_right in parts.items():
            found[of + name] = _share(
                [any(is_right(row, account) for account in _news(report)) for row, report in some]
            )
    return found


def _is_english(report: Report) -> bool:
    words = report.document.text.split()
    return _FOREIGN * sum(_ARABIC.search(word) is not None for word in words) <= len(words)


def _share(right: Sequence[bool]) -> float:
    return round(100 * sum(right) / max(1, len(right)), 1)


def _news(report: Report) -> Iterator[Account]:
    return (account for account in accounts(report) if account.event.status is Status.CURRENT)


def has_date(row: Row, account: Account) -> bool:
    """True if the event's days reach to within a day of the recorders' date."""
    when, day = account.event.when, date.fromisoformat(row["date"])
    if when is None or when.earliest is None or when.latest is None or when.latest - when.earliest > _LONGEST:
        return False
    return when.earliest - _DAY <= day <= when.latest + _DAY


def has_place(row: Row, account: Account) -> bool:
    """True if the event's place is near the recorders' point, or its name stands in theirs."""
    place = account.place
    if place is None:
        return False
    theirs = set(_words(row["location"]))
    names = {place.name, *(span.quote for span in place.mentions)}
    if any(words and set(words) <= theirs for words in map(_words, names)):
        return True
    if row["lat"] is None or place.latitude is None or place.longitude is None:
        return False
    east = (place.longitude - float(row["lon"])) * cos(radians(place.latitude))
    return _DEGREE * hypot(place.latitude - float(row["lat"]), east) <= _NEAR


def _words(name: str) -> list[str]:
    return [word for word in folded(re.sub(r"\W", " ", name)).split() if word not in _COMMON and len(word) > 2]


def has_belligerent(row: Row, account: Account) -> bool:
    """True if a party to the event is a belligerent that the recorders name."""
    blamed = [claim.toll.perpetrator for claim in account.claims if claim.toll and claim.toll.perpetrator]
    named = {party for side in account.event.sides for party in side} | {each.party for each in blamed}
    return any(_is_one_of(row, account, party) for party in named)


def _is_one_of(row: Row, account: Account, party: str | None) -> bool:
    known = account.party(party)
    if known is None:
        return False
    names = [name.strip() for name in (row["belligerent"] or "").split(",")]
    of_state = known.country if known.kind in _OF_STATE else None
    return any(
        (of_state and _COUNTRIES.get(name) == of_state) or known.entry in _ENTRIES.get(name, ()) for name in names
    )


def has_kind(row: Row, account: Account) -> bool:
    """True if the event's ACLED sub-type is of a kind that the recorders name."""
    names = [name.strip() for name in (row["strike_type"] or "").split(",")]
    types = {kind for name in names for kind in _KINDS.get(name, "").split("|") if kind}
    return any((account.event.type.acled or "").endswith(f"/{kind}") for kind in types)
