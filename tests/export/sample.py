"""A report of our own and what a careful coder takes from it, made by hand: every view of a report is shown on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from warledger.values import (
    Action,
    Allegation,
    Attribution,
    Block,
    Bound,
    Category,
    Change,
    Claim,
    Control,
    Document,
    Ending,
    Event,
    EventType,
    Fate,
    Group,
    Kind,
    Materiel,
    Moment,
    Outcome,
    Party,
    Place,
    Polarity,
    PublishedFrom,
    Quantity,
    Relation,
    RelationKind,
    Report,
    Result,
    Role,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    Toll,
    Verification,
    Where,
    Withheld,
)

HEADLINE = "Rivals trade victory claims after three days of fighting at Ouadi"
DATELINE = "OUADI, 28 July 2024 (Example Wire) –"
BODY = (
    "The Northern Front said on Sunday that it had routed the Karsan army and its allies of the Iron Legion near the "
    "border town of Ouadi after three days of combat.",
    "Seven of its fighters were killed and 12 wounded, the Front said in a statement. It put the army’s dead at more "
    "than 40, among them two colonels.",
    "The army admitted the loss of six soldiers and denied that 15 of its men had been captured, a number that a "
    "local aid group had given, citing hospital staff. It spoke of an orderly withdrawal.",
    "Residents reached by telephone reported dozens of legionnaires killed or captured. Three pickup trucks stood "
    "burnt out on the market square, they said.",
    "Amina Yusef, 34, a baker, was killed when a shell hit her house on Friday, her brother Idris Yusef said.",
    "The Iron Legion has not given a toll of its own. None of the figures could be verified independently.",
    "The Front says it holds all of Ouadi; the army says it still holds Ouadi. The Front accused the legionnaires of "
    "burning homes, which the army rejected.",
    "In 2012, an ambush at the same river crossing killed about 30 soldiers. An assault on the capital would cost "
    "hundreds of lives, analysts warn.",
)
TEASER = "READ ALSO: Rains close the mountain road for a second week"

ARMY, FRONT, LEGION, CIVILIANS = "p1", "p2", "p3", "p4"
BATTLE, AMBUSH = "e1", "e2"


def document(title: str | None = HEADLINE, **facts: Any) -> Document:
    """The report as cleaning leaves it."""
    blocks, text = [], ""
    roles = [(HEADLINE, Role.HEADLINE), (DATELINE, Role.DATELINE), *((each, Role.BODY) for each in BODY)]
    for words, role in (*roles, (TEASER, Role.BOILERPLATE)):
        rule = "teaser.read_also" if role is Role.BOILERPLATE else None
        blocks.append(Block(len(text), len(text) + len(words), role, rule))
        text += f"{words}\n\n"
    known: dict[str, Any] = {
        "published": date(2024, 7, 28),
        "published_from": PublishedFrom.DATELINE,
        "publisher": "Example Wire",
        "url": "https://example.org/ouadi",
        "language": "en",
    }
    return Document(text=text.rstrip(), blocks=tuple(blocks), source="ouadi.txt", title=title, **(known | facts))


class Coder:
    """Points at words of the document and says what they mean."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def at(self, words: str) -> Span:
        """The words where they stand first."""
        start = self.document.text.index(words)
        return self.document.span(start, start + len(words))

    def inside(self, words: str, context: str) -> Span:
        """The words where they stand first within `context`."""
        outer = self.at(context)
        start = outer.start + outer.quote.index(words)
        return self.document.span(start, start + len(words))

    def toll(
        self, proof: str, number: str, interval: tuple[int | None, int | None], bound: Bound, victims: str | None,
        outcomes: tuple[Outcome, ...], *, party: str | None = None, category: Category = Category.COMBATANT,
        by: Group | None = None, **more: Any,
    ) -> Claim:  # fmt: skip
        """A claim of a toll; `number` and `victims` are looked for inside `proof`."""
        words = (self.inside(victims, proof),) if victims else ()
        quantity = Quantity(*interval, bound, number, (self.inside(number, proof),), "quantity.sample")
        group = Group(None, victims, party, category, words)
        return self.claim(Kind.TOLL, Toll(outcomes, quantity, group, by), proof, **more)

    def claim(self, kind: Kind, content: object, proof: str, **more: Any) -> Claim:
        fields: dict[str, Any] = {"event": BATTLE, kind.value: content} | more
        return Claim(kind=kind, evidence=(self.at(proof),), made_by="hand", **fields)

    def says(
        self, words: str, cue: str, stance: Stance = Stance.ASSERTS, *, name: str | None = None,
        party: str | None = None, kind: SpeakerKind = SpeakerKind.PARTY,
    ) -> Attribution:  # fmt: skip
        speaker = Speaker(name or words, kind, words, party, (self.at(words),))
        return Attribution(speaker, stance, cue, (self.at(cue),), "cue.sample")


def report(**facts: Any) -> Report:
    """The whole report, its claims in no particular order."""
    text = document(**facts)
    coder = Coder(text)
    parties = (
        Party(ARMY, "Karsan army", True, "state forces", "QM", (coder.at("the Karsan army"), coder.at("The army"))),
        Party(FRONT, "Northern Front", True, "rebel group", "QM", (coder.at("The Northern Front"),)),
        Party(LEGION, "Iron Legion", False, "militia", None, (coder.at("the Iron Legion"),)),
        Party(CIVILIANS, "civilians", kind="civilians"),
    )
    places = (Place("g1", "Ouadi", None, "QM", "Tessar", mentions=(coder.at("Ouadi"),)),)
    claims = (*_military(coder), *_tolls(coder), *_asides(coder))
    return Report(document=text, parties=parties, places=places, events=_events(coder), claims=claims)


def _events(coder: Coder) -> tuple[Event, ...]:
    when = Moment(date(2024, 7, 25), date(2024, 7, 27), 2, "three days of combat", (coder.at("three days of combat"),))
    then = Moment(date(2012, 1, 1), date(2012, 12, 31), 5, "In 2012", (coder.at("In 2012"),))
    kind = EventType("Battles/Armed clash", "ASSAULT", ucdp=1)
    return (
        Event(id=BATTLE, sides=((FRONT,), (ARMY, LEGION)), type=kind, when=when, where=Where("g1", 2)),
        Event(id=AMBUSH, sides=((), (ARMY,)), when=then, status=Status.BACKGROUND),
    )


def _tolls(coder: Coder) -> tuple[Claim, ...]:
    front = (coder.says("the Front", "said in a statement", Stance.CLAIMS, name="Northern Front", party=FRONT),)
    own = (replace(front[0], stance=Stance.ADMITS),)
    army = (coder.says("The army", "admitted", Stance.ADMITS, name="Karsan army", party=ARMY),)
    aid = (
        coder.says("hospital staff", "citing", kind=SpeakerKind.HOSPITAL),
        coder.says("a local aid group", "had given", kind=SpeakerKind.MONITOR, name="local aid group"),
    )
    residents = (coder.says("Residents", "reported", Stance.HEARSAY, kind=SpeakerKind.WITNESS, name="residents"),)
    brother = (coder.says("her brother Idris Yusef", "said", kind=SpeakerKind.WITNESS, name="Idris Yusef"),)
    killed, wounded, captured = (Outcome.KILLED,), (Outcome.WOUNDED,), (Outcome.CAPTURED,)
    colonels = "more than 40, among them two colonels"
    dead = coder.toll("the army’s dead at more than 40", "more than 40", (41, None), Bound.MORE_THAN, "the army’s dead",
                      killed, party=ARMY, attribution=front, by=Group(None, "It", FRONT))  # fmt: skip
    men = "15 of its men had been captured"
    return (
        coder.toll("Seven of its fighters were killed", "Seven", (7, 7), Bound.EXACT, "its fighters", killed,
                   party=FRONT, attribution=own),
        coder.toll("Seven of its fighters were killed and 12 wounded", "12", (12, 12), Bound.EXACT, "its fighters",
                   wounded, party=FRONT, attribution=own),
        dead,
        coder.toll(colonels, "two", (2, 2), Bound.EXACT, "two colonels", killed, party=ARMY, attribution=front,
                   relation=Relation(RelationKind.SUBSET_OF, dead.id)),
        coder.toll("the loss of six soldiers", "six", (6, 6), Bound.EXACT, "six soldiers", killed, party=ARMY,
                   attribution=army),
        coder.toll(men, "15", (15, 15), Bound.EXACT, "its men", captured, party=ARMY, attribution=aid),
        coder.toll(f"denied that {men}", "15", (15, 15), Bound.EXACT, "its men", captured, party=ARMY,
                   attribution=(replace(army[0], stance=Stance.DENIES),), polarity=Polarity.DENIED),
        coder.toll("dozens of legionnaires killed or captured", "dozens", (24, 99), Bound.VAGUE,
                   "dozens of legionnaires", (Outcome.KILLED, Outcome.CAPTURED), party=LEGION, attribution=residents),
        coder.toll("Amina Yusef, 34, a baker, was killed", "a baker", (1, 1), Bound.EXACT, "Amina Yusef, 34, a baker",
                   killed, category=Category.CIVILIAN, attribution=brother),
    )  # fmt: skip


def _military(coder: Coder) -> tuple[Claim, ...]:
    front = (coder.says("The Northern Front", "said", Stance.CLAIMS, name="Northern Front", party=FRONT),)
    army = (coder.says("The army", "spoke of", party=ARMY, name="Karsan army"),)
    residents = (coder.says("Residents", "they said", kind=SpeakerKind.WITNESS, name="residents"),)
    us, them, allies = Group(None, "it", FRONT), Group(None, "the Karsan army", ARMY), Group(None, "them", LEGION)
    trucks = Quantity(3, 3, Bound.EXACT, "Three", (coder.at("Three"),))
    return (
        coder.claim(Kind.OUTCOME, Result(Ending.VICTORY, us, them), "it had routed the Karsan army", attribution=front),
        coder.claim(Kind.OUTCOME, Result(Ending.WITHDRAWAL, them), "an orderly withdrawal", attribution=army),
        coder.claim(Kind.MATERIEL, Materiel(Fate.DESTROYED, "pickup trucks", trucks),
                    "Three pickup trucks stood burnt out", attribution=residents),
        coder.claim(Kind.CONTROL, Control(Change.HOLDS, us, "Ouadi"), "it holds all of Ouadi", attribution=front),
        coder.claim(Kind.CONTROL, Control(Change.HOLDS, them, "Ouadi"), "it still holds Ouadi", attribution=army),
        coder.claim(Kind.ALLEGATION, Allegation("burning homes", allies),
                    "accused the legionnaires of burning homes", attribution=front),
        coder.claim(Kind.ALLEGATION, Allegation("burning homes", allies), "burning homes, which the army rejected",
                    attribution=army, polarity=Polarity.DENIED),
        coder.claim(Kind.ACTION, Action("hit", Group(None, "a shell"), Group(None, "her house")),
                    "a shell hit her house on Friday"),
    )  # fmt: skip


def _asides(coder: Coder) -> tuple[Claim, ...]:
    legion = Group("Iron Legion", "The Iron Legion", LEGION, Category.COMBATANT, (coder.at("The Iron Legion"),))
    analysts = (coder.says("analysts", "warn", kind=SpeakerKind.EXPERT),)
    return (
        coder.claim(Kind.WITHHELD, Withheld((Outcome.KILLED, Outcome.WOUNDED), legion),
                    "The Iron Legion has not given a toll of its own"),
        coder.claim(Kind.VERIFICATION, Verification(False, "the figures"),
                    "None of the figures could be verified independently"),
        coder.toll("an ambush at the same river crossing killed about 30 soldiers", "about 30", (25, 35), Bound.ABOUT,
                   "about 30 soldiers", (Outcome.KILLED,), party=ARMY, event=AMBUSH, status=Status.BACKGROUND),
        coder.toll("would cost hundreds of lives", "hundreds", (200, 999), Bound.VAGUE, None, (Outcome.KILLED,),
                   category=Category.UNKNOWN, attribution=analysts, status=Status.HYPOTHETICAL, event=None),
    )  # fmt: skip
