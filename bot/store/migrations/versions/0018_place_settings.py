"""What the people who run a server have chosen there"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "place_settings",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("chats", sa.JSON(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("owner_only", sa.Boolean(), nullable=False),
        sa.Column("size", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("left_at_s", sa.Float()),
        sa.PrimaryKeyConstraint("place", name="pk_place_settings"),
    )
    op.create_index("ix_place_settings_left_at_s", "place_settings", ["left_at_s"])
