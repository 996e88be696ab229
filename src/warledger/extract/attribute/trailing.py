"""The clause of saying that ends a sentence: "[all of it], [the mayor, Ali Keita], wrote on Friday", by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warledger.extract.attribute.apposed import name_beside
from warledger.extract.attribute.nouns import can_speak
from warledger.knowledge.english.cues import cues
from warledger.language.grammar import Grammar
from warledger.language.syntax import NameKind, Word

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ", "ADP", "NUM", "PART"})
_OBJECTS = ("obj", "ccomp", "xcomp")
_CONCESSIVE = frozenset({"although", "though", "whereas"})
_MAIN = ("root", "conj", "ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Tail:
    """The voice of the clause, where its words begin, and what heads the words of the sentence before it."""

    voice: Word
    first: int
    content: frozenset[int]


def tail(grammar: Grammar, verb: Word) -> Tail | None:
    """The clause of `verb` if it ends the sentence, parted by a comma from all that stands before, which it tells.

    However the sentence was read: the one who speaks may hang on a noun of what is said, and that on a noun of his.
    None where another speaks before: then whose the parts are is for the grammar to tell.
    """
    if verb.lemma not in cues().verbs or not _is_past(grammar, verb) or not _ends(grammar, verb):
        return None
    words = grammar.sentence.words
    first = _opening(grammar, verb.index)
    if first is None or not any(word.pos == "VERB" for word in words[:first]):
        return None
    voice, content = _speaker(grammar, first, verb), before(grammar, first)
    return Tail(voice, first, content) if voice is not None and content else None


def before(grammar: Grammar, stop: int) -> frozenset[int]:
    """What heads the words before number `stop`; empty where another speaks among them."""
    words = grammar.sentence.words[:stop]
    if any(_is_saying(grammar, word) for word in words):
        return frozenset()
    if any(word.relation == "mark" and word.text.lower() in _CONCESSIVE for word in words):
        return frozenset()
    heads = (word for word in words if word.head is None or word.head >= stop)
    return frozenset(word.index for word in heads if word.pos != "PUNCT")


def _is_past(grammar: Grammar, verb: Word) -> bool:
    """True for a finite verb, and for "the mayor [told] us" where it was read as a participle."""
    participle = verb.feature("VerbForm") == "Part" and verb.feature("Tense") != "Pres"
    return verb.feature("VerbForm") == "Fin" or (participle and not grammar.children(verb, "aux", "aux:pass"))


def _ends(grammar: Grammar, verb: Word) -> bool:
    """True if nothing is said behind the verb: only to whom, where and when, and who is cited."""
    addressing = verb.lemma in cues().sets.addressing
    said = (word for word in grammar.children(verb, *_OBJECTS) if word.index > verb.index)
    if any(word.relation != "obj" or not addressing for word in said):
        return False
    behind = grammar.sentence.words[verb.index + 1 :]
    return not any(word.feature("VerbForm") == "Fin" or word.relation.startswith("nsubj") for word in behind)


def _opening(grammar: Grammar, stop: int) -> int | None:
    """The first word of the noun phrase, a name set behind it included, that a comma parts from what stands before."""
    words = grammar.sentence.words
    if stop and words[stop - 1].text == ",":
        first = _opening(grammar, stop - 1)
        name = grammar.sentence.name_at(words[first]) if first is not None else None
        if first is None or name is None or name.kind is not NameKind.PERSON:
            return None
        stop = first - 1
    first = stop
    while first and (words[first - 1].pos in _NOMINAL or _is_participle(words, first - 1)):
        first -= 1
    parted = 0 < first < stop and words[first - 1].text == ","
    return first if parted and words[first].pos not in ("CCONJ", "ADP", "VERB") else None


def _is_participle(words: Sequence[Word], at: int) -> bool:
    """True for "residents [reached] by telephone", also read as what they did."""
    by = at + 1 < len(words) and words[at + 1].text.lower() == "by"
    return words[at].pos == "VERB" and words[at].feature("Tense") != "Pres" and by


def _speaker(grammar: Grammar, first: int, verb: Word) -> Word | None:
    """The noun that heads the phrase: what hangs on a word outside it, or on its participle."""
    words = grammar.sentence.words
    last = next((word.index for word in words[first : verb.index] if word.text == ","), verb.index)
    nouns = [word for word in words[first:last] if word.pos in ("NOUN", "PROPN")]
    heads = (
        word for word in nouns if word.head is None or not first <= word.head < last or words[word.head].pos == "VERB"
    )
    noun = next(heads, None)
    if noun is None or not can_speak(grammar, noun):
        return None
    beside = grammar.sentence.name_at(words[last + 1]) if last < verb.index else None
    if beside is None or name_beside(grammar, noun) is not None:
        return noun
    name = words[beside.first : beside.last + 1]  # "[the mayor], Ali Keita," where nothing ties the two
    return next(word for word in name if word.head is None or not beside.first <= word.head <= beside.last)


def _is_saying(grammar: Grammar, word: Word) -> bool:
    """True for a main verb of saying with a voice of its own, and for "according to"."""
    if word.pos == "VERB" and word.relation in _MAIN and word.lemma in cues().verbs:
        subject = grammar.child(word, "nsubj", "obl:agent")
        return subject is not None and can_speak(grammar, subject)
    return word.text.lower() == "according"
