"""Whom a note is about, so that it goes with their /forget"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.add_column("notes", sa.Column("person", sa.Text()))
    op.create_index("ix_notes_person", "notes", ["person"])
