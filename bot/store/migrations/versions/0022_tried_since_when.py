"""Since when a post may be in its chat without our knowing: so long a nonce is remembered"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column("posts", sa.Column("tried_at_s", sa.Float()))
