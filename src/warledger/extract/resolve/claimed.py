"""Harm that a party tells of its enemy: "the front said that two soldiers were killed" says that the front did it."""

from __future__ import annotations

from warledger.extract.resolve.deeds import Doer, same_camp
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import GOVERNMENT, POLICE, REBELS, STATE_FORCES, Side
from warledger.knowledge.english.parties import is_word
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_OF_STATE = frozenset({STATE_FORCES, GOVERNMENT, POLICE})
# Verbs by which one dies of any cause, and nouns and verbs of harm that nobody need have done.
_UNTOLD = frozenset({"die", "death", "dead", "miss", "missing", "displace", "flee", "surrender", "drown", "find"})


class Claimed:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.phrases = scene, phrases

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The party that says that its enemy was harmed, in this sentence or as the voice of the report."""
        if victims is None or lemma(predicate) in _UNTOLD:
            return None
        speaker = self._speaker(sentence, predicate)
        if speaker is None or not _are_enemies(speaker, victims) or same_camp(speaker, victims):
            return None
        return Doer(speaker, Category.COMBATANT, sentence, predicate)

    def _speaker(self, sentence: Sentence, predicate: Word) -> Side | None:
        """Who says it: the subject of the verb of speaking above, else the party whose station the report quotes."""
        grammar = self.scene.grammar(sentence)
        climbing = grammar.head(predicate)
        while climbing is not None:
            if is_word(lemma(climbing), "speak") and climbing.pos == "VERB":
                subject = grammar.subject(climbing)
                return self.phrases.read(sentence, subject).side if subject else None
            climbing = grammar.head(climbing)
        return self.phrases.pronouns.voice()


def _are_enemies(speaker: Side, victims: Side) -> bool:
    if speaker.kind == REBELS:
        return victims.kind in _OF_STATE
    return speaker.kind in _OF_STATE and victims.kind == REBELS
