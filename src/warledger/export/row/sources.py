"""Who published it and on whose word, without the names of private people unless they are asked for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from warledger.export.content import content
from warledger.export.veil import HIDDEN, PLAIN, Veil, called
from warledger.export.words import NOBODY_NAMED, THE_REPORT, shown, voices
from warledger.knowledge.parties import states
from warledger.values import Account, Attribution, Claim, Party, Place, Polarity, Report, SpeakerKind, Status

_PUBLIC = frozenset(SpeakerKind) - {SpeakerKind.WITNESS, SpeakerKind.UNNAMED}
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(rf"{re.escape(HIDDEN)}(?:[\s.'’-]+{re.escape(HIDDEN)})+")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w’'-]+")


class Source(NamedTuple):
    """A report: its publisher (or host), its day, its headline in words that name no private person, its address."""

    publisher: str | None
    published: date | None
    headline: str | None
    url: str | None
    document: str


class Telling:
    """What one account says, with the veil over it."""

    def __init__(self, account: Account, *, names: bool = False) -> None:
        self.account = account
        self.veil = Veil(_report(account), names=names)
        self._parties = {party.id: party for party in account.parties}
        self._people = None if names else _people(account)
        self._names = names

    def words(self, text: str) -> str:
        """`text` in one line, without the names of private people."""
        veiled = self.veil.words(" ".join(shown(text).split()))
        return self._people.sub(HIDDEN, veiled) if self._people else veiled

    def quoted(self, text: str) -> str:
        """The report's own words, where also what is only capitalised may be a name that nobody noticed."""
        veiled = self.words(text)
        if self._names:
            return veiled
        return _RUN.sub(HIDDEN, _WORD.sub(lambda word: word[0] if self._is_plain(word[0]) else HIDDEN, veiled))

    def hides(self, text: str) -> bool:
        """True if `text` holds words that may name a private person and are not asked for."""
        return self.quoted(text) != " ".join(shown(text).split())

    def says(self, claim: Claim) -> str:
        """A claim in our own words and whose word it is: "7 killed: CSP-DPA (CSP-DPA)"."""
        return f"{self.content(claim)} ({self.voices(claim)})"

    def voices(self, claim: Claim) -> str:
        """Whose word a claim is, the whole chain."""
        return voices(claim, self.voice)

    def voice(self, link: Attribution | None) -> str:
        """One voice of a chain; of one who may be private, what the report calls him besides: "farmer […]"."""
        name = self.words(self.veil.voice(link))
        if name != HIDDEN or link is None or link.speaker is None:
            return name
        described = _ARTICLE.sub("", self.quoted(link.speaker.text))
        return described if any(letter.isalnum() for letter in described) else name

    def content(self, claim: Claim) -> str:
        """A claim in our own words; those of a toll hold no words of the report but its number."""
        said = content(claim, self._parties)
        return self.words(said) if claim.toll else self.quoted(said)

    def source(self) -> Source:
        document = self.account.document
        host = urlsplit(document.url or "").hostname
        headline = self.quoted(document.title) if document.title else None
        return Source(document.publisher or host, document.published, headline, document.url, document.id)

    def _is_plain(self, word: str) -> bool:
        """True of a word in lower case, here or elsewhere in the report, of a number, of a party, place or day."""
        return word[0].islower() or word.casefold() in self._common or word.casefold() in PLAIN

    @cached_property
    def _common(self) -> frozenset[str]:
        account = self.account
        known: tuple[Party | Place, ...] = (*account.parties, *account.places)
        named = [name for each in known for name in called(each)]
        speakers = (link.speaker for claim in account.claims for link in claim.attribution)
        named += [speaker.name for speaker in speakers if speaker and speaker.kind in _PUBLIC]
        lower = (word for word in _WORD.findall(account.document.text) if word[0].islower())
        return frozenset(lower) | frozenset(word.casefold() for word in _WORD.findall(" ".join(named))) | _always()

    def originators(self) -> Iterator[str]:
        """Who said it first, claim by claim, where anybody is named."""
        for claim in self.account.claims:
            if claim.attribution:
                voice = self.voice(claim.attribution[0])
                if voice not in (THE_REPORT, NOBODY_NAMED, HIDDEN):
                    yield voice


@lru_cache(maxsize=1)
def _always() -> frozenset[str]:
    """Words that are written with a capital and name no person: nations, countries, days, months."""
    nations = (name for state in states().values() for name in (*state.names, *state.adjectives))
    text = " ".join((*nations, *calendar.day_name, *calendar.month_name, THE_REPORT, NOBODY_NAMED))
    return frozenset(word.casefold() for word in _WORD.findall(text))


def sources(told: Sequence[Telling]) -> tuple[Source, ...]:
    """The reports, the earliest first, each once."""
    once = {each.account.document.id: each.source() for each in told}
    return tuple(sorted(once.values(), key=_in_time))


def _in_time(source: Source) -> tuple[date, str, str]:
    return source.published or date.max, source.publisher or "", source.document


def tolls(told: Sequence[Telling]) -> tuple[str, ...]:
    """What is said of people harmed, in our own words, each thing said once."""
    return tuple(
        dict.fromkeys(
            each.says(claim)
            for each in told
            for claim in each.account.claims
            if claim.toll and claim.polarity is Polarity.AFFIRMED and claim.status is Status.CURRENT
        )
    )


def _report(account: Account) -> Report:
    """As much of the report as the account holds."""
    return Report(
        document=account.document, parties=account.parties, people=account.people, places=account.places,
        events=(account.event,), claims=account.claims,
    )  # fmt: skip


def _people(account: Account) -> re.Pattern[str] | None:
    """The names of the people whom the report names, but for those who speak in an office."""
    speakers = {
        link.speaker.name.casefold()
        for claim in account.claims
        for link in claim.attribution
        if link.speaker and link.speaker.kind in _PUBLIC
    }
    known = {word for party in account.parties for word in _NAME.findall(party.name)}
    known |= {word for place in account.places for word in _NAME.findall(place.name)}
    found: set[str] = set()
    for person in account.people:
        if not any(person.name.casefold() in speaker for speaker in speakers):
            whole = {person.name, *(mention.quote for mention in person.mentions)}
            found |= whole | {word for name in whole for word in _NAME.findall(name) if word[0].isupper()} - known
    ordered = sorted(found - {""}, key=lambda text: (-len(text), text))
    return re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in ordered)) if ordered else None
