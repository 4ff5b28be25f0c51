"""Results that are too large for their chat are fitted: how far that is, and since when."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("exports", sa.Column("fit", sa.JSON()))
    op.add_column("exports", sa.Column("fit_begun_at_s", sa.Float()))
