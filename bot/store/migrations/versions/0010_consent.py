"""Whether the payer was asked about what a turn costs, and has said yes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("turns", sa.Column("consent", sa.Text()))
