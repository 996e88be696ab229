"""Whether a file of parties holds together: what is wrong, and on which line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from warledger.errors import BadParties
from warledger.knowledge.parties.entry import Entry, entry_of, first_day, last_day
from warledger.knowledge.parties.folding import fold
from warledger.knowledge.parties.kinds import KINDS, SECTORS
from warledger.knowledge.parties.state import states

_TEXTS = ("id", "name", "kind", "from", "to", "sector")
_LISTS = ("also", "countries", "part_of", "allies", "succeeds", "voices")
_REFERENCES = ("part_of", "allies", "succeeds")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r'\bid\s*=\s*"([^"]*)"')

Row = Mapping[str, Any]


class Problem(NamedTuple):
    """What is wrong with an entry, and the line of the file on which it stands."""

    file: str
    line: int
    entry: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.entry}: {self.what}"


class Placed(NamedTuple):
    """A row of a file and the line on which it stands."""

    file: str
    line: int
    row: Row

    def problem(self, what: str) -> Problem:
        """That something is wrong with this row."""
        return Problem(self.file, self.line, str(self.row.get("id", "an entry without an id")), what)


def rows(file: Traversable | Path) -> tuple[Placed, ...]:
    """The rows of a file of parties. Raises BadParties (W411) if it is no such file."""
    try:
        text = file.read_text(encoding="utf-8")
        found = tomllib.loads(text).get("parties")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadParties(f"{file} cannot be read as parties: {error}", "Correct the file where it says") from error
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise BadParties(f"{file} has no list `parties` of tables", "Write each party as docs/parties.md shows")
    starts = [number for number, line in enumerate(text.splitlines(), start=1) for _ in _ID.finditer(line)]
    lines = starts if len(starts) == len(found) else [1] * len(found)
    return tuple(Placed(file.name, line, row) for line, row in zip(lines, found, strict=True))


def problems(placed: Iterable[Placed], known: Iterable[Entry] = ()) -> Iterator[Problem]:
    """What is wrong with the rows, beside entries that are `known` already."""
    placed = tuple(placed)
    whole = []
    for one in placed:
        wrong = list(_shape(one))
        yield from wrong
        if not wrong:
            whole.append((one, entry_of(one.row)))
    entries = [*known, *(entry for _, entry in whole)]
    yield from _twice(whole, {entry.id for entry in known})
    ids = {entry.id for entry in entries}
    for one, entry in whole:
        yield from _references(one, ids)
        if entry.id in _wholes(entry, entries):
            yield one.problem("it is part of itself")
    yield from _homonyms(whole, tuple(known))


def _shape(one: Placed) -> Iterator[Problem]:
    """What is wrong with a row by itself."""
    missing = [field for field in ("id", "name", "kind") if not one.row.get(field)]
    yield from (one.problem(f"it has no {field}") for field in missing)
    for field, value in one.row.items():
        expected = _expected(field)
        if expected is None:
            yield one.problem(f"the field {field!r} is unknown")
        elif not expected(value):
            yield one.problem(f"the field {field!r} cannot be {value!r}")
    yield from _dates(one) if not missing else ()


def _expected(field: str) -> Callable[[Any], bool] | None:
    """What a field's value must be."""
    checks: dict[str, Callable[[Any], bool]] = {
        **dict.fromkeys(_TEXTS, _is_text),
        **dict.fromkeys(_LISTS, lambda value: isinstance(value, list) and all(map(_is_text, value))),
        "id": lambda value: _is_text(value) and _SLUG.fullmatch(value) is not None,
        "kind": lambda value: value in KINDS,
        "sector": lambda value: value in SECTORS,
        "from": lambda value: _is_text(value) and _is_date(value),
        "to": lambda value: _is_text(value) and _is_date(value),
        "countries": lambda value: isinstance(value, list) and all(code in states() for code in value),
        "ucdp": lambda value: isinstance(value, int) and value > 0,
    }
    return checks.get(field)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value == value.strip() != ""


def _is_date(value: str) -> bool:
    try:
        return first_day(value) <= last_day(value)
    except ValueError:
        return False


def _dates(one: Placed) -> Iterator[Problem]:
    start, stop = one.row.get("from"), one.row.get("to")
    dated = all(isinstance(value, str) and _is_date(value) for value in (start, stop))
    if dated and first_day(str(start)) > last_day(str(stop)):
        yield one.problem(f"it ends ({stop}) before it begins ({start})")


def _references(one: Placed, ids: set[str]) -> Iterator[Problem]:
    for field in _REFERENCES:
        for id_named in one.row.get(field, ()):
            if id_named not in ids:
                yield one.problem(f"{field} names {id_named!r}, which no entry has for its id")
            elif id_named == one.row["id"]:
                yield one.problem(f"{field} names itself")


def _wholes(entry: Entry, entries: list[Entry]) -> set[str]:
    by_id = {one.id: one for one in entries}
    seen: set[str] = set()
    todo = list(entry.part_of)
    while todo:
        named = todo.pop()
        if named not in seen and named in by_id:
            seen.add(named)
            todo += by_id[named].part_of
    return seen


def _twice(whole: list[tuple[Placed, Entry]], taken: set[str]) -> Iterator[Problem]:
    """Ids and UCDP ids that two entries have."""
    ids, numbers = set(taken), dict[int, str]()
    for one, entry in whole:
        if entry.id in ids:
            yield one.problem("another entry has this id")
        ids.add(entry.id)
        if entry.ucdp is not None and entry.ucdp in numbers:
            yield one.problem(f"{numbers[entry.ucdp]} has the UCDP id {entry.ucdp} too")
        if entry.ucdp is not None:
            numbers[entry.ucdp] = entry.id


def _homonyms(whole: list[tuple[Placed, Entry]], known: tuple[Entry, ...]) -> Iterator[Problem]:
    """Names that two parties have in one country at one time, and names that are a state's."""
    nations = {fold(name) for state in states().values() for name in (*state.names, *state.adjectives, *state.capitals)}
    by_name: dict[str, list[Entry]] = {}
    for entry in known:
        for name in _called(entry):
            by_name.setdefault(name, []).append(entry)
    for one, entry in whole:
        for name in _called(entry):
            if name in nations:
                yield one.problem(f"{name!r} is the name of a state, of its people or of its capital")
            for other in by_name.get(name, ()):
                if other.id != entry.id and _could_be_both(entry, other):
                    yield one.problem(f"{name!r} means {other.id} too, in the same country at the same time")
            by_name.setdefault(name, []).append(entry)


def _called(entry: Entry) -> set[str]:
    return {fold(name) for name in (entry.name, *entry.also)}


def _could_be_both(one: Entry, other: Entry) -> bool:
    """True unless country or time tells them apart, or one is part of the other."""
    related = one.id in other.part_of or other.id in one.part_of
    shared = not one.countries or not other.countries or bool({*one.countries} & {*other.countries})
    return shared and one.overlaps(other) and not related
