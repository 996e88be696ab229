"""The groups of people that a harm word is said of: one method a frame (see harm.toml)."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.groups import Groups
from warledger.extract.find.light import Light
from warledger.extract.find.owners import Owners
from warledger.extract.find.victims import Counter, Victims
from warledger.extract.find.words import HarmWords
from warledger.knowledge.english.harm import Frame, Harm, harms, no_conflict
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Word
from warledger.values import Quantity

_NOBODY = frozenset(key for key, harm in harms().items() if harm.none)
_TRIED = frozenset({"attempted", "attempt", "foiled", "failed", "thwarted", "planned"})
_PREVENTING = frozenset({"prevent", "avoid", "avert", "risk"})
_CAUSED = ("of", "from", "in", "by", "during", "after")
_TIMES = {"double": 2, "twin": 2, "triple": 3, "quadruple": 4}  # "a triple murder"
_UNCOUNTED = frozenset({"massacre", "slaughter", "bloodbath", "shooting"})  # "several massacres" counts no people


class Frames:
    """Finds the groups in one sentence."""

    def __init__(self, words: HarmWords, counter: Counter) -> None:
        self.words, self.counter = words, counter
        self.grammar = grammar = words.grammar
        self.sentence = grammar.sentence
        self.groups = Groups(grammar, counter, self.words)
        self.patients, self.absence = self.groups.patients, self.groups.absence
        self.owners = Owners(grammar, counter, self.words, self.patients)
        self.light = Light(grammar, self.words, self.groups, self.owners)

    def at(self, word: Word) -> tuple[Harm, list[Victims]] | None:
        """The harm that `word` states and its groups, in the first frame that has any."""
        senses = self.words.senses(word)
        if not senses or self.is_no_deed(word):
            return None
        for frame in Frame:
            harm = senses.get(frame)
            if harm is None:
                continue
            found = [self._truly(word, harm, victims) for victims in getattr(self, f"_{frame.value}")(word, harm)]
            if found:
                return harm, found
        return None

    def is_no_deed(self, word: Word) -> bool:
        """True for what was only tried, and for what illness, traffic or nature did: no toll of a conflict."""
        if any(mark.lemma.lower() in _TRIED for mark in self.grammar.children(word, "amod", "compound")):
            return True  # "the attempted murder of two guards"
        above = self.grammar.head(word)
        if above is not None and above.lemma in _PREVENTING and word.relation in ("obj", "nsubj:pass"):
            return True  # "further deaths were prevented"
        causes = [c for c in self.grammar.children(word, "obl", "nmod") if self.grammar.preposition(c) in _CAUSED]
        near = [*causes, *(mark for cause in causes for mark in self.grammar.children(cause, "compound", "amod"))]
        return any(cause.lemma.lower() in no_conflict() for cause in near)

    def _truly(self, word: Word, harm: Harm, victims: Victims) -> Victims:
        """The group as it is, or 0 of it where the word is negated or says that nobody was harmed."""
        mark = word if harm.none else self.absence.mark(word, victims.quantity)
        return self.counter.nobody(victims.noun, mark, f"{harm.rule}.not") if mark else victims

    def _label(self, _noun: Word, _harm: Harm) -> Iterator[Victims]:
        """Nothing by itself: naming clauses read labels."""
        return iter(())

    def _light(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        return self.light.of(verb, harm)

    def _object(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos not in ("VERB", "ADJ"):
            found = self._found_so(verb)
            yield from self.groups.of(verb, found, harm) if found is not None else ()
            return
        if self._stands_after_number(verb) and self.grammar.child(verb, "obj") is None:
            yield from self.groups.number_alone(verb)
            return
        noun = self.patients.patient(verb)
        if verb.relation == "amod" and (noun is None or not self._counts_as_toll(verb, noun)):
            return
        if noun is not None:
            yield from self.groups.of(verb, noun, harm)
        elif verb.pos == "VERB" and self.counter.number_at(verb):  # "seven killed, five wounded" read as one phrase
            yield from self.groups.number_alone(verb)

    def _found_so(self, word: Word) -> Word | None:
        """Who was found so, where the tagger takes the participle for a noun: "a man was found [shot] to death"."""
        head = self.grammar.head(word)
        if head is None or head.lemma not in ("find", "discover", "leave") or word.relation not in ("xcomp", "obj"):
            return None
        return self.grammar.passive_subject(head) or self.grammar.subject(head)

    def _subject(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos != "VERB":
            return
        noun = self.grammar.subject(verb) or self.grammar.passive_subject(verb) or self.patients.modified(verb)
        head = self.grammar.head(verb)
        if noun is None and head is not None and verb.relation == "xcomp":
            noun = self.grammar.child(head, "obj")  # "forced [900 people] to flee"
        noun = self.patients.antecedent(verb, noun)
        if noun is not None:
            yield from self.groups.of(verb, noun, harm)

    def _adjective(self, word: Word, harm: Harm) -> Iterator[Victims]:
        if word.pos not in ("ADJ", "NOUN", "VERB", "ADV"):
            return
        if self._stands_after_number(word):
            yield from self.groups.number_alone(word)
            return
        noun = self._described(word) or self.patients.left_so(word)
        if (
            noun in (None, word)
            or self.patients.is_after_parts(word)
            or self.counter.group(noun, sure=harm.sure) is None
        ):
            noun = self._left_group(word) or (noun if noun != word else None)
        if noun is not None and (word.relation != "amod" or self._counts_as_toll(word, noun)):
            whole = self.patients.left_so(word) if noun.index < word.index else None
            for victims in self._left(word, noun, whole, harm):
                if whole is None or victims.noun is None or victims.noun.index < word.index:
                    yield victims  # not "left two dead and [three] in hospital"
        elif self.counter.number_at(word) or self.groups.shared_number(word):
            yield from self.groups.number_alone(word)

    def _left(self, word: Word, noun: Word, whole: Word | None, harm: Harm) -> Iterator[Victims]:
        """The people whom an attack left so, and the noun that the adjective is said of."""
        if whole is not None and whole != noun:
            yield from self.groups.of(word, whole, harm)
        if whole is None or whole == noun or noun not in self.grammar.conjuncts(whole):
            yield from self.groups.of(word, noun, harm)

    def _left_group(self, word: Word) -> Word | None:
        """The group to the left, where the tree hangs both elsewhere: "[50 people] missing", "left [a man] dead"."""
        if self.counter.number_at(word) or not word.index:
            return None
        before = self.sentence.words[word.index - 1]
        article = self.sentence.words[before.index - 1].pos == "DET" if before.index else False
        if before.pos == "ADJ" and article and is_person_noun(before.lemma.lower()):
            return before
        return self.patients.counted_left_of(word)

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
        if word.relation == "xcomp" and head.lemma in ("go", "remain", "become", "stay"):
            return self.patients.antecedent(head, self.grammar.subject(head))  # "seven students went missing"
        if word.relation == "xcomp":
            return self.grammar.passive_subject(head) or self.grammar.child(head, "obj")
        return head if word.relation in ("amod", "acl") else None

    def _event(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos != "NOUN" and noun.pos != "VERB":
            return
        if noun.lemma == "loss":
            yield from self._lives(noun)
            return
        found = [victims for owner in self.owners.of(noun) for victims in self.groups.of(noun, owner, harm)]
        if found:
            yield from found
        elif (times := self._times(noun)) is not None:
            yield Victims(None, None, times)
        elif noun.pos == "NOUN" and noun.lemma not in _UNCOUNTED and not self.words.is_light(noun):
            yield from self.groups.number_alone(noun)

    def _times(self, noun: Word) -> Quantity | None:
        """How many a "double murder" kills; an attack or a shooting that is double is two of them."""
        marks = self.grammar.children(noun, "amod") if noun.lemma not in _UNCOUNTED else ()
        mark = next((word for word in marks if word.lemma.lower() in _TIMES), None)
        return self.counter.exactly(_TIMES[mark.lemma.lower()], mark) if mark is not None else None

    def _lives(self, noun: Word) -> Iterator[Victims]:
        """As in "the loss of [12 lives]", "[no] loss of life"; "loss of life" alone is at least one."""
        lives = next((word for word in self.grammar.children(noun, "nmod", "compound") if word.lemma == "life"), noun)
        number = self.counter.number_at(noun) or self.counter.number_at(lives)
        if number is not None or self.absence.is_caused(noun):
            yield Victims(None, None, number or self.counter.losses(noun))

    def _people(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos != "NOUN":
            return
        inner = [victims for of in self.grammar.complements(noun, "of") for victims in self.groups.of(noun, of, harm)]
        if inner and not self.counter.number_at(noun):
            yield from inner
        elif self.counter.number_at(noun) or (noun.feature("Number") == "Plur" and self._is_news(noun)):
            yield from self.groups.number_alone(noun, plural=True)

    def _is_news(self, noun: Word) -> bool:
        """As in "Caused casualties", "reports of bodies"; not "the victims", whom the text counted before."""
        head = self.grammar.head(noun)
        caused = noun.relation in ("obj", "obl", "nmod") and head is not None and head.pos in ("VERB", "NOUN")
        return caused and not self._is_anaphoric(noun) and not self.absence.is_untold(noun)

    def _is_anaphoric(self, noun: Word) -> bool:
        """As in "The victims", "their bodies": people who were counted before."""
        marks = self.grammar.children(noun, "det", "nmod:poss")
        return noun.lemma == "victim" or any(mark.text.lower() not in ("no", "any", "some") for mark in marks)
