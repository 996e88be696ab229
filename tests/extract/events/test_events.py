"""Whole reports: the events in them, with their days, places and claims."""

import pytest

from tests.extract.test_report import read
from warledger.values import Event, Report, Status


def events(text: str) -> list[str]:
    """The events of a report of Sunday 28 July 2024: status, days, place, and how many claims each has."""
    report = read(text)
    places = {place.id: place.name for place in report.places}
    return [shown(report, event, places) for event in report.events]


def shown(report: Report, event: Event, places: dict[str, str]) -> str:
    day = f" {event.when.earliest:%d %b %Y}" if event.when and event.when.earliest else ""
    place = f" {places[event.where.place]}" if event.where else ""
    claims = sum(claim.event == event.id for claim in report.claims)
    return f"{event.status.value}{day}{place}: {claims}{' in sum' if event.summary else ''}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen attacked a bus near Gao on Friday. Nine passengers were killed and two wounded.",
         ["current 26 Jul 2024 Gao: 3"]),
        ("Gunmen killed nine villagers in Gao on Friday.\n\nIn another attack, rebels killed two guards.",
         ["current 26 Jul 2024 Gao: 1", "current: 1"]),
        ("Gunmen killed nine villagers in Gao on Friday. Rebels killed two guards in Kidal on Monday.",
         ["current 26 Jul 2024 Gao: 1", "current 22 Jul 2024 Kidal: 1"]),
        ("Gunmen killed nine villagers in Gao on Friday. In 2019 an ambush killed 30 soldiers.",
         ["current 26 Jul 2024 Gao: 1", "background 01 Jan 2019: 1"]),
        ("Rebels killed two guards in Gao on Friday. They threatened to kill five hostages.",
         ["current 26 Jul 2024 Gao: 1", "hypothetical: 1"]),
        ("A bomb exploded in front of the court in Gao on Friday.", ["current 26 Jul 2024 Gao: 1"]),
        ("Rebels killed two guards in Gao on Friday. Clashes have killed 29 people in the past six weeks.",
         ["current 26 Jul 2024 Gao: 1", "background 16 Jun 2024: 1 in sum"]),
        ("The army denied that it had killed 40 villagers in Gao.", []),
    ],
)  # fmt: skip
def test_events(text: str, wanted: list[str]) -> None:
    assert events(text) == wanted


def test_claims_carry_their_own_time_and_place() -> None:
    report = read("Gunmen killed nine villagers in Gao on Friday. Rebels killed two guards in Kidal on Monday.")
    names = {place.id: place.name for place in report.places}
    told = [(claim.when.text if claim.when else None, names.get(claim.where or "")) for claim in report.claims]
    assert told == [("Friday", "Gao"), ("Monday", "Kidal")]


def test_a_voices_town_is_no_place_of_what_it_says() -> None:
    report = read("Officials in Bamako said that nine villagers were killed on Friday.")
    assert [claim.where for claim in report.claims] == [None]


def test_every_place_of_the_report_is_kept_and_the_event_names_its_own() -> None:
    report = read("Gunmen killed nine villagers in Gao on Friday. The minister flew to Paris.")
    assert [place.name for place in report.places] == ["Gao", "Paris"]
    assert [event.where and event.where.place for event in report.events] == ["g1"]


def test_the_news_comes_first() -> None:
    report = read("In 2019 an ambush killed 30 soldiers. Gunmen killed nine villagers in Gao on Friday.")
    assert [event.status for event in report.events] == [Status.CURRENT, Status.BACKGROUND]
