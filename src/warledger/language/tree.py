"""The best dependency tree for a table of scores."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

_NEVER = np.float32(-1e9)
_ROOT_CANDIDATES = 3  # the root is almost always among the three likeliest; each costs one decoding


def best_tree(arcs: Scores) -> list[int]:
    """The head of every word: `arcs[i, j]` scores word j as the head of word i; row and column 0 are the root.

    Returns n heads for the n words (0 is the root, words count from 1). The result is always a tree with exactly one
    word under the root, the best such tree among the likeliest roots (Chu–Liu–Edmonds).
    """
    table = arcs.astype(np.float32, copy=True)
    np.fill_diagonal(table, _NEVER)
    heads: Heads = table.argmax(axis=1)
    heads[0] = -1
    if (heads == 0).sum() == 1 and _cycle(heads) is None:
        return _numbers(heads)
    candidates = np.argsort(-table[1:, 0], kind="stable")[:_ROOT_CANDIDATES] + 1
    trees = [_rooted_tree(table, int(root)) for root in candidates]
    return _numbers(max(trees, key=lambda tree: _total(table, tree)))


def _numbers(heads: Heads) -> list[int]:
    return [int(head) for head in heads[1:]]


def _rooted_tree(table: Scores, root: int) -> Heads:
    only = table.copy()
    only[:, 0] = _NEVER
    only[root, 0] = 0
    only[root, 1:] = _NEVER
    return _spanning_tree(only)


def _total(table: Scores, heads: Heads) -> float:
    return float(table[np.arange(1, len(heads)), heads[1:]].sum())


def _cycle(heads: Heads) -> list[int] | None:
    """The words of some cycle, or None."""
    state = [0] * len(heads)  # 0 unseen, 1 on the present path, 2 known to reach the root
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return None


def _spanning_tree(table: Scores) -> Heads:
    """Chu–Liu–Edmonds: take the best heads, contract a cycle into one word, solve the rest, open the cycle again."""
    heads: Heads = table.argmax(axis=1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [word for word in range(len(table)) if word not in set(cycle)]
    inside = table[cycle, heads[cycle]]
    entering = table[np.ix_(cycle, rest)] - inside[:, None]  # what breaking in at each word of the cycle costs
    leaving = table[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), _NEVER, dtype=np.float32)
    small[:-1, :-1] = table[np.ix_(rest, rest)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    solved = _spanning_tree(small)
    opened: Heads = heads.copy()
    for place, word in enumerate(rest[1:], 1):
        head = int(solved[place])
        opened[word] = cycle[int(leaving[place].argmax())] if head == len(rest) else rest[head]
    entry = rest[int(solved[-1])]
    broken = cycle[int(entering[:, int(solved[-1])].argmax())]
    opened[broken] = entry
    return opened
