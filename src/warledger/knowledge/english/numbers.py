"""The lexicon of English number words, and of the numbers that count nothing, from the two files beside this one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from warledger.knowledge.english.needs import present
from warledger.knowledge.english.tables import table, word_set

T = TypeVar("T")
Phrase = tuple[str, ...]

_MULTIPLES = ("dozen", "dozens", "score")  # read by the grammar of cardinals


class Phrases(NamedTuple, Generic[T]):
    """Phrases by their first word, the longest first, each with what it means."""

    by_first: Mapping[str, tuple[tuple[Phrase, T], ...]]

    def at(self, words: Sequence[str], start: int) -> Iterator[tuple[int, T]]:
        """Yield the `(stop, meaning)` of every phrase that stands in `words` at `start`, the longest first."""
        if start < len(words):
            for phrase, meaning in self.by_first.get(words[start], ()):
                stop = start + len(phrase)
                if tuple(words[start:stop]) == phrase:
                    yield stop, meaning

    def telling(self) -> Iterator[str]:
        """The longest word of each phrase: where none of them stands, no phrase does."""
        return (max(phrase, key=len) for phrases in self.by_first.values() for phrase, _ in phrases)


class Interval(NamedTuple):
    """What a fixed word licenses, and the id of its row."""

    low: int
    high: int | None
    rule: str


class Mask(NamedTuple):
    """Stretches in which no number is read; `needs` are letters of which some stand wherever it does."""

    rule: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


class Refusal(NamedTuple):
    """A context in which a reading is no count; each pattern that is there must match."""

    rule: str
    text: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


class Numbers(NamedTuple):
    """`numbers.toml`, compiled."""

    version: str
    values: Mapping[str, int]
    tens: frozenset[str]
    articles: frozenset[str]
    scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    before: Phrases[str]
    after: Phrases[str]
    fillers: Phrases[None]
    openings: Phrases[Phrases[None]]
    joints: Phrases[None]
    exact: Phrases[Interval]
    vague: Phrases[Interval]
    none: Phrases[None]
    openers: frozenset[str]
    counting: frozenset[str]

    def may_open(self, word: str) -> bool:
        """True if a number expression may begin with the lower-case `word`: most words can be passed over at once."""
        return word in self.openers or word[:1].isdigit()

    def may_count(self, word: str) -> bool:
        """True if the lower-case `word` is one of those without any of which a sentence has no number expression."""
        return word in self.counting or word[:1].isdigit()


class NotCounts(NamedTuple):
    """`not_counts.toml`, compiled."""

    version: str
    masks: tuple[Mask, ...]
    needs: frozenset[str]
    refusals: tuple[Refusal, ...]
    not_as: Mapping[str, frozenset[str]]

    def masks_for(self, text: str) -> Iterator[re.Pattern[str]]:
        """The masks that may shut off something in `text`, by the letters that they need."""
        said = present(self.needs, text)
        return (mask.pattern for mask in self.masks if not said.isdisjoint(mask.needs))


@lru_cache(maxsize=1)
def numbers() -> Numbers:
    """The words that say how many."""
    data = table("numbers.toml")
    words = data["numerals"]
    values = _numeral_values(words)
    exact = _phrases(_intervals(data["exact"], data["sorts"], exact=True))
    vague = _phrases(_intervals(data["vague"], data["sorts"], exact=False))
    none = _phrases((words, None) for words in data["none"]["words"])
    before = _phrases((words, rule) for rule, many in data["before"].items() for words in many)
    least = _phrases((words, None) for words in data["before"]["quantity.at_least"])
    openings = _phrases((opening, _joints(words)) for opening, words in data["ranges"].items() if opening)
    numerical = {*values, *data["scales"], *_MULTIPLES}
    return Numbers(
        version=data["version"],
        values=values,
        tens=frozenset(words["tens"]),
        articles=frozenset(words["articles"]),
        scales=data["scales"],
        glued_scales=data["glued_scales"],
        before=before,
        after=_phrases((words, rule) for rule, many in data["after"].items() for words in many),
        fillers=_phrases((words, None) for words in data["fillers"]["words"]),
        openings=openings,
        joints=_joints(data["ranges"][""]),
        exact=exact,
        vague=vague,
        none=none,
        openers=frozenset(
            {*numerical, *words["articles"], "all", "half", *before.by_first, *openings.by_first}
            | {*exact.by_first, *vague.by_first, *none.by_first}
        ),
        counting=frozenset(  # "at least a farmer" has no other
            {*numerical, *exact.telling(), *vague.telling(), *none.telling(), *least.telling()}
        ),
    )


def numerals() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words for 1–19 and those for 20, 30 … 90, in order."""
    values = numbers().values.items()
    return tuple(word for word, value in values if value < 20), tuple(word for word, value in values if value >= 20)


@lru_cache(maxsize=1)
def ordinals() -> Mapping[str, int]:
    """Ordinals in words and figures, from the second on."""
    said = table("numbers.toml")["ordinals"]["words"]
    return {word: n for n, word in enumerate(said, start=2)} | {f"{n}{_ending(n)}": n for n in range(2, 1000)}


def _ending(number: int) -> str:
    teens = 10 < number % 100 < 20
    return "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@lru_cache(maxsize=1)
def not_counts() -> NotCounts:
    """The contexts in which a number counts nothing."""
    data = table("not_counts.toml")
    macros = _unfolded(data["macros"])
    needs = {rule: word_set(letters) for rule, letters in data["needs"].items()}
    return NotCounts(
        version=data["version"],
        masks=tuple(Mask(rule, _pattern(written, macros), needs[rule]) for rule, written in data["mask"].items()),
        needs=frozenset(letters for those in needs.values() for letters in those),
        refusals=tuple(_refusal(rule, row, macros) for rule, row in data["refuse"].items()),
        not_as={word: frozenset(kinds) for word, kinds in data["not_as"].items()},
    )


def _numeral_values(numerals: Mapping[str, list[str]]) -> dict[str, int]:
    values = {word: value for value, word in enumerate(numerals["ones"] + numerals["teens"], start=1)}
    return values | {word: value for value, word in zip(range(20, 100, 10), numerals["tens"], strict=True)}


def _intervals(
    rows: Mapping[str, Any], sorts: Mapping[str, list[str]], *, exact: bool
) -> Iterator[tuple[str, Interval]]:
    for rule, row in rows.items():
        interval = Interval(row["low"], row["low"] if exact else row.get("high"), rule)
        for words in row["words"]:
            yield from ((phrase, interval) for phrase in _variants(words, sorts))


def _variants(words: str, sorts: Mapping[str, list[str]]) -> Iterator[str]:
    """`words` with each member of the sort that it names in braces, if it names one."""
    named = [sort for sort in sorts if f"{{{sort}}}" in words]
    if not named:
        yield words
    for sort in named:
        yield from (words.replace(f"{{{sort}}}", member) for member in sorts[sort])


def _phrases(rows: Iterator[tuple[str, T]]) -> Phrases[T]:
    by_first: dict[str, list[tuple[Phrase, T]]] = {}
    for words, meaning in rows:
        phrase = tuple(words.split(" "))
        by_first.setdefault(phrase[0], []).append((phrase, meaning))
    return Phrases({first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in by_first.items()})


def _joints(words: Sequence[str]) -> Phrases[None]:
    return _phrases((joint, None) for joint in words)


def _unfolded(macros: Mapping[str, str]) -> dict[str, str]:
    """Each macro with the macros that it names written out; one may name those above it."""
    done: dict[str, str] = {}
    for name, written in macros.items():
        done[name] = _written_out(written, done)
    return done


def _written_out(written: str, macros: Mapping[str, str]) -> str:
    for name, pattern in macros.items():
        written = written.replace(f"<{name}>", pattern)
    return written


def _pattern(written: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(_written_out(written, macros), re.IGNORECASE)


def _refusal(rule: str, row: Mapping[str, str], macros: Mapping[str, str]) -> Refusal:
    def part(name: str, ending: str) -> re.Pattern[str] | None:
        return _pattern(f"(?:{row[name]}){ending}", macros) if name in row else None

    return Refusal(rule, text=part("text", r"\Z"), before=part("before", r"\Z"), after=part("after", ""))
