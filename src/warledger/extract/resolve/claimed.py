"""Harm that a party tells of its enemy: "the front said that two soldiers were killed" says that the front did it."""

from __future__ import annotations

from functools import cached_property

from warledger.extract.resolve.camps import same_force
from warledger.extract.resolve.deeds import Doer
from warledger.extract.resolve.phrases import Phrases
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import REBELS, STATE_KINDS, Side, fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("retold")


class Claimed:
    """Answers for one report."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self.scene, self.phrases = scene, phrases

    def of(self, sentence: Sentence, predicate: Word, victims: Side | None) -> Doer | None:
        """The party that says that its enemy was harmed, in this sentence or as the voice of the report."""
        if predicate.lemma in _WORDS["untold"]:
            return None
        doer = self._speaker(sentence, predicate)
        if doer is None or victims == doer.side:
            return None
        if victims is not None and self._of_enemy(sentence, predicate):
            return doer
        if same_force(doer.side, victims):
            return None
        arrested = doer.side.kind in STATE_KINDS and self._announces(sentence, predicate)
        return doer if arrested or (victims is not None and _are_enemies(doer.side, victims)) else None

    def _of_enemy(self, sentence: Sentence, predicate: Word) -> bool:
        """True of losses of those whom the speaker calls the enemy: "26 of [the enemy's] soldiers were killed"."""
        grammar = self.scene.grammar(sentence)
        first = grammar.head(predicate) if predicate.relation == "conj" else None  # "…, and five were taken prisoner"
        harmed = (grammar.passive_subject(one) or grammar.subject(one) for one in (predicate, first) if one is not None)
        below = (word for noun in harmed if noun is not None for word in grammar.subtree(noun))
        return any(is_word(word.lemma, "enemy") for word in below)

    def _announces(self, sentence: Sentence, predicate: Word) -> bool:
        """True of who tells of arrests that only he can have made: "the police announced the [arrest] of nine"."""
        noun = predicate.pos == "NOUN" and predicate.relation in ("obj", "nsubj:pass")
        return predicate.lemma in _WORDS["arrests"] and (noun or self.scene.grammar(sentence).agent(predicate) is None)

    def _speaker(self, sentence: Sentence, predicate: Word) -> Doer | None:
        """Who says it: the subject of the verb of speaking above, else the party whose station the report quotes.

        By the words that name him; of the report's own voice, by those that tell the harm.
        """
        grammar = self.scene.grammar(sentence)
        for verb in grammar.above(predicate):
            if is_word(verb.lemma, "speak") and verb.pos == "VERB":
                subject = grammar.subject(verb)
                side = self.phrases.read(sentence, subject).side if subject is not None else None
                return Doer(side, Category.COMBATANT, sentence, subject) if subject is not None and side else None
        return Doer(self.voice, Category.COMBATANT, sentence, predicate) if self.voice is not None else None

    @property
    def voice(self) -> Side | None:
        """The party whose station the report quotes, or that issues it."""
        return self.scene.voice or self._issuer

    @cached_property
    def _issuer(self) -> Side | None:
        """Who issues the report, by its first line: "Statement by the General Command of [the Dawn Brigades]"."""
        for sentence in self.scene.sentences[:1]:
            grammar = self.scene.grammar(sentence)
            issued = [word for word in sentence.words if is_word(word.lemma, "issued") and not grammar.head(word)]
            for noun in (
                one for word in issued for by in ("by", "from", "of") for one in grammar.complements(word, by)
            ):
                named = (self.phrases.read(sentence, one).side for one in (noun, *grammar.complements(noun, "of")))
                found = next(filter(fights, named), None)
                if found is not None:
                    return found
        return None


def _are_enemies(speaker: Side, victims: Side) -> bool:
    kinds = {one.kind for one in (victims.members or (victims,))}
    if speaker.kind == REBELS:
        return bool(kinds & STATE_KINDS)
    return speaker.kind in STATE_KINDS and kinds == {REBELS}
