"""The only room that keeps anything: an append-only ledger in SQLite, or in PostgreSQL by URL.

tables      one schema for both databases: what is written once, and what is derived and may be derived again
guards      what the two databases say each in its own words
opening     a path or a URL → an open ledger, its schema brought up to date
chain       entries, each with the hash of the one before; the audit that walks them
writing     reports, judgements, retractions and failures, each in one transaction
deriving    documents, accounts, links, incidents: where they stand in the store
reading     lists, single reports, search
"""

from warledger.ledger.chain import Break, audit, head
from warledger.ledger.opening import Ledger, create, open_ledger
from warledger.ledger.writing import Added, Writing, writing

__all__ = ["Added", "Break", "Ledger", "Writing", "audit", "create", "head", "open_ledger", "writing"]
