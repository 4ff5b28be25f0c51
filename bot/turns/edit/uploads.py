"""A turn's files, brought into its project: by URL where that gives no secret away, else streamed.

Each upload is marked before it begins. Found marked after a crash, the project is asked whether
the file has arrived. Before an address is handed to the service, the type by content and the size
are read from it here, so that a page or a playlist never goes out under a video's name.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from functools import partial
from typing import Final, TypeVar

import structlog

from bot.core import file_types
from bot.core.errors import MediaEmpty, MediaError, MediaTooLarge, MediaUnreachable
from bot.core.model import MAX_FILE_BYTES, Attachment, Chat
from bot.core.requests.links_in_text import LINK, link_name
from bot.core.requests.video_pages import video_site
from bot.core.service.errors import (
    UNCLEAR,
    AccountUnavailable,
    NotReached,
    Rejected,
    ServiceBusy,
    ServiceError,
    SessionLost,
    SourceFailed,
    TokenRejected,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.values import SourceFile, UploadedFile
from bot.fetch.safe_fetch import (
    LinkNotAFile,
    LinkTooLarge,
    LinkUnknownHost,
    LinkUnreachable,
    SafeFetch,
)
from bot.platform import Platform
from bot.ports import Clock, Media, Project, SystemClock
from bot.store.database import Database
from bot.store.queries import files
from bot.store.rows import File, Turn
from bot.turns.edit.arrival import Before
from bot.turns.file_wording import file_error_text
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)
T = TypeVar("T")

PATIENCE_S: Final = 60.0
PAUSES_S: Final = (2.0, 6.0, 16.0, 36.0)
"""Before a file is asked for again that its platform, or a link's server, doesn't hand out now."""


class FilesRefused(Exception):
    """Files that can't be used, each with the sentence that says why. Nothing was paid.

    `smaller_bytes`: so large is what the platform has in their place; None where it has nothing.
    `passing`: all of them may be had a little later.
    """

    def __init__(
        self, sentences: list[str], smaller_bytes: int | None = None, *, passing: bool = False
    ) -> None:
        super().__init__(f"{len(sentences)} files")
        self.sentences = sentences
        self.smaller_bytes = smaller_bytes
        self.passing = passing


class Uploads:
    """`platform_of` says where a chat is: its media are opened there, links by `fetch`."""

    def __init__(
        self,
        db: Database,
        fetch: SafeFetch,
        platform_of: Callable[[Chat], Platform],
        clock: Clock | None = None,
    ) -> None:
        self._db = db
        self._fetch = fetch
        self._platform_of = platform_of
        self._clock = clock or SystemClock()
        # an edit, and a render whose project was lost, may both bring the same files into a new one
        self._at_work = weakref.WeakValueDictionary[int, asyncio.Lock]()

    async def upload(
        self, project: Project, turn: Turn, say: SayTo, show: ShowStatus
    ) -> list[File]:
        """Bring every missing file into the turn's project, in order; all that the turn has there.

        Raises `FilesRefused`, and the `ServiceError`s that have nothing to do with a file.
        """
        session_id = turn.session_id
        assert session_id is not None
        async with self._at_work.setdefault(session_id, asyncio.Lock()):
            return await self._upload(project, turn, session_id, say, show)

    async def _upload(
        self, project: Project, turn: Turn, session_id: int, say: SayTo, show: ShowStatus
    ) -> list[File]:
        refused: list[str] = []
        smaller: list[int | None] = []
        passing = True
        missing = await self._db.read(files.files_to_upload, turn.id, session_id)
        for file in missing:
            try:
                await self._upload_one(project, turn, session_id, file, show)
            except (SessionLost, TokenRejected, AccountUnavailable):
                raise
            except (ServiceError, MediaError) as exc:
                log.info("upload.refused", file=file.id, error=type(exc).__name__)
                if not _is_beside(turn, file, missing):
                    is_sticker = file.attachment.kind == "unsupported"
                    refused.append(
                        say("error-sticker")
                        if is_sticker
                        else file_error_text(say, file.attachment, exc)
                    )
                    smaller.append(_smaller_bytes(file.attachment, exc))
                    passing = passing and _is_passing(exc)
                await self._db.run_alone(files.end_upload, file.id, session_id, "refused", None)
        if refused:
            known = [size for size in smaller if size is not None]
            size_bytes = sum(known) if len(known) == len(refused) else None
            raise FilesRefused(refused, size_bytes, passing=passing)
        return await self._db.read(files.files_of_turn, turn.id, session_id)

    async def refuse_what_is_no_file(self, turn: Turn, say: SayTo) -> None:
        """A sticker, a poll, a place alone needs no project to be declined: `FilesRefused`."""
        if turn.text.strip() or turn.state != "preparing" or turn.session_id is not None:
            return
        sent = await self._db.read(files.files_of_turn, turn.id, None)
        if sent and all(file.attachment.kind == "unsupported" for file in sent):
            raise FilesRefused([say("error-sticker")])

    async def give_up(self, turn: Turn) -> None:
        """The person has stopped the turn: what was on its way is not sent by a later one."""
        if turn.session_id is None:
            return
        for file in await self._db.read(files.files_of_turn, turn.id, turn.session_id):
            if file.upload_state in ("wanted", "sending"):
                await self._db.run_alone(
                    files.end_upload, file.id, turn.session_id, "refused", None
                )

    async def _upload_one(
        self, project: Project, turn: Turn, session_id: int, file: File, show: ShowStatus
    ) -> None:
        state = await project.state()
        others = await self._db.read(files.files_of_session, session_id)
        done = [other for other in others if other.upload_state == "done"]
        uploaded, is_sent = None, False
        if file.upload_state == "sending":  # it may have arrived before we were interrupted
            before = Before.interrupted(done, file)
            is_sent = before.is_followed_by(state, file.attachment)
        if not is_sent:
            before = Before.sending(state, done, file)
            await self._db.run(files.mark_upload, file.id, session_id, known_before=before.videos)
            sending = partial(self._send, project, turn, file.attachment, before, show)
            uploaded = await patiently(self._clock, sending)
        facts = {} if uploaded is None else asdict(uploaded)
        told = {name: fact for name, fact in facts.items() if fact is not None}
        await self._db.run_alone(files.end_upload, file.id, session_id, "done", told)

    async def _send(
        self, project: Project, turn: Turn, attachment: Attachment, before: Before, show: ShowStatus
    ) -> UploadedFile | None:
        """None: it is there, nothing is known of it."""
        if attachment.kind == "unsupported":
            raise UnsupportedFile
        self._check_size(turn, attachment)
        key = "status-fetching-link" if LINK in attachment.locator else "status-uploading-file"
        show(key, "uploading", name=attachment.filename)
        media = self._platform_of(turn.chat).media
        try:
            url = await self._url(attachment, media)
            if url is not None and await self._is_named(url, attachment, turn):
                return await project.upload_url(url)
        except (Rejected, NotReached, UnsupportedFile, *UNCLEAR) as exc:
            log.info("upload.by_url_refused", error=type(exc).__name__)
            if not exc.definite and before.is_followed_by(await project.state(), attachment):
                return None  # it has arrived all the same
        try:
            return await self._stream(project, attachment, media, show)
        except UNCLEAR:
            if before.is_followed_by(await project.state(), attachment):
                return None
            raise

    def _check_size(self, turn: Turn, attachment: Attachment) -> None:
        """Told before it is tried: what this chat hands out, then what the service takes."""
        fetched = self._platform_of(turn.chat).outbound.limits.fetch_max_bytes
        size_bytes, is_sent = attachment.size_bytes or 0, LINK not in attachment.locator
        if is_sent and attachment.size_bytes == 0:
            raise MediaEmpty
        if is_sent and fetched is not None and size_bytes > fetched:
            raise MediaTooLarge(fetched)
        if size_bytes > MAX_FILE_BYTES:
            raise UploadTooLarge

    async def _url(self, attachment: Attachment, media: Media) -> str | None:
        """An address that the service may fetch, checked; None to stream. Raises `MediaError` for
        what can't be used at all."""
        if (pasted := attachment.locator.get(LINK)) is not None:
            if video_site(pasted):
                raise LinkNotAFile("a site's player")
            return (await self._fetch.check(pasted)).url
        tried = None
        for _ in range(2):  # a signed address may have expired: one fresh one
            url = await media.public_url(attachment)
            if url is None or url == tried:
                return None
            try:
                return (await self._fetch.check(url, trusted=True)).url
            except LinkUnreachable as exc:
                log.info("upload.url_unreachable", gone=exc.gone)
                tried = url
            except LinkNotAFile:
                raise UnsupportedFile from None  # it was sent as a file, not as a link
        return None

    async def _is_named(self, url: str, attachment: Attachment, turn: Turn) -> bool:
        """Would the service call it something that another file of the project is called?

        Then it is streamed under the name that the person was shown."""
        name = link_name(url)
        if name == attachment.filename:
            return True
        assert turn.session_id is not None
        others = await self._db.read(files.files_of_session, turn.session_id)
        return name not in {other.attachment.filename for other in others}

    async def _stream(
        self, project: Project, attachment: Attachment, media: Media, show: ShowStatus
    ) -> UploadedFile | None:
        total, sent = attachment.size_bytes, 0
        began_s = self._clock.monotonic_s()

        @asynccontextmanager
        async def open_file() -> AsyncIterator[SourceFile]:
            nonlocal total
            pasted = attachment.locator.get(LINK)
            opening = media.open(attachment) if pasted is None else self._fetch.open(pasted)
            async with opening as opened:
                total = opened.size_bytes or attachment.size_bytes
                if total is not None and not 0 < total <= MAX_FILE_BYTES:
                    raise UploadTooLarge if total else MediaEmpty
                chunks, found = await checked_type(opened.chunks)
                bounded = _told_when_too_large(chunks)
                yield SourceFile(attachment.filename, found.mime_type, bounded, opened.size_bytes)

        def progress(done: int) -> None:
            nonlocal sent
            sent = done
            sizes = {"done_bytes": done, "total_bytes": total} if total else {"done_bytes": done}
            key = "status-uploading" if total else "status-uploading-unknown"
            show(key, "uploading", done=done, total=total, **sizes)

        uploaded = await project.upload(open_file, progress)
        log.info("upload.sent", sent_bytes=sent, took_s=self._clock.monotonic_s() - began_s)
        return uploaded


async def _told_when_too_large(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """A file whose size nobody told: that it is over the limit shows on its way."""
    try:
        async for chunk in chunks:
            yield chunk
    except (MediaTooLarge, LinkTooLarge):
        raise UploadTooLarge from None


async def patiently(clock: Clock, send: Callable[[], Awaitable[T]]) -> T:
    """A source that doesn't hand its file out now is asked a few times more, for a minute."""
    give_up_s = clock.monotonic_s() + PATIENCE_S
    for pause_s in PAUSES_S:
        try:
            return await send()
        except (MediaUnreachable, LinkUnreachable, SourceFailed) as exc:
            if _is_lasting(exc) or clock.monotonic_s() + pause_s > give_up_s:
                raise
            log.info("upload.source_away", error=type(exc).__name__, pause_s=pause_s)
        await clock.sleep_s(pause_s)
    return await send()


def _is_lasting(error: Exception) -> bool:
    """A server's plain no, or a name that nobody knows: asking again can't help."""
    is_gone = isinstance(error, LinkUnreachable) and error.gone
    return is_gone or isinstance(error, LinkUnknownHost)


def _is_passing(error: Exception) -> bool:
    passing = (MediaUnreachable, LinkUnreachable, SourceFailed, NotReached, ServiceBusy, *UNCLEAR)
    return isinstance(error, passing) and not _is_lasting(error)


def _is_beside(turn: Turn, file: File, others: list[File]) -> bool:
    """A sticker under a request, or among files, is decoration and stops nothing."""
    alone = all(other.attachment.kind == "unsupported" for other in others)
    return file.attachment.kind == "unsupported" and not (alone and not turn.text.strip())


def _smaller_bytes(attachment: Attachment, error: Exception) -> int | None:
    """What would fit in the place of a file that the platform does not hand out."""
    smaller = attachment.smaller
    if smaller is None or not isinstance(error, MediaTooLarge):
        return None
    return smaller.size_bytes if smaller.size_bytes <= error.limit_bytes else None


async def checked_type(
    chunks: AsyncIterator[bytes],
) -> tuple[AsyncIterator[bytes], file_types.FileType]:
    """The file's type by its first bytes, and the chunks with those bytes put back."""
    head = b""
    async for chunk in chunks:
        head += chunk
        if len(head) >= file_types.HEAD_BYTES:
            break
    found = file_types.detect(head[: file_types.HEAD_BYTES])
    if found is None:
        raise UnsupportedFile

    async def whole() -> AsyncIterator[bytes]:
        yield head
        async for chunk in chunks:
            yield chunk

    return whole(), found
