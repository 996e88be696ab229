"""Voices that were read as part of something else: of what is said, of the clause before, as what the verb takes."""

from __future__ import annotations

from warledger.extract.attribute.nouns import can_speak
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_SHORT = 5  # words of a voice that ends a headline
_PARTING = cues().sets.closing | {","}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ", "ADP", "NUM", "PART"})


class Strays:
    """The stray voices of the verbs of one sentence."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def within(self, verb: Word) -> Word | None:
        """As in "…, [activists] said" where the noun was read as a second subject of the clause before it."""
        for clause in self.grammar.children(verb, "ccomp"):
            for noun in self.grammar.children(clause, "nsubj", "nsubj:pass"):
                if clause.index < noun.index < verb.index:
                    return noun
            if clause.index < verb.index:
                return self._joined_on(verb) or self._filling(verb)
            stolen = self._stolen(verb, clause)
            if stolen is not None:
                return stolen
        return None

    def _stolen(self, verb: Word, clause: Word) -> Word | None:
        """As in "[the agency] reported nine soldiers were killed", "a raid that [police] say killed nine"."""
        subjects = self.grammar.children(clause, "nsubj", "nsubj:pass")
        before = [noun for noun in subjects if noun.index < verb.index and can_speak(self.grammar, noun)]
        own = len(subjects) > len(before) or verb.relation == "acl:relcl"
        return before[-1] if before and own else None

    def _joined_on(self, verb: Word) -> Word | None:
        """As in "killed nine people, [activists] said" where the noun was read as one more of the people."""
        words = self.grammar.sentence.words
        first = verb.index
        while first and words[first - 1].pos in _NOMINAL:
            first -= 1
        if not first or first == verb.index or words[first - 1].text not in _PARTING:
            return None
        phrase = words[first : verb.index]
        tops = (word for word in phrase if word.head is None or not first <= word.head < verb.index)
        return next((word for word in tops if can_speak(self.grammar, word)), None)

    def displaced(self, verb: Word) -> Word | None:
        """As in "… in the village of Doro, [the mayor, Ali Keita], wrote" where it was read as explaining the village.

        The phrase fills the stretch between a comma and a verb of saying without a subject that follows what is said.
        """
        if verb.relation not in ("advcl", "conj", "parataxis") or verb.lemma not in cues().verbs:
            return None
        if verb.feature("VerbForm") != "Fin" or self.grammar.children(verb, "nsubj", "nsubj:pass", "mark", "cc"):
            return None
        return self._filling(verb)

    def _filling(self, verb: Word) -> Word | None:
        """The noun whose phrase fills the stretch between a comma and the verb."""
        nouns = self.grammar.sentence.words[: verb.index]
        named = (noun for noun in nouns if self._is_stray(noun, verb) and self._fills(noun, verb))
        return next((noun for noun in named if can_speak(self.grammar, noun)), None)

    def _is_stray(self, noun: Word, verb: Word) -> bool:
        """True for a noun that was read as explaining another, or as the subject of a verb before it."""
        head = noun.head if noun.head is not None else noun.index
        apposed = noun.relation in ("appos", "conj", "dislocated") or (
            noun.relation == "parataxis" and noun.pos in ("NOUN", "PROPN")
        )
        return apposed or (noun.relation == "nsubj" and head < noun.index and head != verb.index)

    def _fills(self, noun: Word, verb: Word) -> bool:
        """True if the phrase of `noun` reaches from a comma to the verb."""
        inside = sorted(word.index for word in self.grammar.subtree(noun))
        words = self.grammar.sentence.words
        before = words[inside[0]].text if words[inside[0]].pos == "PUNCT" else words[max(0, inside[0] - 1)].text
        rest = words[inside[-1] + 1 : verb.index]
        joined = any(words[index].pos == "CCONJ" for index in inside[:2])  # "…, and his son", one more of those told of
        return before in _PARTING and not joined and all(word.pos in ("PUNCT", "AUX") for word in rest)

    def behind(self, verb: Word) -> Word | None:
        """As in "…, said [a resident], a baker", “…,” added [he] where the noun was read as an object."""
        before = self.grammar.sentence.words[verb.index - 1] if verb.index else None
        if before is None or verb.lemma not in cues().verbs:
            return None
        if before.text in cues().sets.closing or self._ends_headline(verb, before):
            after = (noun for noun in self.grammar.children(verb, "obj", "iobj") if noun.index > verb.index)
            return next((noun for noun in after if can_speak(self.grammar, noun)), None) or self._beside(verb)
        return self._beside(verb) if before.text == "," and verb.feature("VerbForm") == "Fin" else None

    def _beside(self, verb: Word) -> Word | None:
        """The noun whose phrase begins right behind the verb, whatever it was read to belong to."""
        last = verb.index + 1
        words = self.grammar.sentence.words
        while last < len(words) and words[last].pos in _NOMINAL and words[last].pos not in ("ADP", "CCONJ"):
            last += 1
        phrase = words[verb.index + 1 : last]
        tops = (word for word in phrase if word.head is None or not verb.index < word.head < last)
        noun = next(tops, None)
        if noun is None or (noun.head == verb.index and verb.lemma in cues().sets.addressing):
            return None
        stray = noun.relation in ("obj", "iobj", "obl", "appos", "conj", "nsubj")
        return noun if stray and can_speak(self.grammar, noun) else None

    def _ends_headline(self, verb: Word, before: Word) -> bool:
        """True for "Nine killed in airstrike, says [monitor]"."""
        rest = self.grammar.sentence.words[verb.index + 1 :]
        present = verb.feature("Tense") == "Pres" and verb.relation in ("root", "parataxis")
        return before.text == "," and present and len(rest) <= _SHORT and "," not in [word.text for word in rest]
