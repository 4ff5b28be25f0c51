"""A turn knows the turn whose project it is about, and what a promised export renders; a session
knows its successor."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("turns", sa.Column("about_turn_id", ID))
    op.add_column(
        "turns", sa.Column("reopens", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("turns", sa.Column("export_draft", sa.JSON()))
    op.add_column("sessions", sa.Column("successor_id", ID))
