"""Which stretches of a text are furniture of the page: the rules of `boilerplate.toml`, applied line by line."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from warledger.acquire.clean.prose import headline_stop, is_prose
from warledger.values.document import Block, Role

_LINE_LENGTH = 400  # characters; a longer line is a paragraph, whatever it begins with

# A teaser begins a line, or follows the end of a sentence.
_TEASER_START = r"(?:^\W*|(?<=[.!?…\"”’)\]])\s{0,3}[\[(•*►▶>»-]{0,3}\s{0,3})"


# With a link behind it a label needs no colon.
_LINK_LABEL = re.compile(
    _TEASER_START
    + r"(?P<cut>(?:(?:read|see|watch|check)\s+also|also\s+(?:read|see)|read\s+(?:more|next)|must[\s-]+(?:read|watch)"
    r"|related(?:\s+\w+)?|more\s+on\s+this(?:\s+\w+)?|recommended(?:\s+\w+)?|don['’]t\s+miss|trending|watch|listen)"
    r"\s*[:»>|–—-]*)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id, what it covers (`line`, `inline`, `mark`, `list`), and the role it gives."""

    id: str
    kind: str
    pattern: re.Pattern[str]
    role: Role


@cache
def rules(kind: str) -> tuple[Rule, ...]:
    """The rules of one kind, in the order of the file; the first that matches counts."""
    data = tomllib.loads(files(__package__).joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    return tuple(_rule(row) for row in data["rule"] if row["kind"] == kind)


def boilerplate(text: str, lines: list[tuple[int, int]]) -> Iterator[Block]:
    """Yield a block for every stretch of `text` that a rule covers, in order; `lines` are the lines' offsets."""
    heading: Rule | None = None
    for start, stop in lines:
        line = text[start:stop]
        whole = _whole_line(line)
        if whole is None and heading is not None and not is_prose(line):
            whole = heading
        if whole is not None:
            # Captions and share buttons stand inside lists without ending them.
            heading = whole if whole.kind == "list" else heading
            yield Block(start, stop, whole.role, whole.id)
            continue
        heading = None
        yield from _parts(line, start)


def label_start(text: str) -> int | None:
    """Where the label at the end of `text` begins that introduces a link to another report: "… said. READ ALSO: "."""
    label = _LINK_LABEL.search(text)
    return label.start("cut") if label else None


def _rule(row: dict[str, Any]) -> Rule:
    pattern = row["pattern"]
    if row["kind"] == "inline":
        pattern = rf"{_TEASER_START}(?P<cut>{pattern})"
    case = re.NOFLAG if row.get("case", False) else re.IGNORECASE
    return Rule(row["id"], row["kind"], re.compile(pattern, case), Role(row.get("role", Role.BOILERPLATE)))


def _whole_line(line: str) -> Rule | None:
    """The rule that covers all of `line`, if one does."""
    if len(line) > _LINE_LENGTH:
        return None
    candidates = (*rules("list"), *rules("line"))
    return next((rule for rule in candidates if rule.pattern.fullmatch(line)), None)


def _parts(line: str, offset: int) -> Iterator[Block]:
    """Yield a block for each stretch inside `line`, which begins at `offset` of the text."""
    position = 0
    for start, stop, rule in sorted((*_marks(line), *_teasers(line)), key=lambda cut: cut[:2]):
        start, stop = _trimmed(line, max(start, position), stop)
        if start < stop:
            yield Block(offset + start, offset + stop, rule.role, rule.id)
            position = stop


def _marks(line: str) -> Iterator[tuple[int, int, Rule]]:
    for rule in rules("mark"):
        for match in rule.pattern.finditer(line):
            yield *match.span(), rule


def _teasers(line: str) -> Iterator[tuple[int, int, Rule]]:
    """Yield each label with the foreign headline behind it; the label alone if the headline's end cannot be told."""
    for rule in rules("inline"):
        for match in rule.pattern.finditer(line):
            yield match.start("cut"), match.end() + headline_stop(line[match.end() :]), rule


def _trimmed(line: str, start: int, stop: int) -> tuple[int, int]:
    """`start` and `stop` moved together past the spaces inside them."""
    inside = line[start:stop]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
