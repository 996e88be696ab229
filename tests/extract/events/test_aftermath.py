"""What comes after an attack: deaths of the wounded, hospitals, flights, burials, arrests."""

import pytest

from tests.extract.test_report import read


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus near Gao on Friday.\n\nSeven of the wounded died in hospital in Bamako.",
        "Gunmen attacked a bus near Gao on Friday.\n\nTwo passengers died of their wounds on Saturday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThree others died at a clinic in Bamako on Saturday.",
        "Gunmen wounded nine villagers near Gao on Friday.\n\nThe nine wounded were flown to Bamako on Saturday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThe nine dead were buried in Bamako on Saturday.",
        "Gunmen wounded nine villagers near Gao on Friday.\n\nOne of them, a girl, died on Saturday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nMourners met in Bamako to bury those who were killed.",
        'Gunmen killed nine villagers near Gao on Friday.\n\n"We buried 12 of our people today," said an elder.',
        "Gunmen killed nine villagers near Gao on Friday.\n\nTwo suspects were arrested in Bamako on Saturday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThree residents were still missing on Saturday.",
    ],
)
def test_it_is_of_the_attack_and_moves_it_nowhere(text: str) -> None:
    report = read(text)
    places = {place.id: place.name for place in report.places}
    assert [
        (str(event.when.earliest), str(event.when.latest), event.where and places[event.where.place])
        for event in report.events
        if event.when
    ] == [("2024-07-26", "2024-07-26", "Gao")]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine villagers near Gao on Friday.\n\nThree guards died in Bamako on Monday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThree guards went missing in Bamako on Monday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThree people were killed in an attack on a hospital in "
        "Bamako on Monday.",
        "Gunmen killed nine villagers near Gao on Friday.\n\nThe army captured six rebels in Bamako on Monday.",
    ],
)
def test_what_is_no_aftermath_is_an_occurrence_of_its_own(text: str) -> None:
    assert len(read(text).events) == 2
