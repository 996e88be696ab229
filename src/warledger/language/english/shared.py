"""Nouns that share the number before them: "dozens of guards and [soldiers]" counts both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.language.syntax import Word

# Numbers that are nouns of their own, so that what they count hangs on them.
_AMOUNTS = frozenset({"dozen", "hundred", "thousand", "million", "score", "ten", "number", "handful", "group"})
_OWN = frozenset({"det", "nummod", "nmod:poss"})


def mended(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, each second noun behind "of" joined to the first, where the network joins it to the number."""
    return tuple(_mended(word, words) for word in words)


def _mended(word: Word, words: Sequence[Word]) -> Word:
    amount = words[word.head] if word.head is not None and word.relation == "conj" else None
    if amount is None or amount.lemma not in _AMOUNTS or word.pos not in ("NOUN", "PROPN") or amount.index > word.index:
        return word
    own = any(each.head == word.index and (each.relation in _OWN or each.pos == "ADP") for each in words)
    counted = [
        w for w in words if w.head == amount.index and w.relation == "nmod" and amount.index < w.index < word.index
    ]
    if own or not counted or word.feature("Number") != "Plur":
        return word  # "dozens of guards and [12 soldiers]", "a group of guards and [the mayor]"
    return replace(word, head=counted[0].index)
