"""Keeps the names of private people out of what leaves the newsroom.

Victims and witnesses named in a report are shown by their party, by what they were and by their number. No list of
names could be complete, so the veil works the other way round: words of a victim's group are shown only where they
are surely no name, and what is left in doubt is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from warledger.export.words import NOBODY_NAMED, THE_REPORT, category, figure
from warledger.knowledge.english.numbers import numbers
from warledger.knowledge.english.people import category_of
from warledger.knowledge.parties import states
from warledger.values import Attribution, Category, Claim, Group, Party, Place, Quantity, Report, SpeakerKind, Toll

HIDDEN = "[…]"
_UNORGANISED = frozenset({"civilians", "people"})  # kinds of a party whose mentions are words for people
_SEVERAL = frozenset({"sources", "personnel", "people", "locals", "accounts"})  # beside the plurals of people's nouns

_WORD = re.compile(r"[^\W\d_]+")
# Words that open a group or a sentence in capitals and are no names: articles, pronouns, numbers, particles, nouns.
PLAIN = frozenset(
    """a an the some any no none all both another other others more most few several many at least as up to than
    nearly almost about around approximately over under further only half of and or its their his her our this that
    these those one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands dozen dozens score scores tens people persons person men man women woman children child victims
    victim dead wounded injured bodies he she it they we you there here then now when where while after before during
    since until although though but so if because as in on at by for from with without to into against between among
    according also however meanwhile earlier later last""".split()
)


class Veil:
    """Hides the words of one report that may name a victim or a witness; with `names`, it hides nothing."""

    def __init__(self, report: Report, *, names: bool = False) -> None:
        self._parties = {party.id: party for party in report.parties}
        self._known = _phrases(_known(report))
        self._hides = not names
        self._secret = _phrases(self._secrets(report)) if self._hides else None

    def words(self, text: str) -> str:
        """`text` without the words that may name a victim or a witness."""
        return self._secret.sub(HIDDEN, text) if self._secret else text

    def victims(self, group: Group, quantity: Quantity | None = None) -> str:
        """The group's own words; where they may hold a name, its number, what it was and its party."""
        text = group.text or group.name
        if text and not (self._hides and self._doubtful(text)):
            return text
        one = quantity is not None and (quantity.low, quantity.high) == (1, 1)
        number = f"{self.words(figure(quantity))} " if quantity else ""
        party = ", ".join(self._parties[name].name for name in group.parties if name in self._parties)
        return f"{number}{category(group.category, one=one)}{f' ({party})' if party else ''}"

    def number(self, toll: Toll) -> str:
        """The number's own words; beside a hidden name only where they are a number and no description."""
        text = toll.quantity.text
        hidden = self._hides and toll.victims.text and self._doubtful(toll.victims.text)
        return HIDDEN if hidden and not all(map(_is_plain, _WORD.findall(text))) else self.words(text)

    def voice(self, link: Attribution | None) -> str:
        """One voice of a chain; a witness whose words may hold a private person's name stands without them."""
        if link is None or link.speaker is None:
            return NOBODY_NAMED if link else THE_REPORT
        name = link.speaker.name or link.speaker.text
        if not (self._hides and link.speaker.kind is SpeakerKind.WITNESS):
            return name
        doubtful = self._doubtful(name)
        if not doubtful:
            return name
        return _without(name, doubtful) if _are_several(name) else "a witness"

    def _doubtful(self, text: str) -> list[str]:
        """The words of `text` that may be names: capitals (or letters that have none) beyond what is known."""
        rest = self._known.sub(" ", text) if self._known else text
        return [word for word in _WORD.findall(rest) if not (word[0].islower() or _is_plain(word))]

    def _secrets(self, report: Report) -> Iterator[str]:
        """What to hide: the whole words of a group in doubt, and each doubtful word wherever else it stands."""
        for claim in report.claims:
            for text in _private(claim):
                doubtful = self._doubtful(text)
                if doubtful:
                    yield text
                    yield from (word for word in doubtful if len(word) > 1)


def _private(claim: Claim) -> Iterator[str]:
    """The words in `claim` that name people who suffered something, or who witnessed it."""
    groups = (
        claim.toll and claim.toll.victims,
        claim.withheld and claim.withheld.whose,
        claim.action and claim.action.target,
    )
    for group in groups:
        if group:
            yield from (text for text in (group.text, None if group.parties else group.name) if text)
            yield from (span.quote for span in group.evidence)
    for link in claim.attribution:
        if link.speaker and link.speaker.kind is SpeakerKind.WITNESS:
            yield from (link.speaker.name, link.speaker.text)


def _known(report: Report) -> Iterator[str]:
    """Names of parties and places, and a plural right after a number of several: "30 Karsans" names no one."""
    resolved: tuple[Party | Place, ...] = (*report.parties, *report.places)
    for named in resolved:
        yield from called(named)
    for claim in report.claims:
        if claim.toll and (claim.toll.quantity.low or 0) > 1:
            for number in claim.toll.quantity.evidence:
                after = _is_count(number.quote) and re.match(
                    r" (\w+s)\b", report.document.text[number.stop : number.stop + 60]
                )
                if after:
                    yield from (after[1], after[1].removesuffix("s"))


def called(named: Party | Place) -> Iterator[str]:
    """What the report calls a party or a place. What it calls civilians ("the Diallo family") may be people's names."""
    yield named.name
    if not (isinstance(named, Party) and named.kind in _UNORGANISED):
        yield from (span.quote for span in named.mentions)


def _is_count(words: str) -> bool:
    """True of "30" and "at least three"; after "her sons" a name may follow."""
    return numbers().may_count(words.split()[-1].lower()) if words.split() else False


def _phrases(found: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these, as whole words, the longest first."""
    ordered = sorted({text.strip() for text in found} - {""}, key=lambda text: (-len(text), text))
    return re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in ordered)) if ordered else None


def _are_several(text: str) -> bool:
    """True of people in the plural ("residents of the Sidi Amar quarter"): what they are called is not one's name."""
    return any(
        word.islower() and (word in _SEVERAL or (word.endswith("s") and category_of(word[:-1]) is not Category.UNKNOWN))
        for word in _WORD.findall(text)
    )


def _without(text: str, doubtful: Iterable[str]) -> str:
    """`text` with one mark for each run of words that may be names."""
    bare = re.sub(rf"\b(?:{'|'.join(map(re.escape, doubtful))})\b", HIDDEN, text)
    return re.sub(rf"{re.escape(HIDDEN)}(?:[\s.'’-]+{re.escape(HIDDEN)})+", HIDDEN, bare)


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    """What belongs to a state ("malian"); the names of states themselves may be people's, too ("Jordan")."""
    return frozenset(name.lower() for state in states().values() for name in state.adjectives)


def _is_plain(word: str) -> bool:
    lower = word.lower()
    return (
        lower in PLAIN
        or lower in _nations()
        or any(category_of(form) is not Category.UNKNOWN for form in (lower, lower.removesuffix("s")))
    )
