"""The grammar of number words: "between 10 and 15", "at least two dozen", "dozens or even hundreds"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warledger.extract.find.number_bounds import Found, Reading, under_bound
from warledger.knowledge.english.cardinals import Cardinal, Piece, cardinal
from warledger.knowledge.english.numbers import Interval, Phrases, numbers
from warledger.values.quantity import Bound


def scan(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Reading]]:
    """Yield `(start, stop, reading)` from left to right, at each place the longest."""
    at = 0
    while at < len(pieces):
        found = next(readings(pieces, at), None) if numbers().may_open(pieces[at].text) else None
        if found and found.reading:
            yield at, found.stop, found.reading
        at = found.stop if found else at + 1


def readings(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    """The number expressions that start at `start`, the longest first; of two as long, the earlier kind."""
    bounded = list(_bounded(pieces, start, depth=2))
    found = [*bounded, *_nones(pieces, start), *_two_sided(pieces, bounded)]
    return iter(sorted(found, key=lambda one: -one.stop))


def _two_sided(pieces: Sequence[Piece], lower: Sequence[Found]) -> Iterator[Found]:
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
                    yield Found(more.stop, Reading(less.reading.low, most.high, Bound.RANGE, "quantity.range"))


def _bounded(pieces: Sequence[Piece], start: int, depth: int) -> Iterator[Found]:
    """A core with the bounds before and after it: "at least two dozen", "15 or more"; `depth` bounds may stack."""
    for core in _cores(pieces, start):
        yield from _with_suffix(pieces, core)
        yield core
    words = _texts(pieces, start)
    for length, rule in numbers().before.at(words, 0) if depth else ():
        for begin in _past_fillers(pieces, start + length):
            for inner in (*_bounded(pieces, begin, depth - 1), *_article(pieces, begin, rule)):
                if bounded := under_bound(rule, inner):
                    yield bounded


def _texts(pieces: Sequence[Piece], start: int) -> list[str]:
    """The next words: as many as the longest phrase of the lexicon has, and more."""
    return [piece.text for piece in pieces[start : start + 10]]


def _past_fillers(pieces: Sequence[Piece], at: int) -> Iterator[int]:
    yield at
    for length, _ in numbers().fillers.at(_texts(pieces, at), 0):
        yield at + length


def _with_suffix(pieces: Sequence[Piece], core: Found) -> Iterator[Found]:
    """Read "15 or more", "20+". "At least" and "plus" before a number belong to that: "15 dead, at least 3 of them"."""
    for length, rule in numbers().after.at(_texts(pieces, core.stop), 0):
        stop = core.stop + length
        is_free = pieces[core.stop].text == "or" or not cardinal(pieces, stop)
        if is_free and _texts(pieces, stop)[:1] != ["than"] and (bounded := under_bound(rule, core)):
            yield bounded._replace(stop=stop)


def _cores(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    """A range, a number, a fixed word or a vague one, without bounds."""
    yield from _ranges(pieces, start)
    yield from _counted(pieces, start)
    yield from _fixed(pieces, start)


def _counted(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    """Read "12", "two dozen", "all three"."""
    is_all = start + 1 < len(pieces) and pieces[start].text == "all"
    number = cardinal(pieces, start + is_all)
    if number and number.value == 0:
        yield Found(number.stop, Reading(0, 0, Bound.NONE, "quantity.none"))
    elif number and number.value is not None:
        rule = "quantity.all" if is_all else number.rule
        yield Found(number.stop, Reading(number.value, number.value, Bound.EXACT, rule), number.unit)
    elif number:
        yield Found(number.stop, None)


def _article(pieces: Sequence[Piece], start: int, rule: str) -> Iterator[Found]:
    """Read the "a" of "at least a farmer", which is a number there."""
    if rule == "quantity.at_least" and _texts(pieces, start)[:1] in (["a"], ["an"]):
        yield Found(start + 1, Reading(1, 1, Bound.EXACT, "quantity.a"))


def _fixed(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    words = _texts(pieces, start)
    for length, row in numbers().exact.at(words, 0):
        yield Found(start + length, Reading(row.low, row.high, Bound.EXACT, row.rule))
    for length, row in numbers().vague.at(words, 0):
        yield Found(start + length, _vague(row))
        yield from _vague_or_more(pieces, start + length, row)


def _vague(row: Interval) -> Reading:
    return Reading(row.low, row.high, Bound.VAGUE, row.rule)


def _vague_or_more(pieces: Sequence[Piece], at: int, less: Interval) -> Iterator[Found]:
    """Read "Dozens or even hundreds": from the one's low end to the other's high end, by the first one's rule."""
    words = _texts(pieces, at)
    for joint in (("or",), ("to",), ("or", "even"), ("if", "not"), (",", "if", "not"), (",", "perhaps")):
        if tuple(words[: len(joint)]) == joint:
            for length, more in numbers().vague.at(words, len(joint)):
                if more.low > less.low:
                    yield Found(at + length, Reading(less.low, more.high, Bound.VAGUE, less.rule))


def _nones(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    for length, _ in numbers().none.at(_texts(pieces, start), 0):
        yield Found(start + length, Reading(0, 0, Bound.NONE, "quantity.none"))


def _ranges(pieces: Sequence[Piece], start: int) -> Iterator[Found]:
    """Read "Between 10 and 15", "from 10 to 15", "two or three", "10-15"."""
    lexicon = numbers()
    openings = [(start + length, joints) for length, joints in lexicon.openings.at(_texts(pieces, start), 0)]
    for at, joints in [*openings, (start, lexicon.joints)]:
        if less := cardinal(pieces, at):
            yield from _range_from(pieces, less, joints)


def _range_from(pieces: Sequence[Piece], less: Cardinal, joints: Phrases[None]) -> Iterator[Found]:
    for length, _ in joints.at(_texts(pieces, less.stop), 0):
        more = cardinal(pieces, less.stop + length)
        if more and (ends := _ends(less, more)):
            yield Found(more.stop, Reading(*ends, Bound.RANGE, "quantity.range"))


def _ends(less: Cardinal, more: Cardinal) -> tuple[int, int] | None:
    """Both ends; the first takes the second's scale where the range rises with it: "two or three hundred"."""
    if more.value is None:
        return None
    for scale in more.scales:
        low = less.amount * scale
        if low < more.value and low.denominator == 1:
            return int(low), more.value
    return (less.value, more.value) if less.value is not None and less.value < more.value else None


def indefinite_rule(words: Sequence[str]) -> str | None:
    articles = numbers().articles
    if len(words) == 1 and (words[0] in articles or words[0] == "another"):
        return "quantity.a"
    return "quantity.one_of" if list(words) == ["one", "of"] else None
