"""The words of other messages that a request points at; which turn has asked the person."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("turns", sa.Column("quoted", sa.JSON()))
    number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    op.add_column("conversations", sa.Column("question_turn_id", number))
