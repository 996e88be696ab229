"""What is derived of the reports: where copies, accounts, their blocks and links stand, and how they are found again.

Nothing is decided here: `warledger.pipeline` derives with the rooms that know how, and puts the results here. All that
stands here may be thrown away (`emptied`) and derived again from the entries.

documents   documents, their words, their prints, and which are copies of which
accounts    what each report tells of one event
blocks      where accounts meet that may tell of one event
links       which of them are held to tell of one
rulings     the judgements that hold, on the accounts that tell their claims now
incidents   what accounts come to: lists, and the summaries that hold incidents
"""

from sqlalchemy import Connection, delete, text

from warledger.ledger.deriving.accounts import (
    AccountRow,
    account_ids,
    account_numbers,
    accounts_in,
    accounts_of,
    companions,
    connected,
    forget_accounts,
    members,
    put_accounts,
    together,
    traits,
)
from warledger.ledger.deriving.blocks import crowd, crowded, meeting, uncrowd
from warledger.ledger.deriving.documents import (
    DocumentRow,
    alike,
    copies,
    document_row,
    forget_document,
    kin_of,
    put_document,
    put_kinships,
    put_originals,
    relatives,
)
from warledger.ledger.deriving.incidents import (
    IncidentRow,
    alone,
    firsts,
    held_by,
    incidents,
    incidents_of,
    incidents_that_begin,
    put_incidents,
    put_summaries,
    singles,
    summaries,
    take_summaries,
)
from warledger.ledger.deriving.links import LinkRow, links_among, links_of, put_links, take_links
from warledger.ledger.deriving.rulings import RulingRow, put_ruling, resettle, rulings_around, take_ruling
from warledger.ledger.tables import DERIVED

__all__ = [
    "AccountRow",
    "DocumentRow",
    "IncidentRow",
    "LinkRow",
    "RulingRow",
    "account_ids",
    "account_numbers",
    "accounts_in",
    "accounts_of",
    "alike",
    "alone",
    "companions",
    "connected",
    "copies",
    "crowd",
    "crowded",
    "document_row",
    "emptied",
    "firsts",
    "forget_accounts",
    "forget_document",
    "held_by",
    "incidents",
    "incidents_of",
    "incidents_that_begin",
    "kin_of",
    "links_among",
    "links_of",
    "meeting",
    "members",
    "put_accounts",
    "put_document",
    "put_incidents",
    "put_kinships",
    "put_links",
    "put_originals",
    "put_ruling",
    "put_summaries",
    "relatives",
    "resettle",
    "rulings_around",
    "singles",
    "summaries",
    "take_links",
    "take_ruling",
    "take_summaries",
    "together",
    "traits",
    "uncrowd",
]


def emptied(connection: Connection) -> None:
    """Take out everything that is derived, to derive it again."""
    for table in DERIVED:
        connection.execute(delete(table))
    connection.execute(text("DELETE FROM search"))
