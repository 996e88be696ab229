"""The ledger → incidents and their estimates, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from warledger.assemble.link import Traits, covers
from warledger.assemble.weigh import POLICIES, estimates
from warledger.errors import NotInLedger, UnknownPolicy
from warledger.export.row import Dossier
from warledger.ledger import Ledger, deriving, reading
from warledger.pipeline.keeping import link_of, ruled_pairs
from warledger.values import Account, Estimate, Incident, Judgement, accounts
from warledger.values.incident import Link
from warledger.values.json import from_json


@dataclass(frozen=True, slots=True)
class Weighed:
    """An incident with all that its figures rest on.

    `copies` gives each document's original, `replaced` the documents that an update stands for.
    """

    incident: Incident
    accounts: tuple[Account, ...]
    summaries: tuple[Account, ...]
    judgements: tuple[Judgement, ...]
    copies: dict[str, str]
    replaced: frozenset[str]

    def estimates(self, policy: str = "ucdp") -> tuple[Estimate, ...]:
        """The estimates by one policy."""
        return estimates(self.incident.id, self.accounts, policy=policy, copies=self.copies, replaced=self.replaced)

    def dossier(self) -> Dossier:
        """The incident as exports take it."""
        return Dossier(
            self.incident, self.accounts, self.by_policy(), self.judgements, self.copies, self.replaced, self.summaries
        )

    def row(self) -> Dossier:
        """The incident without its figures: when, where and between whom it was."""
        return Dossier(self.incident, self.accounts, {}, copies=self.copies, replaced=self.replaced)

    def by_policy(self) -> dict[str, tuple[Estimate, ...]]:
        """The estimates by every policy, side by side."""
        return {policy: self.estimates(policy) for policy in POLICIES}


def weighed(ledger: Ledger, incident: str) -> Weighed:
    """The incident of this id, which may be shortened to what is telling. Raises NotInLedger."""
    with ledger.reading() as connection:
        return _weighed(connection, _whole(connection, incident))


def all_weighed(ledger: Ledger) -> Iterator[Weighed]:
    """Every incident, the latest first."""
    with ledger.reading() as connection:
        for row in deriving.incidents(connection):
            yield _weighed(connection, row.id)


def _whole(connection: Connection, incident: str) -> str:
    found = deriving.incidents_that_begin(connection, incident)
    if len(found) != 1:
        raise NotInLedger(
            f"{'no incident' if not found else 'more than one incident'} has an id that begins with {incident!r}",
            "See the ids with: warledger incidents. An incident's id may change with the reports that it holds",
        )
    return found[0]


def _weighed(connection: Connection, incident: str) -> Weighed:
    members = deriving.accounts_in(connection, incident)
    known, rows = deriving.connected(connection, members)
    told = _accounts(connection, members)
    around = _summaries(connection, [from_json(Traits, known[member]) for member in members])
    ruled = [ruling for ruling in ruled_pairs(connection) if set(ruling[:2]) & set(members)]
    links = tuple(sorted(_links(rows, set(members)), key=lambda link: (-link.score, link.left, link.right)))
    copies, replaced = deriving.copies(connection, [account.document.id for account in told])
    judged = tuple(judgement for _, _, judgement in ruled)
    found = Incident(incident, tuple(members), links, around, tuple(sorted(each.id for each in judged)))
    return Weighed(found, told, _accounts(connection, around), judged, copies, replaced)


def _links(rows: Iterable[Mapping[str, Any]], members: set[str]) -> Iterator[Link]:
    for row in rows:
        link = link_of(row)
        if link.left in members and link.right in members:
            yield link


def _accounts(connection: Connection, wanted: tuple[str, ...] | list[str]) -> tuple[Account, ...]:
    """The accounts of these ids, from the reports as they were last read."""
    documents = {account.partition("/")[0] for account in wanted}
    told = (account for report in reading.reports(connection, documents) for account in accounts(report))
    return tuple(account for account in told if account.id in wanted) if wanted else ()


def _summaries(connection: Connection, members: list[Traits]) -> tuple[str, ...]:
    """The summaries that cover the incident."""
    days = [(each.earliest, each.latest) for each in members if each.dated and each.earliest and each.latest]
    if not days:
        return ()
    earliest, latest = min(first for first, _ in days), max(last for _, last in days)
    near = deriving.summaries(connection, earliest.isoformat(), latest.isoformat())
    first = members[0]
    return tuple(sorted(key for key, text in near.items() if covers(from_json(Traits, text), first)))


def checked_policy(name: str) -> str:
    """`name`, if a policy has it. Raises UnknownPolicy."""
    if name not in POLICIES:
        raise UnknownPolicy(f"no policy is called {name!r}", f"There are {', '.join(POLICIES)}")
    return name
