"""Parties that reports name and the knowledge base has not: a queue for people to decide on, each with its evidence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field

from warledger.export.row.sides import NOBODYS
from warledger.export.sheet import Row, sheet
from warledger.export.veil import Veil
from warledger.language.english.sentences import stretches
from warledger.language.english.tokens import words
from warledger.values import Account, Claim, Document, Party, Report, Span, accounts

COLUMNS = ("name", "also", "kind", "country", "seen_in", "reports", "incidents", "document", "start", "quote")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A name that no party of the knowledge base has, over all the reports that name it.

    `also` are other ways in which the reports write it. `kind` and `country` (ISO 3166 alpha-2) are None where no
    report tells; `seen_in` are the countries where its events happened, most of them first. `reports` are documents (of
    copies the original alone), `incidents` those that tell of the party.
    `quote` is a sentence that names it, in `document` from `start`.
    """

    name: str
    also: tuple[str, ...]
    kind: str | None
    country: str | None
    seen_in: tuple[str, ...]
    reports: tuple[str, ...]
    incidents: tuple[str, ...]
    document: str
    start: int
    quote: str


@dataclass(slots=True)
class _Met:
    """What is gathered of one name while the reports go by."""

    document: str
    sentence: Span
    quote: str
    country: str | None
    kinds: Counter[str] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    countries: Counter[str] = field(default_factory=Counter)


class Newcomers:
    """Gathers the new parties of reports, one report after the other."""

    def __init__(self, *, names: bool = False) -> None:
        self._names = names
        self._met: dict[str, _Met] = {}

    def meet(self, report: Report) -> None:
        """Take in the parties that this report names and the knowledge base has not."""
        for party in report.parties:
            if not party.known and party.mentions and party.kind not in NOBODYS and _is_name(party.name):
                self._take(party, report)

    def _take(self, party: Party, report: Report) -> None:
        document = report.document
        met = self._met.get(party.key)
        if met is None:
            sentence = _sentence(document, party.mentions[0])
            quote = Veil(report, names=self._names).words(" ".join(sentence.quote.split()))
            met = self._met[party.key] = _Met(document.id, sentence, quote, party.country)
        met.kinds.update([party.kind] if party.kind else [])
        met.names[party.name] += 1
        met.spellings.update(" ".join(mention.quote.split()) for mention in party.mentions)
        met.documents.add(document.id)
        for account in accounts(report):
            if _tells_of(account, party):
                met.accounts.add(account.id)
                met.countries.update([account.place.country] if account.place and account.place.country else [])

    def accounts(self) -> frozenset[str]:
        """Every account that tells of a new party."""
        return frozenset(account for met in self._met.values() for account in met.accounts)

    def queue(self, incident_of: Mapping[str, str], copies: Mapping[str, str]) -> tuple[Newcomer, ...]:
        """The new parties, those of most incidents first, then those of most reports.

        `incident_of` has the incident of each of `accounts()` that belongs to one, `copies` the original of each
        document.
        """
        found = [_newcomer(met, incident_of, copies) for met in self._met.values()]
        return tuple(sorted(found, key=lambda each: (-len(each.incidents), -len(each.reports), each.name)))

    def documents(self) -> frozenset[str]:
        """Every document that names a new party."""
        return frozenset(document for met in self._met.values() for document in met.documents)


def _newcomer(met: _Met, incident_of: Mapping[str, str], copies: Mapping[str, str]) -> Newcomer:
    name = met.names.most_common(1)[0][0]
    return Newcomer(
        name=name,
        also=tuple(each for each, _ in met.spellings.most_common() if each != name and _is_name(each)),
        kind=met.kinds.most_common(1)[0][0] if met.kinds else None,
        country=met.country,
        seen_in=tuple(country for country, _ in met.countries.most_common()),
        reports=tuple(sorted({copies.get(document, document) for document in met.documents})),
        incidents=tuple(sorted({incident_of[account] for account in met.accounts if account in incident_of})),
        document=met.document,
        start=met.sentence.start,
        quote=met.quote,
    )


def _is_name(name: str) -> bool:
    """A name ends with a word in capitals or a number; "police" and "Memphis police" only say what somebody is."""
    last = name.split()[-1].strip("“”\"'()") if name.split() else ""
    return bool(last) and not last[0].islower()


def _tells_of(account: Account, party: Party) -> bool:
    """Whether the event is between this party and others, or claims about it name the party."""
    in_sides = any(party.id in side for side in account.event.sides)
    return in_sides or any(party.id in _parties_of(claim) for claim in account.claims)


def _parties_of(claim: Claim) -> Iterator[str | None]:
    """The parties whose people suffered or did what is claimed."""
    toll, action = claim.toll, claim.action
    groups = (toll and toll.victims, toll and toll.perpetrator, action and action.actor, action and action.target)
    return (group.party for group in groups if group)


def _sentence(document: Document, mention: Span) -> Span:
    """The sentence that the mention stands in."""
    for stretch in stretches(document.text, words(document.text)):
        if stretch[0][0] <= mention.start < stretch[-1][1]:
            return document.span(stretch[0][0], stretch[-1][1])
    return mention


def newcomers_csv(found: Iterable[Newcomer]) -> bytes:
    """A row each, with numbers of reports and incidents; other spellings are divided by "; "."""
    return sheet(COLUMNS, map(_row, found))


def _row(each: Newcomer) -> Row:
    lists = {"also": "; ".join(each.also), "seen_in": " ".join(each.seen_in)}
    return asdict(each) | lists | {"reports": len(each.reports), "incidents": len(each.incidents)}


def newcomers_jsonl(found: Iterable[Newcomer]) -> bytes:
    """An object a line, with the ids of the reports and the incidents."""
    return "".join(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in found).encode()
