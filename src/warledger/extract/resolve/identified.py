"""People of whom the report tells who they were: "a man believed to be [a rebel]", "the dead man was [a farmer]".

In their own sentence, or right after it: "killing two men. The two were [members] of the front".
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.found import NOTHING, Found, Reader, first_sided
from warledger.extract.resolve.labels import Sort
from warledger.extract.resolve.noun_phrases import is_definite, is_person
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import fights
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")
_NOUNS = frozenset({"NOUN", "PROPN"})
_NEXT = 2  # sentences
_FAR = 14  # words from the people to what they are held to be, wherever the parser hung it


class Identified:
    """Answers for one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader
        self._told: dict[int, Found] = {}
        self._asked: set[tuple[int, int]] = set()

    def within(self, sentence: Sentence, noun: Word, depth: int) -> Found:
        """Who those are that `noun` names, by what its own sentence tells of them."""
        asked = sentence.start, noun.index
        if asked in self._asked:  # who they are would follow from who they are
            return NOTHING
        self._asked.add(asked)
        told = self.told(sentence, noun)
        found = [self.reader.read(sentence, word, depth + 1).through(word) for word in told]
        self._asked.discard(asked)
        return next((one for one in found if one.side or one.category is not Category.UNKNOWN), NOTHING)

    def told(self, sentence: Sentence, noun: Word) -> tuple[Word, ...]:
        """The nouns by which its own sentence tells who those are that `noun` names."""
        return tuple(word for word in self._told_of(sentence, noun) if self._is_telling(sentence, word))

    def _is_telling(self, sentence: Sentence, told: Word) -> bool:
        """True of people and of a party; not of what may be: "whether they were [soldiers]", "rebels or peasants"."""
        grammar = self.scene.grammar(sentence)
        doubtful = [grammar.coordinator(one) for one in grammar.conjuncts(told)[1:]]
        asked = any(word.text.lower() in ("whether", "if") for word in grammar.children(told, "mark"))
        label = self.scene.label_at(sentence, told)
        party = label is not None and label.sort in (Sort.GROUP, Sort.NAME)
        people = party or role_of(told.lemma) is not None or is_person(sentence, told)
        return people and not asked and "or" not in doubtful and grammar.negation(told) is None

    def read(self, sentence: Sentence, harm: Word) -> Found:
        """Whose people those are that `harm` befell in `sentence`, by what follows and the sentences right after."""
        here = next(self._parties(sentence, harm.index), NOTHING)
        found = (self._in(one) for one in self.scene.after(sentence, _NEXT))
        return here if here.side is not None else first_sided(found)

    def _in(self, sentence: Sentence) -> Found:
        if sentence.start not in self._told:
            self._told[sentence.start] = next(self._parties(sentence), NOTHING)
        return self._told[sentence.start]

    def _parties(self, sentence: Sentence, after: int = -1) -> Iterator[Found]:
        for word in sentence.words[after + 1 :]:
            if word.relation in ("nsubj", "nsubj:pass") and self._goes_back(sentence, word):
                for noun in (one for one in self._predicates(sentence, word) if self._is_telling(sentence, one)):
                    found = self.reader.read(sentence, noun)
                    role = role_of(noun.lemma)
                    if role is not None and (fights(found.side) or (found.side and role.side is not None)):
                        yield found.through(noun)

    def _goes_back(self, sentence: Sentence, subject: Word) -> bool:
        if subject.lemma in _WORDS["all_of_them"] or subject.text.lower() in _WORDS["all_of_them"]:
            return True
        known = subject.pos == "NUM" or any(is_word(one, "told_again") for one in (subject.lemma, subject.text.lower()))
        return known and is_definite(self.scene.grammar(sentence), subject)

    def _predicates(self, sentence: Sentence, subject: Word) -> Iterator[Word]:
        """What they are told to be: "were [rebels]", "are believed to be [members]", "identified as [fighters]"."""
        grammar = self.scene.grammar(sentence)
        head = grammar.head(subject)
        above = grammar.head(head) if head is not None and head.relation == "acl:relcl" else None
        if above is not None and above.index > subject.index:  # "the man killed was a [farmer]"
            head = above
        if head is None:
            return
        if head.pos in _NOUNS and grammar.child(head, "cop") is not None:
            yield head
        if is_word(head.lemma, "held"):
            yield from self._held_to_be(sentence, head)

    def _told_of(self, sentence: Sentence, noun: Word) -> Iterator[Word]:
        """What the people are told to be: by a predicate, by a participle behind them, by who identifies them."""
        grammar = self.scene.grammar(sentence)
        after = grammar.children(noun, "appos") if noun.pos in ("NUM", "DET", "PRON") else ()
        yield from (word for word in after if len(grammar.conjuncts(word)) == 1)
        if noun.relation in ("nsubj", "nsubj:pass"):
            yield from self._predicates(sentence, noun)
        yield from (word for word in grammar.children(noun, "acl:relcl") if _is_being(grammar, word))
        head = grammar.head(noun)
        if head is not None and noun.relation == "obj" and is_word(head.lemma, "held"):
            yield from self._called(sentence, noun)
        for verb in sentence.words[noun.index + 1 : noun.index + _FAR]:
            if is_word(verb.lemma, "held", "tied") and self._describes(sentence, verb, noun):
                yield from self._held_to_be(sentence, verb)

    def _called(self, sentence: Sentence, noun: Word) -> Iterator[Word]:
        """As in "identified the man killed as [a leader]", wherever the parser hung it."""
        grammar = self.scene.grammar(sentence)
        behind = sentence.words[noun.index + 1 :]
        yield from (word for word in behind if word.pos in _NOUNS and grammar.preposition(word) == "as")

    def _describes(self, sentence: Sentence, verb: Word, noun: Word) -> bool:
        """True of what goes with the people before it: "two men [suspected] of …", "two were hurt, [believed] to …"."""
        grammar = self.scene.grammar(sentence)
        subjects = grammar.children(verb, "nsubj", "nsubj:pass")
        if any(word.text.lower() == "whom" for word in grammar.children(verb, "obj")):
            return verb.relation == "acl:relcl" and grammar.head(verb) in grammar.conjuncts(noun)
        if subjects:
            whose = any(word.text.lower() in ("who", "that") for word in subjects)
            return whose and verb.relation == "acl:relcl" and grammar.head(verb) == noun
        between = sentence.words[noun.index + 1 : verb.index]
        others = any(one.pos in _NOUNS and role_of(one.lemma) is not None for one in between)
        behind = any(one.text == "," for one in between[-2:]) or not any(one.pos in ("VERB", "AUX") for one in between)
        return verb.pos == "VERB" and behind and (not others or grammar.head(verb) == noun)

    def _held_to_be(self, sentence: Sentence, verb: Word) -> Iterator[Word]:
        """The noun below a verb that holds people to be it, or the party that they are tied to."""
        grammar = self.scene.grammar(sentence)
        if grammar.negation(verb) is not None:
            return
        for below in grammar.children(verb, "xcomp", "obl", "obj", "advcl", "ccomp"):
            preposition = grammar.preposition(below)
            if is_word(below.lemma, "tied") or is_word(below.text.lower(), "tied"):
                yield from self._held_to_be(sentence, below)
            elif below.pos in _NOUNS:
                being = preposition in (None, "as") or grammar.child(below, "cop") is not None
                tied = is_word(verb.lemma, "tied") or is_word(verb.text.lower(), "tied")
                if being or (tied and preposition in ("to", "with")):
                    yield below


def _is_being(grammar: Grammar, told: Word) -> bool:
    """True of what people are in a clause about them: "Ana Ruiz, who was a [teacher]"."""
    who = any(one.text.lower() == "who" for one in grammar.children(told, "nsubj"))
    return who and told.pos in _NOUNS and grammar.child(told, "cop") is not None
