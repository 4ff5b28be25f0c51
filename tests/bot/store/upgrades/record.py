"""Keep what today's version leaves in the middle of its work: `python -m
tests.bot.store.upgrades.record`. To be done before a version is released."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import RateLimited
from bot.core.model import Chat
from bot.core.service.events import AgentEvent
from bot.core.service.values import Account, RenderStatus
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.posts import chats_with_owed_posts
from tests.bot.store.upgrades.kept import FOLDER, dump
from tests.bot.store.upgrades.world import bot_over, message
from tests.stories.room.world import Room
from tests.support.moved_time import MovedTimeLoop
from tests.support.service import FakeProject, FakeService


class NeverAnswers(FakeProject):
    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        if "mute" in text:
            await asyncio.Event().wait()
        await super().ask(text, hear)


class Unfinished(FakeService):
    """Renders without an end, and answers no wish for silence."""

    def project(self, key, attribution, on_lost):  # type: ignore[no-untyped-def]
        return NeverAnswers(self, key, on_lost)


class FrozenAttic(Room):
    """One chat takes no message for a minute, once its placeholder is there."""

    async def edit(self, ref, view):  # type: ignore[no-untyped-def]
        if ref.chat.channel == "attic":
            raise RateLimited(60.0)
        await super().edit(ref, view)


async def record(folder: Path) -> dict[str, object]:
    service, room = Unfinished(), FrozenAttic()
    service.renders = [RenderStatus("processing", progress=40)]
    clip = folder / "clip.mp4"
    clip.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(5_000))
    async with bot_over(f"sqlite+aiosqlite:///{folder}/nemobot.db", folder, room, service) as app:
        await SqlAccounts(app.db).save(Account(None, "http://fake", "anonymous"))
        say = app.accept.message
        await say(message("cut the first second and export", "den", clip))
        await asyncio.sleep(120)
        await say(message("mute it", "cellar", clip))
        await say(message("cut the first second", "cellar"))
        await asyncio.sleep(20)
        await say(message("cut the first second", "attic", clip))
        await asyncio.sleep(20)
        owed = await app.db.run(chats_with_owed_posts)
        assert str(Chat("room", "attic")) in owed, owed
        rows = await app.db.run(dump)
        revision = await app.db.run(_revision)
    projects = {name: vars(state) for name, state in service.projects.items()}
    return {"revision": revision, "projects": projects, "rows": rows}


async def _revision(tx: AsyncConnection) -> str:
    rows = await tx.exec_driver_sql("SELECT version_num FROM alembic_version")
    return str(rows.scalar_one())


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=MovedTimeLoop) as runner,
    ):
        kept = runner.run(record(Path(folder)))
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    file = FOLDER / f"{kept['revision']}.json"
    file.write_text(text.replace(folder, "/kept") + "\n", "utf-8")
    print(file.name, len(text), "characters")


if __name__ == "__main__":
    main()
