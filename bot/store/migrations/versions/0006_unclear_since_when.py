"""Since when nobody knows whether a post's last words have arrived."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("posts", sa.Column("unclear_at_s", sa.Float(), nullable=True))
