"""What the parts of a group are told to be: "six of whom are policemen", "13 rebels, including seven women"."""

from __future__ import annotations

from warledger.extract.resolve.continuations import Continuations
from warledger.extract.resolve.found import Found, Reader
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.syntax import Sentence, Word
from warledger.values import Category

_WORDS = resolving_words("groups")


class Parts:
    """Answers for one report."""

    def __init__(self, reader: Reader, continuations: Continuations) -> None:
        self.reader, self.continuations = reader, continuations

    def counted(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """Those before whom a number stands: "[two] kidnapped policemen"."""
        head = sentence.words[noun.head] if noun.relation == "nummod" and noun.head is not None else None
        return self.reader.read(sentence, head, depth + 1) if head is not None and role_of(head.lemma) else None

    def told_to_be(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """What a part of a group is told to be; of fighters' women and children, what the group is."""
        described = _predicate(sentence, noun)
        if described is None:
            return None
        told = self.reader.read(sentence, described, depth + 1)
        whole = self.continuations.earlier(sentence, noun, depth)
        return whole if whole.side is not None and told.category is Category.CIVILIAN else told

    def among_fighters(self, sentence: Sentence, noun: Word, depth: int) -> Found | None:
        """What women and minors are who are counted among fighters: "13 rebels, including seven [women]"."""
        if not is_word(noun.lemma, "by_age"):
            return None
        whole = self.continuations.whole(sentence, noun, depth)
        return whole if whole.category is Category.COMBATANT else None


def _predicate(sentence: Sentence, noun: Word) -> Word | None:
    """What a part of a group is told to be: "six of whom are [policemen]", "eleven of them [children]"."""
    following = sentence.words[noun.index + 1 : noun.index + 8]
    of, these = [*(word.text.lower() for word in following), "", ""][:2]
    if of != "of" or these not in _WORDS["these"]:
        return None
    for word in following[2:]:
        if word.pos in ("NOUN", "PROPN"):
            role = role_of(word.lemma)
            return word if role is not None and role.side is not None else None
        if word.pos not in ("AUX", "DET", "ADJ", "NUM"):
            return None
    return None
