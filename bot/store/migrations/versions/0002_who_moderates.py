"""Whether the asker of a turn moderates the chat, which decides what their "cancel" may stop."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column(
        "turns", sa.Column("moderates", sa.Boolean(), nullable=False, server_default=sa.false())
    )
