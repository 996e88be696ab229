"""The attacks that a report tells of, and whose they are: "the army shelled Tora", "a [Turkish] drone hit a car"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from warledger.extract.resolve.authors import Authors
from warledger.extract.resolve.deeds import Deeds, Doer
from warledger.extract.resolve.harm_words import is_guess, outcomes
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import COMBATANT_KINDS, GOVERNMENT, PEOPLE, Side, fights
from warledger.extract.resolve.stories import Stories, Told
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word

_WORDS = resolving_words("doers")
_THINGS = frozenset({"that", "which"})
_DOERS = COMBATANT_KINDS | {PEOPLE, GOVERNMENT}
_TELLING = ("means", "fight", "strike", "rout", "light")  # tables of the words that tell an attack


class Attack(NamedTuple):
    """An attack by the word that tells it, who did it, on which parties it was, and if it was on attackers."""

    told: Told
    word: Word
    doer: Doer
    targets: tuple[Side, ...]
    answers: bool


class Attacks:
    """Answers for one report."""

    def __init__(self, scene: Scene, deeds: Deeds, stories: Stories, authors: Authors) -> None:
        self.scene, self.deeds, self.stories, self.camps = scene, deeds, stories, deeds.phrases.camps
        self.authors = authors

    @cached_property
    def all(self) -> tuple[Attack, ...]:
        """Every attack whose doer the report tells, in order of the text."""
        return tuple(
            Attack(
                self.stories.told(sentence, word),
                word,
                doer,
                tuple(self._targets(sentence, word)),
                self.deeds.phrases.agents.answers(sentence, word),
            )
            for sentence in self.scene.sentences
            for word, doer in (
                *self._stated(sentence),
                *self._blamed(sentence),
                *self._fought(sentence),
                *self._called(sentence),
            )
            if doer.side.kind in _DOERS
        )

    def _targets(self, sentence: Sentence, deed: Word) -> Iterator[Side]:
        """The parties that an attack was on: "shelled [army] posts", "a raid on a camp of the [ELN]"."""
        phrases = self.deeds.phrases
        found = (phrases.read(sentence, noun).side for noun in phrases.agents.targets(sentence, deed))
        yield from (side for side in found if fights(side))

    def _stated(self, sentence: Sentence) -> Iterator[tuple[Word, Doer]]:
        """The attacks of `sentence` whose doer it says."""
        for word in sentence.words:
            may_tell = word.pos in ("NOUN", "PROPN", "VERB") and is_word(word.lemma, *_TELLING)
            doer = self._doer_of(sentence, word) if may_tell else None
            if doer is not None and not self._is_answered(sentence, word):
                yield word, doer

    def _blamed(self, sentence: Sentence) -> Iterator[tuple[Word, Doer]]:
        """Who is told to be behind the attack that was told before: "a leader blamed [the army]"."""
        for noun, deed in self.authors.blamed(sentence):
            side, category, _ = self.deeds.phrases.read_all(sentence, noun)
            if fights(side):
                yield deed or noun, Doer(side, category, sentence, noun)

    def _called(self, sentence: Sentence) -> Iterator[tuple[Word, Doer]]:
        """Who is called by what he does: "[gunmen] entered the village"."""
        for noun in sentence.words:
            if noun.pos == "NOUN" and is_word(noun.lemma, "band"):
                side, category, _ = self.deeds.phrases.read(sentence, noun)
                yield from ((noun, Doer(side, category, sentence, noun)),) if side is not None else ()

    def _fought(self, sentence: Sentence) -> Iterator[tuple[Word, Doer]]:
        """Who fights whom in a fight, not in a whole war between them.

        Nobody where several stand on one side: it is not said which of them harmed the other.
        """
        for word in sentence.words:
            if is_word(word.lemma, "fight") and word.lemma not in _WORDS["wars"]:
                nouns = tuple(self._fighting(sentence, word))
                doers = [doer for noun in nouns if (doer := self.deeds.doer(sentence, noun, None))]
                if len(doers) == len(nouns) == 2:
                    yield from ((word, doer) for doer in doers if not self.camps.has_allies(doer.side))

    def _fighting(self, sentence: Sentence, fight: Word) -> Iterator[Word]:
        """All who fight: "[troops] clashed with [rebels]", "a battle between [troops] and [rebels]"."""
        grammar = self.scene.grammar(sentence)
        subject = grammar.subject(fight) if fight.pos == "VERB" else None
        yield from grammar.conjuncts(subject) if subject is not None else ()
        enemy = grammar.object(fight) if fight.pos == "VERB" else None
        yield from grammar.conjuncts(enemy) if enemy is not None else ()
        verb = grammar.head(fight) if fight.pos == "NOUN" and fight.relation == "nsubj" else None  # "clashes [erupted]"
        for preposition in ("with", "against", "between"):
            nouns = (noun for one in (fight, verb) if one is not None for noun in grammar.complements(one, preposition))
            yield from (one for noun in nouns for one in grammar.conjuncts(noun))

    def _doer_of(self, sentence: Sentence, word: Word) -> Doer | None:
        """Whose the attack is that `word` names, or who does what it says."""
        if self.deeds.is_deed(word) and word.pos in ("NOUN", "PROPN"):
            return self.deeds.owner(sentence, word, None)
        grammar = self.scene.grammar(sentence)
        if word.pos != "VERB" or not self.strikes(sentence, word) or is_guess(grammar, word) or _is_state(word):
            return None
        named = grammar.agent(word) or grammar.subject(word)
        named = self.meant(sentence, named, word) if named is not None else None
        if named is not None and named.text.lower() == "they":  # whoever was told of before
            return None
        strangers = named is not None and self._are_strangers(sentence, named)
        return self.deeds.doer(sentence, named, None, people=strangers) if named else None

    def meant(self, sentence: Sentence, agent: Word, verb: Word) -> Word:
        """The attack that "that" means behind its target: "an [attack] on a police post that killed nine"."""
        grammar = self.scene.grammar(sentence)
        relative = grammar.subject(verb) if verb.relation == "acl:relcl" else None
        target = grammar.head(verb) if relative is not None and relative.text.lower() in _THINGS else None
        attack = grammar.head(target) if target is not None and target.relation == "nmod" else None
        struck = target is not None and grammar.preposition(target) in ("on", "against", "at")
        return attack if attack is not None and struck and self.deeds.is_deed(attack) else agent

    def _are_strangers(self, sentence: Sentence, noun: Word) -> bool:
        """True of people of whom it is told that they attack and no more: "[masked men] fired at him"."""
        marks = self.scene.grammar(sentence).children(noun, "amod")
        return any(is_word(mark.text.lower(), "stranger") for mark in marks)

    def _is_answered(self, sentence: Sentence, deed: Word) -> bool:
        """True of a deed that another was done for, or meant to further: "in reprisal for [attacks] by rebels"."""
        grammar = self.scene.grammar(sentence)
        verb, case = grammar.head(deed), grammar.child(deed, "case")
        if verb is not None and deed.relation == "obj" and is_word(verb.lemma, "undone"):
            return True
        return case is not None and case.index > 0 and is_word(sentence.words[case.index - 1].lemma, "answer")

    def strikes(self, sentence: Sentence, verb: Word) -> bool:
        """True of "attacked", and of "carried out" with a deed for its object."""
        if is_word(verb.lemma, "strike", "rout"):
            downed = self._is_downed(sentence, verb)
            thing = self.scene.grammar(sentence).child(verb, "cop") is not None  # "was the [target] of a bomb"
            return not downed and not thing and not self._is_done(sentence, verb)
        objects = self.scene.grammar(sentence).children(verb, "obj", "nsubj:pass")
        return is_word(verb.lemma, "light") and any(map(self.deeds.is_deed, objects))

    def _is_downed(self, sentence: Sentence, verb: Word) -> bool:
        """True of what carried nobody: "shot down 71 of 89 [drones]"."""
        grammar = self.scene.grammar(sentence)
        things = grammar.children(verb, "obj")
        counted = (noun for one in things if one.pos == "NUM" for noun in grammar.complements(one, "of"))
        return any(is_word(noun.lemma, "unmanned") for noun in (*things, *counted))

    def _is_done(self, sentence: Sentence, verb: Word) -> bool:
        """True of a participle without its "were": "and at least 24 soldiers [injured]" harmed nobody."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(verb)
        beside = verb.relation == "conj" and head is not None and grammar.is_passive(head)
        headline = sentence in self.scene.headlines  # "Nine gunmen [killed] on border"
        top = verb.relation in ("root", "parataxis") or (headline and verb.relation == "ccomp")
        bare = top and (headline or verb.feature("VerbForm") == "Part")
        return (
            (beside or bare)
            and bool(outcomes(verb))
            and grammar.object(verb) is None
            and not grammar.children(verb, "aux")
        )

    def takes_part(self, sentence: Sentence, verb: Word) -> bool:
        """True of "took part in", "were involved in"."""
        objects = self.scene.grammar(sentence).children(verb, "obj")
        return is_word(verb.lemma, "partake") or (verb.lemma == "take" and any(o.lemma == "part" for o in objects))

    def is_freed(self, sentence: Sentence, noun: Word) -> bool:
        """True of those whom somebody rescues: he has not taken them: "rescued nine [hostages]"."""
        verb = self.scene.grammar(sentence).head(noun)
        return verb is not None and noun.relation in ("obj", "nsubj:pass") and is_word(verb.lemma, "freeing")


def _is_state(verb: Word) -> bool:
    """True of what is so for long: "areas [occupied] by Turkey"."""
    return verb.lemma == "occupy" and verb.relation in ("acl", "amod")
