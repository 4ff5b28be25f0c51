"""Words that wait until their chat is open again are found by an index"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    held = sa.text("state = 'closed'")
    op.create_index(
        "ix_posts_held", "posts", ["chat", "id"], sqlite_where=held, postgresql_where=held
    )
