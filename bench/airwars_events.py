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
there can "on Wednesday" be a date. `as exported` also takes the three days to the report where it names no day.

Each English report is of one class a part, printed as "English part: class", which add up: `right`, `not told` (no
reader could be right: neither a day of publication nor a full date in the text; no word of the recorders' place; none
of the names that their belligerent goes by), `no event`, `none read`, `another read`. A name of Arabic is spelled as it
is heard: places are the same if they are alike but for vowels ("Hafserja", "Hafsarja").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from bench.airwars import documents, is_asked, read
from bench.data import Row, digest, rows
from bench.language import Figures
from warledger.knowledge.gazetteer.folding import sound
from warledger.values import Account, Moment, Report, Status, accounts
from warledger.values.folding import folded

_DAY = timedelta(days=1)
_LONGEST = timedelta(days=6)
_NEAR = 25.0  # km
_FOREIGN = 20  # one word in so many may be foreign
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DEGREE = 111.0  # km
_ALIKE = 0.85  # Jaro-Winkler of two spellings with the same consonants
_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?),? 20\d\d\b"
)
_CALLED = {
    "Russian Military": r"russia",
    "Turkish Military": r"turk",
    "Israeli Military": r"israel|\bIDF\b|\bIAF\b",
    "Iranian Military": r"\biran|\bIRGC\b",
    "Jordanian Military": r"jordan",
    "UK Military": r"\bRAF\b|royal air force|british|\bUK\b",
    "U.S.-led Coalition": r"coalition|\bU\.?S\.?\b|america|CENTCOM|united states",
    "Syrian Regime": r"regime|syrian (?:arab )?army|syrian forces",
    "YPG": r"\b[YS][PD][GF]\b|\bQSD\b|kurd|syrian democratic",
    "Kurdish Forces": r"\b[YS][PD][GF]\b|\bQSD\b|kurd|syrian democratic",
    "Syrian Democratic Forces": r"\b[YS][PD][GF]\b|\bQSD\b|kurd|syrian democratic",
}  # by which a text may name the recorders' belligerents, whatever their case
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
    english = [(row, report) for row, report in told if _is_english(report)]
    dated = [(row, report) for row, report in english if report.document.published]
    found: Figures = {}
    for of, some in {"": told, "English ": english, "dated ": dated}.items():
        found[f"{of}reports"] = len(some)
        found[f"{of}with an event"] = _share([any(_news(report)) for _, report in some])
        for name, part in PARTS.items():
            right = [any(part.is_right(row, account) for account in _news(report)) for row, report in some]
            found[of + name] = _share(right)
        found[f"{of}date, as exported"] = _share(
            [any(has_date(row, _dated(account)) for account in _news(report)) for row, report in some]
        )
    for name, part in PARTS.items():
        classes = [class_of(part, row, report) for row, report in english]
        found |= {f"English {name}: {each}": _share([one == each for one in classes]) for each in CLASSES}
    return found


def _dated(account: Account) -> Account:
    """What tables have for an event without a day: the three days to the report (UCDP GED 23.1, appendix 2)."""
    when, day = account.event.when, account.document.published
    if day is None or (when is not None and when.earliest is not None):
        return account
    moment = Moment(earliest=day - 2 * _DAY, latest=day, precision=2, text="")
    return replace(account, event=replace(account.event, when=moment))


def class_of(part: Part, row: Row, report: Report) -> str:
    """Which of CLASSES one part of a report is of."""
    news = list(_news(report))
    if any(part.is_right(row, account) for account in news):
        return "right"
    if not part.is_told(row, report):
        return "not told"
    if not news:
        return "no event"
    return "another read" if any(part.is_read(account) for account in news) else "none read"


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
    if any(_is_in(name, row["location"]) for name in {place.name, *(span.quote for span in place.mentions)}):
        return True
    if row["lat"] is None or place.latitude is None or place.longitude is None:
        return False
    east = (place.longitude - float(row["lon"])) * cos(radians(place.latitude))
    return _DEGREE * hypot(place.latitude - float(row["lat"]), east) <= _NEAR


def _is_in(name: str, location: str) -> bool:
    """True if each word of the name stands in their location, or the name does as one word ("Kafrlata")."""
    ours, theirs = _words(name), _words(location)
    if not ours:
        return False
    joined = any(_is_heard_as("".join(ours), left + right) for left, right in pairwise(theirs))
    return joined or all(any(_is_heard_as(word, other) for other in theirs) for word in ours)


def _is_heard_as(one: str, other: str) -> bool:
    return one == other or (sound(one) == sound(other) and JaroWinkler.similarity(one, other) >= _ALIKE)


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


def _tells_date(row: Row, report: Report) -> bool:  # noqa: ARG001
    return report.document.published is not None or _DATE.search(report.document.text) is not None


def _tells_place(row: Row, report: Report) -> bool:
    said = set(_words(report.document.text))
    return any(_is_heard_as(word, other) for word in _words(row["location"]) for other in said)


def _tells_belligerent(row: Row, report: Report) -> bool:
    called = [_CALLED[name] for each in (row["belligerent"] or "").split(",") if (name := each.strip()) in _CALLED]
    return any(re.search(each, report.document.text, re.IGNORECASE) for each in called)


class Part(NamedTuple):
    """What is asked of an event: whether it is right, whether anything was read, whether the text tells it at all."""

    is_right: Callable[[Row, Account], bool]
    is_read: Callable[[Account], object]
    is_told: Callable[[Row, Report], bool]


PARTS = {
    "date": Part(has_date, lambda account: account.event.when, _tells_date),
    "place": Part(has_place, lambda account: account.place, _tells_place),
    "belligerent": Part(has_belligerent, lambda account: account.event.sides, _tells_belligerent),
    "kind of strike": Part(has_kind, lambda account: account.event.type.acled, lambda *_: True),
}
CLASSES = ("right", "not told", "no event", "none read", "another read")
