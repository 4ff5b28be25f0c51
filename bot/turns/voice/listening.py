"""The turn of a voice message: it is listened to, and what was understood is shown with the button
that does it. It costs nothing and changes nothing, so after a crash it is listened to again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.errors import MediaError
from bot.core.model import Attachment
from bot.core.redaction import masked
from bot.core.requests import language
from bot.core.service.errors import (
    NotFound,
    ServiceError,
    SourceFailed,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.values import SourceFile
from bot.store.queries.conversations import get_conversation
from bot.store.queries.place_settings import settings_of_place
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.uploads import patiently
from bot.turns.file_wording import file_error_text
from bot.turns.inbox.requests import TEXT_MAX
from bot.turns.preferences import held_language
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply
from bot.turns.voice.ears import Ears
from bot.turns.voice.spoken import CHANGE

log = structlog.get_logger(__name__)

VOICE_MAX_S: Final = 120.0
VOICE_MAX_BYTES: Final = 10_000_000
"""What is listened to: two minutes of speech have less than one megabyte."""


class NobodyHears(Exception):
    """Who could hear when the message came is gone."""


class Listening:
    def __init__(
        self, ctx: Context, ears: Ears, errors: ErrorSentences, endings: FinalWords
    ) -> None:
        self._ctx = ctx
        self._ears = ears
        self._errors = errors
        self._endings = endings

    async def run(self, turn: Turn, reply: Reply) -> Turn:
        """To the turn's last words: `answered`, `failed` or `cancelled`."""
        if turn.cancel:
            text = reply.say("voice-stopped")
            return await self._endings.end(turn, reply, "cancelled", text)
        voice = voice_of(turn)
        if (voice.duration_s or 0) > VOICE_MAX_S or (voice.size_bytes or 0) > VOICE_MAX_BYTES:
            return await self._endings.end(turn, reply, "failed", _too_long(reply))
        reply.show_status("status-listening", "asking")
        try:
            words = await patiently(self._ctx.clock, partial(self._words, turn, voice))
        except (MediaError, SourceFailed) as exc:
            return await self._failed(turn, reply, file_error_text(reply.say, voice, exc))
        except UploadTooLarge:
            return await self._endings.end(turn, reply, "failed", _too_long(reply))
        except UnsupportedFile:
            text = reply.say("voice-unreadable")
            return await self._endings.end(turn, reply, "failed", text)
        except (NobodyHears, NotFound):
            return await self._failed(turn, reply, reply.say("voice-unheard"))
        except ServiceError as exc:
            log.warning("voice.not_heard", turn=turn.id, error=type(exc).__name__, code=exc.code)
            text = await self._errors.text(turn, reply.say, exc)
            return await self._failed(turn, reply, text)
        if not words:
            return await self._failed(turn, reply, reply.say("voice-no-words"))
        return await self._understood(turn, reply, words)

    async def _understood(self, turn: Turn, reply: Reply, words: str) -> Turn:
        """Said in the language that was spoken, as words that are typed are answered in theirs."""
        reply.language = await self._ctx.db.run(_language_of, turn, words)
        change = wording.button(reply.say, "button-reword", "spoken", turn.id, CHANGE)
        return await self._endings.end(
            turn,
            reply,
            "answered",
            reply.say("voice-understood", words=words),
            [
                wording.button(reply.say, "button-do-edit", "spoken", turn.id),
                Button(change.label, change.data),
            ],
            offers=[words],
            language=reply.language,
        )

    async def _failed(self, turn: Turn, reply: Reply, text: str) -> Turn:
        again = wording.retry_buttons(reply.say, turn)
        return await self._endings.end(turn, reply, "failed", text, again)

    async def _words(self, turn: Turn, voice: Attachment) -> str:
        ears = await self._ears.find(turn.asker)
        if ears is None:
            raise NobodyHears
        media = self._ctx.outbox.platform(turn.chat).media

        @asynccontextmanager
        async def open_file() -> AsyncIterator[SourceFile]:
            async with media.open(voice) as opened:
                size_bytes = opened.size_bytes
                if size_bytes is not None and size_bytes > VOICE_MAX_BYTES:
                    raise UploadTooLarge
                kind = voice.mime_type or "audio/ogg"
                chunks = _bounded(opened.chunks)
                yield SourceFile(voice.filename, kind, chunks, size_bytes)

        heard = await ears.transcribe(turn.asker, self._ears.attribution, open_file)
        return masked(heard[:TEXT_MAX])


def voice_of(turn: Turn) -> Attachment:
    """What was said. Behind it stands what it replies to."""
    assert turn.above
    return Attachment.from_json(turn.above[0])


def _too_long(reply: Reply) -> str:
    return reply.say("voice-too-long", minutes=round(VOICE_MAX_S / 60))


async def _bounded(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Where nobody knows the size before the end."""
    read_bytes = 0
    async for chunk in chunks:
        read_bytes += len(chunk)
        if read_bytes > VOICE_MAX_BYTES:
            raise UploadTooLarge
        yield chunk


async def _language_of(tx: AsyncConnection, turn: Turn, words: str) -> str:
    """As `bot.turns.inbox.begin_turn.as_spoken` has it for words that are typed: what was chosen
    in /settings holds, and a first message tells more of a language than a later one."""
    conversation = await get_conversation(tx, turn.conversation_id)
    current = turn.language if conversation.greeting_turn_id is not None else None
    here = await settings_of_place(tx, conversation.guild)
    held = await held_language(tx, turn.asker, here)
    return held or language.detect(words, turn.language, current)
