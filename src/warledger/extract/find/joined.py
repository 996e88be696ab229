"""Nouns that a comma or "and" joins, each person once: no voice, no second half of a name, no second name."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.victims import Counter
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word

_ONE_AND_MORE = 4  # words: "a civilian and 13"
_VOICES = 16  # words that may name the voices: "residents and a member of the district's council of elders"
_WORDS = finding_words("groups")
_MOSTLY = _WORDS["mostly"]
_MEN = _WORDS["men"]
_SAYING = _WORDS["saying"]


class Joined:
    """Reads the coordinations of one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter, self.sentence = grammar, counter, grammar.sentence

    def to(self, noun: Word) -> tuple[Word, ...]:
        """`noun` and those that a comma or "and" joins to it: each person once."""
        first, *others = self.grammar.conjuncts(noun)
        others.extend(self._before_number(noun))
        others.extend(self._listed(noun))
        if noun.lemma in ("all", "none", "everybody", "everyone"):
            others = [each for each in others if self.grammar.coordinator(each) != "but"]  # "all but [two]"
        others.extend(each for kin in self._kin(noun) for each in self.grammar.conjuncts(kin))
        others.extend(each for word in self.counter.persons.hung_on_name(noun) for each in self.grammar.conjuncts(word))
        joined = [first]
        for each in others:
            if self._is_share(each):
                break  # "400 people, [mostly] farmers and villagers"
            if first.pos == "PROPN" and each.pos == "ADJ" and not self.grammar.children(each, "det"):
                continue  # "Omar Keita, 47 and [homeless]"
            if self._is_separate(each) and not self._speaks(each) and not self._names_again(joined, each):
                joined.append(each)
        cut = any(self.grammar.coordinator(each) or ";" in self._cut_before(each) for each in joined[1:])
        return tuple(joined) if cut else tuple(e for e in joined if e == first or not self._is_individual(e))

    def _listed(self, noun: Word) -> Iterator[Word]:
        """Further groups that a parser takes for who the first are: "six Germans, [four Swedes], [a Dane] and …"."""
        if noun.lemma in _MEN or self.counter.numbers.at(noun) is None:
            return  # "nine people, six women and three men"
        for beside in self.grammar.children(noun, "appos"):
            group = self.grammar.conjuncts(beside)
            if len(group) > 1 and self.counter.numbers.at(beside) is not None:
                yield from group

    def _before_number(self, noun: Word) -> Iterator[Word]:
        """Who stands before "and" and the number of `noun`, read as its adjective: "[a civilian] and 13 guards"."""
        for mark in self.grammar.children(noun, "amod"):
            words = self.sentence.words[mark.index - 1 : mark.index + 3] if mark.index else ()
            joined = (
                len(words) == _ONE_AND_MORE and words[0].text.lower() in ("a", "an") and words[2].text.lower() == "and"
            )
            if joined and words[3].pos == "NUM" and is_person_noun(mark.lemma):
                yield mark

    def _kin(self, noun: Word) -> tuple[Word, ...]:
        """Whose the next ones are, which a parser takes for who they are: "the mayor, [his wife] and their driver"."""
        beside = self.grammar.children(noun, "appos")
        return tuple(each for each in beside if any(w.pos == "PRON" for w in self.grammar.children(each, "nmod:poss")))

    def _is_share(self, noun: Word) -> bool:
        """True for what most of the people before it are: "mostly farmers"."""
        return any(word.lemma in _MOSTLY for word in self.grammar.children(noun, "advmod", "amod"))

    def _names_again(self, joined: list[Word], name: Word) -> bool:
        """True for a name that says who was just told of: "his wife, [Ana Gil]", "two sons, [Tom] and [Pat]"."""
        told = joined[-1]
        between = self.sentence.words[told.index + 1 : name.index]
        if not self.counter.persons.is_name(name) or told.pos != "NOUN" or not between:
            return False
        if self.grammar.coordinator(name) == "or":
            return True
        number = self.counter.count(told)
        several = number is not None and (number.low or 0) > 1
        names = [w for w in between if w.pos == "PROPN" or w.text in (",", "and", "&") or w.pos == "CCONJ"]
        if several and number is not None:
            listed = sum(1 for w in between if w.relation == "conj" or w.relation == "appos")
            return between[0].text == "," and len(names) == len(between) and listed < (number.low or 0)
        return not self.grammar.coordinator(name) and all(w.text == "," or w.pos == "PROPN" for w in between)

    def _speaks(self, noun: Word) -> bool:
        """True for the voices that a parser joins to the victims: "killed nine people, [activists] say"."""
        after = self.sentence.words[noun.index + 1 : noun.index + _VOICES]
        verb = next((word for word in after if word.pos == "VERB"), None)
        finite = verb is not None and "VerbForm=Fin" in verb.features
        between = after[: after.index(verb)] if verb is not None else ()
        return finite and verb is not None and verb.lemma in _SAYING and all(word.text != "," for word in between)

    def _is_separate(self, noun: Word) -> bool:
        """False for the second half of a name, with nothing between: "JOSE LUIS | PEREZ"."""
        return noun.pos != "PROPN" or bool(self._cut_before(noun))

    def _cut_before(self, noun: Word) -> str:
        """The separators before the group of `noun`."""
        head = noun.index if noun.head is None else noun.head
        between = self.sentence.words[min(head, noun.index) + 1 : noun.index]
        return " ".join(word.text for word in between if word.pos in ("PUNCT", "CCONJ") or word.text == "as")

    def _is_individual(self, noun: Word) -> bool:
        """As in ", an employee": one person, described by an article or a title."""
        counted = self.counter.count_said(noun) is not None
        return not counted and noun.feature("Number") != "Plur" and bool(self.grammar.children(noun, "det"))
