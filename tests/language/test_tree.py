"""The tree decoder, against every tree there is."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from warledger.language.tree import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """Exactly one word under the root, and every word leads to it."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        word = start
        for _ in heads:
            word = heads[word - 1] if word else 0
        if word:
            return False
    return True


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n + 1, n + 1), elements=st.floats(-5, 5, width=32))))
def test_no_tree_scores_higher(arcs: np.ndarray) -> None:
    words = len(arcs) - 1
    found = tuple(best_tree(arcs))
    assert is_tree(found)

    def total(heads: tuple[int, ...]) -> float:
        return float(sum(arcs[place, head] for place, head in enumerate(heads, 1)))

    trees = [heads for heads in product(range(words + 1), repeat=words) if is_tree(heads)]
    rooted = np.argsort(-arcs[1:, 0], kind="stable")[:3]  # the decoder tries the three likeliest, the earlier of equals
    best = max(total(heads) for heads in trees if heads.index(0) in rooted)
    assert total(found) >= best - 1e-3


def test_a_long_circle_is_opened() -> None:
    words = 60
    arcs = np.zeros((words + 1, words + 1), dtype=np.float32)
    for place in range(1, words + 1):
        arcs[place, place % words + 1] = 5  # each word wants the next as its head, the last the first
    assert is_tree(tuple(best_tree(arcs)))
