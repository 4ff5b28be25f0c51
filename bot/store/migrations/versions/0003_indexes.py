"""An index for each query and each foreign key; partial ones in the words of the queries"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NEW = {
    "accounts": ["owner"],
    "conversation_keys": ["conversation_id"],
    "conversations": ["active_at_s", "chat", "owner"],
    "exports": ["session_id", "turn_id"],
    "files": ["conversation_id", "message_key", "turn_id"],
    "freezes": ["until_s"],
    "messages": ["at_s", "turn_id"],
    "notes": ["until_s"],
    "poisoned": ["at_s"],
    "posts": ["ref"],
    "sessions": ["account_id", "conversation_id"],
    "turns": ["asker", "conversation_id", "ended_at_s", "session_id"],
    "uploads": ["session_id"],
}
OLD = {
    "exports": ["ix_exports_open"],
    "files": ["ix_files_turn"],
    "messages": ["ix_messages_turn"],
    "posts": ["ix_posts_due"],
    "turns": ["ix_turns_open", "ix_turns_conversation"],
}


def upgrade() -> None:
    for table, names in OLD.items():
        for name in names:
            op.drop_index(name, table_name=table)
    for table, columns in NEW.items():
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    is_open = sa.text("(state NOT IN ('cancelled', 'done', 'failed'))")
    for table in ("turns", "exports"):
        op.create_index(
            f"ix_{table}_open",
            table,
            ["lane", "id"],
            sqlite_where=is_open,
            postgresql_where=is_open,
        )
    op.create_index(
        "ix_posts_owed",
        "posts",
        ["chat", "id"],
        sqlite_where=sa.text("final = 1 AND delivered = 0"),
        postgresql_where=sa.text("final AND NOT delivered"),
    )
