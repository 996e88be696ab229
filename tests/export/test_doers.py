"""Who did it is told beside a figure where the two sides of the event do not tell it."""

from __future__ import annotations

import pytest

from tests.export.sample import ARMY, CIVILIANS, FRONT, LEGION, report
from warledger.export.doers import doer
from warledger.values import Bound, Event, Group, Outcome, Quantity, Toll

FIGHT = ((FRONT,), (ARMY, LEGION))


def _of(party: str | None, *members: str, text: str | None = None) -> Group:
    return Group(text, text, party, members=members)


@pytest.mark.parametrize(
    ("victims", "by", "sides", "said"),
    [
        (_of(FRONT), None, FIGHT, None),
        (_of(FRONT), _of(ARMY), FIGHT, None),  # the other of two sides
        (_of(FRONT), _of(None, ARMY, LEGION, text="army and Legion"), FIGHT, None),
        (_of(CIVILIANS), _of(ARMY), FIGHT, "Karsan army"),
        (_of(CIVILIANS), _of(None, ARMY, LEGION, text="army and Legion"), FIGHT, "army and Legion"),
        (_of(None, text="villagers"), _of(ARMY), FIGHT, "Karsan army"),
        (_of(ARMY), _of(LEGION), FIGHT, "Iron Legion"),  # its own ally
        (_of(FRONT), _of(ARMY), ((FRONT,), (ARMY,), (LEGION,)), "Karsan army"),
        (_of(FRONT), _of(ARMY), None, "Karsan army"),
        (_of(CIVILIANS), _of(None, text="gunmen"), FIGHT, "gunmen"),
        (_of(CIVILIANS), Group("gunmen", "The gunmen"), FIGHT, "gunmen"),  # one doer, however often told
    ],
)
def test_the_doer(
    victims: Group, by: Group | None, sides: tuple[tuple[str, ...], ...] | None, said: str | None
) -> None:
    toll = Toll((Outcome.KILLED,), Quantity(3, 3, Bound.EXACT, "three"), victims, by)
    event = Event(id="e1", sides=sides) if sides is not None else None
    assert doer(toll, event, {party.id: party for party in report().parties}) == said
