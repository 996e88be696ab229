"""An incident as its page tells it: everything that several parts of the page need, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from warledger.export.row.dossier import Dossier
from warledger.export.row.facts import Facts, facts
from warledger.export.row.sources import Telling
from warledger.values import Account, Claim, Document, Estimate, Kind

# What is told of in numbers, or of why there are none: these claims get a number that leads to their words.
_CITED = frozenset({Kind.TOLL, Kind.WITHHELD, Kind.VERIFICATION})


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim with the number that stands before its words, and the report that makes it."""

    number: int
    claim: Claim
    account: Account
    telling: Telling


@dataclass(frozen=True, slots=True)
class Case:
    """`accounts` run by the day of their report, an original before its copies; `cited` in the order of the page."""

    dossier: Dossier
    facts: Facts
    accounts: tuple[Account, ...]
    tellings: Mapping[str, Telling]
    cited: Mapping[str, Cited]
    names: bool

    @property
    def policy(self) -> str:
        """The policy whose reasons are told."""
        return self.facts.policy

    @property
    def policies(self) -> tuple[str, ...]:
        """All policies, the chosen one first."""
        return (self.policy, *(name for name in self.dossier.estimates if name != self.policy))

    def estimates(self) -> tuple[Estimate, ...]:
        """The estimates by the chosen policy."""
        return self.dossier.by(self.policy)

    def find(self, claims: Iterable[str]) -> tuple[Cited, ...]:
        """The claims of these ids, each once, in the order of the page."""
        return tuple(sorted({self.cited[claim] for claim in claims if claim in self.cited}, key=_number))

    def called(self, key: str, name: str) -> str:
        """What the estimates call the side of this key; else `name`."""
        every = (each.whom for each in self.estimates() if each.whom is not None)
        return next((whom.name for whom in every if whom.key == key and whom.name), name)

    def original(self, document: Document) -> str:
        """The document that this one is a copy of; itself where it is none."""
        return self.dossier.copies.get(document.id, document.id)

    def is_copy(self, document: Document) -> bool:
        """True of another's text printed again, and of a version that the same publisher wrote on."""
        return self.original(document) != document.id


def case_of(dossier: Dossier, *, policy: str, names: bool) -> Case:
    """The incident for its page. Raises UnknownPolicy (W601)."""
    known = facts(dossier, policy=policy, names=names)
    accounts = tuple(sorted(dossier.accounts, key=lambda each: _in_time(each, dossier)))
    tellings = {account.id: Telling(account, names=names) for account in accounts}
    cited = {claim.id: Cited(number, claim, account, tellings[account.id])
             for number, (account, claim) in enumerate(_cited(accounts), start=1)}  # fmt: skip
    return Case(dossier, known, accounts, tellings, cited, names)


def _cited(accounts: Iterable[Account]) -> Iterator[tuple[Account, Claim]]:
    for account in accounts:
        for claim in sorted(account.claims, key=lambda each: (each.anchor, each.evidence)):
            if claim.kind in _CITED:
                yield account, claim


def _in_time(account: Account, dossier: Dossier) -> tuple[date, bool, str, str]:
    document = account.document
    is_copy = dossier.copies.get(document.id, document.id) != document.id
    return document.published or date.max, is_copy, document.publisher or "", account.id


def _number(cited: Cited) -> int:
    return cited.number
