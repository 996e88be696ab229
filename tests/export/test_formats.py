"""The registry of formats."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assemble.sample import Said
from tests.export.dossiers import KALAN, KILLING, MALI, SAID, STRIKE, clash, dossier, told
from warledger.errors import UnknownFormat, UnknownPolicy
from warledger.export import acled, ucdp
from warledger.export.formats import FORMATS, format_named
from warledger.values import Account, EventType, Place


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_format_has_its_name_and_ending(name: str) -> None:
    found = format_named(name)
    assert (found.name, found.ending[0]) == (name, ".")


@pytest.mark.parametrize(("table", "columns"), [("UCDP GED", ucdp.COLUMNS), ("ACLED", acled.COLUMNS)])
def test_every_column_is_in_the_reference(table: str, columns: tuple[str, ...]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "rows.md").read_text(encoding="utf-8")
    part = next(part for part in page.split("\n## ") if part.startswith(table))
    told = [name for row in part.splitlines() for name in re.findall(r"`([a-z0-9_]+)`", row.split(" | ")[0])]
    assert sorted(told) == sorted(columns)


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_takes_a_clash_and_nothing(name: str) -> None:
    exported = FORMATS[name].export([clash()])
    assert exported.count >= 1
    assert exported.skipped == ()
    assert FORMATS[name].export([]).count == 0


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "annotations"])
def test_a_policy_that_nothing_was_weighed_by_is_refused(name: str) -> None:
    with pytest.raises(UnknownPolicy, match="was not weighed by 'wishful'"):
        FORMATS[name].export([clash()], policy="wishful")


def test_an_unknown_format_is_refused_with_the_names_of_the_others() -> None:
    with pytest.raises(UnknownFormat, match="Choose one of: ucdp, acled"):
        format_named("shapefile")


@pytest.mark.parametrize("name", list(FORMATS))
def test_the_same_incidents_give_the_same_bytes(name: str) -> None:
    assert FORMATS[name].export([clash()]).data == FORMATS[name].export([clash()]).data


@pytest.mark.parametrize("name", ["ucdp", "acled", "plover", "hxl", "geojson", "jsonl"])
def test_the_order_of_accounts_does_not_matter(name: str) -> None:
    first, second = clash().accounts
    left = FORMATS[name].export([dossier(first, second)]).text
    right = FORMATS[name].export([dossier(second, first)]).text
    assert sorted(left.replace(" ", "")) == sorted(right.replace(" ", ""))


def _account(said: list[Said], kind: EventType, place: Place | None, dated: bool) -> Account:
    found = told(*said, kind=kind, place=place, precision=6 if place is MALI else 1)
    return found if dated else replace(found, event=replace(found.event, when=None))


_ACCOUNT = st.builds(
    _account,
    st.lists(SAID, max_size=2),
    st.sampled_from([KILLING, STRIKE, EventType(), EventType("Protests/Peaceful protest", "PROTEST")]),
    st.sampled_from([KALAN, MALI, None]),
    st.booleans(),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_ACCOUNT, min_size=1, max_size=3))
def test_every_incident_has_a_row_or_a_reason(accounts: list[Account]) -> None:
    once = [dossier(replace(account, id=f"{n}/e1"), name=f"i{n}") for n, account in enumerate(accounts)]
    for name in ("ucdp", "acled", "plover"):
        exported = FORMATS[name].export(once)
        assert exported.count + len(exported.skipped) == len(once)
    for name in ("hxl", "geojson"):
        assert FORMATS[name].export(once).count == len(once)
