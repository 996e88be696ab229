"""Reports composed of our own sentences, as many as are wanted: what the ledger's benchmarks add.

Nothing is read: values are put together directly, each figure on the words that the composer wrote. A report is as
large as reports are (about 2,000 characters, six claims); an incident has one to six, a quarter of them reprints with
a cut end and another headline, over two years. The world has 20 countries, 12,000 places, 120 parties and 400 outlets,
and as many people as are named; names recur as they do in the news, the one of rank r for every r-th mention of the
first. Report `n` of a seed is the same in every process.

It is as dense as the news is, so that as many reports meet as in a real corpus. Of 3,800 reports, about a month's, each
shares a word of its longest names with 60 others (articles on gun violence, were they of one month: 38; of 1,500 of MUC
56, of 1,500 of ours 46), of words that at most 30 have; any two share one in 13 of 100 cases (9; MUC 33); and each
shares two keys of copies with 0.7 earlier ones (0.7). An incident falls into the first country in 23 of 100 cases (MUC
41) and there into the first town in 11 (in El Salvador 34; of the cities of the United States 5), and an account stands
under 44 keys of linking (in reports that were read, 39).
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from heapq import heappop, heappush
from pathlib import Path
from random import Random
from typing import NamedTuple

from warledger.values import (
    Action,
    Attribution,
    Block,
    Bound,
    Claim,
    Document,
    Event,
    EventType,
    Group,
    Kind,
    Moment,
    Outcome,
    Party,
    Person,
    Place,
    PublishedFrom,
    Quantity,
    Report,
    Role,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Toll,
    Where,
)

START = date(2023, 1, 1)
DAYS = 730
COUNTRIES = ("ML NE BF SD SS ET SO CD CF NG CM MZ LY YE SY IQ AF PK MM UA").split()
_NEAR, _PEOPLE = 3, 6  # places near by that an occurrence's reports name, and people
_REPORTS = 3.5  # reports an incident
_NAMELESS, _NEW = 0.5, 0.8  # of witnesses
_WORD = re.compile(r"\{([^{}]*\|[^{}]*)\}")
_ACLED = ("Battles/Armed clash", "Explosions/Remote violence/Shelling", "Violence against civilians/Attack")
_DEEDS = (("fought", "fight"), ("shelled", "shell"), ("raided", "raid"))

_PLACES, _PARTIES, _OUTLETS = 600, 6, 400  # of a country, of a country, of all
_FIRST_NAMES, _SURNAMES = 3_000, 100_000
_COMMON = 40  # names that are about equally common

_SYLLABLES = (
    "ba be bi bo da di do fa gu ha ka ke ki ko la le lo ma me mi mo na ne no ra re ri ro sa se so ta te ti to wa"
).split()
_OF_PLACES = "gat lek bur mun kash dou ville gar mir".split()
_OF_FIRST_NAMES = "dar ra sha lin mou na".split()
_OF_SURNAMES = "zan tos vel nir dem rov".split()
_FIRST = "Salt River Hill Dunes Cedar Falcon Iron Lake Northern Southern Eastern Western Free Red Desert Coast".split()
_SECOND = "Front League Guard Army Brigade Movement Council Legion".split()
_KINDS = "Post Radio Times Herald Online".split()
_SENTENCES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class World:
    """What the reports tell of: places and parties by country, outlets; what is most in the news comes first."""

    places: dict[str, tuple[Place, ...]]
    parties: dict[str, tuple[Party, ...]]
    outlets: tuple[str, ...]


@lru_cache(maxsize=1)
def world() -> World:
    """The same world in every process."""
    chance = Random("warledger")  # noqa: S311
    names = [_spelled(number, _OF_PLACES) for number in range(len(COUNTRIES) * _PLACES)]
    pairs = [f"{first} {second}" for first in _FIRST for second in _SECOND]
    chance.shuffle(names)
    chance.shuffle(pairs)
    places, parties = {}, {}
    for number, country in enumerate(COUNTRIES):
        centre = chance.uniform(-20, 45), chance.uniform(-10, 90)
        mine = names[number * _PLACES : (number + 1) * _PLACES]
        places[country] = tuple(_place(chance, name, country, centre) for name in mine)
        parties[country] = tuple(_party(pairs.pop(), country, kind) for kind in range(_PARTIES))
    outlets = tuple(f"{names[number]} {_KINDS[number % len(_KINDS)]}" for number in range(_OUTLETS))
    return World(places, parties, outlets)


def _spelled(number: int, endings: Sequence[str]) -> str:
    """A name for each number, the longer the higher the number is."""
    number, last = divmod(number, len(endings))
    name = endings[last]
    while number or name == endings[last]:
        number, syllable = divmod(number, len(_SYLLABLES))
        name = _SYLLABLES[syllable] + name
    return name.capitalize()


def _rank(chance: Random, of: int, alike: int = 1) -> int:
    """One of so many, each as often as one in its rank (Zipf), those at the head `alike` often (Mandelbrot)."""
    return int(alike * ((of + alike) / alike) ** chance.random()) - alike


def _person(chance: Random) -> str:
    first, last = _rank(chance, _FIRST_NAMES, _COMMON), _rank(chance, _SURNAMES, _COMMON)
    return f"{_spelled(first, _OF_FIRST_NAMES)} {_spelled(last, _OF_SURNAMES)}"


def _place(chance: Random, name: str, country: str, centre: tuple[float, float]) -> Place:
    latitude, longitude = (round(middle + chance.uniform(-4, 4), 3) for middle in centre)
    return Place("g1", name, f"made:{name}", country, feature="town", latitude=latitude, longitude=longitude)


def _party(name: str, country: str, number: int) -> Party:
    kind = "rebel group" if number else "state forces"
    return Party("", name, known=True, kind=kind, country=country, entry=name.lower().replace(" ", "-"))


# Incidents


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What happened, which reports tell in their own words."""

    number: int
    day: date
    place: Place
    near: tuple[str, ...]
    people: tuple[str, ...]
    sides: tuple[Party, Party]
    deed: int
    killed: int


def occurrence(number: int, of: int) -> Occurrence:
    """The occurrence `number` of `of`, which are spread evenly over the days."""
    chance = Random(f"occurrence {number}")  # noqa: S311
    country = COUNTRIES[_rank(chance, len(COUNTRIES))]
    here, parties = world().places[country], world().parties[country]
    near = tuple(here[_rank(chance, _PLACES)].name for _ in range(_NEAR))
    one, other = chance.sample((0, 1 + _rank(chance, _PARTIES - 1)), 2)
    sides = replace(parties[one], id="p1"), replace(parties[other], id="p2")
    day = START + timedelta(days=number * DAYS // of)
    people = tuple(_person(chance) for _ in range(_PEOPLE))
    where = here[_rank(chance, _PLACES)]
    return Occurrence(number, day, where, near, people, sides, chance.randrange(3), _few(chance))


def _few(chance: Random) -> int:
    return min(400, 1 + int(chance.paretovariate(0.9)))


def told(number: int, of: int) -> tuple[Report, ...]:
    """The reports of one occurrence: some in their own words, some reprints of one before."""
    what, chance = occurrence(number, of), Random(f"told {number}")  # noqa: S311
    found: list[Report] = []
    for copy in range(chance.choice((1, 1, 2, 3, 4, 4, 5, 6, 6))):
        published = what.day + timedelta(days=min(copy // 2, 2))
        outlet = world().outlets[_rank(chance, _OUTLETS)]
        if found and chance.random() < 0.3:
            found.append(_reprint(chance, chance.choice(found), outlet, published))
        else:
            found.append(_written(chance, what, outlet, published))
    return tuple(found)


def occurrences(reports: int) -> int:
    """How many occurrences so many reports tell of."""
    return int(reports / _REPORTS) + 1


def arriving(reports: int, *, seed: int | None = None) -> Iterator[Report]:
    """So many reports, as they are published, each up to a week late; with a `seed` in an order that it shuffles."""
    of = occurrences(reports)
    order = list(range(of))
    if seed is not None:
        Random(seed).shuffle(order)  # noqa: S311
    waiting: list[tuple[int, int, int, Report]] = []
    given = 0
    for step, number in enumerate([*order, *range(of, of * 2)]):
        chance = Random(f"late {number}")  # noqa: S311
        for which, report in enumerate(told(number, of)):
            heappush(waiting, (step + chance.randrange(max(2, of // 100)), number, which, report))
        while waiting and waiting[0][0] <= step:
            if given == reports:
                return
            given += 1
            yield heappop(waiting)[-1]


def raw(report: Report) -> bytes:
    """The bytes that the report came from."""
    return report.document.text.encode()


# Texts


class _Figure(NamedTuple):
    """A figure in a text: the sentence's start and stop, where the number stands, and what it counts, of whom."""

    start: int
    stop: int
    at: int
    number: int
    outcome: Outcome
    speaker: str
    whose: Party | None


@dataclass(slots=True)
class _Draft:
    """A text that grows, and where its parts stand."""

    chance: Random
    names: dict[str, str]
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    figures: list[_Figure] = field(default_factory=list)

    def add(self, kind: str, role: Role = Role.BODY, **names: str) -> tuple[int, int]:
        """A sentence of this kind at the end; where it starts and stops, its number still between two NULs."""
        return self._put(_said(self.chance, self.chance.choice(_SENTENCES[kind]), self.names | names), role)

    def figure(self, kind: str, outcome: Outcome, number: int, speaker: str, whose: Party | None = None) -> None:
        """A sentence of this kind with a figure."""
        template = self.chance.choice(_SENTENCES[kind])
        before, _, after = _said(self.chance, template, self.names | {"speaker": speaker, "number": "\0"}).partition(
            "\0"
        )
        start, stop = self._put(f"{before}{number}{after}", Role.BODY)
        self.figures.append(_Figure(start, stop, start + len(before), number, outcome, speaker, whose))

    def _put(self, sentence: str, role: Role) -> tuple[int, int]:
        start = len(self.text) + 2 if self.text else 0
        self.text += f"\n\n{sentence}" if self.text else sentence
        self.blocks.append(Block(start, len(self.text), role))
        return start, len(self.text)


def _written(chance: Random, what: Occurrence, outlet: str, published: date) -> Report:
    one, other = what.sides
    people = chance.sample(what.people, 3)
    killed = max(1, what.killed + chance.choice((0, 0, 0, 1, -1, 3)))
    named = {"attacker": f"the {one.name}", "defender": f"the {other.name}", "weekday": what.day.strftime("%A")}
    draft = _Draft(chance, named | {"place": what.place.name, "other": f"the {other.name}"})
    headline = draft.add("headline", Role.HEADLINE, killed=f"{what.killed}")
    act = draft.add("act", deed=_DEEDS[what.deed][0], witness=people[0])
    draft.figure("killed", Outcome.KILLED, killed, f"the spokesman {people[1]}")
    draft.figure("wounded", Outcome.WOUNDED, killed * 2 + chance.randrange(4), f"doctor {people[2]}")
    draft.figure("losses", Outcome.KILLED, 1 + killed // 3, f"the {other.name}", other)
    draft.figure("boast", Outcome.KILLED, 1 + killed // 2, f"the {one.name}", other)
    if chance.random() < 0.5:
        draft.figure("captured", Outcome.CAPTURED, 1 + killed // 4, f"the {one.name}", other)
    if chance.random() < 0.5:
        draft.figure("displaced", Outcome.DISPLACED, killed * 20, f"the spokesman {people[1]}")
    for _ in range(chance.randrange(5, 19)):
        _rest(draft, what)
    return _report(draft, what, outlet, published, headline, act, people)


def _rest(draft: _Draft, what: Occurrence) -> None:
    chance = draft.chance
    draft.add(
        "rest",
        near=chance.choice(what.near),
        witness=_witness(chance, what),
        some=f"{chance.randrange(3, 90)}",
    )


def _witness(chance: Random, what: Occurrence) -> str:
    """One of those whom all reports know, somebody whom this one found, or somebody without a name."""
    kind = chance.random()
    if kind < _NAMELESS:
        return _said(chance, chance.choice(_SENTENCES["witness"]), {})
    return _person(chance) if kind < _NEW else chance.choice(what.people)


def _said(chance: Random, template: str, names: dict[str, str]) -> str:
    """The template with one of each {choice|of|words}, and its {names}."""
    while "{how}" in template:
        template = template.replace("{how}", chance.choice(_SENTENCES["how"]), 1)
    chosen = _WORD.sub(lambda found: chance.choice(found[1].split("|")), template).format(**names)
    return chosen[0].upper() + chosen[1:]


def _reprint(chance: Random, of: Report, outlet: str, published: date) -> Report:
    """The same text under another headline, its end cut."""
    told_first = of.document
    head = told_first.blocks[0]
    kept = told_first.blocks[1 : len(told_first.blocks) - chance.randrange(4)]
    title = f"{chance.choice(('Report', 'World', 'Briefing'))}: {told_first.text[head.start : head.stop]}"
    shift = len(title) - head.stop
    stop = kept[-1].stop
    text = title + told_first.text[head.stop : stop]
    blocks = (Block(0, len(title), Role.HEADLINE), *(Block(b.start + shift, b.stop + shift, b.role) for b in kept))
    document = _document(text, blocks, outlet, published, title)
    claims = tuple(_moved(claim, document, shift) for claim in of.claims if all(e.stop <= stop for e in claim.evidence))
    events = tuple(
        Event(id=e.id, sides=e.sides, type=e.type, when=e.when, where=e.where, status=e.status) for e in of.events
    )
    return Report(
        document=document, parties=of.parties, people=of.people, places=of.places, events=events, claims=claims
    )


def _moved(claim: Claim, document: Document, shift: int) -> Claim:
    def spans(of: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(document.span(each.start + shift, each.stop + shift) for each in of)

    toll = claim.toll
    if toll is not None:
        quantity = replace(toll.quantity, evidence=spans(toll.quantity.evidence))
        toll = replace(toll, quantity=quantity)
    return replace(claim, toll=toll, evidence=spans(claim.evidence), id="")


# Values


def _document(text: str, blocks: tuple[Block, ...], outlet: str, published: date, title: str) -> Document:
    address = f"https://{outlet.lower().replace(' ', '-')}.example/{published}/{title.lower().replace(' ', '-')}"
    return Document(
        text=text, blocks=blocks, source=address, url=address, publisher=outlet, title=title, published=published,
        published_from=PublishedFrom.METADATA, language="en", raw_hash=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip


def _report(
    draft: _Draft, what: Occurrence, outlet: str, published: date, head: tuple[int, int], act: tuple[int, int],
    people: list[str],
) -> Report:  # fmt: skip
    document = _document(draft.text, tuple(draft.blocks), outlet, published, draft.text[head[0] : head[1]])
    event = Event(
        id="e1",
        sides=(("p1",), ("p2",)),
        type=EventType(acled=_ACLED[what.deed], plover="ASSAULT", ucdp=1),
        when=Moment(what.day, what.day, 1, what.day.strftime("%A")),
        where=Where("g1", 1),
    )
    actor, target = (Group(party.name, party.name, party.id) for party in what.sides)
    action = Action(_DEEDS[what.deed][1], actor, target)
    return Report(
        document=document,
        parties=tuple(sorted(what.sides, key=lambda party: party.id)),
        people=(Person(people[0]),),
        places=(what.place, *(Place(f"g{n}", name) for n, name in enumerate(what.near, 2))),
        events=(event,),
        claims=(
            Claim(kind=Kind.ACTION, event="e1", action=action, evidence=(document.span(*act),)),
            *(_claim(document, figure, what) for figure in draft.figures),
        ),
    )


def _claim(document: Document, figure: _Figure, what: Occurrence) -> Claim:
    digits = document.span(figure.at, figure.at + len(f"{figure.number}"))
    party = next((each for each in what.sides if figure.speaker.endswith(each.name)), None)
    kind = SpeakerKind.PARTY if party else SpeakerKind.OFFICIAL
    voice = Speaker(party.name if party else figure.speaker, kind, figure.speaker, party.id if party else None)
    whose = figure.whose
    return Claim(
        kind=Kind.TOLL,
        event="e1",
        toll=Toll(
            (figure.outcome,),
            Quantity(figure.number, figure.number, Bound.EXACT, digits.quote, (digits,), "number"),
            Group(whose.name, whose.name, whose.id) if whose else Group(None, "people"),
        ),
        attribution=(Attribution(voice, Stance.ASSERTS, "said"),),
        evidence=(document.span(figure.start, figure.stop),),
    )
