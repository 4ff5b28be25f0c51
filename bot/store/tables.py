"""All tables. One idea each; what a row may become is said in `bot.core.states`.

Times are UTC seconds as floats (`…_s`). Conversation keys, chats and message references are the
texts of `bot.core.model`. Nothing here holds a secret but `accounts.token`.

Every foreign key has an index: a row that is deleted asks each table that may point to it.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from bot.core.states import ENDED

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _id() -> sa.Column[int]:
    return sa.Column("id", Id, primary_key=True, autoincrement=True)


def _belongs_to(
    table: str, *, nullable: bool = False, index: bool = True, name: str | None = None
) -> sa.Column[int]:
    """`name`: the foreign key's own, where it is not the database's usual one."""
    key = sa.ForeignKey(f"{table}.id", name=name)
    return sa.Column(f"{table[:-1]}_id", Id, key, nullable=nullable, index=index)


def is_open(table: sa.FromClause) -> sa.ColumnElement[bool]:
    """Turns and exports that have not ended. The states are written out in the statement: SQLite
    uses a partial index only where the query says the index's own condition, word by word, and
    can't know what a bound value will be."""
    return table.c.state.not_in([sa.literal_column(f"'{state}'") for state in sorted(ENDED)])


def has_begun(table: sa.Table) -> sa.ColumnElement[bool]:
    """Open ones that a process has claimed, and that are at work therefore, here or elsewhere."""
    return sa.and_(is_open(table), table.c.epoch > sa.literal_column("0"))


def waits(table: sa.Table) -> sa.ColumnElement[bool]:
    """Open ones that nobody has begun."""
    return sa.and_(is_open(table), table.c.epoch == sa.literal_column("0"))


def order_in_lane(table: sa.Table) -> tuple[sa.ColumnElement[Any], ...]:
    """What has begun goes on; then what was asked first. A request that waited for its video comes
    into its lane with the number that it has had all the time."""
    return table.c.state == "queued", table.c.id


def is_owed(table: sa.FromClause) -> sa.ColumnElement[bool]:
    """Posts whose final words the person has not got yet."""
    return sa.and_(table.c.final, sa.not_(table.c.delivered))


def is_held(table: sa.FromClause | None = None) -> sa.ColumnElement[bool]:
    """Posts whose words wait until their chat is open to us again."""
    return (posts if table is None else table).c.state == sa.literal_column("'closed'")


def is_repeated() -> sa.ColumnElement[bool]:
    """Posts that were sent more than once: there may be a message of one that we don't know of."""
    return posts.c.tries > sa.literal_column("1")


def _index_where(name: str, condition: sa.ColumnElement[bool], *columns: sa.Column[Any]) -> None:
    sa.Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


accounts = sa.Table(
    "accounts",
    metadata,
    _id(),
    sa.Column("service", sa.Text, nullable=False),  # the API's origin: tokens never cross over
    sa.Column("kind", sa.Text, nullable=False),  # configured | anonymous | linked
    sa.Column("owner", sa.Text, nullable=False, index=True),  # author id of a linked account, or ""
    sa.Column("client_id", sa.Text),
    sa.Column("token", sa.Text, nullable=False),  # encrypted when NEMOBOT_SECRET_KEYS is set
    sa.Column("user_id", sa.Text),
    sa.Column("expires_at_s", sa.Float),
    sa.UniqueConstraint("service", "kind", "owner"),
)

conversations = sa.Table(
    "conversations",
    metadata,
    _id(),
    sa.Column("chat", sa.Text, nullable=False, index=True),
    sa.Column("owner", sa.Text, nullable=False, index=True),  # author id of who started it
    sa.Column("is_private", sa.Boolean, nullable=False),
    sa.Column("guild", sa.Text),  # the server or group that the chat is part of
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Column("greeting_turn_id", Id),  # the turn whose answer begins with the greeting
    sa.Column("session_id", Id),  # the current session; none before the first turn and after /new
    sa.Column("created_at_s", sa.Float, nullable=False),
    sa.Column("active_at_s", sa.Float, nullable=False, index=True),
    sa.Column("exported_at_s", sa.Float),  # when the last export of this session was asked for
    sa.Column("question_turn_id", Id),  # the turn whose last words asked the person something
)

conversation_keys = sa.Table(
    "conversation_keys",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _belongs_to("conversations"),
)

sessions = sa.Table(
    "sessions",
    metadata,
    _id(),
    _belongs_to("conversations"),
    _belongs_to("accounts"),
    sa.Column("remote_id", sa.Text, nullable=False),
    sa.Column("task_id", sa.Text),
    sa.Column("user_id", sa.Text),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Column("skill_version", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("gone", sa.Boolean, nullable=False, default=False),
    sa.Column("successor_id", Id),  # the session that got the same originals when this was gone
    sa.Column("created_at_s", sa.Float, nullable=False),
)

turns = sa.Table(
    "turns",
    metadata,
    _id(),
    sa.Column("lane", sa.Text, nullable=False),
    _belongs_to("conversations"),
    _belongs_to("sessions", nullable=True),  # from the turn's place in its lane on
    sa.Column("about_turn_id", Id),  # the turn whose project this one is about; none: the chat's
    sa.Column("reopens", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("assumed", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("epoch", sa.Integer, nullable=False, default=0),
    # of one that was claimed and laid aside again: the next claim's is above it
    sa.Column("epoch_before", sa.Integer, nullable=False, server_default=sa.literal_column("0")),
    sa.Column("cancel", sa.Boolean, nullable=False, default=False),
    sa.Column("ready_at_s", sa.Float, nullable=False),
    sa.Column("chat", sa.Text, nullable=False),
    sa.Column("asker", sa.Text, nullable=False),
    sa.Column("asker_name", sa.Text, nullable=False),
    sa.Column("moderates", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("manages", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("relaxed", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("reply_to", sa.Text),
    sa.Column("album", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),  # what the person asks; grows while it is queued
    sa.Column("argument", sa.Text, nullable=False, default=""),  # of a command
    sa.Column("consent", sa.Text),  # to what it costs: asked | given; none: nobody need be asked
    sa.Column("quoted", sa.JSON),  # [name, words] of the messages that it points at
    sa.Column("above", sa.JSON),  # somebody else's videos, which its asker may take by a press
    sa.Column("upload_limit_bytes", sa.BigInteger),
    sa.Column("before", sa.JSON),  # the draft before the question, to say what has changed
    sa.Column("said", sa.Text, nullable=False, default=""),  # streamed text, saved now and then
    sa.Column("offers", sa.JSON),  # edits that this turn's buttons propose
    sa.Column("then_export", sa.JSON),  # the output to render once this turn is answered
    sa.Column("export_draft", sa.JSON),  # what then is rendered; none: it could not be read
    sa.Column("said_at_s", sa.Float),  # by the platform's time; of several pieces the last one
    sa.Column("accepted_at_s", sa.Float, nullable=False),
    sa.Column("started_at_s", sa.Float),
    sa.Column("ended_at_s", sa.Float, index=True),
    sa.Index("ix_turns_asker_accepted_at_s", "asker", "accepted_at_s"),
)
_index_where("ix_turns_open", is_open(turns), turns.c.lane, turns.c.id)
_index_where("ix_turns_open_asker", is_open(turns), turns.c.asker)
_index_where("ix_turns_begun", has_begun(turns), turns.c.id)
_index_where("ix_turns_waiting", waits(turns), turns.c.asker, turns.c.relaxed)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("message_key", sa.Text, primary_key=True),
    sa.Column("part", sa.Integer, primary_key=True),
    sa.Column(
        "turn_id", Id, index=True
    ),  # outlives its turn, so that a late duplicate is still one
    sa.Column("text", sa.Text, nullable=False, default=""),
    sa.Column("at_s", sa.Float, nullable=False, index=True),
)

files = sa.Table(
    "files",
    metadata,
    _id(),
    _belongs_to("turns"),
    _belongs_to("conversations"),
    sa.Column("message_key", sa.Text, nullable=False, index=True),
    sa.Column("attachment", sa.JSON, nullable=False),
)

uploads = sa.Table(
    "uploads",
    metadata,
    sa.Column("file_id", Id, sa.ForeignKey("files.id"), primary_key=True),
    sa.Column("session_id", Id, sa.ForeignKey("sessions.id"), primary_key=True, index=True),
    sa.Column("state", sa.Text, nullable=False),  # wanted | sending | done | refused
    sa.Column("known_before", sa.Integer, nullable=False, default=0),  # files in the project then
    sa.Column("answer", sa.JSON),
)

posts = sa.Table(
    "posts",
    metadata,
    _id(),
    _belongs_to("turns", index=False),  # the unique constraint begins with it
    sa.Column("kind", sa.Text, nullable=False),  # a PostKind
    sa.Column("part", sa.Integer, nullable=False),
    sa.Column("chat", sa.Text, nullable=False),
    sa.Column("reply_to", sa.Text),
    sa.Column("state", sa.Text, nullable=False),  # a PostState
    sa.Column("ref", sa.Text, index=True),  # a reply names the message that it replies to
    sa.Column("view", sa.JSON, nullable=False),  # what it shows, or shall show in the end
    sa.Column("final", sa.Boolean, nullable=False, default=False),
    sa.Column("delivered", sa.Boolean, nullable=False, default=False),
    sa.Column("tries", sa.Integer, nullable=False, default=0),
    sa.Column("lives", sa.Integer, nullable=False, default=1),  # a lost message is posted anew
    sa.Column("not_before_s", sa.Float, nullable=False, default=0),
    sa.Column("tried_at_s", sa.Float),  # since when it may be in the chat without our knowing
    sa.Column("unclear_at_s", sa.Float),  # since when its last words may have arrived or not
    sa.Column("posted_at_s", sa.Float),
    sa.UniqueConstraint("turn_id", "kind", "part"),
)
_index_where("ix_posts_owed", is_owed(posts), posts.c.chat, posts.c.id)
_index_where("ix_posts_held", is_held(), posts.c.chat, posts.c.id)
_index_where("ix_posts_repeated", is_repeated(), posts.c.chat)

exports = sa.Table(
    "exports",
    metadata,
    _id(),
    sa.Column("lane", sa.Text, nullable=False),
    _belongs_to("turns"),
    _belongs_to("sessions"),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("epoch", sa.Integer, nullable=False, default=0),
    sa.Column("cancel", sa.Boolean, nullable=False, default=False),
    sa.Column("ready_at_s", sa.Float, nullable=False),
    sa.Column("render_id", sa.Text),
    sa.Column("submits", sa.Integer, nullable=False, default=0),
    sa.Column("submitted_at_s", sa.Float),  # since when the service has the present render
    sa.Column("draft", sa.JSON, nullable=False),
    sa.Column("output", sa.JSON, nullable=False),
    sa.Column("source_bytes", sa.BigInteger),
    sa.Column("result", sa.JSON),
    sa.Column("fit", sa.JSON),  # how far a copy that fits the chat is (bot.core.results.fit)
    sa.Column("fit_begun_at_s", sa.Float),  # none: it waits for its turn at the engine
    sa.Column("created_at_s", sa.Float, nullable=False),
    sa.Column("started_at_s", sa.Float),
    sa.Column("ended_at_s", sa.Float),
)
_index_where("ix_exports_open", is_open(exports), exports.c.lane, exports.c.id)

ledger = sa.Table(  # one row for each question that may have cost something; outlives its turn
    "ledger",
    metadata,
    _id(),
    sa.Column("turn_id", Id, nullable=False, unique=True),
    _belongs_to("accounts", index=False),  # the indexes below begin with it
    sa.Column("session_id", Id, index=True),
    sa.Column("person", sa.Text, nullable=False),  # author id, "" once they are forgotten
    sa.Column("person_name", sa.Text, nullable=False),
    sa.Column("chat", sa.Text, nullable=False),
    sa.Column("guild", sa.Text),
    sa.Column("skill", sa.Text, nullable=False),
    sa.Column("estimate", sa.Integer, nullable=False),
    sa.Column("before", sa.Float),  # the balance; none: the service did not tell
    sa.Column("after", sa.Float),
    sa.Column("begun_at_s", sa.Float, nullable=False, index=True),
    sa.Column("ended_at_s", sa.Float),
    sa.Column("shared", sa.Boolean, nullable=False, default=False),
    sa.Index(None, "account_id", "ended_at_s"),
    sa.Index(None, "person", "begun_at_s"),
    sa.Index(None, "guild", "begun_at_s"),
)

freezes = sa.Table(
    "freezes",
    metadata,
    sa.Column("chat", sa.Text, primary_key=True),
    sa.Column("since_s", sa.Float),
    sa.Column("until_s", sa.Float, nullable=False, index=True),
)

poisoned = sa.Table(
    "poisoned",
    metadata,
    _id(),
    sa.Column("platform", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at_s", sa.Float, nullable=False, index=True),
)

notes = sa.Table(  # small facts to remember, such as the hash of the commands last published
    "notes",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("until_s", sa.Float, index=True),  # None: kept for good
    sa.Column("person", sa.Text, index=True),  # whom it is about; None: nobody
)

preferences = sa.Table(  # what people chose in /settings (bot.core.requests.preferences)
    "preferences",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("size", sa.Text),
    sa.Column("export", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("sent_as", sa.Text),
    sa.Column("notification", sa.Text),
)

place_settings = sa.Table(  # of servers and groups (bot.core.fair_use.place)
    "place_settings",
    metadata,
    sa.Column("place", sa.Text, primary_key=True),  # as conversations.guild
    sa.Column("chats", sa.JSON, nullable=False),
    sa.Column("roles", sa.JSON, nullable=False),
    sa.Column("owner_only", sa.Boolean, nullable=False),
    sa.Column("size", sa.Text),
    sa.Column("language", sa.Text),
    sa.Column("left_at_s", sa.Float, index=True),  # the bot is no member since then
)

use_counts = sa.Table(  # what limits count (bot.core.fair_use.limits), a row a step
    "use_counts",
    metadata,
    _id(),
    sa.Column("subject", sa.Text, nullable=False),  # a person, "guild …", or "*": all
    sa.Column("measure", sa.Text, nullable=False),
    sa.Column("from_s", sa.Float, nullable=False),
    sa.Column("amount", sa.Float, nullable=False),
    sa.Column("until_s", sa.Float, nullable=False, index=True),  # counted no longer
    sa.UniqueConstraint("subject", "measure", "from_s"),
)

invitations = sa.Table(
    "invitations",
    metadata,
    _id(),
    sa.Column("code_hash", sa.Text, nullable=False, unique=True),  # the code is known to nobody
    sa.Column("note", sa.Text, nullable=False),  # the operator's own words
    sa.Column("people_max", sa.Integer, nullable=False),
    sa.Column("redeemed", sa.Integer, nullable=False),  # by how many; stays when they are forgotten
    sa.Column("made_at_s", sa.Float, nullable=False),
    sa.Column("until_s", sa.Float),  # redeemed no later; None: no such time
    sa.Column("revoked_at_s", sa.Float),  # lets nobody in any more, nor those who redeemed it
)

guests = sa.Table(  # who has redeemed an invitation
    "guests",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),
    _belongs_to("invitations", name="fk_guests_invitation_id_invitations"),
    sa.Column("at_s", sa.Float, nullable=False),
)
