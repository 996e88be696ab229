"""A few named questions to a sentence's syntax, so that what reads never touches heads and relations.

Another parser can stand in by answering these. Words are asked for and given as `Word`s of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.language.syntax import Sentence, Word

# What belongs to a noun phrase but not to the group it names.
_OUTSIDE_GROUP = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "cc", "conj", "parataxis", "punct", "case", "cop", "nsubj",
     "nsubj:pass", "nsubj:outer", "aux", "aux:pass", "mark", "discourse", "obl", "dep", "list", "xcomp", "obl:unmarked"}
)  # fmt: skip


class Grammar:
    """The questions, for one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._children = sentence.children

    def head(self, word: Word) -> Word | None:
        """The word that governs `word`; None for the root."""
        return None if word.head is None else self.sentence.words[word.head]

    def above(self, word: Word) -> Iterator[Word]:
        """The word that governs `word`, the one that governs that, and so on up to the root."""
        at = self.head(word)
        while at is not None:
            yield at
            at = self.head(at)

    def children(self, word: Word, *relations: str) -> tuple[Word, ...]:
        """The words that `word` governs, by one of `relations` if any are given, in order of the text."""
        children = self._children[word.index]
        if not children or not relations:
            return children
        return tuple([child for child in children if child.relation in relations])

    def child(self, word: Word, *relations: str) -> Word | None:
        """The first such child."""
        for child in self._children[word.index]:
            if not relations or child.relation in relations:
                return child
        return None

    def is_passive(self, verb: Word) -> bool:
        """True for "were killed", "killed by", and participles with a passive subject."""
        return "Voice=Pass" in verb.features or bool(self.children(verb, "nsubj:pass", "aux:pass", "obl:agent"))

    def is_perfect(self, verb: Word) -> bool:
        """True for "has killed", "had been killed", "having left"."""
        return any(child.lemma == "have" for child in self.children(verb, "aux"))

    def subject(self, word: Word) -> Word | None:
        """The one who does it: the active subject, shared along "and" where a later verb has none of its own."""
        found = self._shared(word, "nsubj", stop="nsubj:pass")
        return found or (None if self.is_passive(word) else self._raised(word))

    def doer(self, verb: Word) -> Word | None:
        """Who does it: the active subject, of a participle that of the verb above: "[rebels] fled, killing …"."""
        if self.is_passive(verb):
            return None
        above = self.head(verb) if verb.relation == "advcl" and not self.child(verb, "mark") else None
        return self.subject(verb) or (self.subject(above) if above is not None else None)

    def passive_subject(self, word: Word) -> Word | None:
        """The one it is done to, as subject: "[seven] were killed"; shared and raised as in `subject`."""
        found = self._shared(word, "nsubj:pass", stop="nsubj")
        return found or (self._raised(word) if self.is_passive(word) else None)

    def _raised(self, word: Word) -> Word | None:
        """The subject of the verb above an infinitive or participle: "[nine] had to be killed"."""
        head = self.head(word)
        if head is None or word.relation != "xcomp" or self.child(head, "obj"):
            return None
        return self.child(head, "nsubj:pass", "nsubj") or self._raised(head)

    def _shared(self, word: Word, relation: str, stop: str) -> Word | None:
        while True:
            found = self.child(word, relation) or self._misplaced(word)
            if found or self.child(word, stop) or word.relation != "conj":
                return found
            head = self.head(word)
            if head is None:
                return None
            word = head

    def _misplaced(self, verb: Word) -> Word | None:
        """The noun between "and" and its verb that was hung on the verb before: "…, and [armed groups] control …"."""
        before = self.sentence.words[verb.index - 1] if verb.index else None
        if before is None or verb.relation != "conj" or before.relation != "conj" or before.head != verb.head:
            return None
        return before if before.pos in ("NOUN", "PROPN") else None

    def object(self, verb: Word) -> Word | None:
        """The one it is done to, as object; of the verb beside it where verbs share it: "killed or wounded [12]"."""
        found = self.child(verb, "obj")
        if found:
            return found
        later = [self.child(other, "obj") for other in self.children(verb, "conj") if other.pos == "VERB"]
        if verb.relation == "conj" and verb.head is not None:
            shared = self.child(self.sentence.words[verb.head], "obj")
            later.append(shared if shared and shared.index > verb.index else None)
        return next((word for word in later if word), None)

    def agent(self, verb: Word) -> Word | None:
        """Who did it, in the passive: "killed by [gunmen]"."""
        found = self.child(verb, "obl:agent")
        if found:
            return found
        obliques = self.children(verb, "obl")
        return next((word for word in obliques if self.preposition(word) == "by"), None)

    def preposition(self, noun: Word) -> str | None:
        """The lower-case preposition before `noun`: "of", "by"."""
        case = self.child(noun, "case")
        return case.text.lower() if case else None

    def complements(self, noun: Word, preposition: str) -> tuple[Word, ...]:
        """The nouns that hang on `noun` by `preposition`: "the death of [seven soldiers]"."""
        return tuple(word for word in self.children(noun, "nmod", "obl") if self.preposition(word) == preposition)

    def conjuncts(self, word: Word) -> tuple[Word, ...]:
        """`word` and what is joined to it by "and", "or", commas, as far as it is of the same kind (noun or verb)."""
        found = [word]
        for other in self.children(word, "conj"):
            if (other.pos == "VERB") == (word.pos == "VERB"):
                found.extend(self.conjuncts(other))
        return tuple(found)

    def coordinator(self, word: Word) -> str | None:
        """The "and" or "or" that joins `word` to the one before, lower-case."""
        conjunction = self.child(word, "cc")
        return conjunction.text.lower() if conjunction else None

    def negation(self, word: Word) -> Word | None:
        """The "not" or "never" that stands with `word`."""
        return next((child for child in self.children(word, "advmod") if child.lemma in ("not", "never", "n't")), None)

    def subtree(self, word: Word) -> Iterator[Word]:
        """`word` and everything below it, in no order."""
        waiting = [word]
        while waiting:
            word = waiting.pop()
            yield word
            waiting.extend(reversed(self._children[word.index]))

    def phrase(self, noun: Word) -> tuple[Word, Word]:
        """First and last word of the group that `noun` names: its modifiers and complements, without clauses,
        appositions and coordination: "[seven soldiers of the 3rd brigade], who …".
        """
        inside = sorted(self._group(noun), key=lambda word: word.index)
        return inside[0], inside[-1]

    def _group(self, noun: Word) -> Iterator[Word]:
        yield noun
        for child in self._children[noun.index]:
            if child.relation not in _OUTSIDE_GROUP and self.preposition(child) not in ("including", "among"):
                yield from self._with_cases(child)

    def _with_cases(self, word: Word) -> Iterator[Word]:
        yield word
        for child in self._children[word.index]:
            if child.relation in ("case", "conj", "cc") or child.relation not in _OUTSIDE_GROUP:
                yield from self._with_cases(child)
