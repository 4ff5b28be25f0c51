"""When what a turn asks for was said, by the platform's time"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("turns", sa.Column("said_at_s", sa.Float()))
