"""Somebody else's videos, which the asker of a turn that waits for one may take by a press"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("turns", sa.Column("above", sa.JSON()))
