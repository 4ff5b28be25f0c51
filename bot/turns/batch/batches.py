"""A batch is a turn of its own, in a lane of its own, which waits for the turns that are its parts.

It is stored with them, in one transaction, and ends with the list as its last words, in another: a
process that dies in between has left either a batch that still waits or a list that is owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.model import MessageRef
from bot.core.states import is_open
from bot.core.view import Limits, View
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import conversations, files, lanes, posts, turns
from bot.store.queries.exports import export_of_turn
from bot.store.rows import Conversation, Export, Turn
from bot.texts import formatting
from bot.texts.catalogues import quoted
from bot.turns import wording
from bot.turns.export.delivery import looks_public
from bot.turns.file_wording import linked
from bot.turns.reply.final_words import FinalViews, store_final_views
from bot.turns.reply.outbox import Outbox
from bot.turns.wording import SayTo

log = structlog.get_logger(__name__)

LOOK_S: Final = 5.0
"""Between two looks at the parts."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One video of the batch. `link` leads to the message with its result, else to the file."""

    name: str
    turn: Turn
    export: Export | None
    link: str | None

    @property
    def is_open(self) -> bool:
        return is_open(self.turn.state) or (self.export is not None and is_open(self.export.state))

    @property
    def was_stopped(self) -> bool:
        last = self.export or self.turn
        return last.state == "cancelled"

    @property
    def is_done(self) -> bool:
        return self.export is not None and self.export.state == "done"

    @property
    def has_failed(self) -> bool:
        return (self.export or self.turn).state == "failed"


async def begin_batch(
    tx: AsyncConnection, conversation: Conversation, parts: Sequence[Turn], now_s: float
) -> Turn | None:
    """Of turns that one message began; None where there is nothing to list together."""
    if len(parts) < 2:
        return None
    first = parts[0]
    return await turns.insert_turn(
        tx,
        lane=turns.batch_lane_of_conversation(conversation.id),
        conversation_id=conversation.id,
        kind="batch",
        author=first.author,
        chat=first.chat,
        now_s=now_s,
        ready_at_s=now_s + LOOK_S,
        reply_to=first.reply_to,
        language=first.language,
        text="",
        argument=" ".join(str(part.id) for part in parts),
        reopens=False,
        assumed=False,
        relaxed=first.relaxed,
    )


class BatchLists:
    """The step of the `batch` lanes."""

    def __init__(
        self, db: Database, outbox: Outbox, say: Say, clock: Clock, *, links_are_public: bool
    ) -> None:
        """`links_are_public`: the service's links open for people elsewhere."""
        self._db = db
        self._outbox = outbox
        self._say = say
        self._clock = clock
        self._links_are_public = links_are_public

    async def step(self, lane: str) -> float | None:
        now_s = self._clock.utc_s()
        turn, wait_s = await self._db.run(lanes.claim, Turn, lane, now_s)
        if turn is None:
            return wait_s
        limits = self._outbox.platform(turn.chat).outbound.limits
        parts = await self._db.run(_parts, turn, limits, self._links_are_public)
        if any(part.is_open for part in parts):
            await self._db.run(lanes.note, turn, ready_at_s=now_s + LOOK_S)
            return LOOK_S
        view = self._listed(turn, parts, limits)
        await self._db.run(_end, turn, view, now_s)
        log.info("batch.ended", turn=turn.id, parts=len(parts))
        await self._outbox.owe(turn.chat)
        return 0

    def _listed(self, turn: Turn, parts: Sequence[_Part], limits: Limits) -> View | None:
        """None where all was stopped or forgotten: that has been said."""
        if all(part.was_stopped for part in parts):
            return None

        def say(key: str, /, **args: object) -> str:
            return self._say(turn.language, key, **quoted(args))

        done = sum(part.is_done for part in parts)
        lines = [say("batch-list", done=done, count=len(parts))]
        lines += [_entry(say, turn.language, n, part) for n, part in enumerate(parts, 1)]
        bare = partial(self._say, turn.language)
        buttons = [_again(bare, part) for part in parts if part.has_failed]
        return View(
            "\n".join(lines), buttons=tuple(buttons[: limits.buttons_max]), mention=turn.author
        )


def _entry(say: SayTo, language: str, number: int, part: _Part) -> str:
    if not part.is_done or part.export is None:
        state = "stopped" if part.was_stopped else "failed" if part.has_failed else "kept"
        return say("batch-entry", number=number, name=part.name, state=state)
    result = part.export.result or {}
    shown = result.get("fitted") or result
    sizes = [part.export.source_bytes, shown.get("size_bytes")]
    told = [formatting.megabytes(size, language) for size in sizes if size]
    entry = say("batch-entry-done", number=number, name=part.name, size=" → ".join(told[-2:]))
    return linked(entry, part.link)


def _again(say: SayTo, part: _Part) -> Button:
    """The render alone where that is what failed: it is free."""
    verb = "retry" if part.export is None else "export"
    label = wording.shortened(say("button-retry-named", name=part.name))
    return Button(label, f"{verb}:{part.turn.id}")


async def _parts(
    tx: AsyncConnection, batch: Turn, limits: Limits, links_are_public: bool
) -> list[_Part]:
    """In the order in which they were asked for. What was forgotten meanwhile is no part."""
    here = await conversations.get_conversation(tx, batch.conversation_id)
    parts = []
    for number in batch.argument.split():
        turn = await turns.get_turn(tx, int(number))
        if turn is None:
            continue
        sent = await files.files_of_turn(tx, turn.id, None)
        name = ", ".join(file.attachment.filename for file in sent) or turn.text
        shown = [post.ref for post in await posts.posts_of_turn(tx, turn.id, "result") if post.ref]
        link = limits.link_to(MessageRef.parse(shown[0]), here.guild) if shown else None
        export = await export_of_turn(tx, turn.id)
        url: str | None = ((export.result if export else None) or {}).get("url")
        if link is None and url and links_are_public and looks_public(url):
            link = url
        parts.append(_Part(wording.shortened(name), turn, export, link))
    return parts


async def _end(tx: AsyncConnection, turn: Turn, view: View | None, now_s: float) -> None:
    if view is None:
        await lanes.move(tx, turn, "cancelled", ended_at_s=now_s)
        return
    await store_final_views(tx, turn, FinalViews("reply", [view]))
    answered = await lanes.move(tx, turn, "answered")
    await lanes.move(tx, answered, "done", ended_at_s=now_s)
