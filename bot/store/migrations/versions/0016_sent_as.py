"""Whether somebody usually wants a film in a player or as a plain file"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("preferences", sa.Column("sent_as", sa.Text()))
