"""The queue of parties that the knowledge base has not."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from tests.export.sample import LEGION, document, report
from warledger.export.newcomers import Newcomer, Newcomers, newcomers_csv, newcomers_jsonl
from warledger.values import Block, Document, Party, Report, Role


def queue(*reports: Report, names: bool = False) -> tuple[Newcomer, ...]:
    met = Newcomers(names=names)
    for each in reports:
        met.meet(each)
    return met.queue(dict.fromkeys(met.accounts(), "i1"), {})


def named(text: str, name: str, *, kind: str | None = "rebel group", known: bool = False) -> Report:
    """A report that names one party."""
    whole = Document(text=text, blocks=(Block(0, len(text), Role.BODY),), source="x")
    start = text.index(name)
    party = Party("p1", name, known, kind, "ML", (whole.span(start, start + len(name)),))
    return Report(document=whole, parties=(party,))


def test_a_party_that_no_base_has_waits_with_its_evidence() -> None:
    (legion,) = queue(report())
    party = next(party for party in report().parties if party.id == LEGION)
    assert (legion.name, legion.kind, legion.country) == ("Iron Legion", "militia", None)
    assert (legion.reports, legion.incidents) == ((document().id,), ("i1",))
    assert legion.also == ("the Iron Legion",)
    assert legion.document == document().id
    assert document().text[legion.start :].startswith(legion.quote[:15])
    assert party.mentions[0].quote in legion.quote


@pytest.mark.parametrize(
    ("text", "name", "waits"),
    [
        ("The Sahel Unity Front attacked a post near Gao.", "Sahel Unity Front", True),
        ("Memphis police shot two men.", "Memphis police", False),  # says what they are, not what they are called
        ("Gunmen of Brigade 7 fled.", "Brigade 7", True),
        ("REBELS OF THE SUF FLED.", "SUF", True),
        ("The rebels fled.", "rebels", False),
    ],
)
def test_only_names_wait(text: str, name: str, waits: bool) -> None:
    assert [each.name for each in queue(named(text, name))] == ([name] if waits else [])


def test_neither_known_parties_nor_civilians_wait() -> None:
    assert queue(named("The Front attacked.", "Front", known=True)) == ()
    assert queue(named("Residents of Gao fled.", "Gao", kind="civilians")) == ()


def test_reports_of_one_name_are_one_entry_and_copies_count_once() -> None:
    one, two = named("The Sand Front attacked Gao.", "Sand Front"), named("Gao fell to the Sand Front.", "Sand Front")
    other = named("The Dune Front attacked Gao.", "Dune Front")
    met = Newcomers()
    for each in (other, one, two):
        met.meet(each)
    assert [(each.name, len(each.reports)) for each in met.queue({}, {})] == [("Sand Front", 2), ("Dune Front", 1)]
    copied = met.queue({}, {two.document.id: one.document.id})
    assert [(each.name, each.reports) for each in copied][1] == ("Sand Front", (one.document.id,))


def test_the_sentence_names_no_private_person_unless_asked() -> None:
    claim = next(
        claim for claim in report().claims if claim.toll and claim.toll.victims.text == "Amina Yusef, 34, a baker"
    )
    text = document().text
    start = text.index("Amina Yusef")
    party = Party("p9", "Iron Legion", False, "militia", None, (document().span(start, start + 5),))
    told = replace(report(), parties=(*(each for each in report().parties if each.id != LEGION), party))
    assert claim.id
    assert "Amina" not in queue(told)[0].quote
    assert "Amina" in queue(told, names=True)[0].quote


def test_the_queue_for_programs() -> None:
    found = queue(report())
    (row,) = csv.DictReader(io.StringIO(newcomers_csv(found).decode()))
    assert (row["name"], row["also"], row["reports"], row["incidents"]) == ("Iron Legion", "the Iron Legion", "1", "1")
    (line,) = newcomers_jsonl(found).decode().splitlines()
    assert json.loads(line)["incidents"] == ["i1"]
