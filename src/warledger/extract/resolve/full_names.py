"""People by a part of their names: who is named in full once is a person wherever the report has his surname.

The reader of names goes by one sentence: of "Cemil" alone it may make an organisation, a place or nothing,
though the report also speaks of "Hisen Cemil".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from warledger.extract.resolve.harm_words import outcomes
from warledger.knowledge.english.parties import is_word
from warledger.knowledge.english.people import role_of
from warledger.language.syntax import Name, NameKind, Sentence, Word
from warledger.values import Category

_SHORT = 3  # letters of "de", "al", "van", "ibn"


def surnames(sentences: Iterable[Sentence]) -> frozenset[str]:
    """What the people named in full may be called by, in small letters: any part of a name but the first."""
    named = (_last_names(one, name) for one in sentences for name in one.names if name.kind is NameKind.PERSON)
    return frozenset(part for rest in named for part in parts(rest) if not _is_common(part))


def _last_names(sentence: Sentence, name: Name) -> str:
    """A name but for the first one; all of it where a title stands before it: "Hisen [Cemil]", "Father [Cemil]"."""
    before = sentence.words[name.first - 1].text.lower() if name.first else ""
    role = role_of(before)
    titled = role is not None and role.category is not Category.UNKNOWN
    return name.text if titled else name.text.partition(" ")[2]


def parts(name: str) -> list[str]:
    """The parts of a name in small letters, without initials and particles."""
    return [part for part in re.split(r"[^\w'’]+", name.casefold()) if len(part) > _SHORT]


def with_full_names(sentences: Iterable[Sentence], known: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences, each with all the people among its names who go by one of the `known` surnames."""
    return tuple(_completed(sentence, known) if known else sentence for sentence in sentences)


def _completed(sentence: Sentence, known: frozenset[str]) -> Sentence:
    called = [word for word in sentence.words if word.pos == "PROPN" and word.text.casefold() in known]
    people = {word.index: word for word in called if _is_person(sentence, word)}
    if not people:
        return sentence
    kept = (name for name in sentence.names if name.first not in people)
    found = (Name(one.index, one.index, one.start, one.stop, one.text, NameKind.PERSON) for one in people.values())
    return replace(sentence, names=tuple(sorted((*kept, *found), key=lambda name: name.first)))


def _is_person(sentence: Sentence, word: Word) -> bool:
    """True of a surname that the reader of names took for nothing or for an organisation; of a place, if it acts."""
    name = sentence.name_at(word)
    if name is None:
        beside = (*sentence.words[max(0, word.index - 1) : word.index], *sentence.words[word.index + 1 :][:1])
        return word.relation != "compound" and not any(_goes_on(one) for one in beside)
    single = name.first == name.last
    acts = word.relation in ("nsubj", "nsubj:pass", "obj", "nmod:poss") or _is_killed(sentence, word)
    return single and (name.kind is NameKind.ORGANISATION or (name.kind is NameKind.PLACE and acts))


def _is_killed(sentence: Sentence, word: Word) -> bool:
    """True of whose "killing" or "death" it is; the "massacre" of a town is one in it."""
    head = sentence.words[word.head] if word.head is not None and word.relation == "nmod" else None
    return head is not None and head.pos == "NOUN" and head.lemma != "massacre" and bool(outcomes(head))


def _goes_on(word: Word) -> bool:
    """True of what makes one name with the word beside it; a title does not."""
    return word.text == "-" or (word.pos == "PROPN" and role_of(word.text.lower()) is None)


def _is_common(part: str) -> bool:
    """True of a part that is no name by itself."""
    return role_of(part) is not None or is_word(part, "generic", "army", "group", "unit")
