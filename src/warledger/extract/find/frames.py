"""The groups of people that a harm word is said of: one method a frame (see harm.toml)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from warledger.extract.find.deedless import is_no_deed
from warledger.extract.find.groups import Groups
from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.harmed_nouns import HarmedNouns
from warledger.extract.find.light_verbs import LightVerbs
from warledger.extract.find.owners import Owners
from warledger.extract.find.victims import UNCOUNTED, Counter, Victims
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Word
from warledger.values import Outcome, Quantity

_NOBODY = frozenset(key for key, harm in harms().items() if harm.none)
_LOST = harms()["lose", Frame.OBJECT]
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = finding_words("harm")
_HARMS = _WORDS["plain"]
_HELD = _WORDS["held"] | _WORDS["fearing"]


class Frames:
    """Finds the groups in one sentence."""

    def __init__(self, words: HarmWords, counter: Counter) -> None:
        self.words, self.counter = words, counter
        self.grammar = grammar = words.grammar
        self.sentence = grammar.sentence
        self.groups = Groups(grammar, counter, self.words)
        self.patients, self.absence = self.groups.patients, self.groups.absence
        self.owners = Owners(grammar, counter, self.words, self.patients)
        self.light = LightVerbs(grammar, self.words, self.groups, self.owners)
        self.harmed_nouns = HarmedNouns(grammar, self.absence)
        self._readers: Mapping[Frame, Callable[[Word, Harm], Iterator[Victims]]] = {
            Frame.OBJECT: self._object,
            Frame.SUBJECT: self._subject,
            Frame.ADJECTIVE: self._adjective,
            Frame.EVENT: self._event,
            Frame.PEOPLE: self._people,
            Frame.LIGHT: self.light.of,
        }

    def at(self, word: Word) -> tuple[Harm, list[Victims]] | None:
        """The harm that `word` states and its groups, in the first frame that has any."""
        senses = self.words.senses(word)
        if not senses or is_no_deed(self.grammar, word):
            return None
        for frame in Frame:
            harm = senses.get(frame)
            if harm is None or frame not in self._readers:  # naming clauses read labels
                continue
            if harm.negated and not self.absence.is_negated(word):
                continue
            found = [self._truly(word, harm, victims) for victims in self._readers[frame](word, harm)]
            if found:
                return self.words.feared(word, harm), found
        return None

    def _truly(self, word: Word, harm: Harm, victims: Victims) -> Victims:
        """The group as it is, or 0 of it where the word is negated or says that nobody was harmed."""
        if harm.negated:
            return victims
        mark = word if harm.none else self.absence.mark(word, victims.quantity)
        return self.counter.nobody(victims.noun, mark, f"{harm.rule}.not") if mark else victims

    def _object(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos not in ("VERB", "ADJ", "X"):  # X: "kill 4, [abduct] 11"
            if (found := self.patients.found_so(verb)) is not None:
                yield from self.groups.of(verb, found, harm)
            return
        alone = harm.several != "civilians" and self._stands_after_number(verb)  # not "a rally like the one held"
        if alone and self.grammar.child(verb, "obj") is None:
            yield from self.groups.number_alone(verb)
            return
        noun = self._sought(verb, harm) if harm.victims else self.patients.patient(verb)
        if verb.relation == "amod" and (noun is None or not self.groups.are_counted(verb, noun)):
            return
        if noun is not None:
            yield from self.groups.of(verb, noun, harm)
        elif verb.pos == "VERB" and self.counter.numbers.at(verb):  # "seven killed, five wounded" read as one phrase
            yield from self.groups.number_alone(verb)

    def _sought(self, verb: Word, harm: Harm) -> Word | None:
        """Whom a preposition names: "looking for [eleven neighbours]"."""
        preposition = harm.victims or ""
        sought = next(iter(self.grammar.complements(verb, preposition)), None)
        return sought or self.patients.after.past_time(verb, preposition)

    def _subject(self, verb: Word, harm: Harm) -> Iterator[Victims]:
        if verb.pos != "VERB" or (harm.alone and self.grammar.child(verb, "obj")):
            return
        subject = self.grammar.subject(verb) or self.grammar.passive_subject(verb)
        noun = self.patients.antecedents.taken_of(verb) or subject or self.patients.modified(verb)
        head = self.grammar.head(verb)
        if noun is None and head is not None and verb.relation == "xcomp":
            noun = self.grammar.child(head, "obj")  # "forced [900 people] to flee"
        if noun is None and head is not None and head.lemma == "send" and verb.relation == "advcl":
            noun = self.grammar.child(head, "obj")  # "sent [400,000] fleeing"
        noun = self.patients.antecedents.of(verb, noun)
        if noun is not None:
            yield from self.groups.of(verb, noun, harm)

    def _adjective(self, word: Word, harm: Harm) -> Iterator[Victims]:
        if word.pos not in ("ADJ", "NOUN", "VERB", "ADV") or (harm.bare and not self._is_in(word)):
            return
        start = self._start(word)
        if self._stands_after_number(start):
            yield from self.groups.number_alone(start)
            return
        noun = self._described(word) or self.patients.before.left_so(word)
        if (
            noun in (None, word)
            or self.patients.before.is_after_parts(word)
            or self.counter.group(noun, sure=harm.sure) is None
        ):
            noun = self._left_group(word) or (noun if noun != word else None)
        if noun is not None and (word.relation != "amod" or self.groups.are_counted(word, noun)):
            whole = self.patients.before.left_so(word) if noun.index < word.index else None
            for victims in self._left(word, noun, whole, harm):
                if whole is None or victims.noun is None or victims.noun.index < word.index:
                    yield victims  # not "left two dead and [three] in hospital"
        elif self.counter.numbers.at(word) or self.groups.shared_number(word):
            yield from self.groups.number_alone(word)
        elif part := self.groups.number_of_part(word) or self.groups.unknown_number(word):
            yield Victims(None, None, part)  # "[ten] of the dead were villagers"

    def _start(self, word: Word) -> Word:
        """The "shot" of "five [shot] dead", else `word`."""
        before = self.sentence.words[word.index - 1] if word.index else word
        return before if word.lemma == "dead" and before.text.lower() == "shot" else word

    def _is_in(self, place: Word) -> bool:
        """True for "in custody", "still in jail"; not for "in the jail", "near jail"."""
        return self.grammar.preposition(place) == "in" and not self.grammar.children(place, "det", "amod", "compound")

    def _left(self, word: Word, noun: Word, whole: Word | None, harm: Harm) -> Iterator[Victims]:
        """The people whom an attack left so, and the noun that the adjective is said of."""
        if whole is not None and whole != noun:
            yield from self.groups.of(word, whole, harm)
        if whole is None or whole == noun or noun not in self.grammar.conjuncts(whole):
            yield from self.groups.of(word, noun, harm)

    def _left_group(self, word: Word) -> Word | None:
        """The group to the left, where the tree hangs both elsewhere: "[50 people] missing", "left [a man] dead"."""
        if self.counter.numbers.at(word) or not word.index:
            return None
        before = self.sentence.words[word.index - 1]
        article = self.sentence.words[before.index - 1].pos == "DET" if before.index else False
        if before.pos == "ADJ" and article and is_person_noun(before.lemma):
            return before
        return self.patients.before.counted_left_of(word)

    def _stands_after_number(self, word: Word) -> bool:
        """As in "93 dead", "five injured", "50 [dead] and 12 prisoners": no noun follows ("five injured men")."""
        head = self.grammar.head(word)
        cut = self.sentence.words[word.index + 1 : word.index + 3]
        listed = bool(cut) and (cut[0].text in (",", ";") or (cut[0].pos == "CCONJ" and cut[-1].pos == "NUM"))
        before = word.relation == "amod" and head is not None and head.index > word.index and not listed
        modifies = before and not (cut and cut[0].pos == "AUX")  # "among the 23 [dead] were 16 children"
        return not modifies and self.counter.numbers.before(word) is not None

    def _described(self, word: Word) -> Word | None:
        """The noun that the adjective is said of."""
        if self.counter.numbers.at(word):
            return None
        subject = self.grammar.child(word, "nsubj", "nsubj:pass")
        if subject is not None:
            return self.patients.second_subject(word) or self.patients.antecedents.of(word, subject)
        head = self.grammar.head(word)
        if head is None:
            return None
        if word.relation == "conj" and self.words.harm(head, Frame.ADJECTIVE):
            return self._described(head)  # "several dead and [wounded] civilians"
        if word.relation in ("xcomp", "advmod", "advcl") and (word.lemma, Frame.ADJECTIVE) in _NOBODY:
            return self.patients.antecedents.of(head, self.grammar.subject(head))  # "he escaped unharmed"
        if word.relation == "xcomp" and head.lemma in ("go", "remain", "become", "stay", "lie", "lay"):
            return self.patients.antecedents.of(head, self.grammar.subject(head))  # "seven students went missing"
        if word.relation == "xcomp":
            found = head.lemma in _HELD and self.grammar.child(head, "aux") is None  # "Couple found dead"
            whom = self.grammar.child(head, "obj") if self.grammar.child(head, "aux:pass") is None else None
            done_to = whom or self.grammar.passive_subject(head) or self.grammar.child(head, "obj")
            done_to = self.patients.antecedents.of(head, done_to)  # "who was reported missing"
            return done_to or (self.grammar.child(head, "nsubj", "obl:unmarked") if found else None)
        return head if word.relation in ("amod", "acl") else None

    def _event(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos != "NOUN" and noun.pos != "VERB":
            return
        if noun.lemma == "loss":
            yield from self._lives(noun)
            return
        found = [victims for owner in self.owners.of(noun) for victims in self.groups.of(noun, owner, harm)]
        if found or harm.negated:
            yield from found
        elif (times := self.counter.times(noun)) is not None:
            yield Victims(None, None, times)
        elif noun.pos == "NOUN" and noun.lemma not in UNCOUNTED and not self.words.is_light(noun):
            told = noun.lemma in _HARMS and noun.feature("Number") == "Plur" and self.absence.is_told(noun)
            for victims in self.groups.number_alone(noun, plural=told):
                untold = Outcome.CAPTURED in harm.outcomes or self.harmed_nouns.is_of_figure(noun)
                none = victims.quantity.high == 0 and untold  # "no arrests were made", "gave no death toll"
                if not none and not _YEAR.fullmatch(victims.quantity.text):  # "the 2004 killings"
                    yield victims

    def _lives(self, noun: Word) -> Iterator[Victims]:
        """As in "the loss of [12 lives]", "[no] loss of life"; "loss of life" alone is at least one."""
        people = (v for of in self.grammar.complements(noun, "of") for v in self.groups.of(noun, of, _LOST))
        if found := list(people):
            yield from found  # "the loss of [16 men]"
            return
        lives = next((word for word in self.grammar.children(noun, "nmod", "compound") if word.lemma == "life"), None)
        if lives is None:
            return
        number = self.counter.numbers.at(noun) or self.counter.numbers.at(lives)
        if number is not None or self.absence.is_caused(noun):
            yield Victims(None, None, number or self.counter.losses(noun))

    def _people(self, noun: Word, harm: Harm) -> Iterator[Victims]:
        if noun.pos not in ("NOUN", "PROPN") or self.words.is_light(noun) or self.harmed_nouns.tells_nothing(noun):
            return
        owners = [word for word in self.grammar.children(noun, "nmod:poss") if word.pos != "PRON"]
        if noun.lemma in ("body", "corpse") and owners:
            yield from self.groups.of(noun, owners[0], harm._replace(sure=False))  # "my [nephew]'s body"
            return
        whose = self.grammar.complements(noun, "of") if noun.lemma != "victim" else ()  # "victims of the rebels"
        joined = (word for word in self.grammar.children(noun, "conj") if is_person_noun(word.lemma))
        whose = (*whose, *(joined if whose else ()))  # "the bodies of a mother and [three girls]"
        inner = [victims for of in whose for victims in self.groups.of(noun, of, harm)]
        if inner and not self.counter.numbers.at(noun):
            yield from inner
        elif (order := self.counter.ordinal(noun)) is not None:
            yield Victims(None, None, order)  # "a [sixth] body"
        elif self._number_of(noun) or self.harmed_nouns.tells(noun):
            yield from self.groups.number_alone(noun, plural=True)

    def _number_of(self, noun: Word) -> Quantity | None:
        return self.counter.numbers.at(noun) or self.counter.numbers.over(noun) or self.groups.shared_number(noun)
