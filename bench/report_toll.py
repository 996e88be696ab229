"""One killed and one wounded figure for a whole report, from its toll claims.

The rules, in this order:

1. Claims count that are about the news (not older, not hypothetical), that nobody denies, and that are no part of
   another figure ("including two children"). Where no such claim tells of dead, the older ones tell of them: a report
   of the trial calls the shooting past.
2. A number counts once: of two claims on the same number words the one counts that rests on fewer words.
3. Within a sentence the groups add up ("killed a man and two women"), unless one of them is the sum of the others: then
   it is their total, and they are its parts.
4. Across sentences figures do not add up: a report says the same thing again. The largest sentence is the report's
   figure: a total supersedes its parts.
5. Individuals in different sentences are as many as their different names (names that share a word are one person's),
   or their different ages: one person told of in three sentences counts once.
6. Figures without a number ("several", "victims") and people who are only recalled ("the boy", "his death") count only
   where there is no other.
7. A person who is named among the dead is not among the wounded, and neither is one who is only recalled where the
   report tells of dead. "Four killed or wounded" (a pooled figure) counts as wounded what the dead leave of it; that
   somebody was shot, with no word of what became of them, is such a figure of one.
8. What the first 12 sentences tell goes before what stands further down, and a figure of several people in a sentence
   that speaks of a year, of every year or of the whole country is no figure of this incident.

The point is the low end of a figure's interval ("at least 12" is 12), the high end where that is all there is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from warledger.language.syntax import NameKind, Sentence
from warledger.values import Bound, Claim, Kind, Outcome, Polarity, Quantity, RelationKind, Report, Span, Status, Toll

_AGE = re.compile(r"\b(\d{1,3})-year-old\b|, (\d{1,3})\b(?=,|$|\.| )", re.IGNORECASE)
_YEARS = re.compile(
    r"\b(?:(?:this|last|each|per|of the) year|so far|annual(?:ly)?|since (?:19|20)\d\d|in (?:19|20)\d\d|to date|"
    r"across the (?:city|country|nation|state)|nationwide|statistics)\b",
    re.IGNORECASE,
)
_OPENING = 12  # sentences
_KILLED, _WOUNDED = frozenset({Outcome.KILLED}), frozenset({Outcome.WOUNDED})
_RECALLING = frozenset("the this that his her their he she him".split())
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
_EITHER = _KILLED | _WOUNDED


class ReportToll(NamedTuple):
    """How many people the report says were killed and wounded; 0 also where it says nothing."""

    killed: int
    wounded: int


@dataclass(frozen=True, slots=True)
class Harmed:
    """One group of people in one sentence: how many, and who if they are a single person."""

    sentence: int
    outcomes: frozenset[Outcome]
    count: int
    vague: bool
    recalled: bool
    name: frozenset[str]
    age: str | None


def toll_of(report: Report, sentences: Sequence[Sentence]) -> ReportToll:
    """The report's killed and wounded."""
    harmed = _told_first(_harmed_of(report, sentences))
    killed = [each for each in harmed if each.outcomes == _KILLED]
    dead = frozenset[str]().union(*(each.name for each in killed))
    wounded = [each for each in harmed if each.outcomes == _WOUNDED and not each.name & dead]
    dead_people = people(killed)
    new = [each for each in wounded if not each.recalled]
    either = max(people(each for each in harmed if each.outcomes == _EITHER), int(somebody_is_shot(report)))
    return ReportToll(dead_people, max(people(new if dead_people else wounded), either - dead_people))


def _harmed_of(report: Report, sentences: Sequence[Sentence]) -> list[Harmed]:
    """The groups that the report's claims tell of: of the news, and of older dead where the news has none (rule 1)."""
    groups = [_harmed(toll, sentences) for toll in tolls(report, Status.CURRENT)]
    if not any(each.outcomes == _KILLED for each in groups):
        older = [_harmed(toll, sentences) for toll in tolls(report, Status.BACKGROUND)]
        groups += [each for each in older if each.outcomes == _KILLED or not groups]
    return [each for each in groups if each.count < 2 or not _tells_of_years(sentences[each.sentence])]


def _told_first(harmed: list[Harmed]) -> list[Harmed]:
    """Rule 8: the opening of the report, or all of it where that tells of nobody."""
    return [each for each in harmed if each.sentence < _OPENING] or harmed


def _tells_of_years(sentence: Sentence) -> bool:
    return _YEARS.search(" ".join(word.text for word in sentence.words)) is not None


def somebody_is_shot(report: Report) -> bool:
    """True if the news is that somebody shot somebody, who may be dead or wounded."""
    actions = (claim.action for claim in report.claims if claim.status is Status.CURRENT)
    return any(action is not None and action.deed == "shoot" and action.target is not None for action in actions)


def tolls(report: Report, status: Status) -> list[Toll]:
    """The tolls of this status that count, each number once (rules 1 and 2)."""
    tightest: dict[Span, Claim] = {}
    counting = (claim for claim in report.claims if claim.status is status and counts(claim))
    for claim in sorted(counting, key=lambda each: -_length(each.evidence[0])):
        if claim.toll:
            tightest[claim.toll.quantity.evidence[0]] = claim
    return [claim.toll for claim in tightest.values() if claim.toll]


def _length(span: Span) -> int:
    return span.stop - span.start


def counts(claim: Claim) -> bool:
    """Rule 1, without the status."""
    is_part = claim.relation is not None and claim.relation.kind is RelationKind.SUBSET_OF
    return claim.kind is Kind.TOLL and claim.polarity is Polarity.AFFIRMED and not is_part


def people(harmed: Iterable[Harmed]) -> int:
    """Rules 3–6: how many people these groups are."""
    told = list(harmed)
    told = [each for each in told if not (each.vague or each.recalled)] or told
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for each in told:
        by_sentence[each.sentence].append(each.count)
    ages = {each.age for each in told if each.age}
    names = [each.name for each in told if each.name]
    return max([0, len(ages), persons(names), *(together(counts) for counts in by_sentence.values())])


def persons(names: Sequence[frozenset[str]]) -> int:
    """How many persons these names name: names that share a word are one person's."""
    known: list[frozenset[str]] = []
    for name in names:
        same = [each for each in known if each & name]
        known = [each for each in known if not each & name] + [name.union(*same)]
    return len(known)


def together(counts: Iterable[int]) -> int:
    """Rule 3: the sum of a sentence's groups, or their total where one of them is it."""
    *parts, largest = sorted(counts)
    return largest if len(parts) > 1 and sum(parts) == largest else largest + sum(parts)


def point(quantity: Quantity) -> int:
    """One number for an interval."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return ends[0] if ends else 0


def _harmed(toll: Toll, sentences: Sequence[Sentence]) -> Harmed:
    anchor = toll.quantity.evidence[0]
    number = next(n for n, each in enumerate(sentences) if anchor.start < each.stop)
    count = point(toll.quantity)
    words = (toll.victims.text or "").lower().split()
    recalled = count == 1 and bool(words) and words[0] in _RECALLING
    name, age = _who(toll, sentences[number]) if count == 1 else (frozenset[str](), None)
    vague = toll.quantity.bound is Bound.VAGUE
    return Harmed(number, frozenset(toll.outcomes), count, vague, recalled, name, age)


def _who(toll: Toll, sentence: Sentence) -> tuple[frozenset[str], str | None]:
    """The words of a single victim's name, and the age, as far as the words that name the victim tell."""
    if not toll.victims.evidence:
        return frozenset(), None
    span = toll.victims.evidence[0]
    words = [word for word in sentence.words if span.start <= word.start < span.stop]
    inside = {word.index for word in words}
    tops = {word.index for word in words if word.head not in inside}
    names = (name for name in sentence.names if name.kind is NameKind.PERSON)
    named = [name for name in names if tops & set(range(name.first, name.last + 1))]
    age = _AGE.search(span.quote)
    said = frozenset(word for name in named for word in name.text.lower().split()) - _SUFFIXES
    return said, (age[1] or age[2]) if age else None
