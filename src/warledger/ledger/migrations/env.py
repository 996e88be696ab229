"""Alembic's door to an open ledger: everything in the transaction that the ledger began."""

from alembic import context

from warledger.ledger.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
