"""The lexicon of time: which words say when, and which of them are names and no dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from warledger.knowledge.english.needs import present
from warledger.knowledge.english.numbers import numerals
from warledger.knowledge.english.tables import table, word_set

_CLASS_WITH_SPACE = re.compile(r"\[([^\]\\]*) ([^\]\\]*)\]")
_OPENING = r"(?<!\w)"  # a rule's words begin a word
_MARKED = re.compile(r"\\\(|\S*'")  # but for those that begin with an apostrophe or a bracket
_OPENING_MARKED = rf"(?:{_OPENING}|(?=['’(]))"


class TimeRule(NamedTuple):
    """One rule: how its words look, which reading makes days of them, and what that reading needs to know."""

    rule: str
    patterns: tuple[re.Pattern[str], ...]
    reads: str
    kind: str
    needs: frozenset[str]
    known: Mapping[str, Any]


class TimeWords(NamedTuple):
    """The whole lexicon (see time.toml)."""

    rules: tuple[TimeRule, ...]
    needs: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    counts: Mapping[str, tuple[int, int]]
    not_dates: re.Pattern[str]
    names_after: frozenset[str]
    saying_verbs: frozenset[str]
    saying_nouns: frozenset[str]
    future: frozenset[str]
    possible: frozenset[str]
    toward: frozenset[str]
    put_off: frozenset[str]
    plans: frozenset[str]
    about: frozenset[str]
    more: frozenset[str]
    forward: frozenset[str]
    joints: Mapping[str, re.Pattern[str]]
    scene: frozenset[str]
    deeds: frozenset[str]
    occurs: frozenset[str]
    lives: frozenset[str]
    counts_up: frozenset[str]
    aftermath: frozenset[str]
    origins: frozenset[str]
    carried_over: int
    turns: re.Pattern[str]

    def rules_for(self, text: str) -> tuple[TimeRule, ...]:
        """The rules that may read something in `text`, by the letters that they need."""
        return _rules_needing(present(self.needs, text))


@lru_cache(maxsize=4096)
def _rules_needing(said: frozenset[str]) -> tuple[TimeRule, ...]:
    """The rules that need some of these letters; the same few stand together again and again."""
    return tuple(rule for rule in time_words().rules if not said.isdisjoint(rule.needs))


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """The lexicon, read once."""
    data = table("time.toml")
    counts = _counts(data)
    slots = _slots(data, counts)
    rules = tuple(_rule(name, row, slots) for name, row in data["rules"].items())
    return TimeWords(
        rules=rules,
        needs=frozenset(need for rule in rules for need in rule.needs),
        months=dict(_months(data)),
        weekdays={day.lower(): number for number, day in enumerate(data["weekdays"].split())},
        counts=counts,
        not_dates=re.compile("|".join(map(_spaced, data["not_dates"]["names"])), re.IGNORECASE),
        names_after=word_set(data["not_dates"]["names_after"]),
        saying_verbs=word_set(data["saying"]["verbs"]),
        saying_nouns=word_set(data["saying"]["nouns"]),
        future=word_set(data["ahead"]["auxiliaries"]),
        possible=word_set(data["ahead"]["possible"]),
        toward=word_set(data["ahead"]["toward"]),
        plans=word_set(data["ahead"]["plans"]),
        put_off=word_set(data["ahead"]["put_off"]),
        about=frozenset(data["near"]["about"]),
        more=frozenset(data["near"]["more"]),
        forward=word_set(data["ahead"]["governors"]),
        joints={name: _joint(name, pattern) for name, pattern in data["joints"].items()},
        scene=word_set(data["carrying"]["scene"]),
        deeds=word_set(data["carrying"]["deeds"]),
        occurs=word_set(data["carrying"]["occurs"]),
        lives=word_set(data["saying"]["lives"]),
        counts_up=word_set(data["saying"]["counts_up"]),
        aftermath=word_set(data["saying"]["aftermath"]),
        origins=word_set(data["saying"]["origins"]),
        carried_over=data["carrying"]["sentences"],
        turns=re.compile(_spaced(data["carrying"]["turns"]), re.IGNORECASE),
    )


def _months(data: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for words in (data["months"], data["month_marks"]):
        yield from ((word.lower(), number) for number, word in enumerate(words.split(), start=1))
    yield from ((word.lower(), number) for word, number in data["other_month_marks"].items())


def _counts(data: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    ones, tens = numerals()
    exact = dict(zip(ones, range(1, 20), strict=True)) | dict(zip(tens, range(20, 100, 10), strict=True))
    exact |= {f"{ten}{joint}{one}": exact[ten] + exact[one] for ten in tens for one in ones[:9] for joint in "- "}
    return {word: (value, value) for word, value in exact.items()} | {
        words: (low, high) for words, (low, high) in data["counts"].items()
    }


def _slots(data: Mapping[str, Any], counts: Mapping[str, object]) -> dict[str, str]:
    """What stands for each {slot}. Names of months and weekdays are read with a capital, or in capitals."""
    months = data["months"].split()
    marks = [f"{mark}(?:\\.|(?!\\.))" for mark in (*data["month_marks"].split(), *data["other_month_marks"])]
    sure = [month for month in months if month not in data["unsure_months"].split()]
    weekdays = data["weekdays"].split()
    ones, tens = numerals()
    others = sorted((word for word in counts if word.split("-")[0].split()[0] not in tens), key=len, reverse=True)
    number = f"(?:{'|'.join(tens)})(?:[- ](?:{'|'.join(ones[:9])}))?(?!\\w)|{'|'.join(others)}"
    return {
        **data["slots"],
        "month": f"(?P<month>{_capital([*months, *marks])})",
        "sure_month": f"(?P<month>{_capital(sure)})",
        "weekday": f"(?P<weekday>{_capital(weekdays)})",
        "weekdays": _capital([f"{weekday}s" for weekday in weekdays]),
        "weekday_name": _capital([*weekdays, *(f"{mark}\\.?" for mark in data["weekday_marks"].split())]),
        "tens": f"(?:{'|'.join(tens)})",
        "ones": f"(?:{'|'.join(ones)})",
        "count": rf"(?P<count>(?<![\d.,])\d{{1,3}}(?![\d.,])|{number})",
        "violence": f"(?:{'|'.join(data['violence']['words'].split())})",
        "event": f"(?:{'|'.join(data['event']['words'].split())})",
    }


def _capital(words: list[str]) -> str:
    """Any of `words` as it is written, or in capitals; what stands after a mark's letters is a pattern already."""
    capitals = [re.sub(r"^[A-Za-z]+", lambda match: match[0].upper(), word) for word in words]
    return f"(?-i:{'|'.join((*words, *capitals))})(?![A-Za-z])"


def _rule(name: str, row: Mapping[str, Any], slots: Mapping[str, str]) -> TimeRule:
    patterns = tuple(re.compile(_written_out(pattern, slots), re.IGNORECASE) for pattern in row["patterns"])
    known = {key: value for key, value in row.items() if key not in ("patterns", "reads", "kind", "needs")}
    needs = word_set(row["needs"])
    return TimeRule(f"time.{name}", patterns, row["reads"], row.get("kind", "date"), needs, known)


def _joint(name: str, pattern: str) -> re.Pattern[str]:
    """A pattern for what stands right before a date; two of them for all that stands between two."""
    opening = "" if name in ("between_joins", "began") else r"(?<!\w)"
    return re.compile(rf"{opening}(?:{_spaced(pattern)})$", re.IGNORECASE)


def _written_out(pattern: str, slots: Mapping[str, str]) -> str:
    filled = re.sub(r"\{([a-z]\w*)\}", lambda match: slots[match[1]], pattern)
    filled = re.sub(r"\{([a-z]\w*)\}", lambda match: slots[match[1]], filled)
    opening = _OPENING_MARKED if _MARKED.match(pattern) else _OPENING
    return rf"{opening}{_spaced(filled)}(?!\w)"


def _spaced(pattern: str) -> str:
    """The pattern with every space standing for white space of any length."""
    classes = _CLASS_WITH_SPACE.sub(r"[\\s\1\2]", pattern.replace("'", "['’]"))
    return classes.replace(" ?", r"\s*").replace(" ", r"\s+")
