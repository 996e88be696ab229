"""Names that a report gives twice: "Mountain Liberation Front (MLF)", "the coalition, known as …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from warledger.extract.resolve.labels import Label, Sort, plain
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.language.grammar import Grammar
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Category, Document

_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,9}")
_WORDS = resolving_words("names")
_MOST_INSIDE, _MOST_BETWEEN = 8, 9
# What stands between two names of one party, and what may stand beside it there.
_KNOWN_AS = (["known", "as"], ["known", "by"], ["called"], ["or"], ["aka"], ["a.k.a."])
_NAMING = frozenset({"obl", "nmod", "xcomp", "flat", "appos"})


def spelled_out(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """(a name in lower case, what it is called): every name before or inside a bracket, by its acronym."""
    for sentence in sentences:
        for opening in sentence.words:
            if opening.text in ("(", "["):
                yield from _pair(document.text, sentence, opening)
        yield from _also_known(sentence)


def in_full(text: str, sentence: Sentence, names: Iterable[str]) -> Iterator[Label]:
    """Where `sentence` has one of these names (lower case, of several words), also where the reader of names cut it."""
    starts = {word.start: word.index for word in sentence.words}
    stops = {word.stop: word.index for word in sentence.words}
    said = text[sentence.start : sentence.stop].lower().replace("’", "'")
    for name in names:
        place = said.find(name) if " " in name else -1
        first, last = starts.get(sentence.start + place), stops.get(sentence.start + place + len(name))
        if place >= 0 and first is not None and last is not None:
            yield Label(first, last, Sort.NAME, name)


def _also_known(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Two names of one party: "Desert Unity, also known as [DU]", "Free Path, or [FP]", "known by its acronym X"."""
    names = [name for name in sentence.names if name.kind is NameKind.ORGANISATION]
    for before, after in pairwise(names):
        between = [word.text.lower() for word in sentence.words[before.last + 1 : after.first]]
        telling = [word for word in between if word not in _WORDS["filling"]]
        if len(between) <= _MOST_BETWEEN and between[:1] == [","] and telling in _KNOWN_AS:
            long, short = sorted((before.text, after.text), key=len, reverse=True)
            yield plain(long).removeprefix("the "), short.removeprefix("the ")


def _pair(text: str, sentence: Sentence, opening: Word) -> Iterator[tuple[str, str]]:
    rest = sentence.words[opening.index + 1 : opening.index + 2 + _MOST_INSIDE]
    closing = next((word for word in rest if word.text in (")", "]")), None)
    if closing is None or closing.index == opening.index + 1:
        return
    inside = text[sentence.words[opening.index + 1].start : sentence.words[closing.index - 1].stop].strip("\"“”' ")
    before = _initials(text, sentence, opening, inside) or _name_before(sentence, opening)
    if before is None:
        return
    if _is_common(inside) or _is_common(before):
        return
    if _ACRONYM.fullmatch(inside) and " " in before:
        yield plain(before), inside
    elif _ACRONYM.fullmatch(before) or _is_name(sentence, opening.index + 1, closing.index - 1):
        yield plain(inside).removeprefix("the "), before


def _is_common(name: str) -> bool:
    """True of a noun in capitals that is no acronym: "ARMY [EJERCITO] TROOPS"."""
    return is_word(name.lower(), "army", "police", "militia", "government", "group", "no_party")


def _initials(text: str, sentence: Sentence, opening: Word, acronym: str) -> str | None:
    """The words before the bracket whose first letters the acronym has."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    if not _ACRONYM.fullmatch(acronym) or len(letters) < 2:
        return None
    words = [w for w in sentence.words[: opening.index] if w.text[0].isalnum()]
    for count in range(2, min(len(words), 3 * len(letters)) + 1):
        run = words[-count:]
        telling = [word.text for word in run if word.text.lower() not in _WORDS["skipped"]]
        if "".join(word[0].upper() for word in telling) == letters and run[0].text.lower() not in _WORDS["skipped"]:
            return text[run[0].start : words[-1].stop]
    return None


def _name_before(sentence: Sentence, opening: Word) -> str | None:
    """The name that ends right before the bracket, quotation marks aside."""
    last = opening.index - 1
    while last > 0 and not sentence.words[last].text[0].isalnum():
        last -= 1
    name = next((name for name in sentence.names if name.last == last), None)
    return name.text if name and _may_be_party(name, quoted=last < opening.index - 1) else None


def _may_be_party(name: Name, *, quoted: bool) -> bool:
    """True for organisations of two words and more, and for whatever stands in quotation marks."""
    if quoted:
        return name.kind in (NameKind.ORGANISATION, NameKind.PERSON)
    return name.kind is NameKind.ORGANISATION and (" " in name.text or name.text.isupper())


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    return any(
        name.kind is NameKind.ORGANISATION and first <= name.first and name.last <= last for name in sentence.names
    )


def is_called_rebel(grammar: Grammar, label: Label) -> bool:
    """True of a name that the report describes: "the separatist coalition, known as [X]", "[X] rebels"."""
    words = grammar.sentence.words
    if any(_are_fighters(word) for word in words[label.last + 1 : label.last + 2]):
        return True
    described = (noun for noun in _described(grammar, words[label.first]) if _is_group(noun))
    return any(_is_rebel(word) for noun in described for word in grammar.children(noun, "amod", "compound"))


def _is_group(noun: Word) -> bool:
    """True of what a name can be; a "terrorist attack on X" says nothing of X."""
    return is_word(noun.lemma, "group", "militia", "unit", "army", "political")


def _described(grammar: Grammar, word: Word) -> Iterator[Word]:
    """The nouns that a name stands for."""
    head = grammar.head(word)
    while head is not None and (
        word.relation in _NAMING or (word.relation == "acl" and word.lemma in _WORDS["called"])
    ):
        yield head
        word, head = head, grammar.head(head)


def _are_fighters(word: Word) -> bool:
    """True of those of a party who fight, and are no state's: "X [rebels]", "X [fighters]"."""
    role = role_of(word.lemma)
    armed = role is not None and role.category is Category.COMBATANT and role.side not in ("army", "police")
    plural = word.feature("Number") == "Plur"  # no "fighter planes"
    fighting = armed and plural and not is_word(word.lemma, "following")  # a party has "militants"
    return word.pos == "NOUN" and (fighting or _is_rebel(word))


def _is_rebel(word: Word) -> bool:
    return is_word(word.lemma, "rebel") and word.lemma != "opposition"  # as parties are
