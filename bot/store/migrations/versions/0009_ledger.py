"""The ledger: who spent what, where and on which account."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
INDEXES = (
    ["session_id"],
    ["begun_at_s"],
    ["account_id", "ended_at_s"],
    ["person", "begun_at_s"],
    ["guild", "begun_at_s"],
)


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", Id, autoincrement=True, nullable=False),
        sa.Column("turn_id", Id, nullable=False),
        sa.Column("account_id", Id, nullable=False),
        sa.Column("session_id", Id),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("person_name", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("guild", sa.Text()),
        sa.Column("skill", sa.Text(), nullable=False),
        sa.Column("estimate", sa.Integer(), nullable=False),
        sa.Column("before", sa.Float()),
        sa.Column("after", sa.Float()),
        sa.Column("begun_at_s", sa.Float(), nullable=False),
        sa.Column("ended_at_s", sa.Float()),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ledger"),
        sa.UniqueConstraint("turn_id", name="uq_ledger_turn_id"),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_ledger_account_id"),
    )
    for columns in INDEXES:
        op.create_index(f"ix_ledger_{'_'.join(columns)}", "ledger", columns)
