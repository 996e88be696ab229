"""Parts that a sentence of their own names: "Twelve villagers were killed. Among them were two nurses and an imam"."""

from __future__ import annotations

from dataclasses import replace

from warledger.extract.find.frames import Frames
from warledger.extract.find.harm_words import HarmWords
from warledger.extract.find.lists import Members
from warledger.extract.find.mentions import Mentions
from warledger.extract.find.numbered import OF_THOSE_TOLD
from warledger.extract.find.victims import Counter, Victims
from warledger.extract.mention import Heading, TollMention
from warledger.knowledge.english.harm import Frame, Harm
from warledger.language.grammar import Grammar
from warledger.language.syntax import Sentence
from warledger.values import Document

_BE = frozenset({"is", "are", "was", "were"})
_THEY = frozenset({"they", "these", "those"})
_INCLUDE = frozenset({"include", "included"})
_OPENING = 3  # words: "among them were"


def among_them(document: Document, sentence: Sentence, told: tuple[TollMention, ...]) -> tuple[TollMention, ...]:
    """Those whom `sentence` picks out of the people that `told`, the tolls of the sentence before it, counts."""
    start = _list_start(sentence)
    whole = _whole(told) if start is not None or _is_of_them(sentence) else None
    if whole is None:
        return ()
    grammar = Grammar(sentence)
    counter = Counter(document, grammar)
    mentions = Mentions(Frames(HarmWords(grammar), counter))
    heading = Heading(whole.sentence, whole.predicate, _harm(whole))
    members = _of_them(counter) if start is None else Members(counter).after(start)
    found = (
        mentions.mention(member.noun or sentence.words[0], heading.harm, member)
        for member in members
        if whole.quantity.high is None or (member.quantity.low or 0) <= whole.quantity.high
    )
    return tuple(replace(mention, heading=heading, agent=None, rule="harm.among_them") for mention in found)


def _list_start(sentence: Sentence) -> int | None:
    """Where the list begins that the sentence opens with "among them were", "they include"."""
    words = sentence.words
    forms = [word.text.lower() for word in words[:_OPENING]]
    if forms[:2] == ["among", "them"]:
        opening = 3 if forms[-1] in _BE or forms[-1] == ":" else 2
    else:
        opening = 2 if len(forms) > 1 and forms[0] in _THEY and forms[1] in _INCLUDE else 0
    return opening if 0 < opening < len(words) else None


def _is_of_them(sentence: Sentence) -> bool:
    """True for "Three of them were children"."""
    forms = [word.text.lower() for word in sentence.words[: _OPENING + 1]]
    return forms[1:3] == ["of", "them"] and forms[-1] in _BE


def _of_them(counter: Counter) -> list[Victims]:
    """The number of "three of them", if it is said what they were: no verb follows, and no "some" comes before."""
    number = counter.numbers.at(counter.grammar.sentence.words[0])
    top = next((word for word in counter.grammar.sentence.words if word.relation == "root"), None)
    told = (
        top is not None
        and top.pos in ("NOUN", "PROPN", "ADJ")
        and number is not None
        and number.rule not in OF_THOSE_TOLD
    )
    return [Victims(top, counter.span(top), number)] if told and top is not None and number is not None else []


def _whole(told: tuple[TollMention, ...]) -> TollMention | None:
    """The toll of several people that all of `told` agree on; None where two outcomes were told of."""
    several = [mention for mention in told if mention.subset_of is None and (mention.quantity.low or 0) > 1]
    same = len({mention.outcomes for mention in several}) == 1
    return several[-1] if same else None


def _harm(whole: TollMention) -> Harm:
    return Harm(whole.rule, whole.outcomes, Frame.LABEL, sure=False)
