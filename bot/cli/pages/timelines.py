"""What the Mini App shows and asks for: the port `AppDesk`, over the database. It opens what stands
in its reader's own private chat, and what it asks for is a message like any other there."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App
from bot.core.model import Author, ConversationKey, Message, MessageRef
from bot.core.service.errors import ServiceError
from bot.core.timeline.summary import summary
from bot.ports import Clock, Say
from bot.store.queries.exports import latest_result
from bot.store.queries.posts import posts_of_turn
from bot.store.queries.turns import get_turn
from bot.store.rows import Export, Turn
from bot.turns.export.pictures import save_picture
from bot.turns.inbox.begin_turn import Admission
from bot.turns.wording import timeline_text


class Timelines:
    """`person_in` says who has opened it."""

    def __init__(
        self,
        app: App,
        person_in: Callable[[str, float], Author | None],
        admission: Admission,
        say: Say,
        clock: Clock,
    ) -> None:
        self._app, self._person_in, self._admission = app, person_in, admission
        self._say, self._clock = say, clock

    def person(self, signed: str) -> Author | None:
        return self._person_in(signed, self._clock.utc_s())

    async def timeline(self, person: Author, turn: int) -> str | None:
        found, export = await self._found(person, turn)
        if found is None or export is None:
            return None

        def say(key: str, /, **args: object) -> str:
            return self._say(found.language, key, **args)

        return timeline_text(say, summary(export.draft))

    async def side(self, person: Author, turn: int, kind: str) -> bytes | None:
        """Read whole: the service's pictures are bounded."""
        _, export = await self._found(person, turn)
        url = (((export.result if export else None) or {}).get("pictures") or {}).get(kind)
        if export is None or url is None:
            return None
        with tempfile.TemporaryDirectory(prefix="nemobot-") as folder:
            path = Path(folder) / "side.png"
            try:
                await save_picture(await self._app.project(export.session_id), url, path)
                return path.read_bytes()
            except (ServiceError, OSError, TimeoutError):
                return None

    async def ask(
        self, person: Author, turn: int, start: str, until: str, locale: str | None
    ) -> bool:
        found, export = await self._found(person, turn)
        if found is None or export is None:
            return False
        about = await self._app.db.read(_result_of, found)
        if about is None:
            return False
        chat, now_s = found.chat, self._clock.utc_s()
        words = self._say(found.language, "trim-words", **{"from": start, "until": until})
        await self._app.accept.message(
            Message(
                key=f"{chat.platform}:{chat.channel}:app-{secrets.token_hex(8)}",
                conversation=ConversationKey(chat.platform, chat.channel, chat.topic),
                chat=chat,
                author=person,
                text=words,
                sent_at_s=now_s,
                native_id=about.message,
                replied_to=about,
                locale=locale,
                upload_limit_bytes=found.upload_limit_bytes,
            )
        )
        return True

    async def _found(self, person: Author, number: int) -> tuple[Turn | None, Export | None]:
        """The turn and the latest result of its project; None where it is not in this person's own
        chat, or they may not use the bot."""
        return await self._app.db.read(_read, self._admission, person, number)


async def _read(
    tx: AsyncConnection, admission: Admission, author: Author, number: int
) -> tuple[Turn | None, Export | None]:
    turn = await get_turn(tx, number)
    if turn is None or f"{turn.chat.platform}:{turn.chat.channel}" != author.id:
        return None, None
    person = await admission.fair_use.person(tx, author)
    if person.standing != "let in" or turn.session_id is None:
        return None, None
    return turn, await latest_result(tx, turn.session_id)


async def _result_of(tx: AsyncConnection, turn: Turn) -> MessageRef | None:
    """The message in which the result came."""
    posts = await posts_of_turn(tx, turn.id, "result")
    return next((MessageRef.parse(post.ref) for post in posts if post.ref), None)
