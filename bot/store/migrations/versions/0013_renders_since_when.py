"""Since when the service has a render, so that its time limit goes on across restarts."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("exports", sa.Column("submitted_at_s", sa.Float()))
