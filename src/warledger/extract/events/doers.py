"""Whose an attack is that is told by what struck or by a noun: "[Russian] jets hit it", "an [Israeli] airstrike"."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from warledger.extract.events.telling import Placed
from warledger.language.syntax import Word
from warledger.values import Action, Category, Group, Party, Span


class Mentions(Protocol):
    """What is asked of the parties of a report."""

    def party_at(self, word: Word) -> Party | None: ...


def with_doer(placed: Placed, mentions: Mentions) -> Placed:
    """The claim of an attack with the party whose weapon, craft or strike it is told to be, where it names no other."""
    action = placed.claim.action
    if action is None or (action.actor is not None and action.actor.parties):
        return placed
    word = _actor_word(placed, action)
    party = mentions.party_at(word) if word is not None else None
    if party is None or party.kind is None or (action.target is not None and party.id in action.target.parties):
        return placed
    actor = replace(action.actor, party=party.id, name=party.name) if action.actor else _named_by(placed, party)
    return replace(placed, claim=replace(placed.claim, action=replace(action, actor=actor)))


def _actor_word(placed: Placed, action: Action) -> Word | None:
    """The head of the actor's words; without an actor the noun that names the deed."""
    if action.actor is None:
        return placed.predicate if placed.predicate.pos == "NOUN" else None
    spans = action.actor.evidence[:1]
    words = [word for span in spans for word in placed.sentence.within(span.start, span.stop)]
    inside = {word.index for word in words}
    return next((word for word in words if word.head not in inside), None)


def _named_by(placed: Placed, party: Party) -> Group:
    """The party by its mention at the noun for the deed, which is no words for people: "an [FMLN attack]"."""
    at = placed.predicate
    span: Span = next(each for each in party.mentions if each.start <= at.start < each.stop)
    return Group(party.name, None, party.id, Category.COMBATANT, (span,))
