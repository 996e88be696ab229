"""Which harm word a number belongs to by the order of the words, where the tree may hang it on another.

"A guard killed, [two others] injured": a group that a separator cuts off from the harm word before it, and that a
participle or an adjective for harm ends, is that word's. Headlines and gapped sentences are built so, and parsers
often take such a group for the object of the verb before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.extract.find.harm_words import HarmWords
from warledger.knowledge.english.finding import finding_words
from warledger.knowledge.english.harm import Frame
from warledger.language.syntax import Word

_SEPARATORS = frozenset({",", ";", "and", "but", "while", "&", "-", "--", "–", "—"})
_WORDS = finding_words("groups")
_PARTS = _WORDS["parts"]
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "PRON"})
_REACH = 12  # words that a group may have


class Neighbours:
    """The harm words beside the groups of one sentence."""

    def __init__(self, words: HarmWords) -> None:
        self.words, self.sentence = words, words.grammar.sentence

    def owner(self, group: Word) -> Word | None:
        """The participle or adjective for harm that ends the group around `group`: "two others, all nurses, [hurt]"."""
        for word in self._after(group):
            if self.is_state(word):
                return word
            if word.pos not in _INSIDE and word.pos not in ("AUX", "ADV"):
                return None
        return None

    def is_cut_off(self, verb: Word, group: Word) -> bool:
        """True if the group belongs to another harm word: one right before it, or one that ends it after a separator.

        "Killing an officer and injuring [15 soldiers]", "a man killed, [four others] hurt".
        """
        first = self._first(group)
        if first - 1 <= verb.index:
            return False
        before = self.sentence.words[first - 1]
        described = before.relation == "amod" and before.head == group.index  # "killing 43 [displaced] persons"
        if before.pos == "VERB" and not described and self.words.harm(before, Frame.OBJECT):
            between = self.sentence.words[verb.index + 1 : before.index]
            return any(word.pos in ("NOUN", "PROPN", "NUM", "PRON") for word in between)
        owner = self.owner(group) if before.text.lower() in _SEPARATORS else None
        whose = self.words.grammar.passive_subject(owner) if owner is not None else None
        return owner is not None and verb not in (owner, whose)  # "the bodies of a mother and [two girls] were found"

    def is_state(self, word: Word) -> bool:
        """True for "killed", "injured", "dead", "missing", said of what stands before; not for "kills", "wounding"."""
        if self.words.harm(word, Frame.ADJECTIVE) and word.pos in ("ADJ", "VERB"):
            return True
        participle = word.pos in ("VERB", "ADJ") and word.text.lower().endswith(("ed", "shot", "hurt", "slain", "n"))
        return participle and self.words.harm(word, Frame.OBJECT) is not None

    def _after(self, group: Word) -> Iterator[Word]:
        """The words after `group`, without what stands between commas about its parts."""
        words = self.sentence.words
        at, last = group.index + 1, min(len(words), group.index + _REACH)
        while at < last:
            if words[at].text == "," and at + 1 < last and words[at + 1].text.lower() in _PARTS:
                close = next((word.index for word in words[at + 1 : at + _REACH] if word.text == ","), None)
                if close is None:
                    return
                at, last = close + 1, min(len(words), last + close - at)
                continue
            yield words[at]
            at += 1

    def _first(self, group: Word) -> int:
        """The first word of the group: `group` with the numbers, articles and adjectives right before it."""
        at = group.index
        while at and self.sentence.words[at - 1].pos in ("NUM", "DET", "ADJ", "ADV", "ADP", "NOUN", "PROPN"):
            if self.is_state(self.sentence.words[at - 1]) or self.sentence.words[at - 1].text.lower() in _SEPARATORS:
                break
            at -= 1
        return at
