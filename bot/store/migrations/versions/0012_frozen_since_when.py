"""Since when a chat is frozen, so that a clock that was put back makes no freeze longer."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("freezes", sa.Column("since_s", sa.Float()))
