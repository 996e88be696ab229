"""The world's states: their codes and names, and the parties that stand for each: government, army, police."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from warledger.knowledge.parties.entry import Entry, first_day
from warledger.knowledge.parties.kinds import KINDS

# The institutions that every state has, and what they are.
INSTITUTIONS: Mapping[str, str] = {"government": "government", "military": "state forces", "police": "police"}
_ACLED = {"government": "Government", "military": "Military Forces", "police": "Police Forces"}


class Number(NamedTuple):
    """A Gleditsch–Ward number and the days between which it is the state's (None: open)."""

    number: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class State:
    """A state: `code` and `alpha3` are ISO 3166-1, `numeric` too (None where it has none).

    The first of `names` and `adjectives` is the one that answers are given in. `adjectives` holds inhabitants too who
    are not called by an adjective. `regimes` are the days on which the rule over it changed.
    """

    code: str
    alpha3: str
    numeric: int | None
    numbers: tuple[Number, ...]
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    regimes: tuple[date, ...]
    ucdp: int | None

    @property
    def name(self) -> str:
        """The name that answers are given in."""
        return self.names[0]

    @property
    def adjective(self) -> str:
        """The adjective that answers are given in; the name where it has none."""
        return self.adjectives[0] if self.adjectives else self.name

    def gleditsch_ward(self, on: date | None = None) -> int | None:
        """The state's Gleditsch–Ward number on a day, else its last; None where it has none or had none then."""
        if on is None:
            return self.numbers[-1].number if self.numbers else None
        held = (one for one in self.numbers if (one.since or on) <= on <= (one.until or on))
        return next((one.number for one in held), None)

    def regime(self, on: date) -> str | None:
        """The years of the regime that ruled on a day, as ACLED writes them: "2021-", "2020-2021"; None if unknown."""
        begun = [day for day in self.regimes if day <= on]
        if not begun:
            return None
        ended = next((day for day in self.regimes if day > on), None)
        return f"{begun[-1].year}-{ended.year if ended else ''}"

    def acled_name(self, institution: str, on: date) -> str:
        """What ACLED calls an institution of the state: "Military Forces of Mali (2021-)"."""
        years = self.regime(on)
        return f"{_ACLED[institution]} of {self.name}" + (f" ({years})" if years else "")


@lru_cache(maxsize=1)
def states() -> Mapping[str, State]:
    """The states by their alpha-2 code."""
    regimes = _table()["regimes"]
    return {row["code"]: _state(row, regimes.get(row["code"], ())) for row in _table()["states"]}


@lru_cache(maxsize=1)
def towns() -> Mapping[str, str]:
    """The code of the state of some towns and provinces, by their names in lower case."""
    return {town.strip().lower(): code for code, row in _table()["towns"].items() for town in row.split(",")}


def institutions() -> Iterator[Entry]:
    """The government, the army and the police of every state: "ml-government", "ml-military", "ml-police"."""
    patterns, called, abroad = (_table()[name] for name in ("patterns", "called", "abroad"))
    for state in states().values():
        for institution, kind in INSTITUTIONS.items():
            made = tuple(dict.fromkeys(_filled(patterns[institution], state)))
            yield Entry(
                id=f"{state.code.lower()}-{institution}",
                name=made[0][0].upper() + made[0][1:],
                kind=kind,
                also=tuple(called.get(institution, {}).get(state.code, ())),
                countries=(state.code, *(abroad.get(state.code, ()) if institution == "military" else ())),
                since=state.numbers[0].since if state.numbers else None,
                until=state.numbers[-1].until if state.numbers else None,
                part_of=() if institution == "government" else (f"{state.code.lower()}-government",),
                ucdp=state.ucdp,
                sector=KINDS[kind].sector,
                patterned=made,
            )


def _filled(patterns: list[str], state: State) -> Iterator[str]:
    for pattern in patterns:
        for word in state.names if "{name}" in pattern else (state.adjectives or state.names):
            yield pattern.format(name=word, adjective=word)


def _state(row: Mapping[str, Any], regimes: list[str]) -> State:
    return State(
        code=row["code"],
        alpha3=row["alpha3"],
        numeric=row.get("numeric"),
        numbers=tuple(_number(one) for one in row.get("gw", ())),
        names=tuple(row["names"]),
        adjectives=(*row.get("adjectives", ()), *row.get("people", ())),
        capitals=tuple(row.get("capitals", ())),
        regimes=tuple(map(first_day, regimes)),
        ucdp=row.get("ucdp"),
    )


def _number(row: Mapping[str, Any]) -> Number:
    since, until = (date.fromisoformat(row[end]) if end in row else None for end in ("from", "to"))
    return Number(row["number"], since, until)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("warledger.knowledge.parties").joinpath("states.toml").read_text(encoding="utf-8"))
