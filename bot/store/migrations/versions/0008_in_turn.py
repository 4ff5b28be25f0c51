"""Indexes of the turns that are at work and of those that wait for their turn"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    is_open = "(state NOT IN ('cancelled', 'done', 'failed'))"
    begun, waiting = sa.text(f"{is_open} AND epoch > 0"), sa.text(f"{is_open} AND epoch = 0")
    op.create_index("ix_turns_begun", "turns", ["id"], sqlite_where=begun, postgresql_where=begun)
    op.create_index(
        "ix_turns_waiting",
        "turns",
        ["asker", "relaxed"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
