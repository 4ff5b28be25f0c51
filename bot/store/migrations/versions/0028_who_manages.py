"""Whether the asker of a turn runs the server: what they are told of its own settings"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.add_column(
        "turns", sa.Column("manages", sa.Boolean(), nullable=False, server_default=sa.false())
    )
