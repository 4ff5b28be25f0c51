"""Look before the work: what a render is going to be, said while it runs.

Only what is sure: what the draft wishes where the service keeps that, else what the person asked
for. And what happens where the result turns out larger than its chat takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from bot.core.results.forecast import Forecast, forecast
from bot.core.service.values import Capability
from bot.ports import Say
from bot.store.database import Database
from bot.store.queries.sessions import latest_request
from bot.store.rows import Export, Turn
from bot.texts import formatting
from bot.turns.export.fitting import FindEngine
from bot.turns.reply.outbox import Outbox

Way = Literal["copy", "link", "none"]
"""What happens to a result that is too large for its chat: it comes as a copy that fits, as a link,
or not at all."""


class Coming:
    """`find_engine` is what makes copies that fit; None where the operator wants none."""

    def __init__(
        self,
        db: Database,
        say: Say,
        outbox: Outbox,
        *,
        can: Callable[[Capability], bool],
        find_engine: FindEngine | None,
        links_are_public: bool,
    ) -> None:
        self._db = db
        self._say = say
        self._outbox = outbox
        self._can = can
        self._find_engine = find_engine
        self._links_are_public = links_are_public

    async def look(self, export: Export, turn: Turn) -> Forecast:
        """What this export is going to be; nothing is said of what is rendered already."""
        if export.result is not None:
            return Forecast()
        words, keeps_wishes = turn.text, self._can("fit")
        if not keeps_wishes:
            request = await self._db.run(latest_request, export.session_id, turn.id)
            words = request.text if request is not None else ""
        return forecast(
            export.draft,
            export.output,
            export.source_bytes,
            keeps_wishes=keeps_wishes,
            words=words,
        )

    def facts(self, coming: Forecast, turn: Turn) -> str:
        """ "Coming: at most 10 MB, up to 720p, about 0:40"; "" where nothing is known."""

        def say(key: str, /, **args: object) -> str:
            return self._say(turn.language, key, **args)

        known = [
            coming.kind.upper(),
            say("wish-size", size_bytes=coming.most_bytes) if coming.most_bytes else "",
            say("forecast-about", size_bytes=coming.about_bytes) if coming.about_bytes else "",
            say("forecast-lines", height=str(coming.lines)) if coming.lines else "",
            say("forecast-length", duration_s=coming.duration_s) if coming.duration_s else "",
        ]
        facts = [*filter(None, known)]
        if not facts:
            return ""
        return say("forecast-asked" if coming.is_wish else "forecast", facts=facts)

    async def if_too_large(self, coming: Forecast, turn: Turn) -> str:
        """The line for a result that may be larger than its chat takes; "" where it can't be, and
        where files are saved, not sent."""
        limits = self._outbox.platform(turn.chat).outbound.limits
        limit_bytes = None if limits.local else limits.file_bytes(turn.upload_limit_bytes)
        if limit_bytes is None or not coming.may_exceed(limit_bytes):
            return ""
        called = formatting.as_platforms_write(limit_bytes)
        return self._say(turn.language, "forecast-fit", limit_bytes=called, way=await self._way())

    async def _way(self) -> Way:
        if self._find_engine is not None and await self._find_engine() is not None:
            return "copy"
        return "link" if self._links_are_public else "none"
