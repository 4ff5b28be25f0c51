"""Whether somebody wants their results without a notification"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("preferences", sa.Column("notification", sa.Text()))
