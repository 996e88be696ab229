"""Whose an attack is that is told by what struck, or by a noun."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.acquire import from_text
from warledger.extract.report import report_of
from warledger.knowledge.gazetteer import gazetteer
from warledger.language import read_document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russian jets targeted a poultry farm near Darkush.", ["Russia"]),
        ("Israeli strikes targeted the airport in Damascus.", ["Israel"]),
        ("Activists reported an Israeli airstrike on Sake.", ["Israel"]),
        ("Turkish drones targeted a vehicle near Qamishli.", ["Turkey"]),
        # nobody's
        ("An unidentified drone targeted a vehicle near Qamishli.", [None]),
        ("Activists reported an airstrike on Sake.", [None]),
        # who is named goes before whose the weapon is
        ("The Malian army attacked a village with Russian drones.", ["Malian army"]),
    ],
)
def test_the_owner_of_what_struck_did_it(text: str, wanted: list[str | None]) -> None:
    document = from_text(text, published=date(2024, 7, 28))
    report = report_of(document, read_document(document), gazetteer())
    actions = [claim.action for claim in report.claims if claim.action]
    found = [action.actor.name if action.actor and action.actor.party else None for action in actions]
    assert found == wanted
    sides = {party for event in report.events for side in event.sides for party in side}
    names = {party.name for party in report.parties if party.id in sides}
    assert set(wanted) - {None} <= names
