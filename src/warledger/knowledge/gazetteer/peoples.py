"""What the countries and their inhabitants are called: "Malian", "Malians", the Afghans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from warledger.knowledge.gazetteer.folding import fold
from warledger.knowledge.parties.state import State, states


@lru_cache(maxsize=1)
def peoples() -> Mapping[str, tuple[str, ...]]:
    """The ISO codes of the countries of each folded adjective and people, in the singular and the plural."""
    found: dict[str, list[str]] = defaultdict(list)
    for state in _today():
        for word in {form for adjective in state.adjectives for form in _forms(adjective)}:
            found[fold(word)].append(state.code)
    return {word: tuple(codes) for word, codes in found.items()}


def state_names(code: str) -> tuple[str, ...]:
    """What the table of states calls this country."""
    state = states().get(code)
    return state.names if state else ()


def _today() -> Iterator[State]:
    """The states that have not ended."""
    return (state for state in states().values() if not state.numbers or state.numbers[-1].until is None)


def _forms(adjective: str) -> tuple[str, ...]:
    return (adjective,) if adjective.endswith(("ese", "sh", "ch", "ss", "men")) else (adjective, f"{adjective}s")
