"""A turn knows whether its project was assumed, so that its answer says which it is"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.add_column(
        "turns", sa.Column("assumed", sa.Boolean(), nullable=False, server_default=sa.false())
    )
