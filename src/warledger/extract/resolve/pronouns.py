"""Who "they", "its", "our" and "which" are."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.resolve.found import NOTHING, Found, Reader
from warledger.extract.resolve.noun_phrases import is_person
from warledger.extract.resolve.scene import Scene
from warledger.extract.resolve.sides import CIVILIANS, is_party
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("pronouns")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BACK = 3  # sentences
_QUOTES = frozenset('" “ ” « »'.split())


class Pronouns:
    """Resolves the pronouns of one report."""

    def __init__(self, scene: Scene, reader: Reader) -> None:
        self.scene, self.reader = scene, reader

    def read(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        """The party that `pronoun` stands for."""
        if pronoun.text.lower() in _WORDS["relative"]:
            noun = self._relative(sentence, pronoun)
            return self.reader.read(sentence, noun, depth + 1) if noun else NOTHING
        if pronoun.text.lower() in _WORDS["first_person"]:
            return self.speaker(sentence, pronoun, depth)
        return self._collective(sentence, pronoun, depth)

    def _relative(self, sentence: Sentence, pronoun: Word) -> Word | None:
        grammar = self.scene.grammar(sentence)
        clauses = (word for word in grammar.above(pronoun) if word.relation in ("acl:relcl", "advcl:relcl"))
        return next((grammar.head(clause) for clause in clauses), None)

    def speaker(self, sentence: Sentence, word: Word, depth: int) -> Found:
        """The party that says "we": the subject of a verb of speaking, here or before, else the report's voice.

        In a text that a party speaks, "our" is its own outside of quotations: "they claim that nine of our men fell".
        """
        voice = self.scene.own(word.start) or self.scene.voice
        quoted = any(one.text in _QUOTES for one in sentence.words[: word.index])
        if voice is not None and word.text.lower() in _WORDS["first_person"] and not quoted:
            return Found(voice)
        for one in (sentence, *self.scene.before(sentence, _BACK)):
            for subject in self._speaking(one):
                if subject.index != word.index and subject.text.lower() not in _WORDS["first_person"]:
                    found = self._party_of(one, subject, depth)
                    if found.side is not None:
                        return found
        return Found(voice) if voice else NOTHING

    def _speaking(self, sentence: Sentence) -> Iterator[Word]:
        grammar = self.scene.grammar(sentence)
        verbs = (word for word in sentence.words if is_word(word.lemma, "speak"))
        for verb in verbs:
            told = reversed(grammar.children(verb, "nsubj"))  # of "three of us died, said an officer" the last
            yield from told if grammar.child(verb, "nsubj") else filter(None, (grammar.subject(verb),))

    def _party_of(self, sentence: Sentence, subject: Word, depth: int) -> Found:
        """The party that speaks, or that a spokesman speaks for."""
        grammar = self.scene.grammar(sentence)
        described = (*grammar.children(subject, "appos"), subject)
        nouns = [noun for word in described for name in ("for", "of") for noun in grammar.complements(word, name)]
        for noun in (subject, *nouns):
            found = self.reader.read(sentence, noun, depth + 1)
            if is_party(found.side):
                return found.through(subject)
        return NOTHING

    def _collective(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        """The party that "they" or "its" means: the subject of a clause around it, else the last subject before it."""
        grammar = self.scene.grammar(sentence)
        doer = self._harms_theirs(sentence, pronoun)
        if doer is not None:
            return self._told_beside(sentence, pronoun, doer, depth)
        for verb in grammar.above(pronoun):
            subject = grammar.child(verb, *_SUBJECTS)
            if subject is not None and self._can_be(sentence, subject, pronoun):
                found = self.reader.read(sentence, subject, depth + 1)
                if is_party(found.side):
                    return found.through(subject)
        return self._last_subject(sentence, pronoun, depth)

    def _harms_theirs(self, sentence: Sentence, pronoun: Word) -> Word | None:
        """Who harms those people in the sentence, for nobody harms his own: "[the army] captured nine of its men"."""
        grammar = self.scene.grammar(sentence)
        climbing = grammar.head(pronoun)
        if pronoun.relation != "nmod:poss" or climbing is None or not _may_fight(climbing):
            return None
        while climbing is not None and climbing.pos != "VERB":
            if climbing.relation not in ("obj", "nmod", "conj", "appos"):
                return None
            climbing = grammar.head(climbing)
        if climbing is None or not is_word(climbing.lemma, "strike", "abduction"):
            return None
        return grammar.doer(climbing)

    def _told_beside(self, sentence: Sentence, pronoun: Word, doer: Word, depth: int) -> Found:
        """The party told last before the pronoun, but `doer`'s: "raided an ELN camp, killing nine of its men"."""
        own = self.reader.read(sentence, doer, depth + 1).side
        for one, noun in self.scene.words_before(sentence, pronoun, 1):
            if noun.pos in ("NOUN", "PROPN") and noun != doer:
                found = self.reader.read(one, noun, depth + 1)
                if is_party(found.side) and found.side != own:
                    return found.through(noun)
        return NOTHING

    def _can_be(self, sentence: Sentence, subject: Word, pronoun: Word) -> bool:
        """False of what stands after the pronoun, holds it or is many: "[rebels] struck its post"."""
        if subject.pos == "PRON" or subject.index > pronoun.index or not self._agree(sentence, pronoun, subject):
            return False
        return all(word.index != pronoun.index for word in self.scene.grammar(sentence).subtree(subject))

    def _agree(self, sentence: Sentence, pronoun: Word, noun: Word) -> bool:
        """False of "it" and "he" for several ("two soldiers"), of "he" for a party; "they" may be one group."""
        he = pronoun.text.lower() in _WORDS["he"]
        one = he or pronoun.text.lower() in ("it", "its")
        several = (
            noun.pos == "NUM"
            or noun.lemma in _WORDS["several"]
            or (noun.pos == "NOUN" and noun.feature("Number") == "Plur")
        )
        somebody = not he or is_person(sentence, noun) or role_of(noun.lemma) is not None
        return somebody and not (one and several)

    def _last_subject(self, sentence: Sentence, pronoun: Word, depth: int) -> Found:
        for one in (sentence, *self.scene.before(sentence, 1)):
            limit = pronoun.index if one.start == sentence.start else len(one.words)
            subjects = [word for word in one.words[:limit] if word.relation in _SUBJECTS and word.pos != "PRON"]
            here = one.start == sentence.start
            for subject in reversed([w for w in subjects if self._agree(one, pronoun, w)]):
                if here and not self._can_be(sentence, subject, pronoun):
                    continue
                found = self.reader.read(one, subject, depth + 1)
                if found.side is not None and found.side.kind != CIVILIANS:
                    return found.through(subject)
                if pronoun.text.lower() in _WORDS["he"] and is_person(one, subject):
                    return NOTHING
        return NOTHING


def _may_fight(noun: Word) -> bool:
    role = role_of(noun.lemma)
    return role is not None and (role.category is Category.COMBATANT or is_word(noun.lemma, "men"))
