"""Posts that may be in the chat twice are found by their chat"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    repeated = sa.text("tries > 1")
    op.create_index(
        "ix_posts_repeated",
        "posts",
        ["chat"],
        sqlite_where=repeated,
        postgresql_where=repeated,
    )
