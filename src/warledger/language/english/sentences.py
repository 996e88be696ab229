"""Cut a text's words into stretches that hold one sentence or, where only the network can tell, a few.

A full stop before a capital ends a sentence; an abbreviation's own full stop does not decide ("Gen. Traore", "in the
U.S. He said"), and neither does a missing mark. What is not decided here the network decides (see reader.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warledger.knowledge.english.abbreviations import abbreviations

Cut = tuple[int, int]

LONGEST = 120  # words; a table or a list without a full stop is cut at its best mark before this

_END = re.compile(r"[.?!]+|…")
_PARTERS = frozenset({"|", "•", "·"})  # between the parts of a headline or a list
_CLOSING = frozenset("\"'”’)]»")
_LAST = _PARTERS | _CLOSING | frozenset(".?!…")  # what stands at the end of a word behind which a sentence may start
_OPENING = "\"'“‘([«¿¡-–—*•"
_STARTERS = frozenset(
    """The He She It They We But This That These Those There His Her Their However Meanwhile On In After Since According
    A An At Its Earlier Later Two Three Four Five Six Seven Eight Nine Ten""".split()
)
_BREAKS = (frozenset(";"), frozenset(":–—"), frozenset(",)"))


def stretches(text: str, words: Sequence[Cut]) -> Iterator[list[Cut]]:
    """Yield the words of each stretch, in order; together they are all of `words`."""
    unwrapped = _is_wrapped(text)
    current: list[Cut] = []
    for number, word in enumerate(words):
        if current and _is_boundary(text, words, number, unwrapped):
            yield from _no_longer_than(text, current)
            current = []
        current.append(word)
    if current:
        yield from _no_longer_than(text, current)


def _is_wrapped(text: str) -> bool:
    """True if single line breaks only wrap lines: most long lines stop at one width, without a full stop."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    long = [line for line in lines if 50 <= len(line) <= 100]
    if len(lines) < 4 or len(long) < 0.6 * len(lines):
        return False
    return sum(line[-1] not in '.?!"”' for line in long) > 0.5 * len(long)


def _is_boundary(text: str, words: Sequence[Cut], number: int, unwrapped: bool) -> bool:
    """True if a sentence surely starts at `words[number]`."""
    stop = words[number - 1][1]
    gap = text[stop : words[number][0]]
    if gap.count("\n") > (1 if unwrapped else 0):
        return True
    if text[stop - 1] not in _LAST:
        return False
    if text[slice(*words[number - 1])] in _PARTERS:
        return True
    if not gap:
        return False
    if _may_end(text, words[number - 1]):
        return text[slice(*words[number])] in _STARTERS
    return _ends(text, words, number - 1) and _starts(text, words[number])


def _may_end(text: str, word: Cut) -> bool:
    """An abbreviation that can also close a sentence: "in the U.S.", "at 5 p.m.", "and Co."."""
    form = text[slice(*word)]
    if len(form) <= 2 or form[-1] != ".":
        return False
    return form.count(".") > 1 or form[:-1].casefold() in abbreviations().may_end


def _ends(text: str, words: Sequence[Cut], last: int) -> bool:
    """True if the words up to `last` end in a full stop, perhaps followed by closing marks."""
    while last > 0 and text[slice(*words[last])] in _CLOSING:
        last -= 1
    return _END.fullmatch(text[slice(*words[last])]) is not None


def _starts(text: str, word: Cut) -> bool:
    first = text[word[0]]
    return first.isupper() or first.isdigit() or first in _OPENING or not first.isascii()


def _no_longer_than(text: str, words: list[Cut]) -> Iterator[list[Cut]]:
    """Cut a stretch longer than LONGEST at its last semicolon, else dash, else comma, else anywhere."""
    while len(words) > LONGEST:
        window = [text[slice(*word)] for word in words[:LONGEST]]
        places = (_last_of(window, marks) for marks in _BREAKS)
        place = next((place for place in places if place is not None and place > LONGEST // 4), LONGEST - 1)
        yield words[: place + 1]
        words = words[place + 1 :]
    yield words


def _last_of(window: list[str], marks: frozenset[str]) -> int | None:
    return next((place for place in range(len(window) - 1, -1, -1) if window[place] in marks), None)
