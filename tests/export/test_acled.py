"""ACLED's table: its layout, its codes, its rules for days and dead, and what it leaves out."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from tests.assemble.sample import DAY, Said
from tests.export.dossiers import (
    KALAN,
    KILLING,
    MALI,
    STRIKE,
    clash,
    dossier,
    killing_of,
    rows,
    told,
    within,
)
from warledger.export.acled import acled_csv
from warledger.export.acled_codes import interaction, kinds, named, region
from warledger.export.acled_events import event_date
from warledger.export.row import CAVEAT
from warledger.export.row.days import Days
from warledger.export.row.sides import actor_of
from warledger.knowledge.english.event_types import event_types
from warledger.knowledge.parties import states
from warledger.values import Account, Bound, EventType, Party

# ACLED codebook, "Columns": the 31 columns in the order of the file.
LAYOUT = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
]  # fmt: skip


def test_the_layout_is_the_codebooks() -> None:
    assert len(LAYOUT) == 31
    assert acled_csv([]).text == ",".join(LAYOUT) + "\r\n"


def test_a_clash_is_one_row() -> None:
    (row,) = rows(acled_csv([clash()]))
    expected = {
        "event_date": "2024-07-25", "year": "2024", "time_precision": "1", "disorder_type": "Political violence",
        "event_type": "Battles", "sub_event_type": "Armed clash", "civilian_targeting": "", "iso": "466",
        "region": "Western Africa", "country": "Mali", "admin1": "Gao", "admin2": "Ansongo", "location": "Kalan",
        "latitude": "15.5", "longitude": "0.5", "geo_precision": "1", "source": "gazette.example; herald.example",
        "interaction": "State forces-Rebel group", "timestamp": "", "fatalities": "6",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert {row["actor1"], row["actor2"]} == {"Military Forces of Mali (2021-)", "JNIM"}
    assert {row["inter1"], row["inter2"]} == {"State forces", "Rebel group"}
    assert row["event_id_cnty"].startswith("MLI")


def test_notes_are_our_own_words_with_the_claims_and_the_caveat() -> None:
    (row,) = rows(acled_csv([clash()]))
    assert row["notes"].startswith("On 25 July 2024, armed clash at Kalan, Gao: ")
    assert "11 wounded" in row["notes"]
    assert row["notes"].endswith(CAVEAT)
    assert all(claim.id in row["tags"] for account in clash().accounts for claim in account.claims)
    assert "told of" not in row["notes"]  # the report's words


# Interactions

_NAMES = {1: "State forces", 2: "Rebel group", 3: "Political militia", 4: "Identity militia", 5: "Rioters",
          6: "Protesters", 7: "Civilians", 8: "External/Other forces"}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [(one, other) for one in _NAMES for other in _NAMES if one <= other])
def test_a_pair_is_named_lower_type_first_whoever_comes_first(one: int, other: int) -> None:
    expected = f"{_NAMES[one]}-{_NAMES[other]}"
    if (one, other) == (7, 8):
        expected = "External/Other forces-Civilians"  # ACLED reverses this one
    assert interaction(one, other) == interaction(other, one) == expected


@pytest.mark.parametrize("one", _NAMES)
def test_one_actor_acts_alone(one: int) -> None:
    assert interaction(one) == f"{_NAMES[one]} only"


def test_no_interaction_is_named_where_a_type_is_not_known() -> None:
    account = told(Said(3))
    unknown = replace(account.parties[1], entry=None, kind=None)
    (row,) = rows(acled_csv([dossier(replace(account, parties=(account.parties[0], unknown)))]))
    assert (row["interaction"], sorted((row["inter1"], row["inter2"]))) == ("", ["", "State forces"])


def test_wagner_abroad_against_civilians_is_78() -> None:
    account = told(Said(3, category="civilian"), kind=KILLING, sides=(("p2",),))
    wagner = Party("p2", "Wagner", True, "private military company", "RU", entry="wagner-group")
    (row,) = rows(acled_csv([dossier(replace(account, parties=(wagner,)))]))
    assert row["interaction"] == "External/Other forces-Civilians"
    assert (row["actor2"], row["civilian_targeting"]) == ("Civilians (Mali)", "Civilians targeted")


# Actors


@pytest.mark.parametrize(
    ("party", "country", "name", "kind"),
    [
        (Party("p1", "the army", True, "state forces", "ML", entry="ml-military"), "ML",
         "Military Forces of Mali (2021-)", 1),
        (Party("p1", "the police", True, "police", "ML", entry="ml-police"), "ML", "Police Forces of Mali (2021-)", 1),
        (Party("p1", "the army", True, "state forces", "ML", entry="ml-military"), "NE",
         "Military Forces of Mali (2021-)", 8),
        (Party("p1", "Chadian troops", False, "state forces", "TD"), "TD", "Military Forces of Chad (2021-)", 1),
        (Party("p1", "Sand Guard", False, "militia", "ML"), "ML", "Sand Guard", 3),
        (Party("p1", "Sand Guard", False, None, "ML"), "ML", "Sand Guard", None),
    ],
)  # fmt: skip
def test_an_actor_has_acleds_name_and_type(party: Party, country: str, name: str, kind: int | None) -> None:
    assert named(actor_of(party), country, DAY) == (name, kind)


def test_an_army_is_named_for_the_regime_of_the_day() -> None:
    army = Party("p1", "the army", True, "state forces", "ML", entry="ml-military")
    assert named(actor_of(army), "ML", date(2015, 3, 1)).name == "Military Forces of Mali (2013-2020)"


def test_an_opponent_nobody_names_is_an_unidentified_armed_group() -> None:
    (row,) = rows(acled_csv([dossier(told(Said(3), sides=(("p1",),)))]))
    assert row["actor2"] == "Unidentified Armed Group (Mali)"
    assert row["interaction"] == "State forces-Political militia"


def test_civilians_hit_by_a_strike_at_others_stand_beside_them() -> None:
    (row,) = rows(acled_csv([dossier(told(Said(3, category="civilian"), kind=STRIKE))]))
    assert (row["assoc_actor_2"], row["civilian_targeting"]) == ("Civilians (Mali)", "")
    (row,) = rows(acled_csv([dossier(told(Said(3, category="civilian")))]))
    assert row["assoc_actor_2"] == ""  # in a battle they are no actor


@pytest.mark.parametrize(
    ("code", "actor", "only"),
    [("Protests/Peaceful protest", "Protesters (Mali)", "Protesters only"),
     ("Riots/Mob violence", "Rioters (Mali)", "Rioters only")],
)  # fmt: skip
def test_a_crowd_acts_alone_where_nobody_is_told_against_it(code: str, actor: str, only: str) -> None:
    (row,) = rows(acled_csv([dossier(told(Said(3), kind=EventType(code), sides=()))]))
    assert (row["actor1"], row["actor2"], row["interaction"]) == (actor, "", only)


# Kinds of event


@pytest.mark.parametrize("code", list(event_types().acled.values()))
def test_every_code_that_is_read_has_a_disorder_type(code: str) -> None:
    disorder, event, sub = kinds(code)
    assert f"{event}/{sub}" == code
    assert disorder in ("Political violence", "Demonstrations", "Strategic developments",
                        "Political violence; Demonstrations")  # fmt: skip


def test_some_sub_events_have_a_disorder_of_their_own() -> None:
    assert kinds("Protests/Excessive force against protesters")[0] == "Political violence; Demonstrations"
    assert kinds("Riots/Mob violence")[0] == "Political violence"
    assert kinds("Riots/Violent demonstration")[0] == "Demonstrations"


def test_every_state_of_today_has_a_region() -> None:
    assert [code for code in states() if region(code) is None] == ["CS", "DD", "YD"]


# Days and places


@pytest.mark.parametrize(
    ("first", "last", "precision", "text", "expected"),
    [
        (date(2024, 7, 25), date(2024, 7, 25), 1, "Thursday", (date(2024, 7, 25), 1)),
        (date(2024, 7, 25), date(2024, 7, 27), 2, "three days", (date(2024, 7, 26), 2)),
        (date(2024, 7, 15), date(2024, 7, 21), 3, "last week", (date(2024, 7, 18), 2)),
        (date(2024, 6, 1), date(2024, 6, 30), 4, "last month", (date(2024, 6, 15), 3)),
        (date(2024, 3, 1), date(2024, 3, 10), 4, "early March", (date(2024, 3, 1), 3)),
        (date(2024, 3, 15), date(2024, 3, 31), 4, "at the end of March", (date(2024, 3, 31), 3)),
        (date(2024, 7, 4), date(2024, 7, 25), 4, "recent weeks", (date(2024, 7, 14), 3)),
    ],
)
def test_a_period_has_its_middle_for_a_day(
    first: date, last: date, precision: int, text: str, expected: tuple[date, int]
) -> None:
    assert event_date(Days(first, last, precision, text)) == expected


@pytest.mark.parametrize(("where_prec", "geo_precision"), [(1, "1"), (2, "2"), (3, "3"), (4, "3"), (5, "3")])
def test_where_prec_has_a_geo_precision(where_prec: int, geo_precision: str) -> None:
    (row,) = rows(acled_csv([dossier(told(Said(3), precision=where_prec))]))
    assert row["geo_precision"] == geo_precision


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        (told(Said(4), kind=EventType()), "no ACLED event type is known"),
        (told(Said(4), when=None), "no date is known"),
        (told(Said(4), when=within(DAY - timedelta(200), DAY, 5)), "its date is vaguer than a month"),
        (told(Said(4), place=None), "no place below the country is known"),
        (told(Said(4), place=MALI, precision=6), "no place below the country is known"),
        (told(Said(4), kind=EventType("Strategic developments/Agreement"), sides=()), "no actor is known"),
    ],
)
def test_what_acled_does_not_record_is_counted(account: Account, reason: str) -> None:
    exported = acled_csv([dossier(account)])
    assert [each.reason for each in exported.skipped] == [reason]
    assert exported.count == 0


# The dead


@pytest.mark.parametrize(
    ("said", "fatalities", "words"),
    [
        ((Said(9), Said(5, by="hospital")), "5", "5 dead by the policy 'acled'"),
        ((Said(24, high=99, bound=Bound.VAGUE),), "12", "24–99"),
        ((Said(4, "wounded"),), "0", "No number of dead is reported; 0 stands for no information."),
    ],
)
def test_the_lowest_figure_counts_and_silence_is_said_to_be_silence(
    said: tuple[Said, ...], fatalities: str, words: str
) -> None:
    (row,) = rows(acled_csv([dossier(told(*said))]))
    assert row["fatalities"] == fatalities
    assert words in row["notes"]


def test_a_campaign_has_a_row_for_each_day_that_a_report_tells_apart() -> None:
    days = [DAY + timedelta(number) for number in range(3)]
    account = told(Said(7), Said(7, by="hospital"), Said(7, by="army"), when=within(days[0], days[2], 2))
    claims = [replace(claim, when=within(day, day, 1)) for claim, day in zip(account.claims, days, strict=True)]
    found = rows(acled_csv([dossier(replace(account, claims=tuple(claims)))]))
    assert [(row["event_date"], row["fatalities"], row["time_precision"]) for row in found] == [
        ("2024-07-25", "3", "1"), ("2024-07-26", "2", "1"), ("2024-07-27", "2", "1"),
    ]  # fmt: skip
    assert len({row["event_id_cnty"] for row in found}) == 3
    assert all("divided evenly over 3 days, the remainder to the first" in row["notes"] for row in found)


def test_a_battle_of_three_days_that_are_not_told_apart_is_one_row() -> None:
    (row,) = rows(acled_csv([dossier(told(Said(7), when=within(DAY, DAY + timedelta(2), 2)))]))
    assert (row["event_date"], row["time_precision"], row["fatalities"]) == ("2024-07-26", "2", "7")
    assert "Dated between 25 July 2024 and 27 July 2024." in row["notes"]


# Reading back


def test_pandas_reads_it() -> None:
    table = pd.read_csv(io.BytesIO(acled_csv([clash()]).data))
    assert list(table.columns) == LAYOUT
    assert table["fatalities"].tolist() == [6]
    assert table["latitude"].dtype == float


def test_no_private_person_is_named_unless_asked() -> None:
    named = killing_of("Amadou Diallo", "Issa Diallo")
    text = acled_csv([named]).text
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
    assert "a witness" in text
    assert "Issa Diallo" in acled_csv([named], names=True).text


def test_text_that_a_spreadsheet_would_run_is_made_text() -> None:
    (row,) = rows(acled_csv([dossier(told(Said(3), place=replace(KALAN, name="=1+1")))]))
    assert row["location"] == "'=1+1"
