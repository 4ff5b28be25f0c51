"""What people chose in /settings"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "preferences",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("size", sa.Text()),
        sa.Column("export", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.PrimaryKeyConstraint("person", name="pk_preferences"),
    )
