"""The words of a sentence that name a nation, a party of the knowledge base, or another organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import category_of
from warledger.knowledge.english.resolving import resolving_words
from warledger.knowledge.english.telling import telling_words
from warledger.knowledge.parties import Entry, State, fold, parties, states
from warledger.language.english.tokens import words as cut_words
from warledger.language.syntax import NameKind, Sentence
from warledger.values import Category

# Acronyms up to this length can be words of an upper-case text: "IS", "US", "LET".
_AMBIGUOUS = 3
# What may stand inside of a name without being part of it: "al-Shabaab", "Jama'at", "St. Kitts".
_JOINTS = frozenset("- ' ’ ‘ . – —".split())
_BREAK = "|"
_INNER_CAPITAL = re.compile(r"[^\W\d_][A-Z]")
_WORDS = resolving_words("names")


class Sort(StrEnum):
    """What a label names. A VOICE speaks for the party that its key names."""

    STATE = "state"
    PEOPLE = "people"
    CAPITAL = "capital"
    GROUP = "group"
    VOICE = "voice"
    NAME = "name"


class Label(NamedTuple):
    """The words `first`–`last` (inclusive) of a sentence.

    `key` is a nation's code, the folded name of a GROUP (several entries of the base may go by it), the base's id of
    the party that a VOICE speaks for, or a NAME in lower case.
    """

    first: int
    last: int
    sort: Sort
    key: str


class _Listed(NamedTuple):
    """A name of the base. `capitals` are its letters where its case tells it: "FARC-EP" gives FARCEP, "LeT" LeT."""

    parts: tuple[str, ...]
    capitals: str | None
    sort: Sort
    key: str


def plain(text: str) -> str:
    """`text` in lower case with plain apostrophes, so that spellings of a name compare."""
    return text.lower().replace("’", "'").strip(" \"'“”‘-")


def labels(sentence: Sentence) -> tuple[Label, ...]:
    """The labels of `sentence` in order, none overlapping another, the longest first."""
    found = list(_named(sentence))
    taken = {index for label in found for index in range(label.first, label.last + 1)}
    for name in sentence.names:
        first = _after_comma(sentence, name.first, name.last)
        inside = range(first, name.last + 1)
        free = not taken.intersection(inside) and not _is_of_others(sentence, first, name.last)
        text = name.text[sentence.words[first].start - sentence.words[name.first].start :]
        if name.kind is NameKind.ORGANISATION and free and _is_telling(text):
            found.append(Label(first, name.last, Sort.NAME, plain(text)))
    return tuple(sorted(found))


def voice_in(text: str) -> str | None:
    """The id of the party whose organ a dateline names: "(RADIO VENCEREMOS)"."""
    folded = f" {fold(text)} "
    return next((one.key for one in _voices() if f" {' '.join(one.parts)} " in folded), None)


@lru_cache(maxsize=1)
def _voices() -> tuple[_Listed, ...]:
    return tuple(one for one in _index().listed.values() if one.sort is Sort.VOICE)


def _after_comma(sentence: Sentence, first: int, last: int) -> int:
    """Where a name begins that was read across a comma or what it is tied to: "TORA, ARMY", "Zar-led Tora Council"."""
    tied = _WORDS["tied"] | {"led"}
    dashes = (word.index for word in sentence.words[first:last] if word.text == "-")
    first = next((at + 2 for at in dashes if sentence.words[at + 1].text.lower() in tied), first)
    commas = [word.index for word in sentence.words[first:last] if word.text == ","] if sentence.is_upper else []
    return commas[-1] + 1 if commas else first


def _is_telling(text: str) -> bool:
    """False for a bare common noun that was taken for a name: "THE ARMY", "FORCES"."""
    telling = [word for word in plain(text).split() if word not in ("the", "a", "armed") and len(word) > 1]
    if len(telling) == 1 and category_of(telling[0]) is Category.CIVILIAN:  # "IDP"
        return False
    common = (
        is_word(word, "army", "militia", "government", "no_party")
        or is_word(word.removesuffix("s"), "army", "group", "unit")
        for word in telling
    )
    return bool(telling) and not all(common)


def _named(sentence: Sentence) -> Iterator[Label]:
    """The names of the base in a sentence."""
    people = tuple(name for name in sentence.names if name.kind is NameKind.PERSON)
    parts = [(part, word.index) for word in sentence.words for part in _parts(word.text)]
    shouted, beginnings = sentence.is_upper, _index().lengths
    place = 0
    while place < len(parts):
        if parts[place][0] not in beginnings:
            place += 1
            continue
        length, label = 1, None
        for listed in _standing(parts, place):
            last = parts[place + len(listed.parts) - 1][1]
            first = parts[place][1]
            inside = first == last and any(name.first <= first <= name.last != name.first for name in people)
            if not inside and _is_written(listed, sentence, first, last, shouted):
                length = len(listed.parts)
                if listed.sort is not Sort.GROUP or not _is_of_others(sentence, first, last):
                    label = Label(first, last, _used_as(listed, sentence, last), listed.key)
                break
        if label is not None:
            yield label
        place += length


@lru_cache(maxsize=20_000)
def _parts(text: str) -> tuple[str, ...]:
    """The folded parts of a word: "al-Nusra" gives two, whether it was cut as one word or as three."""
    return () if text in _JOINTS else tuple(fold(text).split()) or (_BREAK,)


def _standing(parts: list[tuple[str, int]], place: int) -> Iterator[_Listed]:
    """What is listed and stands at `place`, the longest first, as whole words: no "Taliban" in "anti-Taliban"."""
    if place and parts[place - 1][1] == parts[place][1]:
        return
    for stop in (place + length for length in _index().lengths[parts[place][0]]):
        if stop < len(parts) and parts[stop][1] == parts[stop - 1][1]:
            continue
        listed = _index().listed.get(tuple([part for part, _ in parts[place:stop]]))
        if listed is not None and stop <= len(parts):
            yield listed


def _is_written(listed: _Listed, sentence: Sentence, first: int, last: int, shouted: bool) -> bool:
    """True if it is written as a name: an acronym in capitals, another with a capital that opens no sentence."""
    words = sentence.words[first : last + 1]
    if listed.capitals:
        written = _letters("".join(word.text for word in words))
        named = any(word.pos == "PROPN" for word in words)
        loud = shouted and len(written) > _AMBIGUOUS and written == listed.capitals.upper()
        loud = loud and (named or bool(telling_words(written)))
        exact = written == listed.capitals and (not shouted or named)
        return loud or exact
    if shouted:
        return True
    if listed.sort is Sort.GROUP and first == 0:
        joined = len(listed.parts) > 1 and len(words) == 1 and words[0].text[0].isupper()  # "Anti-balaka"
        return joined or any(word.text[0].isupper() for word in words[1:]) or words[0].pos == "PROPN"
    return any(word.text[0].isupper() for word in words)


def _is_of_others(sentence: Sentence, first: int, last: int) -> bool:
    """True of a name that only tells others by it: "the counter-[ISIL] brigades", "[al-Qaeda]-linked fighters"."""
    before = [word.text.lower() for word in sentence.words[max(0, first - 2) : first]]
    after = [word.text.lower() for word in sentence.words[last + 1 : last + 3]]
    against = before[1:] == ["-"] and before[0] in _WORDS["against"]
    return against or (after[:1] == ["-"] and after[-1] in _WORDS["tied"])


def _used_as(listed: _Listed, sentence: Sentence, last: int) -> Sort:
    """PEOPLE for a state's name that is also its adjective, before a noun: "[US] soldiers"."""
    following = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
    if listed.sort is Sort.STATE and following is not None and following.pos in ("NOUN", "ADJ"):
        adjectives = {fold(form) for form in states()[listed.key].adjectives}
        return Sort.PEOPLE if " ".join(listed.parts) in adjectives else Sort.STATE
    return listed.sort


class _Index(NamedTuple):
    """What is listed, by its parts, and how many parts those have that begin with one, the most first."""

    listed: Mapping[tuple[str, ...], _Listed]
    lengths: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=1)
def _index() -> _Index:
    """All that is listed; of equals what a state is called."""
    found: dict[tuple[str, ...], _Listed] = {}
    for name, sort, key in _listed_names():
        parts = _parts_of_name(name)
        if parts:
            found.setdefault(parts, _Listed(parts, _capitals(name), sort, key or fold(name)))
    lengths: dict[str, set[int]] = {}
    for parts in found:
        lengths.setdefault(parts[0], set()).add(len(parts))
    return _Index(found, {first: tuple(sorted(those, reverse=True)) for first, those in lengths.items()})


def _capitals(name: str) -> str | None:
    """The letters of one word that its case tells: of acronyms, and of "LeT"; None of "Taliban" and "al-Shabaab"."""
    told = " " not in name and (name.upper() == name or _INNER_CAPITAL.search(name))
    return _letters(name) if told else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _parts_of_name(name: str) -> tuple[str, ...]:
    """The parts of a name as a sentence has them: a genitive's "'s" is a word there."""
    if "'s" not in name and "’s" not in name:
        return tuple(fold(name).split())
    return tuple(part for start, stop in cut_words(name) for part in _parts(name[start:stop]))


def _listed_names() -> Iterator[tuple[str, Sort, str]]:
    for state in states().values():
        yield from _of_state(state)
    for entry in parties():
        yield from _of_party(entry)


def _of_state(state: State) -> Iterator[tuple[str, Sort, str]]:
    yield from ((name, Sort.STATE, state.code) for name in state.names)
    yield from ((name, Sort.CAPITAL, state.code) for name in state.capitals)
    for name in state.adjectives:
        yield name, Sort.PEOPLE, state.code
        if name[-1] != "s" and name.isalpha():
            yield f"{name}s", Sort.PEOPLE, state.code


def _of_party(entry: Entry) -> Iterator[tuple[str, Sort, str]]:
    """The party's proper names; what a pattern makes of a state's name is read by its grammar."""
    proper = entry.also if entry.patterned else (entry.name, *entry.also)
    yield from ((name, Sort.GROUP, "") for name in proper)
    yield from ((name, Sort.VOICE, entry.id) for name in entry.voices)
