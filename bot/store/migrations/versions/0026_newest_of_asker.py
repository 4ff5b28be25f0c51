"""What a person has asked for last is found by when, and not by reading all that they ever asked"""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.create_index("ix_turns_asker_accepted_at_s", "turns", ["asker", "accepted_at_s"])
    op.drop_index("ix_turns_asker", "turns")
