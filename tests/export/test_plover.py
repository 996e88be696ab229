"""PLOVER's JSON lines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.assemble.sample import Said
from tests.export.dossiers import KALAN, KILLING, MALI, clash, dossier, killing_of, told
from warledger.export.plover import QUAD, plover_jsonl
from warledger.export.row import CAVEAT, Exported
from warledger.values import EventType, Place

# PLOVER manual, draft 2.0, "JSON data fields"; size, claims and policy are additions, which the manual invites.
FIELDS = {
    "id", "has_event", "date", "time", "enddate", "endtime", "actor", "recipient", "event", "event_loc", "event_text",
    "quad_code", "event_scale", "mode", "context", "link", "text", "text_info", "cite_info", "coder", "coded_date",
    "coded_time", "comment",
}  # fmt: skip
OURS = {"size", "claims", "policy"}
REQUIRED = ("id", "date", "actor", "event")


def events(exported: Exported) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported.text.splitlines()]


def test_two_sided_fighting_has_all_in_actor() -> None:
    (event,) = events(plover_jsonl([clash()]))
    assert set(event) <= FIELDS | OURS
    assert all(event[name] for name in REQUIRED)
    assert {(each["code"], each["sector"], each["entity_text"]) for each in event["actor"]} == {
        ("MLI", "MIL", "Malian armed forces"), ("MLI", "REB", "JNIM"),
    }  # fmt: skip
    assert event["recipient"] == []
    assert (event["date"], event["event"], event["mode"], event["quad_code"], event["event_scale"]) == (
        "2024-07-25", ["ASSAULT"], ["firearms"], 4, -9.0,
    )  # fmt: skip
    assert event["comment"] == CAVEAT


def test_the_magnitudes_are_filled() -> None:
    (event,) = events(plover_jsonl([clash()]))
    assert event["size"] == {
        "dead": 6, "dead_low": 6, "dead_high": 8, "injured": 11, "injured_low": 11, "injured_high": 11,
    }  # fmt: skip


def test_silence_is_no_magnitude() -> None:
    (event,) = events(plover_jsonl([dossier(told(Said(4, "captured")))]))
    assert event["size"] == {"arrested": 4, "arrested_low": 4, "arrested_high": 4}


def test_one_sided_violence_has_a_recipient() -> None:
    (event,) = events(plover_jsonl([dossier(told(Said(4, category="civilian"), kind=KILLING, sides=(("p2",),)))]))
    assert [each["entity_text"] for each in event["actor"]] == ["JNIM"]
    assert event["recipient"] == [{"code": "MLI", "sector": "CVL", "entity_text": "civilians"}]


def test_an_event_without_an_actor_is_kept() -> None:
    (event,) = events(plover_jsonl([dossier(told(Said(4), sides=()))]))
    assert event["actor"] == []
    assert event["size"]["dead"] == 4


@pytest.mark.parametrize(
    ("place", "precision", "resolution", "point"),
    [(KALAN, 1, 4, (15.5, 0.5)), (KALAN, 3, 3, (15.5, 0.5)), (MALI, 6, 1, (None, None))],
)
def test_resolution_runs_the_other_way(
    place: Place, precision: int, resolution: int, point: tuple[float | None, float | None]
) -> None:
    (event,) = events(plover_jsonl([dossier(told(Said(4), place=place, precision=precision))]))
    found = event["event_loc"]
    assert (found["resolution"], (found["lat"], found["lon"])) == (resolution, point)


def test_the_quad_table_has_the_sixteen_types() -> None:
    assert len(QUAD) == 16
    assert (QUAD["SANCTION"], QUAD["CONCEDE"], QUAD["RETREAT"]) == (4, 1, 2)


def test_what_has_no_type_or_date_is_counted() -> None:
    exported = plover_jsonl([dossier(told(Said(4), kind=EventType())), dossier(told(Said(4), when=None), name="i2")])
    assert [each.reason for each in exported.skipped] == ["no PLOVER event type is known", "no date is known"]


def test_no_private_person_is_named_unless_asked() -> None:
    text = plover_jsonl([killing_of("Amadou Diallo", "Issa Diallo")]).text
    assert not any(name in text for name in ("Amadou", "Issa", "Diallo"))
    assert "Amadou Diallo" in plover_jsonl([killing_of("Amadou Diallo", "Issa Diallo")], names=True).text
