"""UCDP GED's table: its layout, its rules, and what it leaves out."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assemble.sample import DAY, Said
from tests.export.dossiers import (
    BERA,
    KALAN,
    KILLING,
    MALI,
    OURO,
    SAID,
    clash,
    dossier,
    killing_of,
    rows,
    summary,
    told,
    within,
)
from warledger.export.row import CAVEAT
from warledger.export.ucdp import ucdp_csv
from warledger.values import Account, EventType, Party, Place

# GED codebook 23.1, pp. 6–11: the columns in the order of the file; high stands before low.
LAYOUT = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob",
]  # fmt: skip


def test_the_layout_is_the_codebooks() -> None:
    assert len(LAYOUT) == 49
    assert ucdp_csv([]).text == ",".join(LAYOUT) + "\r\n"


def test_a_clash_is_one_row() -> None:
    (row,) = rows(ucdp_csv([clash()]))
    expected = {
        "relid": "i1", "year": "2024", "type_of_violence": "1", "side_a": "Government of Mali", "side_a_new_id": "72",
        "side_b": "JNIM", "side_b_new_id": "6716", "dyad_name": "Government of Mali - JNIM", "number_of_sources": "2",
        "source_office": "gazette.example;herald.example", "source_date": "2024-07-25;2024-07-25", "where_prec": "1",
        "where_coordinates": "Kalan", "adm_1": "Gao", "adm_2": "Ansongo", "latitude": "15.5", "longitude": "0.5",
        "geom_wkt": "POINT (0.500000 15.500000)", "priogrid_gid": str((211 * 720) + 362), "country": "Mali",
        "country_id": "432", "region": "Africa", "event_clarity": "1", "date_prec": "1",
        "date_start": "2024-07-25 00:00:00.000", "date_end": "2024-07-25 00:00:00.000", "gwnoa": "432", "gwnob": "",
        "deaths_a": "3", "deaths_b": "2", "deaths_civilians": "1", "deaths_unknown": "0", "best": "6", "low": "6",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert int(row["high"]) == 8  # the front's five for the army's three


def test_a_row_says_where_it_comes_from() -> None:
    (row,) = rows(ucdp_csv([clash()]))
    claims = [claim.id for account in clash().accounts for claim in account.claims]
    assert all(claim in row["where_description"] for claim in claims)
    assert CAVEAT in row["where_description"]
    assert row["source_original"] == "Dunes army;hospital;Salt Front"


def test_one_sided_violence_is_against_civilians_and_kills_no_side() -> None:
    killing = told(
        Said(4, category="civilian"), Said(1, whose="front", category="combatant"), kind=KILLING, sides=(("p2",),)
    )
    (row,) = rows(ucdp_csv([dossier(killing)]))
    assert (row["side_a"], row["side_b"], row["side_b_new_id"]) == ("JNIM", "Civilians", "1")
    assert (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]) == ("0", "0", "4", "1")
    assert (row["gwnoa"], row["gwnob"], row["conflict_name"]) == ("", "", "JNIM - Civilians")


def test_several_governments_have_several_numbers() -> None:
    account = told(Said(4, whose="front"), sides=(("p1", "p3"), ("p2",)))
    niger = Party("p3", "Nigerien army", True, "state forces", "NE", entry="ne-military")
    (row,) = rows(ucdp_csv([dossier(replace(account, parties=(*account.parties, niger)))]))
    assert row["side_a"] == "Government of Mali, Government of Niger"
    assert row["gwnoa"] == "432;436"


@pytest.mark.parametrize("sides", [(("p2",), ("p1",)), (("p1",), ("p2",))])
def test_the_government_is_side_a_whoever_is_told_first(sides: tuple[tuple[str, ...], ...]) -> None:
    account = told(Said(4, whose="front"), Said(2, whose="army"), sides=sides)
    (row,) = rows(ucdp_csv([dossier(account)]))
    assert (row["side_a"], row["deaths_a"], row["deaths_b"]) == ("Government of Mali", "2", "4")


def test_an_opponent_nobody_names_is_unidentified() -> None:
    (row,) = rows(ucdp_csv([dossier(told(Said(4), sides=(("p2",),)))]))
    assert (row["side_a"], row["side_b"]) == ("XXX432", "JNIM")
    (row,) = rows(ucdp_csv([dossier(told(Said(4), sides=(("p1",),)))]))
    assert (row["side_a"], row["side_b"]) == ("Government of Mali", "XXX432")


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        (told(Said(4, "wounded")), "nobody is reported to have died"),
        (told(Said(0)), "nobody is reported to have died"),
        (told(Said(4), kind=EventType()), "no type of organised violence is known"),
        (told(Said(4), place=None), "no place with a point is known"),
        (told(Said(4), place=replace(KALAN, latitude=None)), "no place with a point is known"),
        (told(Said(4), when=within(DAY - timedelta(500), DAY, 5)), None),
        (told(Said(4), when=replace(within(DAY - timedelta(500), DAY, 5), precision=None)),
         "its days span more than a year"),
    ],
)  # fmt: skip
def test_what_the_format_has_no_row_for_is_counted(account: Account, reason: str | None) -> None:
    exported = ucdp_csv([dossier(account)])
    assert [each.reason for each in exported.skipped] == ([reason] if reason else [])
    assert exported.count == (0 if reason else 1)


def test_a_death_in_high_alone_is_an_event() -> None:
    (row,) = rows(ucdp_csv([dossier(told(Said(30, whose="army", by="front", category="combatant")))]))
    assert (row["best"], row["low"], row["high"]) == ("0", "0", "30")


def test_a_report_without_a_day_is_dated_by_its_publication() -> None:
    (row,) = rows(ucdp_csv([dossier(told(Said(4), when=None))]))
    assert (row["date_start"][:10], row["date_end"][:10], row["date_prec"]) == ("2024-07-23", "2024-07-25", "2")
    assert row["where_description"].startswith("Dated by the first report alone. ")


def test_an_undated_source_has_ucdps_day() -> None:
    account = told(Said(4))
    (row,) = rows(ucdp_csv([dossier(replace(account, document=replace(account.document, published=None)))]))
    assert row["source_date"] == "1753-01-01"


def test_a_country_is_a_place_of_precision_6() -> None:
    (row,) = rows(ucdp_csv([dossier(told(Said(4), place=MALI, precision=6))]))
    assert (row["where_prec"], row["where_coordinates"], row["adm_1"]) == ("6", "Mali", "")


def test_palestine_is_under_israel_as_in_ged() -> None:
    gaza = Place("g1", "Erez", None, "PS", "Gaza Strip", None, "town", 31.5582, 34.544839)
    (row,) = rows(ucdp_csv([dossier(told(Said(4), place=gaza))]))
    assert (row["country"], row["country_id"], row["region"]) == ("Israel", "666", "Middle East")
    assert (row["priogrid_gid"], row["geom_wkt"]) == ("175390", "POINT (34.544839 31.558200)")


# Totals


def test_a_total_over_several_places_is_split_evenly() -> None:
    found = rows(ucdp_csv([summary(29, KALAN, BERA, OURO)]))
    assert sorted((row["where_coordinates"], row["best"], row["relid"]) for row in found) == [
        ("Bera", "10", "total-1"), ("Kalan", "10", "total-2"), ("Ouro", "9", "total-3"),
    ]  # fmt: skip
    assert {row["event_clarity"] for row in found} == {"2"}
    assert len({row["id"] for row in found}) == 3


def test_fewer_deaths_than_places_are_one_event_at_what_covers_them() -> None:
    (row,) = rows(ucdp_csv([summary(2, KALAN, BERA, OURO)]))
    assert (row["where_coordinates"], row["where_prec"], row["best"]) == ("Gao", "4", "2")


def test_the_single_incidents_of_a_total_are_taken_off_it() -> None:
    whole = summary(10, KALAN)
    single = dossier(told(Said(4)), name="single", summaries=whole.incident.accounts)
    found = {row["relid"]: (row["low"], row["best"], row["high"]) for row in rows(ucdp_csv([whole, single]))}
    assert found == {"total": ("6", "6", "6"), "single": ("4", "4", "4")}


def test_a_total_whose_dead_are_all_known_is_no_event() -> None:
    whole = summary(4, KALAN)
    exported = ucdp_csv([whole, dossier(told(Said(4)), name="single", summaries=whole.incident.accounts)])
    assert [each.reason for each in exported.skipped] == ["its dead are all in the single incidents that it sums up"]


# Reading back


def test_pandas_reads_it_with_the_types_of_the_codebook() -> None:
    table = pd.read_csv(io.BytesIO(ucdp_csv([clash(), summary(29, KALAN, OURO)]).data), dtype={"gwnoa": str})
    assert list(table.columns) == LAYOUT
    assert (table["best"] == table[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)).all()
    assert (table["id"] < 2**31).all()
    assert pd.to_datetime(table["date_start"]).dt.year.tolist() == [2024, 2024, 2024]


def test_no_private_person_is_named_unless_asked() -> None:
    named = killing_of("Amadou Diallo", "Issa Diallo")
    text = ucdp_csv([named]).text
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
    assert "Amadou Diallo killed in Kalan" in ucdp_csv([named], names=True).text


_PLACES = st.sampled_from([KALAN, BERA, OURO, MALI, None])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.lists(SAID, max_size=3), _PLACES, st.integers(0, 3)), min_size=1, max_size=4),
    st.sampled_from(["ucdp", "acled", "informative", "airwars"]),
)
def test_in_every_row_best_is_the_sum_of_its_parts(
    drawn: list[tuple[list[Said], Place | None, int]], policy: str
) -> None:
    accounts = [
        told(*said, place=place, precision=6 if place is MALI else 1, name=f"r{number}", day=DAY + timedelta(days=day))
        for number, (said, place, day) in enumerate(drawn)
    ]
    exported = ucdp_csv([dossier(*accounts)], policy=policy)
    assert exported.count + len(exported.skipped) == 1
    for row in rows(exported):
        parts = [int(row[name]) for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
        assert int(row["best"]) == sum(parts)
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
        assert int(row["high"]) > 0
        assert date.fromisoformat(row["date_start"][:10]) <= date.fromisoformat(row["date_end"][:10])
