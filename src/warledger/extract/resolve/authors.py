"""Who is told to be behind an attack that was told before: "said it carried out the bombing", "blamed it on X"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.deeds import Deeds
from warledger.extract.resolve.found import lemma
from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.noun_phrases import article
from warledger.extract.resolve.scene import Scene
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")
# What tells for what somebody is blamed.
_MORE = ("obl", "nmod", "advcl", "acl", "acl:relcl")


class Authors:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds) -> None:
        self.scene, self.deeds = scene, deeds

    def of(self, sentence: Sentence) -> Iterator[Word]:
        """The nouns of `sentence` that name who did "the attack", "the killings"."""
        grammar = self.scene.grammar(sentence)
        for word in sentence.words:
            named = tuple(self._named(grammar, word)) if word.pos in ("VERB", "ADJ", "NOUN") else ()
            if named and not is_guess(grammar, word):
                yield from named

    def _named(self, grammar: Grammar, word: Word) -> Iterator[Word]:
        if word.pos == "VERB" and is_word(lemma(word), "blame", "accuse"):
            yield from self._blamed(grammar, word)
        elif word.pos == "VERB" and is_word(lemma(word), "light", "lay"):
            who = grammar.agent(word) or grammar.subject(word)
            yield from (who,) if who is not None and self._is_of_told(grammar, word) else ()
        elif self._answers(grammar, word):
            yield from _subject(grammar, word)

    def _answers(self, grammar: Grammar, word: Word) -> bool:
        """True of "[responsible] for the attack", "it was [responsible]", "behind the [attack]"."""
        if lemma(word) == "responsible":
            return self._has_told(grammar, word, "for") or not grammar.complements(word, "for")
        return grammar.preposition(word) == "behind" and self._is_told(grammar, word)

    def _blamed(self, grammar: Grammar, verb: Word) -> Iterator[Word]:
        """As in "blamed the killings on [the militia]", "[the cartel] was blamed for the attack"."""
        if self._is_of_told(grammar, verb):
            below = (verb, *grammar.children(verb, "obj"))  # the parser hangs it on the deed at times
            yield from (who for one in below for name in ("on", "to") for who in grammar.complements(one, name))
            return
        who = grammar.passive_subject(verb) or grammar.child(verb, "obj")
        below = (verb, who) if who is not None else ()  # "accused [the army] of the murder", hung on either
        if who is not None and any(self._has_told(grammar, one, name) for one in below for name in ("for", "of")):
            yield who
        elif who is not None and lemma(verb) == "blame" and not any(grammar.children(one, *_MORE) for one in below):
            yield who  # "the rebels blamed [the army]"

    def _is_of_told(self, grammar: Grammar, verb: Word) -> bool:
        """True if what was done is an attack that was told before: "carried out [the bombing]"."""
        return any(self._is_told(grammar, noun) for noun in (grammar.object(verb), grammar.passive_subject(verb)))

    def _has_told(self, grammar: Grammar, word: Word, preposition: str) -> bool:
        named = grammar.complements(word, preposition)
        return any(noun.text.lower() == "which" or self._is_told(grammar, noun) for noun in named)

    def _is_told(self, grammar: Grammar, noun: Word | None) -> bool:
        """True of a deed with an article that goes back: "the attack"."""
        if noun is None or noun.pos != "NOUN" or article(grammar, noun) not in _WORDS["told"]:
            return False
        return self.deeds.is_deed(noun) or bool(outcomes(noun))


def _subject(grammar: Grammar, predicate: Word) -> Iterator[Word]:
    """Of what is said of it: "[the front] was behind the attack"."""
    above = grammar.head(predicate)
    subject = grammar.subject(predicate)
    if subject is None and above is not None and is_word(lemma(above), "accuse"):  # "accused [it] of being behind it"
        subject = grammar.passive_subject(above) or grammar.child(above, "obj")
    yield from (subject,) if subject is not None else ()
