"""What MUC-4's templates are made of, shown on wires of our own."""

from functools import lru_cache
from typing import Any

import pytest

from bench.muc import read

HEAD = "LIMA, 12 MAR 90 (OWN WIRE) -- [TEXT] "


@lru_cache
def templates(text: str) -> list[dict[str, Any]]:
    return read(HEAD + text)


def only(text: str) -> dict[str, Any]:
    (template,) = templates(text)
    return template


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("TWO SOLDIERS AND SIX GUERRILLAS WERE KILLED IN A CLASH NEAR CUZCO YESTERDAY.", id="war"),
        pytest.param("A CARGO PLANE CRASHED INTO A MARKET IN CUZCO YESTERDAY, KILLING NINE PEOPLE.", id="an accident"),
        pytest.param("THE MINISTER OPENED A BOOK FAIR IN CUZCO YESTERDAY.", id="nothing"),
        pytest.param("GUERRILLAS MURDERED TWO NURSES IN CUZCO ON 3 MAY 1988.", id="long past"),
    ],
)
def test_what_is_no_incident(text: str) -> None:
    assert templates(text) == []


def test_a_country_that_is_not_asked_for() -> None:
    assert read("MANAGUA, 12 MAR 90 (OWN WIRE) -- [TEXT] TWO NURSES WERE KILLED IN NICARAGUA YESTERDAY.") == []


def test_a_rebel_station_tells_of_war() -> None:
    told = "GUERRILLAS BLEW UP A BRIDGE NEAR SANTA ANA IN EL SALVADOR YESTERDAY."
    assert read(f"CLANDESTINE, 12 MAR 90 (RADIO OWN) -- [TEXT] {told}") == []
    assert len(read(f"SAN SALVADOR, 12 MAR 90 (RADIO OWN) -- [TEXT] {told}")) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("GUNMEN SHOT AND KILLED A JUDGE IN CUZCO YESTERDAY.", "ATTACK"),
        ("A BOMB EXPLODED AT A BANK IN CUZCO YESTERDAY, WOUNDING A CASHIER.", "BOMBING"),
        ("GUERRILLAS KIDNAPPED A MAYOR IN CUZCO YESTERDAY.", "KIDNAPPING"),
    ],
)
def test_the_type(text: str, kind: str) -> None:
    assert only(text)["type"] == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("GUNMEN KILLED A JUDGE IN CUZCO YESTERDAY.", "11 MAR 90", id="a day"),
        pytest.param("GUNMEN HAVE KILLED A JUDGE IN CUZCO.", "- 12 MAR 90", id="no day"),
        pytest.param("GUNMEN KILLED A JUDGE IN CUZCO. THE SHOTS WERE HEARD AT ABOUT 1845.", "12 MAR 90", id="an hour"),
    ],
)
def test_the_date(text: str, date: str) -> None:
    assert only(text)["date"] == date


@pytest.mark.parametrize(
    ("text", "location"),
    [
        pytest.param("GUNMEN KILLED A JUDGE IN CUZCO YESTERDAY.", "PERU: CUZCO", id="a town"),
        pytest.param("GUNMEN KILLED A JUDGE YESTERDAY.", "PERU: LIMA", id="where it was filed"),
        pytest.param("GUNMEN KILLED A JUDGE IN CUZCO DEPARTMENT YESTERDAY.", "PERU: CUZCO", id="a department"),
    ],
)
def test_the_location(text: str, location: str) -> None:
    assert (only(text)["location"] or "").startswith(location)


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        pytest.param(
            "GUNMEN KILLED THREE NURSES AND WOUNDED TWO OTHER PEOPLE IN CUZCO YESTERDAY.",
            [("NURSES", "3", ["DEATH"]), ("PEOPLE", "2", ["INJURY"])],
            id="others",
        ),
        pytest.param(
            "GUNMEN KILLED A JUDGE IN CUZCO YESTERDAY. ANA PAZ WAS KILLED OUTSIDE HER HOME.",
            [("JUDGE", "1", ["DEATH"])],
            id="one described, then named",
        ),
        pytest.param(
            "GUNMEN KILLED JUDGE ANA PAZ AND A DRIVER IN CUZCO YESTERDAY.",
            [("ANA PAZ", "1", ["DEATH"]), ("DRIVER", "1", ["DEATH"])],
            id="two in one sentence",
        ),
    ],
)
def test_the_victims(text: str, victims: list[tuple[str, str, list[str]]]) -> None:
    given = only(text)["victims"]
    assert sorted((victim["names"][0], victim["number"], victim["effect"]) for victim in given) == sorted(victims)


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("SHINING PATH KILLED A JUDGE IN CUZCO YESTERDAY.", "REPORTED AS FACT", id="told"),
        pytest.param(
            "POLICE REPORTED THAT SHINING PATH KILLED A JUDGE IN CUZCO YESTERDAY.", "REPORTED AS FACT", id="reported"
        ),
        pytest.param(
            "A JUDGE WAS KILLED IN CUZCO YESTERDAY BY ALLEGED MEMBERS OF SHINING PATH.",
            "SUSPECTED OR ACCUSED",
            id="alleged",
        ),
        pytest.param(
            "A JUDGE WAS KILLED IN CUZCO YESTERDAY. SHINING PATH CLAIMED RESPONSIBILITY FOR THE KILLING.",
            "CLAIMED OR ADMITTED",
            id="claimed",
        ),
        pytest.param(
            "A JUDGE WAS KILLED IN CUZCO YESTERDAY. THE POLICE BLAMED SHINING PATH FOR THE KILLING.",
            "SUSPECTED OR ACCUSED BY AUTHORITIES",
            id="blamed by the police",
        ),
    ],
)
def test_how_sure_it_is(text: str, confidence: str) -> None:
    assert only(text)["organizations"] == [{"name": "SHINING PATH", "confidence": confidence}]


def test_gunmen_are_no_organisation() -> None:
    assert only("GUNMEN KILLED A JUDGE IN CUZCO YESTERDAY.")["organizations"] == []


@pytest.mark.parametrize(
    ("struck", "kinds"),
    [
        pytest.param("THEY ALSO DESTROYED A BANK.", ["ATTACK", "ATTACK"], id="besides"),
        pytest.param("THEY SET FIRE TO A STORE.", ["ATTACK", "ARSON"], id="by fire"),
        pytest.param("THE JUDGE WAS SHOT IN HIS CAR.", ["ATTACK"], id="the same"),
    ],
)
def test_what_is_struck_besides_has_a_template_of_its_own(struck: str, kinds: list[str]) -> None:
    text = f"SHINING PATH GUERRILLAS KILLED A JUDGE IN CUZCO YESTERDAY. {struck} THE POLICE ARE LOOKING FOR THEM."
    found = templates(text)
    assert [template["type"] for template in found] == kinds
    assert [[victim["names"] for victim in template["victims"]] for template in found] == [[["JUDGE"]], []][
        : len(kinds)
    ]
