"""Text as it came → cleaned text, and the lines of it. Offsets everywhere count the cleaned text."""

import re
from itertools import pairwise

# Marks that print nothing and would stand between the letters of a word: controls, zero-width and direction marks,
# soft hyphens, byte-order marks, halves of surrogate pairs.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)
_NEWLINE = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_GAP = re.compile(r"\n{3,}")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_BULLET = re.compile(r"\s*(?:[-–—•*·]\s|\d{1,3}[.)]\s|\([a-z0-9]{1,3}\)\s)")
_FINISHED = re.compile(r"[.!?:][\"'”’)\]]*$")

_WRAP_WIDTH = 100  # hard-wrapped text is written for a screen or a page
_WRAP_LINES = 4  # fewer lines than this prove nothing


def cleaned(text: str) -> str:
    """`text` with one kind of newline, no trailing spaces, no unseen marks and at most one empty line in a row.

    Hard-wrapped paragraphs come out as one line each. Cleaning twice changes nothing.
    """
    seen = _UNSEEN.sub("", _NEWLINE.sub("\n", text))
    trimmed = "\n".join(line.rstrip() for line in seen.split("\n"))
    return unwrapped(_GAP.sub("\n\n", trimmed).strip("\n"))


def lines(text: str) -> list[tuple[int, int]]:
    """The `(start, stop)` of every line that holds anything, without the spaces around it."""
    return [match.span() for match in _LINE.finditer(text)]


def unwrapped(text: str) -> str:
    """`text` with the newlines inside hard-wrapped paragraphs made spaces; as it is, if it is not hard-wrapped."""
    rows = text.split("\n")
    width = max(map(len, rows))
    if not is_wrapped(rows, width):
        return text
    joined = [rows[0]]
    for above, row in pairwise(rows):
        joined.append(" " if _goes_on(above, row, width) else "\n")
        joined.append(row)
    return "".join(joined)


def is_wrapped(rows: list[str], width: int) -> bool:
    """True if most lines that have a line right below them are nearly `width` wide and stop in mid-sentence."""
    if len(rows) < _WRAP_LINES or width > _WRAP_WIDTH:
        return False
    broken = [(above, row) for above, row in pairwise(rows) if above and row]
    full = [(above, row) for above, row in broken if len(above) >= 0.7 * width and not _FINISHED.search(above)]
    # The headlines of a list are as wide as each other too, but each begins with a capital.
    small = sum(1 for _, row in full if not row.lstrip()[:1].isupper())
    cased = not "".join(rows).isupper()
    return len(broken) >= _WRAP_LINES - 1 and len(full) >= 0.6 * len(broken) and (not cased or small >= 0.5 * len(full))


def _goes_on(above: str, row: str, width: int) -> bool:
    """True if `row` continues the paragraph of the line `above` it."""
    if not above or not row:
        return False
    short, finished = len(above) < 0.6 * width, _FINISHED.search(above) is not None
    begins = _BULLET.match(row) is not None or (row[0].isspace() and not above[0].isspace())
    return not (short and finished) and not (begins and (short or finished))
