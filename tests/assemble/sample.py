"""Accounts made for the tests of weighing and linking: what each voice says, in so many words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from warledger.acquire import from_text
from warledger.values import (
    Account,
    Attribution,
    Bound,
    Category,
    Claim,
    Document,
    Event,
    Group,
    Kind,
    Moment,
    Outcome,
    Party,
    Place,
    Polarity,
    Quantity,
    Relation,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Toll,
    Where,
)

ARMY = Party("p1", "Dunes army", known=True, kind="state forces", country="ML", entry="dunes-army")
FRONT = Party("p2", "Salt Front", known=True, kind="rebel group", country="ML", entry="salt-front")
PARTIES = {"army": ARMY, "front": FRONT}
DAY = date(2024, 7, 25)


class Said(NamedTuple):
    """One toll: how many, what befell them, whose people, on whose word."""

    low: int | None
    outcome: str = "killed"
    whose: str | None = None
    by: str | None = None
    category: str = "unknown"
    high: int | None = -1  # -1: as `low`
    bound: Bound = Bound.EXACT
    denied: bool = False
    perpetrator: str | None = None
    stance: Stance = Stance.ASSERTS
    kind: SpeakerKind = SpeakerKind.OFFICIAL


def account(
    *said: Said, day: date = DAY, name: str = "a", publisher: str = "Gazette", place: str = "Kalan", end: str = "."
) -> Account:
    """The account that a report of `day` gives, one sentence for each thing said; one for all where `end` is ";"."""
    words = [f"{name}: {each.by or 'The report'} told of {each.low}-{each.high} {each.outcome}{end}" for each in said]
    document = from_text(" ".join(words) or name, source=name, published=day, url=f"https://{publisher}/{name}")
    starts = [len(" ".join(words[:number])) + bool(number) for number in range(len(words))]
    wholes = [document.span(start, start + len(each)) for start, each in zip(starts, words, strict=True)]
    claims = tuple(_claim(document, whole, each) for whole, each in zip(wholes, said, strict=True))
    event = Event(
        id="e1",
        sides=(("p1",), ("p2",)),
        when=Moment(day, day, 1, "on that day"),
        where=Where("g1", 1),
    )
    places = (Place("g1", place, f"test:{place}", "ML", latitude=19.0, longitude=2.0),)
    return Account(
        id=f"{document.id}/e1", document=document, event=event, claims=claims, parties=(ARMY, FRONT), places=places
    )


def _claim(document: Document, whole: Span, said: Said) -> Claim:
    at = whole.start + whole.quote.index(" told of ") + len(" told of ")
    number = document.span(at, at + len(f"{said.low}"))
    high = said.low if said.high == -1 else said.high
    return Claim(
        kind=Kind.TOLL,
        event="e1",
        toll=Toll(
            tuple(Outcome(word) for word in said.outcome.split(" or ")),
            Quantity(said.low, high, said.bound, number.quote, (number,)),
            _group(said.whose, said.category),
            _group(said.perpetrator, "unknown") if said.perpetrator else None,
        ),
        attribution=_chain(said),
        polarity=Polarity.DENIED if said.denied else Polarity.AFFIRMED,
        evidence=(whole,),
    )


def _group(whose: str | None, category: str) -> Group:
    party = PARTIES.get(whose or "")
    return Group(party.name if party else None, whose, party.id if party else None, Category(category))


def _chain(said: Said) -> tuple[Attribution, ...]:
    if said.by is None:
        return ()
    party = PARTIES.get(said.by)
    kind = SpeakerKind.PARTY if party else said.kind
    speaker = Speaker(party.name if party else said.by, kind, said.by, party.id if party else None)
    return (Attribution(speaker, said.stance, "said"),)


def related(account: Account, relation: Relation, number: int) -> Account:
    """The account with a relation on its claim `number`."""
    from dataclasses import replace

    claims = [replace(c, relation=relation) if n == number else c for n, c in enumerate(account.claims)]
    return replace(account, claims=tuple(claims))
