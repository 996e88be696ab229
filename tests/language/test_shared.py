"""Nouns that share the number before them."""

import pytest

from warledger.language.english.shared import mended
from warledger.language.syntax import Word


def counted(*, own: bool) -> tuple[Word, ...]:
    """The words "Dozens of guards and (two) soldiers", the soldiers joined to the dozens."""
    rows = [
        ("Dozens", "dozen", "NOUN", None, "root"),
        ("of", "of", "ADP", 2, "case"),
        ("guards", "guard", "NOUN", 0, "nmod"),
        ("and", "and", "CCONJ", 5, "cc"),
        ("two" if own else "brave", "two", "NUM" if own else "ADJ", 5, "nummod" if own else "amod"),
        ("soldiers", "soldier", "NOUN", 0, "conj"),
    ]
    return tuple(
        Word(index, 9 * index, 9 * index + len(text), text, lemma, pos, "Number=Plur", head, relation)
        for index, (text, lemma, pos, head, relation) in enumerate(rows)
    )


@pytest.mark.parametrize(("own", "head"), [(False, 2), (True, 0)])
def test_a_second_noun_is_joined_to_the_first_unless_it_has_its_own_number(own: bool, head: int) -> None:
    words = counted(own=own)
    assert mended(words)[5].head == head
    assert mended(words)[:5] == words[:5]
