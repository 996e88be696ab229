"""The tolls that a sentence states: who suffered what, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from warledger.extract.find.frames import Frames
from warledger.extract.find.parts import Mentions
from warledger.extract.find.victims import Counter
from warledger.extract.mention import TollMention
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence
from warledger.values import Document, Outcome


def tolls(document: Document, sentence: Sentence) -> tuple[TollMention, ...]:
    """Every toll of `sentence`, in the order of the predicates; one for each group and number."""
    grammar = Grammar(sentence)
    mentions = Mentions(Frames(grammar, Counter(document, grammar)))
    found = list(mentions.stated())
    found.extend(list(mentions.included(found)))
    found.extend(list(mentions.listed(found)))
    series = {mention.predicate.index for mention in found if mention.rule == "harm.series"}
    once = [m for m in found if m.quantity.rule != "quantity.bare_plural" or m.predicate.index not in series]
    victims = {mention.victims for mention in once}  # "killed five hostages" tells of killing, not of taking hostages
    return tuple(_pooled([mention for mention in once if mention.predicate not in victims]))


def _pooled(mentions: list[TollMention]) -> Iterator[TollMention]:
    """One toll for each group and number: "killed or captured [15]" has two outcomes, and nothing is said twice."""
    groups: dict[tuple[int, int, int], list[TollMention]] = {}
    for mention in mentions:
        number = mention.quantity.evidence[0]
        groups.setdefault((number.start, number.stop, mention.victims.index if mention.victims else -1), []).append(
            mention
        )
    for same in groups.values():
        outcomes = tuple(dict.fromkeys(outcome for mention in same for outcome in mention.outcomes))
        if Outcome.KILLED in outcomes and not _are_joined(same):
            yield min(same, key=_distance)
            continue
        widest = max(same, key=lambda mention: mention.evidence.stop - mention.evidence.start)
        yield replace(widest, outcomes=outcomes)


def _distance(mention: TollMention) -> int:
    """How far the predicate stands from the number: of two that are not joined the nearer one says what happened."""
    number = mention.quantity.evidence[0]
    return max(mention.predicate.start - number.stop, number.start - mention.predicate.stop)


def _are_joined(mentions: list[TollMention]) -> bool:
    """True if the predicates are joined by "and" or "or", or there is only one."""
    words = {mention.predicate.index: mention.predicate for mention in mentions}
    return len(words) == 1 or any(word.relation == "conj" and word.head in words for word in words.values())
