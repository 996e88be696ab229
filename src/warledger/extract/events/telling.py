"""What a claim tells of the occurrence that it is about: the traits by which two claims are held to be of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from warledger.extract.events.aftermath import is_aftermath
from warledger.extract.events.again import NOBODY, Dead, dead_of, is_total, refers_back
from warledger.extract.events.clauses import borrows_its_day
from warledger.extract.events.entries import entries
from warledger.extract.events.listed import placed_item
from warledger.extract.events.nouns import DeedNoun, deed_noun
from warledger.extract.events.occasions import dates_another
from warledger.extract.events.persons import Persons
from warledger.extract.events.settings import settings
from warledger.extract.events.struck import site_of
from warledger.extract.events.totals import is_own, sums
from warledger.extract.events.turning import turns
from warledger.knowledge.english.deeds import deeds
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Action, Claim, Document, Group, Moment, Outcome, Party, Place, Role, Status

_NEWS = timedelta(days=1)  # what was that short ago is never background
_FEW = 3  # two reports of one or two dead may well be of different ones
_UNORGANISED = frozenset({"civilians", "people", None})

Days = tuple[date, date]


class Family(StrEnum):
    """Deeds that are never one occurrence with those of another family, whoever did them."""

    TAKING = "taking"  # people abducted
    POWER = "power"  # a government overthrown
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim, the number of its sentence in the report, that sentence, and the word that states the claim."""

    claim: Claim
    number: int
    sentence: Sentence
    predicate: Word


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim and its traits.

    `parties` are those in conflict by it, one for each camp; `dead` are who it says was killed; `counts` its outcomes
    with their number; `after` is true of what came after an attack, which has no moment or place that would count;
    `moment` is the deed's own, `days` its first and last, none where it is `carried` on from a sentence before. `turns`
    is true where the words turn to another occurrence ("in another attack", "meanwhile, in Gao"), `recalls` where they
    go back to one ("the attack"), `sums` where it is a total over days that are not told apart ("29 killed in the past
    six days"), `headline` where the report's headline says it. `noun` is the noun that names the deed ("the murder of
    X"), `alone` is true where that was done to one named person. `site` is the noun for what was struck and is nobody's
    people, `refers` is true where those harmed are told by people told of before ("[his] driver", "one of them"),
    `total` where the number is what all of them come to ("the toll rose to 31"). `occasion` is true of what only says
    when another deed was ("a day after a raid [killed] two"), `listed` of an item of a list with a place of its own
    that is part of no total. `entry` is the number of the entry of a live report, 0 outside of one; `also` is true of
    what was done besides ("they also took 60 women").
    """

    claim: Claim
    number: int
    paragraph: int
    family: Family
    persons: frozenset[str]
    counts: frozenset[tuple[Outcome, int]]
    after: bool
    moment: Moment | None
    days: Days | None
    place: Place | None
    parties: frozenset[str]
    turns: bool
    recalls: bool
    sums: bool
    dead: Dead = NOBODY
    carried: bool = False
    headline: bool = False
    noun: DeedNoun | None = None
    alone: bool = False
    site: str | None = None
    refers: bool = False
    total: bool = False
    occasion: bool = False
    listed: bool = False
    entry: int = 0
    also: bool = False


class Tellings:
    """Makes tellings of one report's claims."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        parties: Sequence[Party],
        places: Sequence[Place],
        camps: Mapping[str, str],
    ) -> None:
        self.document, self._camps = document, camps
        self._places = {place.id: place for place in places}
        self._persons = Persons(sentences)
        self._sides = frozenset(party.id for party in parties if party.kind not in _UNORGANISED)
        self._paragraphs = _paragraphs(document, sentences)
        self._entries = entries(document, sentences)
        self._settings = settings(sentences, self._paragraphs, places)
        self._headlines = document.passages(Role.HEADLINE)

    def of(self, placed: Placed) -> Telling:
        """The claim's telling."""
        claim = placed.claim
        sufferer = sufferer_of(claim)
        after = is_aftermath(claim, placed.sentence, placed.predicate)
        summed = sums(placed)
        moment = claim.when if summed else self._moment(placed, after=after)
        carried = moment is not None and not is_own(moment, placed.sentence)
        noun = deed_noun(claim, placed.sentence, placed.predicate)
        persons = self._persons.named(placed.sentence, sufferer.evidence[:1] if sufferer else ())
        return Telling(
            claim=claim,
            number=placed.number,
            paragraph=self._paragraphs[placed.number],
            entry=self._entries[placed.number],
            family=_family(claim),
            also=any(word.lemma == "also" for word in Grammar(placed.sentence).children(placed.predicate, "advmod")),
            persons=persons,
            dead=dead_of(claim, placed.sentence, persons),
            counts=_counts(claim),
            after=after,
            moment=moment,
            days=None if carried else _days(claim, moment),
            carried=carried,
            place=None if after else self._places.get(claim.where or "", self._settings[placed.number]),
            parties=frozenset(self._parties(claim)),
            turns=self._turns(placed),
            recalls=after or _recalls(placed),
            sums=summed,
            headline=any(each.start <= claim.anchor.start < each.stop for each in self._headlines),
            noun=noun,
            refers=refers_back(self.document, placed.sentence, claim, sufferer),
            total=is_total(self.document, placed.sentence, claim),
            occasion=dates_another(placed.sentence, placed.predicate),
            listed=claim.relation is None and placed_item(claim, placed.sentence) is not None,
            site=site_of(claim, placed.sentence),
            alone=noun is not None and len(persons) == 1,
        )

    def _moment(self, placed: Placed, *, after: bool) -> Moment | None:
        """The deed's own moment; what has happened was not on a day after the report's."""
        when, told = placed.claim.when, self.document.published
        if after or borrows_its_day(placed.sentence, placed.predicate, when):
            return None
        coming = bool(when and when.earliest and told and when.earliest > told)
        if placed.claim.status is Status.BACKGROUND and when and when.earliest and told:
            coming = coming or told - when.earliest <= _NEWS  # the day of the verdict, not of the crime
        return None if coming and placed.claim.status is not Status.HYPOTHETICAL else when

    def _parties(self, claim: Claim) -> Iterator[str]:
        parties = (party for group in groups_of(claim) for party in group.parties)
        return (self._camps.get(party, party) for party in parties if party in self._sides)

    def _turns(self, placed: Placed) -> bool:
        text = self.document.text[placed.sentence.start : placed.sentence.stop]
        return turns(text, placed=bool(placed.claim.where or placed.claim.when))


def groups_of(claim: Claim) -> Iterator[Group]:
    """Those in conflict by the claim: who did it, and to whom."""
    yield from (group for group in (doer_of(claim), sufferer_of(claim)) if group)


def doer_of(claim: Claim) -> Group | None:
    """Who did it by the claim."""
    if claim.toll:
        return claim.toll.perpetrator
    if claim.action:
        return claim.action.actor
    if claim.outcome:
        return claim.outcome.who
    return claim.responsibility.who if claim.responsibility else None


def sufferer_of(claim: Claim) -> Group | None:
    """To whom it was done by the claim."""
    if claim.toll:
        return claim.toll.victims
    if claim.action:
        return claim.action.target
    return claim.outcome.against if claim.outcome else None


def _family(claim: Claim) -> Family:
    taken = claim.toll is not None and claim.toll.outcomes == (Outcome.ABDUCTED,)
    if claim.action is not None and _is_of_power(claim.action):
        return Family.POWER
    taking = claim.action is not None and claim.action.deed in deeds()["action"]["takings"]
    return Family.TAKING if taken or taking else Family.VIOLENCE


def _is_of_power(action: Action) -> bool:
    """True for "seized power", "a coup"."""
    target = action.target.text if action.target else None
    return action.deed == "overthrow" or f"{action.deed}-{target}" in deeds()["action"]["powers"]


def _counts(claim: Claim) -> frozenset[tuple[Outcome, int]]:
    toll = claim.toll
    if toll is None or toll.quantity.low is None or toll.quantity.low < _FEW:
        return frozenset()
    return frozenset((outcome, toll.quantity.low) for outcome in toll.outcomes)


def _days(claim: Claim, when: Moment | None) -> Days | None:
    """Its first and last day; not the day on which a fight began, which goes on after it."""
    begins = claim.action is not None and claim.action.deed in deeds()["action"]["begins"]
    return (when.earliest, when.latest) if when and when.earliest and when.latest and not begins else None


def _recalls(placed: Placed) -> bool:
    """True where the clause speaks of "the attack", "the explosion": what was told before."""
    grammar = Grammar(placed.sentence)
    return any(
        word.lemma in deeds()["action"]["nouns"]
        and any(mark.text.lower() in ("the", "this", "these") for mark in grammar.children(word, "det"))
        for word in placed.sentence.words
        if word.pos == "NOUN"
    )


def _paragraphs(document: Document, sentences: Sequence[Sentence]) -> list[int]:
    """The number of each sentence's paragraph: one ends at an empty line."""
    numbers: list[int] = []
    for number, sentence in enumerate(sentences):
        gap = document.text[sentences[number - 1].stop : sentence.start] if number else ""
        numbers.append((numbers[-1] if numbers else 0) + (gap.count("\n") > 0))
    return numbers
