"""Copies in the ledger: a document finds those that share its text, and joins their family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from warledger.assemble.copies import Kin, Kinship, Print, founded, kinship, packed, sketch, taken, unpacked
from warledger.ledger import deriving
from warledger.ledger.deriving import DocumentRow
from warledger.values import Document

_MEETINGS = 2  # keys that two documents share: with one alone they hardly share a sentence


@dataclass(frozen=True, slots=True)
class Printed:
    """A document's print, as it is compared, as it is kept, and the keys it is found by."""

    print: Print
    data: bytes
    keys: tuple[int, ...]


def printed(document: Document) -> Printed:
    """The print of a document."""
    mine = taken(document)
    return Printed(mine, packed(mine), tuple(sorted(sketch(mine))))


def derive_copies(
    connection: Connection, document: DocumentRow, mine: Printed, seq: int, family: Iterable[str] = ()
) -> None:
    """Put the document in its place; `family` are documents to found anew beside its own."""
    fewest = min(_MEETINGS, len(mine.keys))
    near = [_unpacked(data) for data in deriving.alike(connection, mine.keys, fewest=fewest)]
    deriving.put_document(connection, document, seq, mine.data, mine.keys)
    found = [kin for other in near if (kin := kinship(mine.print, other)) is not None]
    deriving.put_kinships(connection, [_row(kin) for kin in found])
    if found or family:
        _found(connection, {document.id, *family})


def forget_copies(connection: Connection, document: str) -> set[str]:
    """Take out an older reading of the document; those that it was akin to."""
    family = deriving.kin_of(connection, document)
    prints, _ = deriving.relatives(connection, [document])
    deriving.forget_document(connection, document, sketch(_unpacked(prints[document])))
    return family


def _found(connection: Connection, members: Iterable[str]) -> None:
    """Found the families of these documents anew."""
    prints, rows = deriving.relatives(connection, members)
    known = {document: _unpacked(data) for document, data in prints.items()}
    families = founded(known, [_kinship(row) for row in rows])
    originals = [
        {"document": member, "first": family.original, "newer": _newer(member, family.kinships)}
        for family in families
        for member in family.members
    ]
    deriving.put_originals(connection, originals)


def _newer(document: str, kinships: Iterable[Kinship]) -> str | None:
    """The update that stands for the document: the first of several, whatever their order."""
    updates = (kin.later for kin in kinships if kin.earlier == document and kin.kin is Kin.UPDATE)
    return min(updates, default=None)


@lru_cache(maxsize=512)
def _unpacked(data: bytes) -> Print:
    """Prints are compared many times over; each takes some 40 kB."""
    return unpacked(data)


def _row(kin: Kinship) -> dict[str, Any]:
    return {"earlier": kin.earlier, "later": kin.later, "kin": kin.kin.value, "share": kin.share}


def _kinship(row: Mapping[str, Any]) -> Kinship:
    return Kinship(row["earlier"], row["later"], Kin(row["kin"]), row["share"])
