"""People by a part of the name that the report gives in full."""

from __future__ import annotations

import pytest

from warledger.extract.resolve.full_names import surnames, with_full_names
from warledger.language.syntax import Name, NameKind, Sentence, Word

FULL = (("Hisen", "PROPN", "nsubj"), ("Cemil", "PROPN", "flat"), ("spoke", "VERB", "root"))


def sentence(start: int, words: tuple[tuple[str, str, str], ...], *names: tuple[int, int, NameKind]) -> Sentence:
    """A sentence of words (text, part of speech, relation) with the names (first, last, kind)."""
    made: list[Word] = []
    for index, (text, pos, relation) in enumerate(words):
        at = made[-1].stop + 1 if made else start
        made.append(Word(index, at, at + len(text), text, text.lower(), pos, "", None, relation))
    named = tuple(
        Name(
            first, last, made[first].start, made[last].stop, " ".join(one.text for one in made[first : last + 1]), kind
        )
        for first, last, kind in names
    )
    return Sentence(start, made[-1].stop, tuple(made), named)


# (the word and its relation, what it was read as, what it is)
READ: list[tuple[tuple[str, str], NameKind | None, NameKind | None]] = [
    (("Cemil", "obj"), None, NameKind.PERSON),
    (("Cemil", "obj"), NameKind.ORGANISATION, NameKind.PERSON),
    (("Cemil", "nsubj"), NameKind.PLACE, NameKind.PERSON),  # places do not act
    (("Cemil", "obl"), NameKind.PLACE, NameKind.PLACE),
    (("Kemal", "obj"), NameKind.ORGANISATION, NameKind.ORGANISATION),  # nobody of that name is told of
    (("Hisen", "obj"), None, None),  # a first name alone
    (("Cemil", "compound"), None, None),  # "the Cemil bridge"
]


@pytest.mark.parametrize(("word", "before", "after"), READ)
def test_a_surname_is_its_persons(word: tuple[str, str], before: NameKind | None, after: NameKind | None) -> None:
    (text, relation), full = word, sentence(0, FULL, (0, 1, NameKind.PERSON))
    names = () if before is None else ((1, 1, before),)
    said = sentence(100, (("killed", "VERB", "root"), (text, "PROPN", relation)), *names)
    _, found = with_full_names((full, said), surnames((full, said)))
    name = found.name_at(found.words[1])
    assert (name.kind if name else None) is after


def test_a_title_is_nobodys_surname() -> None:
    words = (("Ana", "PROPN", "nsubj"), ("Sheikh", "PROPN", "flat"))
    assert surnames((sentence(0, words, (0, 1, NameKind.PERSON)),)) == frozenset()
