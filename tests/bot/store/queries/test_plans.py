"""No query reads all of a table, however much is kept. New queries are tried by themselves: each
public function of `bot.store.queries` is called with values that are found by its parameters'
names."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import _lanes_to_wake
from bot.core.fair_use.in_turn import Slots
from bot.core.fair_use.limits import Whose
from bot.core.fair_use.place import PlaceSettings
from bot.core.model import Attachment, Author, Chat, ConversationKey, MessageRef, OwnMessage
from bot.core.service.values import Account
from bot.core.view import View
from bot.operate.metrics import Metrics
from bot.ports import SystemClock
from bot.settings import sqlite_url
from bot.store import queries, tables
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.deletion.retention import Retention, sweep
from bot.store.queries.key_value import Notes
from bot.store.queries.personal import PERSONAL
from bot.store.rows import Conversation, Export, Post, Turn, row_to
from tests.bot.store.many_rows import NOW_S, TURNS_EACH, keep
from tests.bot.store.watched import scans, watch
from tests.support.database import opened

pytestmark = pytest.mark.real_time

Query = Callable[..., Awaitable[Any]]

FEW, MANY = 40 * TURNS_EACH, 400 * TURNS_EACH
HERE = 20
"""A conversation in the middle."""
TURN = HERE * TURNS_EACH
CHAT = Chat("room", f"c{HERE}")
KEYS = [ConversationKey("room", f"c{HERE}"), ConversationKey("room", f"c{HERE}", None, "7")]


def values_for(turn: Turn, post: Post) -> dict[str, Any]:
    """What a parameter of this name gets."""
    return {
        "account_id": HERE,
        "amounts": {"person": {"turns_hour": 1}, "place": {"turns_hour": 1}},
        "after": 60.0,
        "opens_at_s": 60.0,
        "answer": {},
        "argument": "batch",
        "asked_at_s": NOW_S,
        "asker": turn.asker,
        "most": 20,
        "spare_turn_id": TURN,
        "at_most": 10,
        "at_s": NOW_S,
        "attachment": Attachment("video", "clip.mp4", {"id": "1"}),
        "author": Author(turn.asker, turn.asker_name),
        "before": 100.0,
        "before_s": NOW_S,
        "begun_at_s": NOW_S,
        "chosen": PlaceSettings(size="25"),
        "body": "{}",
        "by_s": NOW_S,
        "chat": CHAT,
        "code_hash": "0",
        "conversation": Conversation(
            id=HERE,
            chat=CHAT,
            owner=turn.asker,
            is_private=True,
            guild=None,
            language="en",
            skill="ai-video-compressor",
            greeting_turn_id=None,
            session_id=HERE,
            active_at_s=NOW_S,
            exported_at_s=None,
            question_turn_id=TURN,
        ),
        "conversation_id": HERE,
        "credits": 50.0,
        "ended_at_s": NOW_S,
        "estimate": 50,
        "file_id": TURN,
        "for_s": 60.0,
        "guild": f"room:c{HERE}",
        "final": True,
        "remains": True,
        "unclear_at_s": NOW_S,
        "ids": list(range(TURN - 9, TURN)),
        "into_turn_id": TURN - 1,
        "file_ids": [TURN],
        "group": [post],
        "invitation_id": HERE,
        "is_private": True,
        "keys": KEYS,
        "kind": "edit",
        "kinds": ("result", "reply"),
        "known_before": 0,
        "name": "mark",
        "names": ["a conversation"],
        "lane": turn.lane,
        "lanes": [turn.lane, f"waiting:{HERE}"],
        "left_at_s": NOW_S,
        "language": "en",
        "measures": [("person", "turns_hour"), ("place", "running"), ("everybody", "running")],
        "message_key": f"{CHAT}:{TURN}",
        "new": Chat("room", "c0"),
        "new_session_id": HERE + 1,
        "new_turn_id": TURN - 1,
        "not_before_s": NOW_S,
        "note": "",
        "now_s": NOW_S,
        "of_message": (f"{CHAT}:{TURN}", 0),
        "old": CHAT,
        "old_session_id": HERE,
        "old_turn_id": TURN,
        "owner": turn.asker,
        "by": None,
        "own": OwnMessage(MessageRef(CHAT, f"m{TURN}x"), "Waiting…", NOW_S),
        "part": 0,
        "people_max": 1,
        "finals": True,
        "person": turn.asker,
        "place": f"room:c{HERE}",
        "platform": "room",
        "post": post,
        "post_id": post.id,
        "reason": "?",
        "ref": MessageRef(CHAT, f"m{TURN}"),
        "refs": [MessageRef(CHAT, f"m{TURN}")],
        "remote_id": "s",
        "row": turn,
        "row_id": TURN,
        "scopes": ["person", "place"],
        "session_id": HERE,
        "slots": Slots(2, 1),
        "since_s": NOW_S - TURNS_EACH,
        "skill": "ai-video-compressor",
        "skill_version": "1",
        "state": "done",
        "successor_id": HERE + 1,
        "table": tables.turns,
        "task_id": None,
        "text": "mute it",
        "to": "answered",
        "turn": turn,
        "turn_id": TURN,
        "until_s": NOW_S,
        "value": "1",
        "user_id": None,
        "view": View("Muted."),
        "what": f"mark {CHAT}",
        "whose": Whose(turn.asker, f"room:g{HERE}"),
    }


OF_ONE_QUERY: dict[str, dict[str, Any]] = {
    "choose": {"name": "size", "value": "8"},
    "claim": {"kind": Turn},
    "name_parts": {"batch_id": TURN, "parts": []},
    "take_posts": {"group": []},  # each is taken as `take_post` does
    "insert_turn": {"ready_at_s": NOW_S, "language": "en", "text": "mute it", "argument": ""},
    "insert_export": {
        "lane": "export:1",
        "turn_id": TURN,
        "session_id": HERE,
        "ready_at_s": NOW_S,
        "draft": {},
        "output": {},
        "created_at_s": NOW_S,
    },
    "change_conversation": {"active_at_s": NOW_S},
    "change_queued_turn": {"text": "mute it"},
    "note": {"said": "Muted."},
    "claim_in_turn": {"kind": Turn},
    "begin_fit": {
        "export": Export(
            1, "export:1", TURN, 1, "fitting", 1, False, "r", 1, {}, {}, None, None, NOW_S, None
        )
    },
    "lanes_in_turn": {"kind": Turn},
    "without_buttons": {"used": (f"next:{TURN}:mute",)},
    "drop_files": {"message_key": f"{CHAT}:{TURN - TURNS_EACH + 2}"},
    "drop_file": {"file_id": TURN - TURNS_EACH + 2},
    "personal_rows": {"part": PERSONAL[-1], "values": [HERE]},
    "intend_post": {"kind": "notice"},
    "posts_of_turn": {"kind": "reply"},
}
"""Where the name is not enough, and the columns of those that take any."""
HELPERS = {"next_rows", "delete_some", "delete_conversation", "delete_projects"}
"""Parts of `sweep` and `forget_person`, which are called as a whole."""


def public_queries() -> Iterator[tuple[str, Query]]:
    for module_info in pkgutil.walk_packages(queries.__path__, f"{queries.__name__}."):
        module = importlib.import_module(module_info.name)
        for name, function in vars(module).items():
            is_query = inspect.iscoroutinefunction(function) and name not in HELPERS
            if is_query and function.__module__ == module.__name__ and not name.startswith("_"):
                first = next(iter(inspect.signature(function).parameters))
                if first == "tx":
                    yield f"{module_info.name}.{name}", function


async def call(tx: AsyncConnection, query: Query, values: dict[str, Any]) -> None:
    own = OF_ONE_QUERY.get(query.__name__, {})
    args: list[Any] = []
    kwargs: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(query).parameters.items())[1:]:
        if parameter.kind == parameter.VAR_KEYWORD:
            kwargs |= own
            continue
        assert name in {**values, **own}, f"{query.__name__}: say above what `{name}` gets"
        value = {**values, **own}[name]
        if parameter.kind == parameter.KEYWORD_ONLY:
            kwargs[name] = value
        else:
            args.append(value)
    await query(tx, *args, **kwargs)


class Undone(Exception):
    """So that each query finds the same rows."""


async def call_and_undo(db: Database, query: Query) -> None:
    async def undone(tx: AsyncConnection) -> None:
        turn = await _row(tx, tables.turns)
        post = await _row(tx, tables.posts)
        await call(tx, query, values_for(row_to(Turn, turn), row_to(Post, post)))
        raise Undone

    with pytest.raises(Undone):
        await db.run(undone)


async def _row(tx: AsyncConnection, table: sa.Table) -> sa.RowMapping:
    changed = sa.update(table).where(table.c.id == TURN)
    if table is tables.turns:
        await tx.execute(changed.values(state="asking", ended_at_s=None))
    return (await tx.execute(sa.select(table).where(table.c.id == TURN))).mappings().one()


async def call_the_rest(db: Database) -> None:
    """What runs transactions of its own."""
    await db.run(_lanes_to_wake)
    await Metrics().text(db, NOW_S)
    notes = Notes(db, SystemClock())
    await notes.put("mark", "1", keep_s=60)
    await notes.get("mark")
    accounts = SqlAccounts(db)
    await accounts.save(Account(None, "http://engine", "anonymous"))
    await accounts.get(HERE)
    await accounts.find("http://engine", "linked", f"room:p{HERE}")
    await accounts.forget_linked("http://engine", f"room:p{HERE}")
    await forget_person(db, f"room:p{HERE}", spare_turn_id=TURN)
    newest_first = TURNS_EACH * 40
    await sweep(db, Retention(newest_first, newest_first, newest_first), NOW_S)


async def test_no_query_reads_all_of_a_table(db: Database) -> None:
    await db.run(keep, MANY)
    watched = await watch(db)
    for _, query in public_queries():
        await call_and_undo(db, query)
    await call_the_rest(db)
    statements = dict(watched.statements)
    assert len(statements) > 60

    async def plans(tx: AsyncConnection) -> list[str]:
        if not db.is_sqlite:
            await tx.execute(sa.text("SET LOCAL enable_seqscan = off"))
        return [
            f"{scan}: {' '.join(statement.split())[:300]}"
            for statement, values in statements.items()
            for scan in await scans(tx, statement, values)
        ]

    found = await db.run(plans)
    assert not found, "\n".join(found)


async def test_no_query_costs_more_where_more_is_kept(tmp_path: Path) -> None:
    costs: list[dict[str, int]] = []
    for count in (FEW, MANY):
        async with opened(sqlite_url(tmp_path / f"{count}.db")) as db:
            await db.run(keep, count)
            watched, cost = await watch(db), {}
            for name, query in public_queries():
                before = watched.steps
                await call_and_undo(db, query)
                cost[name] = watched.steps - before
            costs.append(cost)
    few, many = costs
    dear = {name: (few[name], many[name]) for name in few if many[name] > 1.2 * few[name] + 100}
    assert not dear


async def test_a_step_of_sweeping_or_forgetting_is_small(tmp_path: Path) -> None:
    """A million steps are about 20 ms."""
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        await db.run(keep, MANY)
        watched = await watch(db)
        await forget_person(db, f"room:p{HERE}")
        assert await sweep(db, Retention(1, 1, 1), NOW_S + 60) > MANY
        assert watched.most_steps < 20_000
