"""What limits count, invitations and who redeemed them, and which turns wait until nobody does."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column(
        "turns", sa.Column("relaxed", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    is_open = sa.text("(state NOT IN ('cancelled', 'done', 'failed'))")
    op.create_index(
        "ix_turns_open_asker",
        "turns",
        ["asker"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_table(
        "use_counts",
        sa.Column("id", Id, autoincrement=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("from_s", sa.Float(), nullable=False),
        sa.Column("amount", sa.Float(), nullable=False),
        sa.Column("until_s", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_use_counts"),
        sa.UniqueConstraint(
            "subject", "measure", "from_s", name="uq_use_counts_subject_measure_from_s"
        ),
    )
    op.create_index("ix_use_counts_until_s", "use_counts", ["until_s"])
    op.create_table(
        "invitations",
        sa.Column("id", Id, autoincrement=True),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("people_max", sa.Integer(), nullable=False),
        sa.Column("redeemed", sa.Integer(), nullable=False),
        sa.Column("made_at_s", sa.Float(), nullable=False),
        sa.Column("until_s", sa.Float()),
        sa.Column("revoked_at_s", sa.Float()),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("code_hash", name="uq_invitations_code_hash"),
    )
    op.create_table(
        "guests",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("invitation_id", Id, nullable=False),
        sa.Column("at_s", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_guests"),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name="fk_guests_invitation_id_invitations"
        ),
    )
    op.create_index("ix_guests_invitation_id", "guests", ["invitation_id"])
