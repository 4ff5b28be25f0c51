"""What was claimed and waits for a video again can be claimed once more, and by no old claim"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    column = sa.Column("epoch_before", sa.Integer, nullable=False, server_default=sa.text("0"))
    op.add_column("turns", column)
