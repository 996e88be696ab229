"""Tellings made by hand, for what is decided on them alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from warledger.extract.events.telling import Family, Telling
from warledger.values import (
    Action,
    Bound,
    Change,
    Claim,
    Control,
    Group,
    Kind,
    Outcome,
    Place,
    Polarity,
    Quantity,
    Span,
    Status,
    Toll,
    Verification,
)

NOBODY = Group(None, None)


def at(number: int) -> Span:
    """A stretch of its own for each claim."""
    return Span("d", number * 10, number * 10 + 5, "words")


def attack(number: int, status: Status = Status.CURRENT, polarity: Polarity = Polarity.AFFIRMED) -> Claim:
    action = Action("attack", Group("rebels", "rebels", "p1"), Group("army", "army", "p2"))
    return Claim(kind=Kind.ACTION, action=action, evidence=(at(number),), status=status, polarity=polarity)


def killed(number: int, victims: Group = NOBODY, by: Group | None = None) -> Claim:
    quantity = Quantity(3, 3, Bound.EXACT, "three", (at(number),))
    return Claim(kind=Kind.TOLL, toll=Toll((Outcome.KILLED,), quantity, victims, by), evidence=(at(number),))


def unverified(number: int) -> Claim:
    return Claim(kind=Kind.VERIFICATION, verification=Verification(False, "it"), evidence=(at(number),))


def control(number: int, change: str) -> Claim:
    return Claim(kind=Kind.CONTROL, control=Control(Change(change), NOBODY, "the town"), evidence=(at(number),))


def telling(claim: Claim, number: int, **traits: object) -> Telling:
    """A telling in sentence `number` that has only the traits given."""
    plain = Telling(
        claim=claim,
        number=number,
        paragraph=number,
        family=Family.VIOLENCE,
        persons=frozenset(),
        counts=frozenset(),
        after=False,
        moment=None,
        days=None,
        place=None,
        parties=frozenset(),
        turns=False,
        recalls=False,
        sums=False,
    )
    return replace(plain, **traits)  # type: ignore[arg-type]


def day(number: int) -> tuple[date, date]:
    return date(2024, 7, number), date(2024, 7, number)


POINTS = {"Gao": (16.3, -0.0), "Kidal": (18.4, 1.4), "Gossi": (15.8, -1.3), "Wabaria": (16.2, -0.1)}


def town(name: str, admin1: str | None = None, feature: str | None = "town") -> Place:
    """A place of Mali; one of POINTS is on the map."""
    latitude, longitude = POINTS.get(name, (None, None))
    entry = f"geonames:{name}" if name in POINTS or admin1 or feature == "province" else None
    return Place(name, name, entry, "ML", admin1, None, feature, latitude, longitude)
