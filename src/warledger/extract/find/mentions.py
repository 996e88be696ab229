"""The tolls that harm words and series state: what the other readers of a sentence build on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warledger.extract.find.deedless import is_no_deed
from warledger.extract.find.frames import Frames
from warledger.extract.find.harm_words import TOTALS
from warledger.extract.find.labels import PUTTING, Labels
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame, Harm, harms
from warledger.language.syntax import Word
from warledger.values import Outcome, Quantity, Span

_SUFFERED = frozenset(
    {"harm.lost", "harm.loss", "harm.buried", "harm.treated", "harm.unseen", "harm.sought"}
)  # who lost them did not do it
_WORDS = finding_words("harm")
_RAISING = _WORDS["raising"]


class Mentions:
    """Makes the mentions of one sentence."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.grammar, self.counter = frames, frames.grammar, frames.counter
        self.sentence, self.document = frames.sentence, frames.counter.document
        self.labels = Labels(frames)

    def stated(self) -> Iterator[TollMention]:
        """The tolls that harm words and series state, in the order of the words."""
        for word in self.frames.words.telling:
            found = self.frames.at(word)
            if found:
                yield from (self.mention(word, found[0], victims) for victims in found[1])
            elif (label := self.labels.toll(word)) is not None:
                yield self.mention(word, *label)
            elif word.lemma in TOTALS:
                yield from self.series(word)
            elif word.pos == "NOUN":
                yield from self.only_damage(word)

    def mention(self, word: Word, harm: Harm, victims: Victims) -> TollMention:
        return TollMention(
            sentence=self.sentence,
            outcomes=harm.outcomes,
            quantity=victims.quantity,
            predicate=word,
            victims=victims.noun,
            group=victims.group,
            agent=None if self._is_suffered(harm) else self._agent(word, victims),
            evidence=self.evidence(word, victims),
            rule=harm.rule,
        )

    def _agent(self, word: Word, victims: Victims) -> Word | None:
        """Who did it: none of those who suffered it, not the "dozens" of "dozens hurt"."""
        agent = self.frames.patients.agent(word, victims.noun)
        spans = (*victims.quantity.evidence, *((victims.group,) if victims.group else ()))
        inside = agent is not None and any(span.start <= agent.start < span.stop for span in spans)
        return None if inside else agent

    def _is_suffered(self, harm: Harm) -> bool:
        """True where whoever is the subject suffers it, too: "a farmer and his son died"."""
        suffers = harm.frame is Frame.SUBJECT or harm.victims == "subject"
        return harm.rule in _SUFFERED or (suffers and harm.outcomes == (Outcome.KILLED,))

    def evidence(self, word: Word, victims: Victims) -> Span:
        spans = [(word.start, word.stop), *((span.start, span.stop) for span in victims.quantity.evidence)]
        if victims.group:
            spans.append((victims.group.start, victims.group.stop))
        return self.document.span(min(start for start, _ in spans), max(stop for _, stop in spans))

    def series(self, noun: Word) -> Iterator[TollMention]:
        """As in "the number of dead rose to [four]", of a noun for a total."""
        named = self._counted_by(noun)
        number = self._stated_number(noun)
        if named and number:
            harm, word, people = named
            group = self.counter.span(people) if people else None
            mention = self.mention(word, harm, Victims(people, group, number))
            start = min(noun.start, mention.evidence.start)
            yield replace(mention, evidence=self.document.span(start, mention.evidence.stop), rule="harm.series")

    def only_damage(self, noun: Word) -> Iterator[TollMention]:
        """Nobody, where only things were harmed, or nothing: "only material damage was reported"."""
        mark = self.frames.absence.only_damage(noun) or self._no_loss(noun)
        if mark is not None:
            harm = harms()["casualty", Frame.PEOPLE]
            yield self.mention(noun, harm, self.counter.nobody(None, mark, "harm.only_damage"))

    def _no_loss(self, noun: Word) -> Word | None:
        """The loss itself where there was none of people: "withdrew without losses", "no loss was recorded"."""
        of_things = noun.lemma != "loss" or self.frames.light.is_of_things(noun)
        if of_things or self.frames.words.is_light(noun) or self.grammar.complements(noun, "of"):
            return None
        return noun if self.frames.absence.is_recorded_none(noun) else None

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
        if noun.lemma == "toll":
            return harms()["death", Frame.EVENT], noun, None
        return self._raised_by(noun)

    def _raised_by(self, noun: Word) -> tuple[Harm, Word, Word | None] | None:
        """What the total is of that something raises: "the latest [deaths] take the total to 203"."""
        clause = self.grammar.head(noun)
        if clause is None or clause.lemma not in _RAISING:
            return None
        cause = self.grammar.subject(clause)
        harm = self.frames.words.harm(cause, Frame.EVENT) if cause is not None else None
        if harm is not None and cause is not None:
            return harm, cause, None
        return self._raised_from(clause)

    def _raised_from(self, clause: Word) -> tuple[Harm, Word, Word | None] | None:
        """As in "Two people [died], bringing the total to 203", "another [body] was found, bringing …"."""
        above = self.grammar.head(clause) if clause.relation in ("advcl", "acl", "acl:relcl") else None
        if above is not None and is_no_deed(self.grammar, above):
            return None  # "two more died of cholera, raising the total to 273": no violence did it
        for word in (above, self.grammar.passive_subject(above) if above is not None else None):
            for frame in (Frame.OBJECT, Frame.SUBJECT, Frame.PEOPLE) if word is not None else ():
                harm = self.frames.words.harm(word, frame) if word is not None else None
                if word is not None and harm is not None:
                    return harm, word, None
        return None

    def _stated_number(self, noun: Word) -> Quantity | None:
        """The number that the clause of `noun` gives it: "rose to [four]", "is [45]", "bringing … to [15]"."""
        clause = self.grammar.head(noun)
        if clause is None:
            return self._topped(noun)
        if noun.relation not in ("nsubj", "nsubj:pass", "obj", "nmod"):
            return None
        while clause.relation == "nmod" and clause.head is not None:
            clause = self.sentence.words[clause.head]
        near = [clause, *self.grammar.children(clause, "obl", "obj", "xcomp", "nummod", "obl:unmarked")]
        raised = clause.lemma in _RAISING and noun.relation == "obj"  # "brought to [eight] the number of …"
        near.extend(word for word in self.grammar.subtree(noun) if raised and self.grammar.preposition(word) == "to")
        near.extend(other for word in list(near) for other in self.grammar.children(word, "nummod", "nmod"))
        if clause.lemma in PUTTING:  # wherever the tree hangs it: "put the number of dead at [50]"
            near.extend(word for word in self.grammar.subtree(noun) if self.grammar.preposition(word) == "at")
        after = clause.index if raised else noun.index
        newer = [word for word in near if word.index > after and self.grammar.preposition(word) != "from"]
        numbers = (self.counter.numbers.at(word) for word in newer)  # "lowered from 30 to [24]"
        return next((number for number in numbers if number), None)

    def _topped(self, noun: Word) -> Quantity | None:
        """The number behind a verb that the tree takes for a noun: "death toll in strikes [tops 200]"."""
        for quantity in self.counter.numbers.quantities:
            first = self.sentence.within(quantity.evidence[0].start, quantity.evidence[0].stop)[0]
            if first.index > noun.index and first.pos == "NOUN" and quantity.rule == "quantity.more_than":
                return quantity
        return None

    def part(self, whole: TollMention, group: Victims) -> TollMention:
        """`group` as a part of the toll `whole`."""
        evidence = self.evidence(whole.predicate, group)
        return replace(
            whole, quantity=group.quantity, victims=group.noun, group=group.group, evidence=evidence,
            subset_of=whole.victims or whole.predicate, rule="harm.including",
        )  # fmt: skip
