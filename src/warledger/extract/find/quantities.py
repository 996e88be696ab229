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

from warledger.extract.find.number_bounds import Reading
from warledger.extract.find.number_phrases import indefinite_rule, readings, scan
from warledger.knowledge.english.cardinals import Piece
from warledger.knowledge.english.numbers import Refusal, not_counts, numbers
from warledger.language.english.tokens import words as cut_words
from warledger.language.syntax import Sentence, Word
from warledger.values.document import Document
from warledger.values.quantity import Bound, Quantity

__all__ = ["Reading", "bare_plural", "fixed", "indefinite", "individual", "quantities", "reread"]

# Characters that a context pattern may look back over; the longest date or designator is shorter.
_CONTEXT = 60
_HEARD = frozenset("[]")  # around a number that a monitor of broadcasts was not sure of: "at least [9] persons"


def quantities(document: Document, sentence: Sentence) -> tuple[Quantity, ...]:
    """The counts that `sentence` states, in the order of the text, the longest reading first."""
    if not any(numbers().may_count(word.text.lower()) for word in sentence.words):
        return ()
    text = document.text[sentence.start : sentence.stop]
    found: list[Quantity] = []
    for run in _runs(text, sentence):
        told = [word for word in run if word.text not in _HEARD]
        for first, stop, reading in scan([_piece(document.text, word, sentence.words) for word in told]):
            words = told[first:stop]
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
        if quantity_text[start:stop] not in _HEARD
    ]
    if rule := indefinite_rule([piece.text for piece in pieces]):
        return Reading(1, 1, Bound.EXACT, rule)
    for found in readings(pieces, 0):
        if found.stop == len(pieces):
            return found.reading
    return None


def indefinite(document: Document, sentence: Sentence, index: int) -> Quantity | None:
    """One, where the word `index` is "a", "an", "another", or the "one" of "one of the soldiers"; None elsewhere."""
    following = [word.text.lower() for word in sentence.words[index : index + 3]]
    count = 2 if following == ["one", "of", "the"] else 1
    rule = indefinite_rule(following[:count])
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


def _piece(text: str, word: Word, words: Sequence[Word]) -> Piece:
    gap = text[words[word.index - 1].stop : word.start] if word.index else ""
    return Piece(word.text.lower(), gap)


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
