"""Numbers that a label for the harmed gets: "put the dead at 34", "Killed: 6", "an earlier count of 14"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warledger.extract.find.frames import Frames
from warledger.extract.find.victims import Victims
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.knowledge.english.people import category_of, is_person_noun
from warledger.language.syntax import Word
from warledger.values import Category, Quantity

_LABELS = (Frame.ADJECTIVE, Frame.PEOPLE, Frame.LABEL, Frame.OBJECT)
_WORDS = finding_words("labels")
PUTTING = _WORDS["putting"]
_REACHING = _WORDS["reaching"]
_COUNTS = _WORDS["counts"]
_EARLIER = _WORDS["earlier"]
_CUTS = frozenset({",", ";", "and", "&"})
_HARM_AND_CUT = 2  # words: "dead ,"
_REACH = 7  # words from a label to its colon


class Labels:
    """Finds the labels of one sentence and their numbers."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.grammar, self.counter = frames, frames.grammar, frames.counter
        self.words = frames.sentence.words

    def toll(self, word: Word) -> tuple[Harm, Victims] | None:
        """The harm and the number of a label; None where it has none."""
        if word.lemma in _COUNTS:
            number = self._earlier(word)
            return (harms()["death", Frame.EVENT], Victims(None, None, number)) if number else None
        harm = next((harm for frame in _LABELS if (harm := self.frames.words.harm(word, frame))), None)
        if harm is None and word.lemma == "loss":
            return self._losses(word)
        if harm is None or harm.none or word.pos not in ("NOUN", "ADJ", "VERB", "PROPN"):
            return None
        number = self._listed(word) or self._put(word) or self._in_row(word)
        return (harm, Victims(None, None, number)) if number else None

    def _losses(self, noun: Word) -> tuple[Harm, Victims] | None:
        """As in "put enemy losses at [60]", "put its own losses over the past day at [60 servicemen]"."""
        harm, head = harms()["casualty", Frame.PEOPLE], self.grammar.head(noun)
        if self._are_losses_of_people(noun):
            number = self._listed(noun) or self._put(noun) or self._in_row(noun)
            if number is not None:
                return harm, Victims(None, None, number)
        if head is None or head.lemma not in PUTTING or noun.relation not in ("obj", "nsubj:pass"):
            return None
        for place in self.grammar.children(head, "obl"):
            people = self.grammar.preposition(place) == "at" and is_person_noun(place.lemma)
            number = self.counter.numbers.at(place) if people else None
            if number is not None:
                return harm, Victims(place, self.counter.span(place), number)
        return None

    def _are_losses_of_people(self, word: Word) -> bool:
        """True for "enemy losses", "the rebels' losses": not for those of a company or a village."""
        if word.lemma != "loss" or word.feature("Number") != "Plur":
            return False
        whose = self.grammar.children(word, "compound", "amod", "nmod:poss")
        return any(
            each.lemma in ("enemy", "personnel") or category_of(each.lemma) is Category.COMBATANT for each in whose
        )

    def _earlier(self, noun: Word) -> Quantity | None:
        """As in "an earlier count of [14]"."""
        if not any(mark.text.lower() in _EARLIER for mark in self.grammar.children(noun, "amod")):
            return None
        numbers = (self.counter.numbers.at(of) for of in self.grammar.complements(noun, "of") if of.pos == "NUM")
        return next((number for number in numbers if number), None)

    def _put(self, label: Word) -> Quantity | None:
        """As in "put the dead at [34]", "the captives were [26] in number", "casualties reached [9]"."""
        head = self.grammar.head(label)
        after = self.words[label.index + 1] if label.index + 1 < len(self.words) else None
        if after is not None and after.lemma == "number" and after.pos == "VERB":
            return self._reached(after)  # wherever the tree hangs "the dead"
        if head is None or label.pos == "VERB" or not self._names_people(label):
            return None
        if label.relation in ("obj", "nsubj:pass") and head.lemma in PUTTING:
            places = (each for each in self.grammar.children(head, "obl") if self.grammar.preposition(each) == "at")
            return self._number_of(places)
        if label.relation != "nsubj":
            return None
        if head.pos == "NUM":
            return self.counter.numbers.at(head)
        return self._reached(head)

    def _in_row(self, label: Word) -> Quantity | None:
        """The number of a label beside another harm and its number: "50 dead, [12] prisoners and many wounded"."""
        number = self.counter.numbers.before(label)
        if number is None or (label.lemma, Frame.LABEL) not in harms():
            return None
        first = self.frames.sentence.within(number.evidence[0].start, number.evidence[0].stop)[0].index
        joined = first > 1 and label.relation == "conj" and self.words[first - 1].pos == "CCONJ"
        before = self.words[max(0, first - 2 - joined) : first - joined]  # "34 dead, and 9 prisoners"
        after = self.words[label.index + 1 : label.index + 4]
        return number if self._is_harm_then_cut(before) or self._is_cut_then_harm(after) else None

    def _is_harm_then_cut(self, words: Sequence[Word]) -> bool:
        """True for the "dead ," before "12 prisoners"."""
        return len(words) == _HARM_AND_CUT and words[1].text.lower() in _CUTS and self._is_harm(words[0])

    def _is_cut_then_harm(self, words: Sequence[Word]) -> bool:
        """True for the "and 50 dead" after "12 prisoners"."""
        return bool(words) and words[0].text.lower() in _CUTS and self._is_harm(words[-1])

    def _is_harm(self, word: Word) -> bool:
        return any(self.frames.words.harm(word, frame) for frame in (Frame.ADJECTIVE, Frame.PEOPLE))

    def _names_people(self, label: Word) -> bool:
        """True for a noun that is the people: "the dead", "casualties"."""
        return bool(self.grammar.children(label, "det")) or label.feature("Number") == "Plur"

    def _reached(self, verb: Word) -> Quantity | None:
        """The number that a figure comes to: "the dead numbered [40]", "casualties reached [19]"."""
        if verb.lemma == "number":
            after = self.frames.patients.after.right_of(verb)
            return self.counter.numbers.at(after) if after is not None else None
        if verb.lemma not in _REACHING:
            return None
        alone = self.grammar.children(verb, "obj", "xcomp", "obl", "nummod", "obl:unmarked")
        return self._number_of(each for each in alone if each.pos == "NUM" or is_person_noun(each.lemma))

    def _number_of(self, words: Iterable[Word]) -> Quantity | None:
        numbers = (self.counter.numbers.at(each) for each in words)
        return next((number for number in numbers if number), None)

    def _listed(self, label: Word) -> Quantity | None:
        """As in "Killed: [6]", "Fallen on the field of honour: [6]": a label that opens a line, then only a number."""
        before = self.words[label.index - 1] if label.index else None
        if before is not None and before.pos not in ("PUNCT", "DET", "SYM"):
            return None
        for word in self.words[label.index + 1 : label.index + _REACH]:
            if word.text == ":":
                return self._alone(word.index + 1)
            if word.pos in ("VERB", "AUX", "PUNCT"):
                return None
        return None

    def _alone(self, index: int) -> Quantity | None:
        """The number that begins at word `index`, if nothing follows that it would count."""
        if index >= len(self.words):
            return None
        start = self.words[index].start
        found = next((q for q in self.counter.numbers.quantities if q.evidence[0].start == start), None)
        if found is None:
            return None
        after = next((word for word in self.words[index:] if word.start >= found.evidence[0].stop), None)
        return found if after is None or after.pos == "PUNCT" else None
