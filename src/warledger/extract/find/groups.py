"""The people whom one harm word harms: a noun, those that are joined to it, or a number alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from warledger.extract.find.absence import ANYBODY, Absence
from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.joined import Joined
from warledger.extract.find.patients import Patients
from warledger.extract.find.victims import Counter, Victims
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm
from warledger.knowledge.english.people import category_of, is_person_noun
from warledger.language.grammar import Grammar
from warledger.language.syntax import Word
from warledger.values import Category, Outcome, Quantity

_WORDS = finding_words("groups")
_MEN = _WORDS["men"]
_CAPTORS = _WORDS["captors"]
_KIN = _WORDS["kin"]
_WAR = _WORDS["war"]
_FUGITIVES = _WORDS["fugitives"]
_RECALLED = _WORDS["recalled"]
_NAMING = finding_words("naming")["naming"]
_WOUNDED = (Outcome.WOUNDED,)
_DEAD = _WORDS["dead"]
_UNCERTAIN = frozenset({Outcome.DISPLACED, Outcome.SURRENDERED, Outcome.MISSING})
_MARKS = ("det", "nummod", "amod", "nmod:poss", "compound")
_TWO = 2
_COUNTING = ("det", "nummod", "nmod:poss")
_UNTOLD = ("quantity.individual", "quantity.bare_plural")  # by the noun alone, without a number or an article


class Groups:
    """Makes groups of the nouns of one sentence."""

    def __init__(self, grammar: Grammar, counter: Counter, words: HarmWords) -> None:
        self.grammar, self.counter, self.words = grammar, counter, words
        self.patients, self.absence = Patients(grammar, counter), Absence(grammar)
        self._joined = Joined(grammar, counter)

    def of(self, word: Word, noun: Word, harm: Harm) -> Iterator[Victims]:
        """The groups that `noun` names, up to the first that is an event of its own: "death of one and [injury] …"."""
        for one in self._joined.to(self._meant(noun)):
            each = self.patients.antecedents.oneself(word, one)
            if each is None or self.words.harm(each, Frame.EVENT):
                return
            if self.patients.neighbours.is_cut_off(word, each) or self._is_counted_in(noun, each):
                continue
            if each != noun and self._is_the_same(word, each):
                continue
            if Outcome.ABDUCTED in harm.outcomes and self._are_dead(each):
                continue
            if Outcome.DISPLACED in harm.outcomes and self._is_hurt(each):
                continue
            each = self._all_of(each)
            bare = (
                each.pos == "NUM"
                and (harm.numbers or self._goes_on(word))
                and not self.counter.numbers.goes_on_things(each)
            )
            nobody = each.feature("PronType") == "Neg"
            sure = harm.sure or bare or nobody or self._is_hurt(each)
            group = self.counter.group(each, sure=sure) or self._stand_in(word, each, harm)
            mark = self._nobody_by(word, each, harm)
            if mark is None and self._is_any(each):
                continue
            if group and (harm.several is None or group.quantity.high == 0 or self._are_several(harm, group)):
                yield group
            elif mark is not None:
                yield self.counter.nobody(each, mark, f"{harm.rule}.not")

    def _stand_in(self, word: Word, pronoun: Word, harm: Harm) -> Victims | None:
        """As in "killed him", "he was killed", "he died"; not in "they killed", nor where people come and go."""
        stand_in = self.counter.stand_in(pronoun)
        if stand_in is None or harm.several is not None or _UNCERTAIN & {*harm.outcomes}:
            return None
        active = word.pos == "VERB" and (pronoun.relation, pronoun.head) == ("nsubj", word.index)
        does = active and harm.frame in (Frame.OBJECT, Frame.ADJECTIVE) and not self.grammar.is_passive(word)
        above = self.grammar.head(word) if harm.frame is Frame.ADJECTIVE else None
        told = above is not None and self.words.harm(above, Frame.OBJECT) is not None  # "shot them [dead]"
        following = (each.text.lower() for each in self.grammar.sentence.words[word.index + 1 : word.index + 4])
        figure = word.lemma in ("die", "give") and "to" in following  # "dying to see", "gave his life to teaching"
        return None if does or told or figure else stand_in

    def _meant(self, noun: Word) -> Word:
        """The people behind a "what": "the deaths of what officials believe were at least [31 civilians]"."""
        inner = self.grammar.child(noun, "acl:relcl", "acl") if noun.lemma == "what" else None
        while inner is not None and inner.pos == "VERB":
            inner = self.grammar.child(inner, "ccomp", "xcomp")
        return inner if inner is not None and self.counter.numbers.at(inner) is not None else noun

    def _goes_on(self, verb: Word) -> bool:
        """True for what is done to more of the same people: "killed 15 troops and [captured] eight"."""
        head = self.grammar.head(verb)
        return verb.relation == "conj" and head is not None and self.words.harm(head, Frame.OBJECT) is not None

    def _are_dead(self, noun: Word) -> bool:
        """True for those whom nobody can abduct: "carried off several of their [dead]"."""
        return any(each.lemma in _DEAD for each in (noun, *self.grammar.complements(noun, "of")))

    def _is_hurt(self, noun: Word) -> bool:
        """True for those who are brought to a doctor: "evacuated several [wounded] soldiers"."""
        return any(self.words.harm(each, Frame.ADJECTIVE) for each in (noun, *self.grammar.children(noun, "amod")))

    def _all_of(self, noun: Word) -> Word:
        """The counted people themselves where all of them are meant: "all of the town's [400 residents]"."""
        every = noun.lemma == "all" and self.grammar.negation(noun) is None and not self._has_but(noun)
        inner = self.grammar.complements(noun, "of") if every else ()
        return next((each for each in inner if self.counter.numbers.at(each)), noun)

    def _has_but(self, noun: Word) -> bool:
        """True for "all [but] two of the passengers": how many that makes is not said."""
        return any(self.grammar.coordinator(each) == "but" for each in self.grammar.children(noun, "conj"))

    def _is_counted_in(self, first: Word, each: Word) -> bool:
        """True for the second noun of one number: "200 soldiers and [rebels]"."""
        before = self._two_before(each)
        if self._is_counted_with(first, each):
            return True
        bare = each != first and each.feature("Number") == "Plur" and not self.grammar.children(each, *_MARKS)
        beside = [word.text.lower() for word in before] == [first.text.lower(), "and"]
        return bare and beside and self.counter.numbers.at(first) is not None

    def _is_counted_with(self, number: Word, each: Word) -> bool:
        """True for the second noun after "of": "dozens of guards and [Malian soldiers]"."""
        own = self.grammar.children(each, "det", "nummod", "nmod:poss") or self.counter.numbers.at(each)
        if own or each.feature("Number") != "Plur":
            return False
        start = min([each, *self.grammar.children(each, "amod", "compound")], key=lambda word: word.index)
        before = self._two_before(start)
        joined = len(before) == _TWO and before[1].text.lower() == "and"
        return joined and before[0] in self.grammar.complements(number, "of") and self.counter.numbers.holds(number)

    def _two_before(self, word: Word) -> tuple[Word, ...]:
        """The two words before `word`."""
        return self.grammar.sentence.words[max(0, word.index - 2) : word.index]

    def _is_the_same(self, verb: Word, noun: Word) -> bool:
        """True for another word for one person: "the politician, [lawyer] and former envoy was killed"."""
        alone = noun.pos == "NOUN" and noun.feature("Number") == "Sing" and not self.grammar.children(noun, *_COUNTING)
        return alone and any(aux.text.lower() == "was" for aux in self.grammar.children(verb, "aux:pass"))

    def _are_several(self, harm: Harm, group: Victims) -> bool:
        """True if the group is one of which this harm can be a toll (see `several` in harm.toml)."""
        inner = self.grammar.complements(group.noun, "of") if group.noun and group.noun.lemma == "total" else ()
        lemma = (*inner, group.noun)[0].lemma if group.noun else ""
        fights = category_of(lemma) is Category.COMBATANT
        if harm.several != "plural":
            counted = (group.quantity.rule not in _UNTOLD or lemma == "other") and lemma not in _DEAD
            if harm.several == "civilians":
                return (counted and lemma != "one") and (
                    self._tells_of_captors or category_of(lemma) in (Category.CIVILIAN, Category.OFFICIAL)
                )
            if harm.several == "fighters":
                return counted and fights
            fights = fights or (group.noun is not None and group.noun.pos == "NUM")
            named = harm.rule == "harm.lost" and group.noun is not None and self.counter.persons.is_name(group.noun)
            if (lemma in _KIN or named) and self._tells_of_war:
                return True  # "she lost [her son] in the war"
            if harm.outcomes == _WOUNDED and self._are_called_hurt(group):
                return True
            return counted and (harm.several == "counted" or fights or lemma in _MEN)
        fights = fights or lemma in _FUGITIVES
        return not fights and group.quantity.high != 1

    def _are_called_hurt(self, group: Victims) -> bool:
        """True for "the [injured] were taken to hospital": who they are tells it, too."""
        noun = group.noun
        plural = noun is not None and group.quantity.rule == "quantity.bare_plural"
        return plural and noun is not None and noun.relation == "nsubj:pass" and self._is_hurt(noun)

    @cached_property
    def _tells_of_captors(self) -> bool:
        """True where those who hold people are no police: "the kidnappers are holding 46 people"."""
        return any(word.lemma in _CAPTORS for word in self.grammar.sentence.words)

    @cached_property
    def _tells_of_war(self) -> bool:
        return any(word.lemma in _WAR for word in self.grammar.sentence.words)

    def _is_denied(self, word: Word) -> bool:
        """True under "denied that": "denied that anybody had been [killed]", "denies killing anybody"."""
        head = self.grammar.head(word)
        return head is not None and word.relation in ("ccomp", "xcomp") and head.lemma == "deny"

    def _nobody_by(self, word: Word, pronoun: Word, harm: Harm) -> Word | None:
        """What makes a pronoun or an "any" none: "they are [unharmed]", "[without] hurting anyone"."""
        if pronoun.lemma in ANYBODY or self._is_any(pronoun):
            return self.absence.mark(word, None) or (pronoun if self._is_denied(word) else None)
        return word if harm.none and pronoun.feature("PronType") == "Prs" else None

    def _is_any(self, noun: Word) -> bool:
        """True for "any rebels": without a "not" it tells of none, "did not say that any rebels were killed"."""
        return any(word.text.lower() == "any" for word in self.grammar.children(noun, "det"))

    def are_counted(self, mark: Word, noun: Word) -> bool:
        """As in "three wounded men", "the murdered nuns"; "the murdered victims" only recalls a toll."""
        if self.counter.count_said(noun) is not None:
            return True
        if noun.pos == "VERB" or noun.lemma in _RECALLED or mark.lemma in ("displaced", "displace"):
            return False
        between = self.grammar.sentence.words[mark.index + 1 : noun.index]
        people = is_person_noun(noun.lemma) and all(word.head == noun.index for word in between)
        return noun.feature("Number") == "Sing" or (people and not self._are_named(noun))

    def _are_named(self, noun: Word) -> bool:
        """True where their names follow, which count: "the dead [guards] were identified as …", "are Ana Gil and …"."""
        said = self.grammar.head(noun) if noun.relation in ("nsubj", "nsubj:pass") else None
        return said is not None and (said.lemma in _NAMING or self.counter.persons.is_name(said))

    def number_alone(self, word: Word, *, plural: bool = False) -> Iterator[Victims]:
        """The number that stands with the harm word itself: "12 dead", "45 casualties"."""
        number = self.counter.numbers.before(word) or self.counter.numbers.at(word) or self.shared_number(word)
        number = number or self.counter.numbers.over(word)
        if number is None and plural:
            number = self.counter.count(word)
        if number is not None:
            yield Victims(None, None, number)

    def shared_number(self, word: Word) -> Quantity | None:
        """The number of the word that this one is joined to: "many dead and [wounded]", "no deaths or [injuries]"."""
        head = self.grammar.head(word)
        if word.relation != "conj" or head is None:
            return None
        none = self.counter.numbers.at(head)
        if none is not None and none.high == 0 and self.grammar.coordinator(word) in ("or", "and", "nor"):
            return none
        if not self.words.harm(head, Frame.ADJECTIVE):
            return None
        return self.counter.numbers.before(head) or self.counter.numbers.at(head)

    def number_of_part(self, word: Word) -> Quantity | None:
        """As in "[several] of their dead and wounded", "[five] of the injured are in hospital"."""
        head = self.grammar.head(word)
        first = head if word.relation == "conj" and head is not None else word
        number = self.grammar.head(first)
        clause = self.grammar.head(number) if number is not None else None
        further = clause is not None and any(self.words.harm(clause, frame) for frame in (Frame.SUBJECT, Frame.OBJECT))
        return None if further and first.lemma != "dead" else self.counter.numbers.of_part(first)

    def unknown_number(self, word: Word) -> Quantity | None:
        """As in "[an undetermined number] of wounded": two or more."""
        number = self.grammar.head(word) if self.grammar.preposition(word) == "of" else None
        articles = self.grammar.children(number, "det") if number is not None and number.lemma == "number" else ()
        is_some = any(article.text.lower() in ("a", "an") for article in articles)
        return self.counter.count(number) if number is not None and is_some else None
