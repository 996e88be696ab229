"""What is known of one event when its kind is decided: cues in its sentences, who did what to whom by its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from warledger.knowledge.english.event_types import event_types
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Category, Claim, Group, Outcome, Party, RelationKind, Span

Spans = tuple[Span, ...]


HELPLESS = frozenset("execute assassinate execution assassination murder behead lynch".split())
"""What is done to those who do not fight back."""


TAKEN = frozenset({Outcome.CAPTURED, Outcome.ABDUCTED})


class Told(Protocol):
    """A claim, the number of its sentence in the report, that sentence, and the word that states the claim."""

    @property
    def claim(self) -> Claim: ...
    @property
    def number(self) -> int: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def predicate(self) -> Word: ...


class Doer(StrEnum):
    """Who did it, as the codebooks tell actors apart."""

    STATE = "state"
    ORGANISED = "organised"
    CRIMINAL = "criminal"
    HIRED = "hired"
    GUNMEN = "gunmen"  # armed, of no known side
    CROWD = "crowd"
    PEOPLE = "people"  # of whom the words do not tell what they were


class Target(StrEnum):
    """To whom or what it was done. CIVILIAN is ACLED's sense: unarmed at the time, officials with them."""

    FORCE = "force"
    CIVILIAN = "civilian"
    CROWD = "crowd"
    PEOPLE = "people"  # of whom the words do not tell what they were
    SITE = "site"  # of people who do not fight: a market, a school
    WORKS = "works"  # where nobody is: a pipeline, a pylon
    BOMBER = "bomber"  # who died of his own bomb


ARMED = frozenset({Doer.STATE, Doer.ORGANISED, Doer.CRIMINAL, Doer.HIRED, Doer.GUNMEN})


class Deed(NamedTuple):
    """What one claim tells: who (None if unsaid) did it to whom, with which outcomes; `parties` are the two's.

    `by` is the dictionary form of the word that states it. `outcomes` is empty for an attack of which no harm is told.
    `is_part` is true of those whom another toll counts, too: "eight people, including a fighter". `people` is how many
    they were at least, 0 where that is not told.
    """

    doer: Doer | None
    target: Target | None
    outcomes: frozenset[Outcome]
    by: str
    parties: tuple[str | None, str | None]
    category: Category | None
    is_custody: bool
    is_part: bool
    people: int
    evidence: Spans

    @property
    def hurts(self) -> bool:
        """True where people were killed or wounded."""
        return bool(self.outcomes & {Outcome.KILLED, Outcome.WOUNDED})


@dataclass(frozen=True, slots=True)
class Scene:
    """One event: spans of its cues by their names, its deeds, its claims, its sides with the kinds of their parties.

    `named` are the parties that its sentences name where they do not speak.
    """

    cues: Mapping[str, Spans]
    deeds: tuple[Deed, ...]
    claims: tuple[Claim, ...]
    sides: tuple[tuple[str, ...], ...]
    parties: Mapping[str, Party]
    country: str | None
    named: tuple[str, ...] = ()

    def said(self, *names: str) -> Spans:
        """Where any of the cues stands."""
        return tuple([span for name in names if name in self.cues for span in self.cues[name]])

    def done(self, *targets: Target, by: Iterable[Doer | None] | None = None) -> tuple[Deed, ...]:
        """The deeds done to any of `targets`, by any of those where that is asked."""
        doers = None if by is None else frozenset(by)
        return tuple(deed for deed in self.deeds if deed.target in targets and (doers is None or deed.doer in doers))

    def kind_of(self, party: str | None) -> Doer | None:
        """What a party is to UCDP: "state", "organised", "criminal", "hired"; None of people of no party."""
        found = self.parties.get(party or "")
        return doer_of_kind(found.kind) if found else None


def doer_of_kind(kind: str | None) -> Doer | None:
    """What a party of that kind is."""
    return next((Doer(name) for name, kinds in event_types().sides.items() if kind in kinds), None)


def spans_of(deeds: Iterable[Deed]) -> Spans:
    """The words of the deeds."""
    return tuple(dict.fromkeys(span for deed in deeds for span in deed.evidence))


def deeds_of(told: Sequence[Told], parties: Mapping[str, Party]) -> Iterator[Deed]:
    """What the claims tell, one deed for each toll, attack and result."""
    for each in told:
        claim = each.claim
        if claim.toll:
            if claim.toll.quantity.high != 0:
                outcomes = frozenset(claim.toll.outcomes)
                yield _deed(each, claim.toll.perpetrator, claim.toll.victims, outcomes, parties)
        elif claim.action:
            yield _deed(each, claim.action.actor, claim.action.target, frozenset(), parties)


def _deed(
    told: Told, doer: Group | None, target: Group | None, outcomes: frozenset[Outcome], parties: Mapping[str, Party]
) -> Deed:
    by = told.predicate.lemma
    who = _doer(told.sentence, doer, parties) if doer else None
    to = _target(told.sentence, target, parties) if target else None
    if to is Target.FORCE and (by in HELPLESS or _is_off_duty(told)):
        to = Target.CIVILIAN  # they did not fight back
    words = _words(told.sentence, target) if target else ()
    return Deed(
        doer=who,
        target=to,
        outcomes=outcomes,
        by=by,
        parties=(doer.party if doer else None, target.party if target else None),
        category=target.category if target else None,
        is_custody=_is_any(words, "custody"),
        is_part=told.claim.relation is not None and told.claim.relation.kind is RelationKind.SUBSET_OF,
        people=(told.claim.toll.quantity.low or 0) if told.claim.toll else 0,
        evidence=told.claim.evidence[-1:],
    )


def _is_off_duty(told: Told) -> bool:
    """True for soldiers and police harmed "at his home", "while on leave" (ACLED counts them as civilians)."""
    grammar, unless = Grammar(told.sentence), event_types().unless
    verb = next((at for at in (told.predicate, *grammar.above(told.predicate)) if at.pos == "VERB"), told.predicate)
    for noun in grammar.subtree(verb):
        near = grammar.preposition(noun) in ("on", "off", "at", "in", "outside", "near")
        if near and _forms(noun) & unless["leave"]:
            return True
        if near and _forms(noun) & unless["homes"] and grammar.child(noun, "nmod:poss") is not None:
            return True
    return False


def _doer(sentence: Sentence, group: Group, parties: Mapping[str, Party]) -> Doer | None:
    words = _words(sentence, group)
    if _is_any(words, "crowd") or any(_forms(word) & {"mob", "crowd"} for word in words):
        return Doer.CROWD
    party = parties.get(group.party or "")
    known = doer_of_kind(party.kind) if party else None
    if known is None and (group.category is Category.COMBATANT or _is_any(words, "gunmen")):
        return Doer.GUNMEN
    return known or (Doer.PEOPLE if words else None)


def _target(sentence: Sentence, group: Group, parties: Mapping[str, Party]) -> Target | None:
    """What the group's own noun and its adjectives make of them, then its party; a site is whose it is."""
    noun = _noun(sentence, group)
    words = _words(sentence, group)
    near = [word for word in words if noun is not None and (word == noun or word.head == noun.index)]
    resolved = _inside(sentence, group.evidence[1:])  # a number's people: "fired at [protesters], killing four"
    if (noun is not None and _is_any((noun,), "crowd")) or _is_any(resolved, "crowd"):
        return Target.CROWD
    if noun is not None and noun.lemma in ("bomber", "kamikaze"):
        return Target.BOMBER
    if group.category is Category.COMBATANT:
        return Target.CIVILIAN if _is_any(near, "unarmed") else Target.FORCE
    if group.category in (Category.CIVILIAN, Category.OFFICIAL):
        return Target.CIVILIAN
    if noun is not None and (site := _site(noun, (*words, *Grammar(sentence).subtree(noun)))):
        return site
    if _is_any(near, "unarmed"):
        return Target.CIVILIAN
    party = parties.get(group.party or "")
    belongs = noun is None or noun.pos == "PROPN" or bool(_forms(noun) & event_types().unless["members"])
    return Target.FORCE if belongs and party is not None and doer_of_kind(party.kind) else Target.PEOPLE


def _site(noun: Word, words: Sequence[Word]) -> Target | None:
    unless = event_types().unless
    shared = bool(_forms(noun) & unless["shared_sites"])
    if shared and _is_any(words, "armed_marks"):
        return Target.FORCE
    if _forms(noun) & unless["works"]:
        return Target.WORKS
    if _forms(noun) & unless["civil_sites"]:
        return Target.SITE
    return Target.FORCE if not shared and _forms(noun) & unless["armed_sites"] else None


def _forms(word: Word) -> frozenset[str]:
    return frozenset({word.lemma, word.text.lower()})


def _is_any(words: Iterable[Word], table: str) -> bool:
    return any(_forms(word) & event_types().unless[table] for word in words)


def _words(sentence: Sentence, group: Group) -> tuple[Word, ...]:
    """The words that name the group in this sentence."""
    return _inside(sentence, group.evidence[:1])


def _inside(sentence: Sentence, spans: Sequence[Span]) -> tuple[Word, ...]:
    inside = {word.index: word for span in spans for word in sentence.within(span.start, span.stop)}
    return tuple(inside[index] for index in sorted(inside))


def _noun(sentence: Sentence, group: Group) -> Word | None:
    words = _words(sentence, group)
    inside = {word.index for word in words}
    return next((word for word in words if word.head not in inside), None)
