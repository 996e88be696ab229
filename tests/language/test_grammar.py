from __future__ import annotations

import pytest

from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence, Word


def _sentence(*words: tuple[str, str, int | None, str]) -> Sentence:
    """A sentence of (form, lemma, head, relation)."""
    made, start = [], 0
    for at, (form, lemma, head, relation) in enumerate(words):
        made.append(Word(at, start, start + len(form), form, lemma, "X", "", head, relation))
        start += len(form) + 1
    return Sentence(0, start, tuple(made))


HAD_FLED = _sentence(
    ("men", "man", 2, "nsubj"), ("had", "have", 2, "aux"), ("fled", "flee", None, "root"), ("Gao", "Gao", 2, "obj")
)
WERE_SEEN = _sentence(
    ("men", "man", 2, "nsubj:pass"), ("were", "be", 2, "aux:pass"), ("seen", "see", None, "root"),
    ("fleeing", "flee", 2, "xcomp"), ("Gao", "Gao", 3, "obj"),
)  # fmt: skip


def test_above_goes_up_to_the_root() -> None:
    grammar = Grammar(WERE_SEEN)
    assert [word.text for word in grammar.above(WERE_SEEN.words[4])] == ["fleeing", "seen"]
    assert not list(grammar.above(WERE_SEEN.words[2]))


@pytest.mark.parametrize(("sentence", "is_perfect"), [(HAD_FLED, True), (WERE_SEEN, False)])
def test_the_perfect_has_an_auxiliary_have(sentence: Sentence, is_perfect: bool) -> None:
    assert Grammar(sentence).is_perfect(sentence.words[2]) is is_perfect
