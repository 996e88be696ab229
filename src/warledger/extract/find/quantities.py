"""Every number in a sentence that says how many of something, as the interval that its words license.

    quantities(document, sentence)      the counts of a sentence, in order, none overlapping another
    reread("at least two dozen")        the same reading from the number's own words: the proof of a stored quantity
    indefinite(document, sentence, i)   "a soldier", "another soldier", "one of the soldiers": 1, where the caller asks
    individual, bare_plural             quantities that the grammar of a noun gives and no number word

Words are matched by their text in lower case, so that upper-case wire reports read the same. A reading rests on its
own words only; the words around it can refuse or shorten it, never change what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import NamedTuple

from warledger.knowledge.english.cardinals import Cardinal, Piece, cardinal
from warledger.knowledge.english.numbers import Interval, Phrases, Refusal, not_counts, numbers
from warledger.language.english.tokens import words as cut_words
from warledger.language.syntax import Sentence, Word
from warledger.values.document import Document
from warledger.values.quantity import Bound, Quantity

# Characters that a context pattern may look back over; the longest date or designator is shorter.
_CONTEXT = 60

_BOUNDS = {
    "quantity.at_least": Bound.AT_LEAST,
    "quantity.more_than": Bound.MORE_THAN,
    "quantity.at_most": Bound.AT_MOST,
    "quantity.less_than": Bound.LESS_THAN,
    "quantity.nearly": Bound.ABOUT,
    "quantity.just_under": Bound.ABOUT,
    "quantity.about": Bound.ABOUT,
}


class Reading(NamedTuple):
    """What number words say: the value of a quantity without its place in a document."""

    low: int | None
    high: int | None
    bound: Bound
    rule: str


class _Found(NamedTuple):
    """A reading that ends before piece `stop`; `unit` is what "about" makes uncertain, None if it can say nothing.

    `reading` is None for number words that count nothing whatever follows: "1.5".
    """

    stop: int
    reading: Reading | None
    unit: int | None = None


def quantities(document: Document, sentence: Sentence) -> tuple[Quantity, ...]:
    """The counts that `sentence` states, in the order of the text, the longest reading first."""
    if not any(numbers().may_count(word.text.lower()) for word in sentence.words):
        return ()
    text = document.text[sentence.start : sentence.stop]
    found: list[Quantity] = []
    for run in _runs(text, sentence):
        for first, stop, reading in _scan([_piece(document.text, word, sentence.words) for word in run]):
            words = run[first:stop]
            if not _is_refused(text, sentence, words):
                found.append(_quantity(document, words[0].start, words[-1].stop, reading))
    return tuple(found)


def reread(quantity_text: str) -> Reading | None:
    """What the words of one quantity say by themselves; None if they are no number expression from end to end.

    For every quantity `q` that `quantities` or `indefinite` gives, `reread(q.text)` is
    `(q.low, q.high, q.bound, q.rule)`.
    """
    spans = cut_words(quantity_text)
    gaps = [0, *(stop for _, stop in spans)]
    pieces = [
        Piece(quantity_text[start:stop].lower(), quantity_text[gap:start])
        for (start, stop), gap in zip(spans, gaps, strict=False)
    ]
    if rule := _indefinite_rule([piece.text for piece in pieces]):
        return Reading(1, 1, Bound.EXACT, rule)
    for found in _readings(pieces, 0):
        if found.stop == len(pieces):
            return found.reading
    return None


def indefinite(document: Document, sentence: Sentence, index: int) -> Quantity | None:
    """One, where the word `index` is "a", "an", "another", or the "one" of "one of the soldiers"; None elsewhere."""
    following = [word.text.lower() for word in sentence.words[index : index + 3]]
    count = 2 if following == ["one", "of", "the"] else 1
    rule = _indefinite_rule(following[:count])
    if rule is None:
        return None
    words = sentence.words[index : index + count]
    return _quantity(document, words[0].start, words[-1].stop, Reading(1, 1, Bound.EXACT, rule))


def fixed(document: Document, sentence: Sentence, index: int) -> Quantity | None:
    """The number that one word stands for: the "couple" of "a young couple"; None if it is no number word."""
    word = sentence.words[index]
    reading = reread(word.text)
    return _quantity(document, word.start, word.stop, reading) if reading else None


def individual(document: Document, start: int, stop: int) -> Quantity:
    """One, because a single person is named or described: "the mayor", "Corporal Ana Ruiz"."""
    return _quantity(document, start, stop, Reading(1, 1, Bound.EXACT, "quantity.individual"))


def bare_plural(document: Document, start: int, stop: int) -> Quantity:
    """Two or more, because a plural stands without a number: "soldiers were killed"."""
    return _quantity(document, start, stop, Reading(2, None, Bound.VAGUE, "quantity.bare_plural"))


def _quantity(document: Document, start: int, stop: int, reading: Reading) -> Quantity:
    span = document.span(start, stop)
    return Quantity(reading.low, reading.high, reading.bound, span.quote, (span,), reading.rule)


def _indefinite_rule(words: Sequence[str]) -> str | None:
    articles = numbers().articles
    if len(words) == 1 and (words[0] in articles or words[0] == "another"):
        return "quantity.a"
    return "quantity.one_of" if list(words) == ["one", "of"] else None


# ------------------------------------------------------------------------- what the words around a number rule out


def _runs(text: str, sentence: Sentence) -> Iterator[list[Word]]:
    """The words between the stretches in which no number counts: dates, times, ages, scores."""
    masks = [_shut(match) for pattern in not_counts().masks_for(text) for match in pattern.finditer(text)]
    run: list[Word] = []
    for word in sentence.words:
        start, stop = word.start - sentence.start, word.stop - sentence.start
        if _is_particle(sentence, word) or any(
            start < shut_stop and shut_start < stop for shut_start, shut_stop in masks
        ):
            yield run
            run = []
        else:
            run.append(word)
    yield run


def _is_particle(sentence: Sentence, word: Word) -> bool:
    """True for the "over" of "handed over four hostages", which bounds no number."""
    head = sentence.words[word.head] if word.head is not None else word
    return word.relation == "compound:prt" and head.lemma in ("hand", "turn", "sign")


def _shut(match: re.Match[str]) -> tuple[int, int]:
    """The stretch a mask shuts off: its group if the pattern has one that took part, else all of it."""
    return match.span(match.lastindex) if match.lastindex else match.span()


def _is_refused(text: str, sentence: Sentence, words: Sequence[Word]) -> bool:
    start, stop = words[0].start - sentence.start, words[-1].stop - sentence.start
    if words[0].pos in not_counts().not_as.get(words[0].text.lower(), ()) or _is_in_name(sentence, words):
        return True
    quote = " ".join(word.text for word in words)
    before = text[max(0, start - _CONTEXT) : start]
    return any(_holds(refusal, quote, before, text, stop) for refusal in not_counts().refusals)


def _holds(refusal: Refusal, quote: str, before: str, text: str, stop: int) -> bool:
    if refusal.text and not refusal.text.match(quote):
        return False
    if refusal.after and not refusal.after.match(text, stop):
        return False
    return not refusal.before or refusal.before.search(before) is not None


def _is_in_name(sentence: Sentence, words: Sequence[Word]) -> bool:
    """A number inside a name, behind its first word, is part of it: a channel, a unit, a prison block."""
    return any(name.start < words[0].start and words[-1].stop <= name.stop for name in sentence.names)


# ------------------------------------------------------------------------- the grammar: pieces to readings


def _piece(text: str, word: Word, words: Sequence[Word]) -> Piece:
    gap = text[words[word.index - 1].stop : word.start] if word.index else ""
    return Piece(word.text.lower(), gap)


def _scan(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Reading]]:
    """Yield `(start, stop, reading)` from left to right, at each place the longest."""
    at = 0
    while at < len(pieces):
        found = next(_readings(pieces, at), None) if numbers().may_open(pieces[at].text) else None
        if found and found.reading:
            yield at, found.stop, found.reading
        at = found.stop if found else at + 1


def _readings(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    """The number expressions that start at `start`, the longest first; of two as long, the earlier kind."""
    bounded = list(_bounded(pieces, start, depth=2))
    found = [*bounded, *_nones(pieces, start), *_two_sided(pieces, bounded)]
    return iter(sorted(found, key=lambda one: -one.stop))


def _two_sided(pieces: Sequence[Piece], lower: Sequence[_Found]) -> Iterator[_Found]:
    """A least number with a greatest: "at least 15 and up to 25"."""
    for less in lower:
        if (
            less.reading
            and less.reading.bound is Bound.AT_LEAST
            and _texts(pieces, less.stop)[:1] in (["and"], ["but"])
        ):
            for more in _bounded(pieces, less.stop + 1, depth=1):
                most = more.reading if more.reading and more.reading.bound is Bound.AT_MOST else None
                if most and (most.high or 0) > (less.reading.low or 0):
                    yield _Found(more.stop, Reading(less.reading.low, most.high, Bound.RANGE, "quantity.range"))


def _bounded(pieces: Sequence[Piece], start: int, depth: int) -> Iterator[_Found]:
    """A core with the bounds before and after it: "at least two dozen", "15 or more"; `depth` bounds may stack."""
    for core in _cores(pieces, start):
        yield from _with_suffix(pieces, core)
        yield core
    words = _texts(pieces, start)
    for length, rule in numbers().before.at(words, 0) if depth else ():
        for begin in _past_fillers(pieces, start + length):
            for inner in _bounded(pieces, begin, depth - 1):
                if bounded := _apply(rule, inner):
                    yield bounded


def _texts(pieces: Sequence[Piece], start: int) -> list[str]:
    """The next words: as many as the longest phrase of the lexicon has, and more."""
    return [piece.text for piece in pieces[start : start + 10]]


def _past_fillers(pieces: Sequence[Piece], at: int) -> Iterator[int]:
    yield at
    for length, _ in numbers().fillers.at(_texts(pieces, at), 0):
        yield at + length


def _with_suffix(pieces: Sequence[Piece], core: _Found) -> Iterator[_Found]:
    """Read "15 or more", "20+". "At least" and "plus" before a number belong to that: "15 dead, at least 3 of them"."""
    for length, rule in numbers().after.at(_texts(pieces, core.stop), 0):
        stop = core.stop + length
        is_free = pieces[core.stop].text == "or" or not cardinal(pieces, stop)
        if is_free and _texts(pieces, stop)[:1] != ["than"] and (bounded := _apply(rule, core)):
            yield bounded._replace(stop=stop)


def _cores(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    """A range, a number, a fixed word or a vague one, without bounds."""
    yield from _ranges(pieces, start)
    yield from _counted(pieces, start)
    yield from _fixed(pieces, start)


def _counted(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    """Read "12", "two dozen", "all three"."""
    is_all = start + 1 < len(pieces) and pieces[start].text == "all"
    number = cardinal(pieces, start + is_all)
    if number and number.value == 0:
        yield _Found(number.stop, Reading(0, 0, Bound.NONE, "quantity.none"))
    elif number and number.value is not None:
        rule = "quantity.all" if is_all else number.rule
        yield _Found(number.stop, Reading(number.value, number.value, Bound.EXACT, rule), number.unit)
    elif number:
        yield _Found(number.stop, None)


def _fixed(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    words = _texts(pieces, start)
    for length, row in numbers().exact.at(words, 0):
        yield _Found(start + length, Reading(row.low, row.high, Bound.EXACT, row.rule))
    for length, row in numbers().vague.at(words, 0):
        yield _Found(start + length, _vague(row))
        yield from _vague_or_more(pieces, start + length, row)


def _vague(row: Interval) -> Reading:
    return Reading(row.low, row.high, Bound.VAGUE, row.rule)


def _vague_or_more(pieces: Sequence[Piece], at: int, less: Interval) -> Iterator[_Found]:
    """Read "Dozens or even hundreds": from the one's low end to the other's high end, by the first one's rule."""
    words = _texts(pieces, at)
    for joint in (("or",), ("to",), ("or", "even"), ("if", "not"), (",", "if", "not"), (",", "perhaps")):
        if tuple(words[: len(joint)]) == joint:
            for length, more in numbers().vague.at(words, len(joint)):
                if more.low > less.low:
                    yield _Found(at + length, Reading(less.low, more.high, Bound.VAGUE, less.rule))


def _nones(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    for length, _ in numbers().none.at(_texts(pieces, start), 0):
        yield _Found(start + length, Reading(0, 0, Bound.NONE, "quantity.none"))


def _ranges(pieces: Sequence[Piece], start: int) -> Iterator[_Found]:
    """Read "Between 10 and 15", "from 10 to 15", "two or three", "10-15"."""
    lexicon = numbers()
    openings = [(start + length, joints) for length, joints in lexicon.openings.at(_texts(pieces, start), 0)]
    for at, joints in [*openings, (start, lexicon.joints)]:
        if less := cardinal(pieces, at):
            yield from _range_from(pieces, less, joints)


def _range_from(pieces: Sequence[Piece], less: Cardinal, joints: Phrases[None]) -> Iterator[_Found]:
    for length, _ in joints.at(_texts(pieces, less.stop), 0):
        more = cardinal(pieces, less.stop + length)
        if more and (ends := _ends(less, more)):
            yield _Found(more.stop, Reading(*ends, Bound.RANGE, "quantity.range"))


def _ends(less: Cardinal, more: Cardinal) -> tuple[int, int] | None:
    """Both ends; the first takes the second's scale where the range rises with it: "two or three hundred"."""
    if more.value is None:
        return None
    for scale in more.scales:
        low = less.amount * scale
        if low < more.value and low.denominator == 1:
            return int(low), more.value
    return (less.value, more.value) if less.value is not None and less.value < more.value else None


# ------------------------------------------------------------------------- what a bound does to an interval


def _apply(rule: str, core: _Found) -> _Found | None:
    """`core` under the bound of `rule`; None where that says nothing ("up to many", "nearly one")."""
    reading = core.reading
    if reading is None or reading.low == 0:
        return None
    if rule == "quantity.about":
        ends = _about(reading, core.unit)
    elif rule in {"quantity.nearly", "quantity.just_under"}:
        ends = _nearly(reading, core.unit, strict=rule == "quantity.just_under")
    else:
        ends = _one_sided(rule, reading)
    if ends is None:
        return None
    is_banded = reading.bound in {Bound.RANGE, Bound.VAGUE} and rule == "quantity.about"
    bound, made_by = (reading.bound, reading.rule) if is_banded else (_BOUNDS[rule], rule)
    return _Found(core.stop, Reading(*ends, bound, made_by))


def _one_sided(rule: str, reading: Reading) -> tuple[int | None, int | None] | None:
    low, high = reading.low, reading.high
    if rule in {"quantity.at_least", "quantity.more_than"} and low is not None:
        return low + (rule == "quantity.more_than"), None
    if rule in {"quantity.at_most", "quantity.less_than"} and high is not None:
        return None, high - (rule == "quantity.less_than")
    return None


def _about(reading: Reading, unit: int | None) -> tuple[int | None, int | None] | None:
    """N ± half of `unit` (PROPOSED): "about 50" is 45–55, "about 12" is 12, "about two dozen" is 18–30."""
    if unit is None or reading.low is None:
        return (reading.low, reading.high) if reading.bound in {Bound.RANGE, Bound.VAGUE} else None
    half = unit / 2
    return ceil(reading.low - half), floor(reading.low + half)


def _nearly(reading: Reading, unit: int | None, *, strict: bool) -> tuple[int, int] | None:
    """⌈0.9 N⌉ to N, for a small N from N - 1; `strict` leaves N itself out."""
    number = reading.low
    if unit is None or number is None or number < 2:
        return None
    return min(-(-number * 9 // 10), number - 1), number - strict
