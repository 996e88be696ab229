"""Tolls that lean on other words: parts of a toll, lists, and numbers apart from what they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warledger.extract.find.frames import Frames
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.harm import Frame, Harm
from warledger.language.syntax import Word
from warledger.values import Quantity, Span

_LIST_MARKS = (":", "-", "--", "–", "—", ";", "(")


class Mentions:
    """Makes the mentions of one sentence."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.grammar, self.counter = frames, frames.grammar, frames.counter
        self.sentence, self.document = frames.sentence, frames.counter.document

    def stated(self) -> Iterator[TollMention]:
        """The tolls that harm words and series state, in the order of the words."""
        for word in self.sentence.words:
            found = self.frames.at(word)
            if found:
                yield from (self.mention(word, found[0], victims) for victims in found[1])
            else:
                yield from self.series(word)

    def mention(self, word: Word, harm: Harm, victims: Victims) -> TollMention:
        return TollMention(
            sentence=self.sentence,
            outcomes=harm.outcomes,
            quantity=victims.quantity,
            predicate=word,
            victims=victims.noun,
            group=victims.group,
            agent=self.frames.patients.agent(word, victims.noun),
            evidence=self.evidence(word, victims),
            rule=harm.rule,
        )

    def evidence(self, word: Word, victims: Victims) -> Span:
        spans = [(word.start, word.stop), *((span.start, span.stop) for span in victims.quantity.evidence)]
        if victims.group:
            spans.append((victims.group.start, victims.group.stop))
        return self.document.span(min(start for start, _ in spans), max(stop for _, stop in spans))

    def series(self, noun: Word) -> Iterator[TollMention]:
        if noun.lemma not in ("number", "toll", "count", "total", "figure"):
            return
        named = self._counted_by(noun)
        number = self._stated_number(noun)
        if named and number:
            harm, word, people = named
            group = self.counter.span(people) if people else None
            mention = self.mention(word, harm, Victims(people, group, number))
            start = min(noun.start, mention.evidence.start)
            yield replace(mention, evidence=self.document.span(start, mention.evidence.stop), rule="harm.series")

    def _counted_by(self, noun: Word) -> tuple[Harm, Word, Word | None] | None:
        """What a "number", a "toll" counts: the harm, its word, and the people where they are named."""
        words = [*self.grammar.complements(noun, "of"), *self.grammar.children(noun, "compound", "amod")]
        for word in words:
            for frame in (Frame.EVENT, Frame.PEOPLE, Frame.ADJECTIVE):
                harm = self.frames.words.harm(word, frame)
                if harm:
                    return harm, word, None
            for verb in self.grammar.children(word, "acl", "acl:relcl", "amod"):
                harm = self.frames.words.harm(verb, Frame.OBJECT) or self.frames.words.harm(verb, Frame.SUBJECT)
                if harm:
                    return harm, verb, word
        return None

    def _stated_number(self, noun: Word) -> Quantity | None:
        """The number that the clause of `noun` gives it: "rose to [four]", "is [45]", "bringing … to [15]"."""
        clause = self.grammar.head(noun)
        if clause is None or noun.relation not in ("nsubj", "nsubj:pass", "obj", "nmod"):
            return None
        while clause.relation == "nmod" and clause.head is not None:
            clause = self.sentence.words[clause.head]
        near = [clause, *self.grammar.children(clause, "obl", "obj", "xcomp", "nummod", "obl:unmarked")]
        near.extend(other for word in list(near) for other in self.grammar.children(word, "nummod", "nmod"))
        numbers = (self.counter.number_at(word) for word in near if word.index > noun.index)
        return next((number for number in numbers if number), None)

    def included(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The tolls that others include: "12 people, including three children, were killed"."""
        taken = {mention.victims.index for mention in mentions if mention.victims}
        for word in self.sentence.words:
            if not self._opens_parts(word):
                continue
            whole = self._whole(word, mentions)
            for noun in self._nouns_after(word) if whole else ():
                group = None if self.frames.words.harm(noun, Frame.ADJECTIVE) else self.counter.group(noun, sure=True)
                if whole and group and noun.index not in taken:
                    yield self._part(whole, group)

    def _opens_parts(self, word: Word) -> bool:
        """As in "Including", "among them", "of whom"."""
        form = word.text.lower()
        before = self.sentence.words[word.index - 1].text.lower() if word.index else ""
        return form in ("including", "includes", "included") or (form in ("them", "whom") and before in ("among", "of"))

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
        """As in "[Four] of them", "of whom [about 100] are members", "among them [a police officer]"."""
        head = self.grammar.head(pronoun)
        if head is not None and head.pos == "NUM" and self.counter.number_at(head):
            return (head,)
        following = self.frames.patients.right_of(pronoun)
        if following is not None:
            return (following,)
        near = self.sentence.words[pronoun.index + 1 : pronoun.index + 5]
        return tuple(word for word in near if word.pos == "NOUN" and self.grammar.children(word, "det"))[:1]

    def _whole(self, word: Word, mentions: list[TollMention]) -> TollMention | None:
        """The toll that "including" opens: whose victims govern it, else the last that stands before it."""
        climbing: Word | None = word
        while climbing is not None:
            for mention in mentions:
                if mention.victims is not None and climbing.index == mention.victims.index:
                    return mention
            climbing = self.grammar.head(climbing)
        before = [mention for mention in mentions if mention.quantity.evidence[0].start < word.start]
        return max(before, key=lambda mention: mention.quantity.evidence[0].start, default=None)

    def listed(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The parts that a list after a colon or a dash gives: "25 dead: six civilians and 19 soldiers"."""
        taken = {mention.victims.index for mention in mentions if mention.victims}
        for mention in mentions:
            low = mention.quantity.low or 0
            for noun in self._list_after(mention) if low > 1 else ():
                group = self.counter.group(noun, sure=False)
                if group and noun.index not in taken and (group.quantity.low or 0) <= low:
                    taken.add(noun.index)
                    yield self._part(mention, group)

    def _list_after(self, mention: TollMention) -> Iterator[Word]:
        """The nouns between the first mark after the toll and the next verb or closing mark."""
        words = self.sentence.words
        marks = (word.index for word in words if word.start >= mention.evidence.stop and word.text in _LIST_MARKS)
        after = words[next(marks, len(words)) + 1 :]
        if not after or not any(quantity.evidence[0].start == after[0].start for quantity in self.counter.quantities):
            return
        for word in after:
            if word.text in (")", *_LIST_MARKS) or (word.pos == "VERB" and "VerbForm=Fin" in word.features):
                return
            counted = self.counter.number_at(word) or self.grammar.children(word, "det", "nummod")
            if word.pos in ("NOUN", "PROPN") and counted:
                yield word

    def _part(self, whole: TollMention, group: Victims) -> TollMention:
        evidence = self.evidence(whole.predicate, group)
        return replace(
            whole, quantity=group.quantity, victims=group.noun, group=group.group, evidence=evidence,
            subset_of=whole.victims, rule="harm.including",
        )  # fmt: skip
