"""Tolls of people whom other words put to a harm word: naming clauses, companions, lists behind a toll."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warledger.extract.find.companions import Companions
from warledger.extract.find.deedless import is_no_deed
from warledger.extract.find.mentions import Mentions
from warledger.extract.find.naming_clauses import NamingClauses
from warledger.extract.find.victims import Victims
from warledger.extract.mention import TollMention
from warledger.knowledge.english.harm import Frame
from warledger.language.syntax import Word
from warledger.values import Span

_OF_ONE = frozenset({"was", "is", "has"})
_LIST_MARKS = (":", "-", "--", "–", "—", ";", "(")


class NamedTolls:
    """Finds the tolls of one sentence that such words add."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions, self.sentence = mentions, mentions.sentence
        self.counter, self.grammar = mentions.counter, mentions.grammar
        self.naming, self.companions = NamingClauses(mentions.frames), Companions(mentions.frames)

    def in_lists(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The people that naming clauses and companions add to what the syntax gives."""
        counted = {m.quantity.evidence[0] for m in mentions}
        taken = {m.victims.index for m in mentions if m.victims}
        inside = {n for m in mentions if m.group for n in self._inside(m.group)}
        wholes = {m.predicate: m for m in mentions if (m.quantity.low or 0) > 1}
        named = [(*each, wholes.get(each[0])) for each in self.naming.named() if not self._is_in(each[2], inside)]
        for word, harm, victims, whole in (*named, *((*each, None) for each in self.companions.found())):
            if self._is_in(victims, taken) or victims.quantity.evidence[0] in counted:
                continue
            taken |= {victims.noun.index} if victims.noun else set()
            if whole:
                yield self.mentions.part(whole, victims)
            else:  # a label's subject is one of those it names, and none who did it
                yield replace(self.mentions.mention(word, harm, victims), agent=self.grammar.agent(word))

    def joined(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The later members of a list with names, which parsers lose: "killing Ana Mota, 42; a guard; [Tom Hale]"."""
        taken = {n for m in mentions if m.group for n in self._inside(m.group)}
        counted = {m.quantity.evidence[0] for m in mentions}
        for mention in mentions:
            noun = mention.victims
            if noun is None or mention.group is None or mention.quantity.high != 1 or mention.subset_of:
                continue
            start = next(self._inside(mention.group))
            members = self.naming.members.after(start) if start == mention.predicate.index + 1 else []
            named = [m for m in members if m.noun and self.counter.persons.is_name(m.noun)]
            for member in members if len(members) > 2 and len(named) > 1 else ():
                if not self._is_in(member, taken) and member.quantity.evidence[0] not in counted:
                    taken |= {member.noun.index} if member.noun else set()
                    yield replace(self.mentions.part(mention, member), subset_of=None, rule=mention.rule)

    def before_verbs(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """Those before a passive whom the tree hangs elsewhere: "after a judge, [a clerk] and a guard were shot"."""
        for verb in self.mentions.frames.words.telling:
            harm = self.mentions.frames.words.harm(verb, Frame.OBJECT) if verb.pos == "VERB" else None
            passive = self.grammar.child(verb, "aux:pass")
            if harm is None or harm.several or harm.none or passive is None or is_no_deed(self.grammar, verb):
                continue
            told = [mention for mention in mentions if mention.predicate == verb]
            first = min(each.index for each in self.grammar.children(verb, "aux", "aux:pass"))
            members = self.naming.members.before(first)
            if self._are_more(members, told, first) if told else self.grammar.passive_subject(verb) is None:
                yield from (self.mentions.mention(verb, harm, member) for member in self._untold(members, told))

    def _are_more(self, members: list[Victims], told: list[TollMention], stop: int) -> bool:
        """True for a list up to "were" that holds all whom the tree gives the verb, not "five [guards and clerks]"."""
        inside = {n for member in members if member.group for n in self._inside(member.group)}
        all_in = all(m.victims is not None and m.victims.index in inside for m in told)
        words = self.sentence.words
        one = words[stop].text.lower() in _OF_ONE or words[stop - 1].text == ","  # "the nuns, two Kenyans, were"
        bare = [m.quantity.rule == "quantity.bare_plural" for m in members]
        shared = any(bare) and any(m.quantity.high != 1 for m in told if m.quantity.rule != "quantity.bare_plural")
        return all_in and not one and not shared and len(members) > len(told)

    def _untold(self, members: list[Victims], told: list[TollMention]) -> Iterator[Victims]:
        """Those whom the tree does not give the verb: nobody's object, nor who a single person is."""
        taken = {m.victims.index for m in told if m.victims}
        for member in members:
            noun, none = member.noun, member.quantity.high == 0 or self._is_any(member)
            of_another = noun is not None and noun.relation == "obj"
            same = noun is not None and noun.relation == "appos" and member.quantity.high == 1
            other = member.group is not None and taken.isdisjoint(self._inside(member.group))
            if other and not (none or of_another or same):
                yield member

    def _is_any(self, member: Victims) -> bool:
        return member.group is not None and member.group.quote.lower().startswith("any ")

    def _is_in(self, victims: Victims, taken: set[int]) -> bool:
        return victims.noun is None or victims.noun.index in taken

    def apposed(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The names of all that a toll counts, put to them: "two guards identified as [Luis Prado] and [Ana Mota]"."""
        taken = {m.victims.index for m in mentions if m.victims}
        for mention in mentions:
            number = mention.quantity.low or 0
            start = self._names_start(mention.victims) if number > 1 and mention.victims else None
            members = self.naming.members.after(start) if start is not None else []
            if len(members) == number and not any(self._is_in(member, taken) for member in members):
                yield from (self.mentions.part(mention, member) for member in members)

    def _names_start(self, noun: Word) -> int | None:
        """Where the names begin: behind "identified as", "named", a colon; a mere apposition is the same people."""
        named = False
        for word in self.sentence.words[noun.index + 1 : noun.index + 8]:
            if named and self.naming.begins_name(word):
                return word.index
            named = named or word.text == ":" or word.lemma in ("identify", "name")
            if word.pos in ("VERB", "AUX", "CCONJ") and not named:
                return None
        return None

    def _inside(self, group: Span) -> Iterator[int]:
        return (word.index for word in self.sentence.within(group.start, group.stop))

    def listed(self, mentions: list[TollMention]) -> Iterator[TollMention]:
        """The parts that a list after a colon or a dash gives: "25 dead: six civilians and 19 soldiers"."""
        taken = {mention.victims.index for mention in mentions if mention.victims}
        for mention in mentions:
            low = mention.quantity.low or 0
            groups = (self.counter.group(noun, sure=False) for noun in self._list_after(mention)) if low > 1 else ()
            parts = [group for group in groups if group] or (self._named_after(mention) if low > 1 else [])
            for group in parts:
                if group.noun and group.noun.index not in taken and (group.quantity.low or 0) <= low:
                    taken.add(group.noun.index)
                    yield self.mentions.part(mention, group)

    def _named_after(self, mention: TollMention) -> list[Victims]:
        """The people that a list of names or kin gives: "a family of four: father, mother and two girls"."""
        marks = (w.index for w in self.sentence.words if w.start >= mention.evidence.start and w.text == ":")
        mark = next(marks, None)
        members = self.naming.members.after(mark + 1) if mark is not None else []
        total = sum(member.quantity.low or 0 for member in members)
        return members if len(members) > 1 and total <= (mention.quantity.low or 0) else []

    def _list_after(self, mention: TollMention) -> Iterator[Word]:
        """The nouns between the first mark after the toll and the next verb or closing mark."""
        words = self.sentence.words
        marks = (word.index for word in words if word.start >= mention.evidence.stop and word.text in _LIST_MARKS)
        after = words[next(marks, len(words)) + 1 :]
        if not after or not any(
            quantity.evidence[0].start == after[0].start for quantity in self.counter.numbers.quantities
        ):
            return
        for word in after:
            if word.text in (")", *_LIST_MARKS) or (word.pos == "VERB" and "VerbForm=Fin" in word.features):
                return
            counted = self.counter.count_said(word) or self.grammar.children(word, "det", "nummod")
            if word.pos in ("NOUN", "PROPN") and counted:
                yield word
