"""Incidents made for the tests of the exports: the Malian army against JNIM near Kalan, and variations of it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.assemble.sample import DAY, Said, account
from warledger.assemble.weigh import POLICIES, estimates
from warledger.export.row import Dossier, Exported
from warledger.values import (
    Account,
    Category,
    Claim,
    Document,
    EventType,
    Group,
    Incident,
    Kind,
    Moment,
    Outcome,
    Party,
    Person,
    Place,
    Quantity,
    Toll,
    Where,
)
from warledger.values.quantity import Bound

ARMY = Party("p1", "Malian armed forces", True, "state forces", "ML", entry="ml-military")
JNIM = Party("p2", "JNIM", True, "rebel group", "ML", entry="jnim")
BATTLE = EventType("Battles/Armed clash", "ASSAULT", "firearms", 1)
KILLING = EventType("Violence against civilians/Attack", "ASSAULT", "firearms", 3, civilian_targeting=True)
STRIKE = EventType("Explosions/Remote violence/Air/drone strike", "ASSAULT", "drone", 1)
KALAN = Place("g1", "Kalan", "geonames:11", "ML", "Gao", "Ansongo", "town", 15.5, 0.5)
BERA = Place("g2", "Bera", "geonames:12", "ML", "Gao", "Ansongo", "town", 15.7, 0.7)
OURO = Place("g3", "Ouro", "geonames:13", "ML", "Gao", "Bourem", "town", 16.9, -0.3)
SENA = Place("g4", "Sena", "geonames:14", "ML", "Kidal", "Kidal", "town", 18.4, 1.4)
NIAMI = Place("g5", "Niami", "geonames:15", "NE", "Tillaberi", "Tera", "town", 14.0, 0.8)
MALI = Place("g9", "Mali", "geonames:9", "ML", None, None, "country", 17.0, -4.0)

# What a voice may say of some people, for tests of what must hold whatever is said.
SAID = st.builds(
    Said, low=st.integers(0, 60), outcome=st.sampled_from(["killed", "wounded", "killed or captured"]),
    whose=st.sampled_from([None, "army", "front"]), by=st.sampled_from([None, "army", "front", "hospital"]),
    category=st.sampled_from(["unknown", "civilian", "combatant"]), high=st.just(-1) | st.none(),
    bound=st.just(Bound.EXACT), denied=st.booleans(),
)  # fmt: skip


def told(*said: Said, place: Place | None = KALAN, precision: int = 1, kind: EventType = BATTLE,
         sides: tuple[tuple[str, ...], ...] = (("p1",), ("p2",)), **more: Any) -> Account:  # fmt: skip
    """An account with parties that the knowledge base has; `more` goes to the account or its event."""
    own = {name: more.pop(name) for name in ("day", "name", "publisher") if name in more}
    base = account(*said, **own)
    at_account = {name: more.pop(name) for name in ("people", "document") if name in more}
    where = Where(place.id, precision) if place else None
    event = replace(base.event, type=kind, sides=sides, where=where, **more)
    places = (place,) if place else ()
    return replace(base, event=event, parties=(ARMY, JNIM), places=places, **at_account)


def dossier(*accounts: Account, name: str = "i1", **more: Any) -> Dossier:
    """The incident that these accounts tell of, weighed by every policy."""
    incident = Incident(name, tuple(each.id for each in accounts), **more)
    return Dossier(incident, accounts, {policy: estimates(name, accounts, policy=policy) for policy in POLICIES})


def within(first: date, last: date, precision: int, text: str = "then") -> Moment:
    """A window of days."""
    return Moment(first, last, precision, text)


def clash() -> Dossier:
    """Two reports: the army lost three by its own word, JNIM says five and lost two; a resident was killed, 11 hurt."""
    return dossier(
        told(Said(3, whose="army", by="army", category="combatant"), Said(1, category="civilian", by="hospital"),
             Said(11, "wounded", by="hospital"), name="first", publisher="gazette.example"),
        told(Said(5, whose="army", by="front", category="combatant"),
             Said(2, whose="front", by="front", category="combatant"), name="second", publisher="herald.example"),
    )  # fmt: skip


def summary(deaths: int, *places: Place, name: str = "total") -> Dossier:
    """One total of the dead over places that one sentence names."""
    sentence = f"In a week {deaths} people were killed in {', '.join(place.name for place in places)}."
    document = _document(sentence, name)
    at = sentence.index(f"{deaths}")
    number = document.span(at, at + len(f"{deaths}"))
    toll = Toll(
        (Outcome.KILLED,), Quantity(deaths, deaths, Bound.EXACT, number.quote, (number,)), Group(None, "people")
    )
    claim = Claim(kind=Kind.TOLL, event="e1", toll=toll, evidence=(document.span(0, len(sentence)),))
    mentioned = tuple(replace(place, mentions=(_at(document, place.name),)) for place in places)
    base = told(name=name, summary=True, when=within(date(2024, 7, 19), DAY, 3, "in a week"))
    one = replace(base, id=f"{document.id}/e1", document=document, claims=(claim,), places=mentioned)
    return dossier(replace(one, event=replace(one.event, where=Where(places[0].id, 1))), name=name)


def killing_of(victim: str, brother: str) -> Dossier:
    """A man killed at home, as his brother tells: both private people, named in the text and in the headline."""
    from warledger.values import Attribution, Speaker, SpeakerKind, Stance

    text = f"{victim}, a baker, was killed at home in Kalan, his brother {brother} said."
    document = replace(_document(text, "named"), title=f"{victim} killed in Kalan", publisher="Gazette")
    words = document.span(0, len(f"{victim}, a baker"))
    said = Speaker(brother, SpeakerKind.WITNESS, f"his brother {brother}", None, (_at(document, brother),))
    toll = Toll(
        (Outcome.KILLED,), Quantity(1, 1, Bound.EXACT, words.quote, (words,)),
        Group(victim, words.quote, None, Category.CIVILIAN, (words,)),
    )  # fmt: skip
    claim = Claim(
        kind=Kind.TOLL, event="e1", toll=toll, attribution=(Attribution(said, Stance.ASSERTS, "said"),),
        evidence=(document.span(0, len(text)),),
    )  # fmt: skip
    base = told(kind=KILLING, sides=(("p2",),), name="named")
    people = tuple(Person(each, (_at(document, each),)) for each in (victim, brother))
    return dossier(replace(base, document=document, claims=(claim,), people=people), name="named")


def rows(exported: Exported) -> list[dict[str, str]]:
    """The rows of a CSV, by their columns."""
    return list(csv.DictReader(io.StringIO(exported.text)))


def _document(text: str, name: str) -> Document:
    from warledger.acquire import from_text

    return from_text(text, source=name, published=DAY, url=f"https://gazette.example/{name}")


def _at(document: Document, words: str) -> Any:
    start = document.text.index(words)
    return document.span(start, start + len(words))
