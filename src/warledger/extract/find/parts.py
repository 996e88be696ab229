"""Tolls that are parts of others: "including three children", "four of them", "three seriously"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from warledger.extract.find.mentions import Mentions
from warledger.extract.find.numbered import OF_THOSE_TOLD
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame
from warledger.knowledge.english.people import is_person_noun
from warledger.language.syntax import Word
from warledger.values import Outcome, Quantity, Span

_WORDS = finding_words("parts")
_OPENERS = _WORDS["openers"]
_HARMED = (Frame.ADJECTIVE, Frame.PEOPLE, Frame.OBJECT)
_FINDING = _WORDS["finding"]
_CLAUSE = 9  # words from a number to its verb: ", all men, were discovered"
_GRAVELY = _WORDS["gravely"]


class Parts:
    """Finds the parts in one sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions, self.frames, self.sentence = mentions, mentions.frames, mentions.sentence
        self.counter, self.grammar = mentions.counter, mentions.grammar

    def included(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The tolls that others include: "12 people, including three children, were killed"."""
        taken = {mention.victims.index for mention in mentions if mention.victims}
        for word in self._openers if mentions else ():
            whole = self._whole(word, mentions)
            for noun in self._nouns_after(word) if whole else ():
                is_people = noun.pos != "VERB" and not self.frames.words.harm(noun, Frame.ADJECTIVE)
                sure = noun.pos != "NOUN" or self.counter.numbers.at(noun) is not None or noun.lemma == "military"
                group = self.counter.group(noun, sure=sure) if is_people else None
                fits = whole is not None and group is not None and _fits(group.quantity, whole.quantity)
                if whole and group and fits and noun.index not in taken:
                    taken.add(noun.index)
                    outcomes = dict.fromkeys(each for m in mentions if _is_of(whole, m) for each in m.outcomes)
                    yield replace(self.mentions.part(whole, group), outcomes=tuple(outcomes))

    def made_up(self, _mentions: list[TollMention]) -> Iterator[TollMention]:
        """What the harmed were: "of those killed, [nine were women]", "ten of the dead were guards, [four] drivers"."""
        for word in self.frames.words.telling:
            harm = next((h for frame in _HARMED if (h := self.frames.words.harm(word, frame)) and not h.none), None)
            for noun in self._said_of(word) if harm else ():
                subject = self.grammar.child(noun, "nsubj")
                quantity = self.counter.numbers.at(subject) if subject is not None and subject.pos == "NUM" else None
                of_them = subject is not None and (noun.relation == "conj" or self._is_taken_of(subject, word))
                if harm and of_them and quantity is not None and is_person_noun(noun.lemma):
                    told = self.mentions.mention(word, harm, Victims(noun, self._called(noun), quantity))
                    yield replace(told, agent=None, rule="harm.made_up")

    def _is_taken_of(self, number: Word, harmed: Word) -> bool:
        """True for "[ten] of the dead", "of those killed, [nine]"."""
        if any(word == harmed for word in self.grammar.subtree(number)):
            return True
        before = self.sentence.words[max(0, harmed.index - 3) : harmed.index]
        return harmed.index < number.index and any(word.text.lower() == "of" for word in before)

    def _called(self, noun: Word) -> Span:
        """What they were, without the clause before it: "were [gang members]"."""
        whole, copula = self.counter.span(noun), self.grammar.child(noun, "cop")
        if copula is None or copula.stop <= whole.start:
            return whole
        return self.counter.document.span(self.sentence.words[copula.index + 1].start, whole.stop)

    def further(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """More of the same, elsewhere or later: "five bodies were found on Saturday and [17 more] on Sunday"."""
        counted = {mention.quantity.evidence[0] for mention in mentions}
        for word in self.sentence.words if mentions else ():
            number = self._further_number(word)
            before = [m for m in mentions if number and m.predicate.index < word.index and self._goes_on(word, m)]
            if number is not None and number.evidence[0] not in counted and before:
                span = self.counter.document.span(number.evidence[0].start, max(word.stop, number.evidence[0].stop))
                yield replace(
                    before[-1], quantity=number, victims=word, group=span, subset_of=None, rule="harm.further",
                    evidence=self.mentions.evidence(before[-1].predicate, Victims(word, span, number)),
                )  # fmt: skip

    def _further_number(self, word: Word) -> Quantity | None:
        """The number of a "more" or "others" that "and" joins to a clause, and that has no harm word of its own."""
        if word.text.lower() not in ("more", "others") or not (word.relation == "conj" or self._is_found_too(word)):
            return None
        after = self.sentence.words[word.index + 1 : word.index + 6]
        own = any(self.frames.patients.neighbours.is_state(each) for each in after)
        other = (each for each in self.grammar.children(word, "acl", "nsubj", "cop") if each.pos != "NUM")
        return None if own or any(other) else self.counter.numbers.at(word) or self.counter.numbers.before(word)

    def _is_found_too(self, word: Word) -> bool:
        """True for the "three more" of "14 bodies were found in Gao and [three more] were discovered in Kidal"."""
        following = self.sentence.words[word.index + 1 : word.index + _CLAUSE]
        beside = bool(following) and (following[0].pos == "AUX" or following[0].text == ",")
        verb = next((each for each in following if each.pos == "VERB"), None)
        if verb is None or verb.lemma not in _FINDING:
            return False
        if any(each.lemma == "alive" for each in self.sentence.words[verb.index + 1 : verb.index + 3]):
            return False
        return beside and self.grammar.child(verb, "aux:pass") is not None

    def _goes_on(self, word: Word, mention: TollMention) -> bool:
        """True where `word` is joined to the clause that tells of `mention`."""
        head, told = self.grammar.head(word), mention.predicate
        if self._is_found_too(word):
            found = self.grammar.head(told)
            return found is not None and found.lemma in _FINDING
        return head is not None and head.pos == "VERB" and (told == head or self.grammar.head(told) == head)

    def _said_of(self, word: Word) -> tuple[Word, ...]:
        """The nouns that a clause says of some of the harmed: "ten of the [dead] were guards and four drivers"."""
        before = self.sentence.words[max(0, word.index - 2) : word.index]
        if not any(other.text.lower() in ("the", "those", "these") for other in before):
            return ()
        above: Word | None = word
        while (above is not None and above.relation in ("acl", "nmod", "amod")) or above == word:
            above = self.grammar.head(above) if above is not None else None
        if above is None:
            return ()
        clause = above if self.grammar.child(above, "cop") else self.grammar.head(above)
        if clause is None or self.grammar.child(clause, "cop") is None:
            return ()
        return tuple(each for each in self.grammar.conjuncts(clause) if each.pos in ("NOUN", "PROPN"))

    def of_wholes(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The tolls, some as parts of the one that includes them: "90 dead, including [6 priests] who were killed"."""
        parts: dict[int, TollMention] = {}
        for word in self._openers if len(mentions) > 1 else ():
            whole = self._whole(word, mentions)
            for noun in self._nouns_after(word) if whole else ():
                parts |= {noun.index: whole} if whole and noun != whole.victims else {}
        for mention in mentions:
            whole = parts.get(mention.victims.index) if parts and mention.victims else None
            own = mention.subset_of is None and whole is not None and _is_part(mention, whole)
            yield replace(mention, subset_of=whole.victims or whole.predicate) if own and whole else mention

    @cached_property
    def _openers(self) -> tuple[Word, ...]:
        return tuple(word for word in self.sentence.words if self._opens_parts(word))

    def _opens_parts(self, word: Word) -> bool:
        """As in "Including", "among them", "of whom"."""
        form = word.text.lower()
        if form not in _OPENERS:
            return False
        before = self.sentence.words[word.index - 1].text.lower() if word.index else ""
        return form.startswith("includ") or before in ("among", "of")

    def _nouns_after(self, word: Word) -> tuple[Word, ...]:
        """The nouns after "including", however it is read: as a preposition or as a verb."""
        if word.text.lower() in ("them", "whom"):
            return self._some_of(word)
        noun = self.grammar.child(word, "obj")
        if noun is None and word.relation in ("case", "mark", "advmod"):
            noun = self.grammar.head(word)
        elif noun is None:
            noun = self.grammar.passive_subject(word) or self.grammar.child(word, "obl")
        return self.grammar.conjuncts(noun) if noun is not None and noun.index > word.index else ()

    def _some_of(self, pronoun: Word) -> tuple[Word, ...]:
        """As in "[Four] of them", "of whom [about 100] are members", "among them were [a police officer]"."""
        taken = self._taken_of(pronoun)
        if taken is not None:
            return (taken,)
        following = self.frames.patients.after.right_of(pronoun)
        if following is not None:
            return self.grammar.conjuncts(following)
        near = self.sentence.words[pronoun.index + 1 : pronoun.index + 6]
        nouns = (word for word in near if word.pos == "NOUN" and self.grammar.children(word, "det", "nummod"))
        first = next(nouns, None)
        return self.grammar.conjuncts(first) if first is not None else ()

    def _taken_of(self, pronoun: Word) -> Word | None:
        """The number before "of them", wherever the tree hangs it."""
        if pronoun.index < 2 or self.sentence.words[pronoun.index - 1].text.lower() != "of":
            return None
        number = self.sentence.words[pronoun.index - 2]
        quantity = self.counter.numbers.at(number)
        return number if quantity is not None and _is_told(quantity) else None

    def gravely(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """Some of the wounded: "15 were injured, [three] seriously", "nine were shot, [one] fatally"."""
        counted = {m.quantity.evidence[0] for m in mentions}
        for word in self.sentence.words if mentions else ():
            whole = self._whole(word, mentions) if self._is_gravely(word) else None
            number = self._number_before(self.sentence.words[word.index - 1]) if whole else None
            if whole and number and number.evidence[0] not in counted and Outcome.WOUNDED in whole.outcomes:
                part = self.mentions.part(whole, Victims(whole.victims, None, number))
                died = word.text.lower() == "fatally"
                yield replace(part, predicate=word, outcomes=(Outcome.KILLED,)) if died else part

    def _is_gravely(self, adverb: Word) -> bool:
        """True where nothing follows that would be the harm word: not "three critically [injured]"."""
        if adverb.text.lower() not in _GRAVELY:
            return False
        following = self.sentence.words[adverb.index + 1 : adverb.index + 2]
        return adverb.index > 0 and (not following or following[0].pos in ("PUNCT", "CCONJ", "ADP"))

    def _number_before(self, word: Word) -> Quantity | None:
        """The number that ends with `word`; "some" and "many" tell of no toll of its own."""
        return next(
            (q for q in self.counter.numbers.quantities if q.evidence[0].stop == word.stop and _is_told(q)), None
        )

    def _whole(self, word: Word, mentions: list[TollMention]) -> TollMention | None:
        """The toll that "including" opens: of several people, the last that stands before it; else what governs it."""
        earlier = [m for m in mentions if m.quantity.evidence[0].start < word.start]
        before = [m for m in earlier if m.quantity.high != 1]
        if before:
            return max(before, key=lambda mention: mention.quantity.evidence[0].start)
        climbing: Word | None = word
        while climbing is not None:
            for mention in mentions:
                if mention.victims is not None and climbing.index == mention.victims.index:
                    return mention
            climbing = self.grammar.head(climbing)
        return earlier[-1] if earlier else None


def _is_of(whole: TollMention, mention: TollMention) -> bool:
    """True for what else befell the whole: "the death and [injury] of 11 villagers"."""
    return (mention.victims, mention.quantity) == (whole.victims, whole.quantity)


def _is_told(quantity: Quantity) -> bool:
    """False for the "some" of "some of them seriously": how the wounded are, not how many."""
    return quantity.rule not in OF_THOSE_TOLD


def _is_part(mention: TollMention, whole: TollMention) -> bool:
    """True if an outcome is the same and the part no more than the whole."""
    return _fits(mention.quantity, whole.quantity) and bool({*mention.outcomes} & {*whole.outcomes})


def _fits(part: Quantity, whole: Quantity) -> bool:
    """True if the part may be some of the whole."""
    return whole.high is None or (part.low or 0) <= whole.high
