"""Who is told to be behind an attack that was told before: "said it carried out the bombing", "blamed it on X"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.mention import LaidMention
from warledger.extract.resolve.deeds import Deeds
from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.laid import Responsible
from warledger.extract.resolve.noun_phrases import article, is_definite
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import OWN, STATE_KINDS
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")


class Authors:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, responsible: Responsible) -> None:
        self.scene, self.deeds, self.responsible = scene, deeds, responsible

    def of(self, sentence: Sentence) -> Iterator[tuple[Word, Word | None]]:
        """Whoever is told in `sentence` to have done "the attack", "the killings", and the word for it."""
        laid = self.responsible.pointing(sentence, "blamed")
        yield from ((one.who, one.deed) for one in laid if not self._names_nobody(one))
        yield from self._done(sentence)

    def blamed(self, sentence: Sentence) -> Iterator[tuple[Word, Word | None]]:
        """Whoever is told in `sentence` to have done an attack, told before or not, and its noun."""
        for laid in self.responsible.laid(sentence):
            if self._names_nobody(laid):
                continue
            if laid.deed is None or (laid.deed.pos in ("NOUN", "PROPN") and self.deeds.is_deed(laid.deed)):
                yield laid.who, laid.deed
        yield from self._done(sentence)

    def _names_nobody(self, laid: LaidMention) -> bool:
        """True of who blames nobody that has a name: "blamed [foreign-backed terrorists] for the violence"."""
        if not is_word(laid.predicate.lemma, "blame", "accuse"):
            return False
        sentence, who = laid.sentence, laid.who
        side = self.deeds.phrases.read(sentence, who).side
        if side is None or side.key.startswith(OWN):
            return True
        grammar = self.scene.grammar(sentence)
        named = is_definite(grammar, who) or any(word.pos in ("PROPN", "PRON") for word in grammar.subtree(who))
        return not named and side.kind not in STATE_KINDS

    def _done(self, sentence: Sentence) -> Iterator[tuple[Word, Word | None]]:
        """As in "[the front] carried out the bombing", "the bomb had been planted by [the front]"."""
        grammar = self.scene.grammar(sentence)
        for verb in sentence.words:
            if verb.pos == "VERB" and is_word(verb.lemma, "light", "lay") and self._is_of_told(grammar, verb):
                who = grammar.agent(verb) or grammar.subject(verb)
                deed = grammar.object(verb) or grammar.passive_subject(verb)
                yield from ((who, deed),) if who is not None and not is_guess(grammar, verb) else ()

    def _is_of_told(self, grammar: Grammar, verb: Word) -> bool:
        """True if what was done is an attack that was told before: "carried out [the bombing]"."""
        return any(self._is_told(grammar, noun) for noun in (grammar.object(verb), grammar.passive_subject(verb)))

    def _is_told(self, grammar: Grammar, noun: Word | None) -> bool:
        """True of a deed with an article that goes back: "the attack"."""
        if noun is None or noun.pos != "NOUN" or article(grammar, noun) not in _WORDS["told"]:
            return False
        return self.deeds.is_deed(noun) or bool(outcomes(noun))
