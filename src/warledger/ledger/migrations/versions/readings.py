"""What read which document, so that a document is not read again by the same reader."""

from alembic import op

from warledger.ledger.tables import readings

revision = "readings"
down_revision = "first"


def upgrade() -> None:
    """Make the table; a ledger that was made with it has it."""
    readings.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Nothing rests on it: without it documents are read again."""
    op.drop_table("readings")
