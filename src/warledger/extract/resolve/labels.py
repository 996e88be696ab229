"""The words of a sentence that name a nation, an armed group, or another organisation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from warledger.knowledge.english.parties import armed_groups, is_word, nations
from warledger.language.english.tokens import words as cut_words
from warledger.language.syntax import NameKind, Sentence

# Acronyms up to this length can be words of an upper-case text: "IS", "US", "LET".
_AMBIGUOUS = 3


class Sort(StrEnum):
    """What a label names. A VOICE speaks for the group that its key names."""

    STATE = "state"
    PEOPLE = "people"
    CAPITAL = "capital"
    GROUP = "group"
    VOICE = "voice"
    NAME = "name"


class Label(NamedTuple):
    """The words `first`–`last` (inclusive) of a sentence; `key` is a nation's code or a name."""

    first: int
    last: int
    sort: Sort
    key: str


class _Entry(NamedTuple):
    words: tuple[str, ...]
    exact: str | None
    sort: Sort
    key: str


def plain(text: str) -> str:
    """`text` in lower case with plain apostrophes, so that spellings of a name compare."""
    return text.lower().replace("’", "'").strip(" \"'“”‘-")


def labels(sentence: Sentence) -> tuple[Label, ...]:
    """The labels of `sentence` in order, none overlapping another, the longest first."""
    found = list(_listed(sentence))
    taken = {index for label in found for index in range(label.first, label.last + 1)}
    for name in sentence.names:
        inside = range(name.first, name.last + 1)
        if name.kind is NameKind.ORGANISATION and not taken.intersection(inside) and _is_telling(name.text):
            found.append(Label(name.first, name.last, Sort.NAME, plain(name.text)))
    return tuple(sorted(found))


def _is_telling(text: str) -> bool:
    """False for a bare common noun that was taken for a name: "THE ARMY", "FORCES"."""
    telling = [word for word in plain(text).split() if word not in ("the", "a", "armed") and len(word) > 1]
    common = (
        is_word(word, "army", "militia") or is_word(word.removesuffix("s"), "army", "group", "unit") for word in telling
    )
    return bool(telling) and not all(common)


def _listed(sentence: Sentence) -> Iterator[Label]:
    texts = [plain(word.text) if len(word.text) > 1 else word.text.lower() for word in sentence.words]
    shouted = sentence_is_upper(sentence)
    index = 0
    while index < len(texts):
        entry = next((e for e in _entries().get(texts[index], ()) if _stands(e, texts, sentence, index, shouted)), None)
        if entry is None:
            index += 1
        else:
            last = index + len(entry.words) - 1
            yield Label(index, last, _used_as(entry, sentence, last), entry.key)
            index = last + 1


def _used_as(entry: _Entry, sentence: Sentence, last: int) -> Sort:
    """PEOPLE for a state's name that is also its adjective, before a noun: "[US] soldiers"."""
    following = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
    if entry.sort is Sort.STATE and following is not None and following.pos in ("NOUN", "ADJ"):
        adjectives = {plain(form) for form in nations()[entry.key].adjectives}
        return Sort.PEOPLE if " ".join(entry.words) in adjectives else Sort.STATE
    return entry.sort


def sentence_is_upper(sentence: Sentence) -> bool:
    """True for the text of a wire that has no lower case."""
    return not any(letter.islower() for word in sentence.words for letter in word.text)


def _stands(entry: _Entry, texts: list[str], sentence: Sentence, index: int, shouted: bool) -> bool:
    stop = index + len(entry.words)
    if tuple(texts[index:stop]) != entry.words:
        return False
    if entry.exact is None or len(entry.words) > 1:
        return shouted or any(word.text[0].isupper() for word in sentence.words[index:stop])
    word = sentence.words[index]
    return word.text == entry.exact and (not shouted or len(word.text) > _AMBIGUOUS or word.pos == "PROPN")


@lru_cache(maxsize=1)
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """What is listed, by its first word, the longest first."""
    by_first: dict[str, list[_Entry]] = {}
    for name, sort, key in _names():
        words = tuple(plain(name[start:stop]) if stop - start > 1 else name[start:stop] for start, stop in _cut(name))
        exact = name if name.isupper() and len(words) == 1 else None
        by_first.setdefault(words[0].lower(), []).append(_Entry(tuple(map(str.lower, words)), exact, sort, key))
    return {first: tuple(sorted(found, key=lambda entry: -len(entry.words))) for first, found in by_first.items()}


def _cut(name: str) -> list[tuple[int, int]]:
    return cut_words(name)


def _names() -> Iterator[tuple[str, Sort, str]]:
    for nation in nations().values():
        yield from ((name, Sort.STATE, nation.code) for name in nation.names)
        yield from ((name, Sort.CAPITAL, nation.code) for name in nation.capitals)
        for name in nation.adjectives:
            yield name, Sort.PEOPLE, nation.code
            if name[-1] != "s" and name.isalpha():
                yield f"{name}s", Sort.PEOPLE, nation.code
    for group in armed_groups():
        yield from ((name, Sort.GROUP, group.name) for name in (group.name, *group.also))
        yield from ((name, Sort.VOICE, group.name) for name in group.voices)
