"""The groups of people that a harm word is said of: one method a frame (see harm.toml)."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter, Victims
from warledger.extract.find.words import HarmWords
from warledger.knowledge.english.harm import Frame, Harm, harms, may_harm
from warledger.knowledge.english.people import is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Quantity

_NOBODY = frozenset(key for key, harm in harms().items() if harm.none)
_PROPERTY = frozenset({"material", "financial", "economic", "property", "physical", "crop"})  # losses of no life
_UNCOUNTED = frozenset({"massacre", "slaughter", "bloodbath"})  # "several massacres" counts no people


class Frames:
    """Finds the groups in one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter) -> None:
        self.grammar, self.counter = grammar, counter
        self.sentence = grammar.sentence
        self.words = HarmWords(grammar)
        self.patients = Patients(grammar, counter)

    def at(self, word: Word) -> tuple[Harm, list[Victims]] | None:
        """The harm that `word` states and its groups, in the first frame that has any."""
        if not may_harm(word.lemma.lower()) and not may_harm(word.text.lower()):
            return None
        for frame in Frame:
            harm = self.words.harm(word, frame)
            if harm is None:
                continue
            found = [self._truly(word, harm, victims) for victims in getattr(self, f"_{frame.value}")(word, harm)]
            if found:
                return harm, found
        return None

    def _truly(self, word: Word, harm: Harm, victims: Victims) -> Victims:
        """The group as it is, or 0 of it where the word is negated or says that nobody was harmed."""
        mark = word if harm.none else self.grammar.negation(word)
        return self.counter.nobody(victims, mark, f"{harm.rule}.not") if mark else victims

    def _light(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        found = self.words.light(verb)
        if found is None:
            return
        noun = found[0]
        if noun.lemma in ("loss", "casualty"):
            if not {word.lemma.lower() for word in self.grammar.subtree(noun)} & _PROPERTY:
                yield self._losses(verb, noun, harm)
            return
        if harm.victims == "noun":
            owned = [victims for owner in self._owners(noun) for victims in self._victims(owner, harm)]
            yield from owned or self._number_alone(noun)
            return
        if harm.victims == "subject":
            victims = self.grammar.subject(verb)
        else:
            victims = self.grammar.passive_subject(verb) or self.grammar.object(verb)
        victims = self.patients.antecedent(verb, victims)
        if victims is not None and victims.index != noun.index:
            yield from self._victims(victims, harm)
        elif victims is not None:  # "prisoners were taken": the noun is the victims
            yield from self._number_alone(noun, plural=True)

    def _losses(self, verb: Word, noun: Word, harm: Harm) -> Victims:
        """Losses suffered by somebody or inflicted on them: their number if one is said, else at least one."""
        number = self.counter.number_at(noun) or self.counter.losses(noun)
        whose = self.grammar.subject(verb)
        if harm.victims == "on":
            whose = next(iter((*self.grammar.complements(verb, "on"), *self.grammar.complements(noun, "on"))), None)
        return Victims(whose, self.counter.span(whose) if whose else None, number)

    def _object(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos not in ("VERB", "ADJ"):
            return
        if self._stands_after_number(verb):
            yield from self._number_alone(verb)
            return
        noun = self.patients.patient(verb)
        if verb.relation == "amod" and (noun is None or not self._counts_as_toll(verb, noun)):
            return
        if noun is not None:
            yield from self._victims(noun, harm)
        elif verb.pos == "VERB" and self.counter.number_at(verb):  # "seven killed, five wounded" read as one phrase
            yield from self._number_alone(verb)

    def _subject(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos != "VERB":
            return
        noun = self.grammar.subject(verb) or self.grammar.passive_subject(verb) or self.patients.modified(verb)
        noun = self.patients.antecedent(verb, noun)
        if noun is not None:
            yield from self._victims(noun, harm)

    def _adjective(self, word: Word, harm: Harm) -> Iterator[Victims]:
        if word.pos not in ("ADJ", "NOUN", "VERB", "ADV"):
            return
        if self._stands_after_number(word):
            yield from self._number_alone(word)
            return
        noun = self._described(word) or self.patients.left_so(word)
        if noun is not None and (word.relation != "amod" or self._counts_as_toll(word, noun)):
            whole = self.patients.left_so(word) if noun.index < word.index else None
            if whole is not None and whole != noun:
                yield from self._victims(whole, harm)
            if whole is None or whole == noun or noun not in self.grammar.conjuncts(whole):
                yield from self._victims(noun, harm)
        elif self.counter.number_at(word) or self._shared_number(word):
            yield from self._number_alone(word)

    def _counts_as_toll(self, mark: Word, noun: Word) -> bool:
        """As in "three wounded men", "the wounded man"; "the murdered victims" only recalls a toll."""
        if self.counter.count_said(noun) is not None:
            return True
        return (
            noun.lemma not in ("victim", "body")
            and mark.lemma not in ("displaced", "displace")
            and (noun.feature("Number") == "Sing")
        )

    def _stands_after_number(self, word: Word) -> bool:
        """As in "93 dead", "five injured": the number says it all, unless a noun follows ("five injured men")."""
        head = self.grammar.head(word)
        modifies = word.relation == "amod" and head is not None and head.index > word.index
        return not modifies and self.counter.number_before(word) is not None

    def _described(self, word: Word) -> Word | None:
        """The noun that the adjective is said of."""
        if self.counter.number_at(word):
            return None
        subject = self.grammar.child(word, "nsubj", "nsubj:pass")
        if subject is not None:
            return self.patients.antecedent(word, subject)
        head = self.grammar.head(word)
        if head is None:
            return None
        if word.relation == "conj" and self.words.harm(head, Frame.ADJECTIVE):
            return self._described(head)  # "several dead and [wounded] civilians"
        if word.relation in ("xcomp", "advmod", "advcl") and (word.lemma.lower(), Frame.ADJECTIVE) in _NOBODY:
            return self.patients.antecedent(head, self.grammar.subject(head))  # "he escaped unharmed"
        if word.relation == "xcomp":
            return self.grammar.passive_subject(head) or self.grammar.child(head, "obj")
        return head if word.relation in ("amod", "acl") else None

    def _event(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos != "NOUN" and noun.pos != "VERB":
            return
        found = [victims for owner in self._owners(noun) for victims in self._victims(owner, harm)]
        if found:
            yield from found
        elif noun.pos == "NOUN" and noun.lemma not in _UNCOUNTED and not self.words.is_light(noun):
            yield from self._number_alone(noun)

    def _hangs_on(self, complement: Word, noun: Word) -> bool:
        """False for "… death of one and injury of [three]" where `noun` is the death."""
        case = self.grammar.child(complement, "case")
        before = self.sentence.words[case.index - 1] if case is not None and case.index else noun
        return before == noun or (before.lemma.lower(), Frame.EVENT) not in harms()

    def _owners(self, noun: Word) -> tuple[Word, ...]:
        """Whose death it is; of events joined by "and" the last one says it: "the killing and abduction of [nine]"."""
        near = self.patients.right_of(noun, " of ")
        own = [word for word in self.grammar.complements(noun, "of") if self._hangs_on(word, noun)]
        own.extend(self.grammar.children(noun, "nmod:poss"))
        if near is not None and near.index not in {word.index for word in own}:
            own = [near]
        if own:
            people = (word for word in self.grammar.children(noun, "conj") if is_person_noun(word.lemma.lower()))
            return (*own, *people)  # "the death of a child and several civilians"
        joined = [*self.grammar.children(noun, "conj")]
        head = self.grammar.head(noun)
        if noun.relation == "conj" and head is not None and self.words.harm(head, Frame.EVENT):
            joined.extend([head, *self.grammar.children(head, "conj")])
        return tuple(owner for other in joined for owner in self.grammar.complements(other, "of"))

    def _people(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos != "NOUN":
            return
        inner = [victims for of in self.grammar.complements(noun, "of") for victims in self._victims(of, harm)]
        if inner and not self.counter.number_at(noun):
            yield from inner
        elif self.counter.number_at(noun) or (noun.feature("Number") == "Plur" and self._is_news(noun)):
            yield from self._number_alone(noun, plural=True)

    def _is_news(self, noun: Word) -> bool:
        """As in "Caused casualties", "reports of bodies"; not "the victims", whom the text counted before."""
        head = self.grammar.head(noun)
        caused = noun.relation in ("obj", "obl", "nmod") and head is not None and head.pos in ("VERB", "NOUN")
        return caused and not self._is_anaphoric(noun)

    def _is_anaphoric(self, noun: Word) -> bool:
        """As in "The victims", "their bodies": people who were counted before."""
        marks = self.grammar.children(noun, "det", "nmod:poss")
        return noun.lemma == "victim" or any(mark.text.lower() not in ("no", "any", "some") for mark in marks)

    def _victims(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        """The groups that `noun` names, up to the first that is an event of its own: "death of one and [injury] …"."""
        for each in self.grammar.conjuncts(noun):
            if self.words.harm(each, Frame.EVENT):
                return
            group = self.counter.group(each, sure=harm.sure)
            if group:
                yield group

    def _number_alone(self, word: Word, *, plural: bool = False) -> Iterator[Victims]:
        """The number that stands with the harm word itself: "12 dead", "45 casualties"."""
        number = self.counter.number_before(word) or self.counter.number_at(word) or self._shared_number(word)
        if number is None and plural:
            number = self.counter.count(word)
        if number is not None:
            yield Victims(None, None, number)

    def _shared_number(self, word: Word) -> Quantity | None:
        """The number of the adjective that this one is joined to: "many dead and [wounded]"."""
        head = self.grammar.head(word)
        if word.relation != "conj" or head is None or not self.words.harm(head, Frame.ADJECTIVE):
            return None
        return self.counter.number_before(head) or self.counter.number_at(head)
