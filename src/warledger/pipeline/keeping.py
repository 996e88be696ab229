"""Reports → the ledger: what a report claims is written, and what follows is derived in the same transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from warledger.assemble.copies import Kin, Kinship, founded, kinship, packed, sketch, taken, unpacked
from warledger.assemble.link import ENOUGH, Traits, blocks, compare, grouped, rulings, traits
from warledger.errors import WarledgerError
from warledger.ledger import Ledger, deriving, reading, writing
from warledger.ledger.deriving import AccountRow
from warledger.values import Account, Feature, Judgement, Link, Report, Status, accounts
from warledger.values.json import from_json, to_json


def keep(ledger: Ledger, report: Report, raw: bytes | None = None, *, made_by: str, at: datetime) -> bool:
    """Add a report to the ledger, with the bytes it came from; False if the very same is there.

    A document that was read before is read anew: its older reading stays on record, and what was derived of it goes.
    """
    with writing(ledger, made_by=made_by, at=at) as w:
        added = w.report(report, raw)
        if added is None:
            return False
        neighbours = _forget(w.connection, report.document.id) if added.before is not None else frozenset()
        derive(w.connection, report, added.seq, neighbours)
    return True


def keep_failure(ledger: Ledger, source: str, error: WarledgerError, *, made_by: str, at: datetime) -> None:
    """Record that a source could not be read."""
    with writing(ledger, made_by=made_by, at=at) as w:
        w.failure(source, error)


def judge(ledger: Ledger, judgement: Judgement) -> None:
    """Add a person's judgement, and let it rule."""
    with writing(ledger, made_by=judgement.by, at=judgement.at) as w:
        w.judgement(judgement)
        ends = reading.account_of_claim(w.connection, (judgement.left, judgement.right))
        _regroup(w.connection, ends.values())


def retract(ledger: Ledger, judgement: Judgement, *, reason: str, made_by: str, at: datetime) -> None:
    """Take a judgement back: what was before it is again."""
    with writing(ledger, made_by=made_by, at=at) as w:
        w.retraction(judgement.id, reason)
        ends = reading.account_of_claim(w.connection, (judgement.left, judgement.right))
        _regroup(w.connection, ends.values())


def _forget(connection: Connection, document: str) -> frozenset[str]:
    """Take out what an older reading of the document led to; the accounts that were linked with its accounts."""
    before = deriving.accounts_of(connection, document)
    neighbours = frozenset(deriving.connected(connection, before)[0]) - set(before)
    deriving.forget(connection, document)
    return neighbours


def derive(connection: Connection, report: Report, seq: int, neighbours: frozenset[str] = frozenset()) -> None:
    """Put in place what follows from a report: its copies, its accounts, their links and incidents.

    `neighbours` are accounts to group anew beside its own.
    """
    _derive_copies(connection, report, seq)
    rows = [_account_row(account) for account in accounts(report) if account.event.status is Status.CURRENT]
    deriving.put_accounts(connection, rows)
    for row in rows:
        mine = _traits(row.traits)
        found = (compare(mine, _traits(other)) for other in deriving.sharing(connection, row))
        deriving.put_links(connection, [_link_row(link) for link in found if link.score >= ENOUGH])
    _regroup(connection, {row.id for row in rows} | neighbours)


# Copies


def _derive_copies(connection: Connection, report: Report, seq: int) -> None:
    mine = taken(report.document)
    keys = sorted(sketch(mine))
    near = [unpacked(data) for data in deriving.alike(connection, mine.document, keys).values()]
    deriving.put_document(connection, report, seq, packed(mine), keys)
    found = [kin for other in near if (kin := kinship(mine, other)) is not None]
    if not found:
        return
    deriving.put_kinships(connection, [_kinship_row(kin) for kin in found])
    prints, rows = deriving.relatives(connection, mine.document)
    known = {document: unpacked(data) for document, data in prints.items()}
    families = founded(known, [_kinship(row) for row in rows])
    deriving.put_originals(
        connection,
        [
            {"document": member, "first": family.original, "newer": _newer(member, family.kinships)}
            for family in families
            for member in family.members
        ],
    )


def _newer(document: str, kinships: Iterable[Kinship]) -> str | None:
    return next((kin.later for kin in kinships if kin.earlier == document and kin.kin is Kin.UPDATE), None)


def _kinship_row(kin: Kinship) -> dict[str, Any]:
    return {"earlier": kin.earlier, "later": kin.later, "kin": kin.kin.value, "share": kin.share}


def _kinship(row: Mapping[str, Any]) -> Kinship:
    return Kinship(row["earlier"], row["later"], Kin(row["kin"]), row["share"])


# Accounts, links, incidents


def _account_row(account: Account) -> AccountRow:
    mine = traits(account)
    return AccountRow(
        id=account.id,
        document=account.document.id,
        traits=to_json(mine, indent=None),
        earliest=mine.earliest.isoformat() if mine.earliest else None,
        latest=mine.latest.isoformat() if mine.latest else None,
        country=mine.country,
        summary=mine.summary,
        blocks=frozenset() if mine.summary else blocks(mine),
    )


def _traits(text: str) -> Traits:
    return from_json(Traits, text)


def _link_row(link: Link) -> dict[str, Any]:
    features = [[each.name, each.weight, each.reason] for each in link.features]
    return {"left": link.left, "right": link.right, "score": link.score, "features": json.dumps(features)}


def link_of(row: Mapping[str, Any]) -> Link:
    """The link that a row of the store holds."""
    features = tuple(Feature(*each) for each in json.loads(row["features"]))
    return Link(row["left"], row["right"], row["score"], features)


def _regroup(connection: Connection, first: Iterable[str]) -> None:
    """Group anew everything that links or judgements lead to from these accounts."""
    ruled = tuple(ruled_pairs(connection))
    known, rows = _reached(connection, set(first), ruled)
    told = [each for each in map(_traits, known.values()) if not each.summary]
    found = grouped(told, [link_of(row) for row in rows], [pair for pair in ruled if {pair[0], pair[1]} & set(known)])
    incident_of = {account: incident.id for incident in found for account in incident.accounts}
    deriving.put_incidents(connection, incident_of)


def _reached(
    connection: Connection, first: set[str], ruled: Iterable[tuple[str, str, Judgement]]
) -> tuple[dict[str, str], list[Mapping[str, Any]]]:
    """The accounts that links and judgements lead to, by rounds: a judgement may join what no link does."""
    pairs = [(left, right) for left, right, _ in ruled]
    while True:
        known, rows = deriving.connected(connection, first)
        wider = set(known) | {end for pair in pairs if set(pair) & set(known) for end in pair}
        if wider == set(known):
            return known, rows
        first = wider


def ruled_pairs(connection: Connection) -> Iterator[tuple[str, str, Judgement]]:
    """The judgements that hold, on the accounts as they are read now."""
    judged = reading.judgements(connection)
    named = reading.account_of_claim(connection, {end for each in judged for end in (each.left, each.right)})
    return rulings(judged, named)
