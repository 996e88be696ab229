from __future__ import annotations

import pytest

from warledger.language.syntax import Name, NameKind, Sentence, Word

TEXT = "Omar Said left Gao"
FORMS = TEXT.split()
WORDS = tuple(
    Word(at, TEXT.index(form), TEXT.index(form) + len(form), form, form.lower(), "X", "", None, "dep")
    for at, form in enumerate(FORMS)
)
NAMES = (Name(0, 1, 0, 9, "Omar Said", NameKind.PERSON), Name(3, 3, 15, 18, "Gao", NameKind.PLACE))
SENTENCE = Sentence(0, len(TEXT), WORDS, NAMES)


@pytest.mark.parametrize(
    ("kinds", "inside"),
    [
        ((), ["Omar", "Said", "Gao"]),
        ((NameKind.PERSON,), ["Omar", "Said"]),
        ((NameKind.PERSON, NameKind.PLACE), ["Omar", "Said", "Gao"]),
        ((NameKind.ORGANISATION,), []),
    ],
)
def test_a_word_is_in_a_name_of_a_kind(kinds: tuple[NameKind, ...], inside: list[str]) -> None:
    assert [word.text for word in WORDS if SENTENCE.is_in_name(word, *kinds)] == inside
