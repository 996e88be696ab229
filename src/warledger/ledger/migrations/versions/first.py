"""The first schema."""

from alembic import op
from sqlalchemy import text

from warledger.ledger.guards import statements
from warledger.ledger.tables import metadata

revision = "first"
down_revision = None


def upgrade() -> None:
    """Make all tables, their guards and the search."""
    connection = op.get_bind()
    metadata.create_all(connection)
    for statement in statements(connection.dialect.name):
        connection.execute(text(statement))


def downgrade() -> None:
    """There is nothing before the first schema; an append-only ledger is not taken back."""
    raise NotImplementedError("a ledger is append-only")
