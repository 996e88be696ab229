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
        ("Two people were killed and six wounded in five separate shootings in Gao on Friday.",
         ["current 26 Jul 2024 Gao: 2 in sum"]),
        ("Nine soldiers were killed by rebels in an attack in Gao on Friday.", ["current 26 Jul 2024 Gao: 1"]),
        ("Nine soldiers were killed in Gao on Friday by rebels who had led two attacks.",
         ["current 26 Jul 2024 Gao: 2"]),
        ("A court in Gao on Sunday sentenced a colonel for the murder of nine villagers.", ["background: 1"]),
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Seven of the wounded died in hospital in Bamako.", None),
        ("Two wounded soldiers died in Bamako.", "Bamako"),
        ("Three people were killed in an attack on a hospital in Bamako.", "Bamako"),
    ],
)
def test_a_hospitals_town_is_not_where_the_harm_was_done(text: str, wanted: str | None) -> None:
    report = read(text)
    names = {place.id: place.name for place in report.places}
    assert names.get(report.claims[0].where or "") == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Another man was found dead.", 1),
        ("Another bomb killed two guards.", 2),
        ("Two guards were killed in a separate incident.", 2),
        ("Two rebels face other charges after the killing of a guard.", 1),
        ("Meanwhile, two guards died.", 1),
        ("Meanwhile, two guards were killed on Friday in Timbuktu.", 2),
        ("Elsewhere, two guards were killed.", 2),
        ("It was unclear on Sunday how one of them was shot.", 1),
        ("A second bomb killed two guards.", 2),
        ("Two guards were killed when the second bomb went off.", 1),
    ],
)
def test_another_occurrence_needs_a_reason(sentence: str, wanted: int) -> None:
    assert len(events(f"Gunmen killed nine villagers near Gao on Friday.\n\n{sentence}")) == wanted


def test_a_report_may_tell_a_denial_and_the_other_sides_dead_without_another_event() -> None:
    text = (
        "Rebels of the Azawad Front attacked an army post near Gao on Friday, killing 27 soldiers.\n\n"
        "In a communiqué, the Front admitted that four of its own fighters were killed. "
        "It denied that any civilians had died in the fighting."
    )
    assert events(text) == ["current 26 Jul 2024 Gao: 4"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine villagers die\n\nBAMAKO, July 27 (AFP) - Gunmen killed nine villagers on Friday.", [None]),
        ("Nine villagers die in Gao\n\nBAMAKO, July 27 (AFP) - Gunmen killed nine villagers on Friday.", ["Gao"]),
        ("Nine villagers die\n\nBAMAKO, July 27 (AFP) - Gunmen killed nine villagers in Bamako on Friday.", ["Bamako"]),
    ],
)
def test_where_a_report_was_written_is_no_place_of_what_it_tells(text: str, wanted: list[str | None]) -> None:
    report = read(text)
    names = {place.id: place.name for place in report.places}
    assert [event.where and names[event.where.place] for event in report.events] == wanted


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The party condemned the murder of Judge Ana Paz and the killing of twelve miners.", [1, 1]),
        ("The party condemned the killing of five miners and the wounding of twelve.", [2]),
        ("The party condemned the murder of five miners and twelve farmers.", [2]),
        ("Ana Paz was shot dead in Gao on Friday. The strike followed the murder of Senator Luis Ruiz.", [1, 1]),
        ("Ana Paz was shot dead in Gao on Friday. The strike followed the murder of Senator Paz.", [2]),
        ("Ana Paz was shot dead in Gao on Friday. Luis Ruiz died beside her.", [2]),
        ("Rebels attacked the bank. In addition, a bomb exploded at the embassy this morning.", [1, 1]),
        ("Rebels attacked the bank. In addition, two guards were wounded.", [2]),
        ("Gunmen killed nine villagers in Gao on Friday.\n\nRebels kidnapped Ana Paz in Kidal. "
         "Her driver, Luis Ruiz, was shot dead.", [1, 3]),
        ("Rebels attacked the hotel on Friday.\n\nA bomb exploded at the gate.", [2]),
        ("A bomb killed nine farmers in Doro, a day after gunmen killed a guard.", [1, 1]),
        ("Hours before gunmen killed a guard in Doro, a bomb wounded nine farmers.", [1, 1]),
        ("A bomb killed nine farmers in Doro after gunmen killed a guard.", [2]),
        ("The junta, which took power in a 2021 coup, is at war. Since the 2012 uprising, Mali has seen violence. "
         "The junta assumed power to end it.", [3, 1]),
    ],
)  # fmt: skip
def test_what_is_named_apart_is_another_occurrence(text: str, wanted: list[int]) -> None:
    report = read(text)
    told = [sum(claim.event == event.id for claim in report.claims) for event in report.events]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police on Monday arrested ten men suspected of having detonated a bomb in Gao.", None),
        ("Police fled on Monday when rebels detonated a bomb in Gao.", "22 Jul"),
        ("Three engineers who were kidnapped in Gao and released on Monday have come home.", None),
        ("Gunmen killed three farmers in Gao and wounded four on Monday.", "22 Jul"),
        ("Fighting in Gao on Monday left three farmers dead.", "22 Jul"),
        ("Fighting with troops who had come on Monday left three farmers dead in Gao.", None),
        ("The army on Monday put its losses in Gao at three killed.", None),
        ("The siege of the hotel in Gao ended on Monday after gunmen had killed nine guests.", None),
        ("Nine guests were killed in Gao on Monday after gunmen stormed the hotel.", "22 Jul"),
        ("The judges resigned on Monday to protest the murder of Ana Paz.", None),
        ("Ana Paz was murdered on Monday, and the judges resigned.", "22 Jul"),
        ("Regarding the murder of Ana Paz, a leader of the union, in Gao on Monday, we state the following.", "22 Jul"),
    ],
)
def test_the_day_of_what_came_of_it_is_not_its_own(text: str, wanted: str | None) -> None:
    when = read(text).events[0].when
    assert (when and when.earliest and f"{when.earliest:%d %b}") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels killed three farmers in Gao, two in Kidal and four in Mopti on Friday.",
         [("three farmers", "Gao", "e1"), ("two in Kidal", "Kidal", "e2"), ("four in Mopti", "Mopti", "e3")]),
        ("The mayor of Gao and two guards were killed in Kidal.",
         [("The mayor of Gao", "Kidal", "e1"), ("two guards", "Kidal", "e1")]),
        ("Shelling killed three people and wounded four in Mopti.",
         [("three people", "Mopti", "e1"), ("four", "Mopti", "e1")]),
    ],
)  # fmt: skip
def test_a_list_that_gives_each_of_its_items_a_place(text: str, wanted: list[tuple[str, str, str]]) -> None:
    report = read(text)
    places = {place.id: place.name for place in report.places}
    told = [(claim.toll.victims.text, places[claim.where or ""], claim.event) for claim in report.claims if claim.toll]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a toll of many places is told apart from what was done in each of them
        ("Nine people were killed across Mali on Friday.\n\nTwo villagers were killed in Gao.", [1, 1]),
        ("Nine people were killed in different parts of Mali on Friday.\n\nTwo were killed in Gao.", [1, 1]),
        ("Nine people were killed across the river on Friday.\n\nTwo guards were killed in Gao.", [2]),
        ("Nine people were killed in a part of Gao on Friday.\n\nTwo of the dead were killed in Gao.", [2]),
        # a paragraph tells of the place that it opens with
        ("Gunmen killed nine villagers in Gao, Mali.\n\nIn Timbuktu, a mine went off. Two guards were killed.", [1, 1]),
        ("Gunmen killed nine villagers in Gao. A truck hit a mine. Two guards were killed.", [2]),
        ("Gunmen killed nine villagers in Gao, Mali.\n\nIn Timbuktu, he wept.\n\nTwo guards were killed.", [2]),
        # a town and those in it are no bank and no bridge
        ("Rebels attacked the town on Friday, killing two.\n\nA bomb hit the bank, killing nine.", [2]),
        ("Rebels attacked the bridge, killing two.\n\nIt rained.\n\nRebels attacked the bank, killing nine.", [1, 1]),
        # the wounded are treated elsewhere
        ("Nine villagers were killed in Gao.\n\nDoctors in Bamako treated 60 wounded.", [2]),
        # the report goes back to its news in a new paragraph
        ("Gunmen killed nine villagers in Gao on Friday.\n\nOn Monday, two guards were killed in Kidal.\n\n"
         "Three villagers were wounded.", [2, 1]),
        ("Gunmen killed nine villagers in Gao on Friday.\n\nOn Monday, two guards were killed in Kidal. "
         "Three guards were wounded.", [1, 2]),
    ],
)  # fmt: skip
def test_paragraphs_and_places_part_what_they_tell(text: str, wanted: list[int]) -> None:
    report = read(text)
    tolls = [claim for claim in report.claims if claim.toll]
    told = [sum(claim.event == event.id for claim in tolls) for event in report.events]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a day told of what came after it is not that of what a next sentence tells
        ("Gunmen killed nine villagers in Gao on Friday.\n\nMourners attended funerals on Saturday. The rebels said "
         "that their fighters carried out the attack.", [2]),
        ("Gunmen killed nine villagers in Gao on Friday.\n\nOn Saturday gunmen killed a guard. A nurse was wounded.",
         [1, 2]),
    ],
)  # fmt: skip
def test_a_day_carried_on_parts_nothing(text: str, wanted: list[int]) -> None:
    report = read(text)
    assert [sum(claim.event == event.id for claim in report.claims) for event in report.events] == wanted
