"""A turn's files, brought into its project: by URL where that gives no secret away, else streamed.

Each upload is marked before it begins. Found marked after a crash, the project is asked whether
the file has arrived. Before an address is handed to NemoVideo, the type by content and the size
are read from it here, so that a page or a playlist never goes out under a video's name.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import structlog

from bot.core import file_types
from bot.core.errors import MediaEmpty, MediaError, MediaTooLarge
from bot.core.model import MAX_FILE_BYTES, Attachment
from bot.core.requests.links_in_text import LINK, link_name
from bot.fetch.safe_fetch import LinkNotAFile, LinkUnreachable
from bot.nemo import errors as nemo
from bot.nemo.auth import Auth
from bot.nemo.wire import UploadedFile
from bot.ports import Media, OpenMedia
from bot.store.queries import files
from bot.store.rows import File, Turn
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects
from bot.turns.reply.reply import Reply
from bot.turns.wording import file_error_text

log = structlog.get_logger(__name__)

_UNCLEAR = (nemo.Unavailable, nemo.Unreadable, nemo.Refused)


class FilesRefused(Exception):
    """Files that can't be used, each with the sentence that says why. Nothing was paid.

    `smaller_bytes`: so large is what the platform has in their place; None where it has nothing.
    """

    def __init__(self, sentences: list[str], smaller_bytes: int | None = None) -> None:
        super().__init__(f"{len(sentences)} files")
        self.sentences = sentences
        self.smaller_bytes = smaller_bytes


class Uploads:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects

    async def upload(self, project: Project, turn: Turn, reply: Reply) -> list[File]:
        """Bring every missing file into the project, in order. Raises `FilesRefused`."""
        session_id = project.session.id
        refused: list[str] = []
        smaller: list[int | None] = []
        missing = await self._ctx.db.run(files.files_to_upload, turn.id, session_id)
        for file in missing:
            try:
                await self._upload_one(project, file, reply)
            except (nemo.SessionLost, nemo.TokenRejected, nemo.AccountUnavailable):
                raise
            except (nemo.NemoError, MediaError) as exc:
                log.info("upload.refused", file=file.id, error=type(exc).__name__)
                if not _is_beside(turn, file, missing):
                    refused.append(_why(reply, file.attachment, exc))
                    smaller.append(_smaller_bytes(file.attachment, exc))
                await self._ctx.db.run(files.end_upload, file.id, session_id, "refused", None)
        if refused:
            known = [size for size in smaller if size is not None]
            raise FilesRefused(refused, sum(known) if len(known) == len(refused) else None)
        return await self._ctx.db.run(files.files_of_turn, turn.id, session_id)

    async def give_up(self, turn: Turn) -> None:
        """The person has stopped the turn: what was on its way is not sent by a later one."""
        if turn.session_id is None:
            return
        for file in await self._ctx.db.run(files.files_of_turn, turn.id, turn.session_id):
            if file.upload_state in ("wanted", "sending"):
                await self._ctx.db.run(files.end_upload, file.id, turn.session_id, "refused", None)

    async def _upload_one(self, project: Project, file: File, reply: Reply) -> None:
        before = await self._count(project)
        if file.upload_state == "sending" and before > file.known_before:
            answer: dict[str, object] = {}  # it had arrived before we were interrupted
        else:
            await self._ctx.db.run(
                files.mark_upload, file.id, project.session.id, known_before=before
            )
            answer = await self._send(project, file.attachment, reply, before)
        await self._ctx.db.run(files.end_upload, file.id, project.session.id, "done", answer)

    async def _send(
        self, project: Project, attachment: Attachment, reply: Reply, before: int
    ) -> dict[str, object]:
        if attachment.kind == "unsupported":
            raise nemo.UnsupportedFile
        if (attachment.size_bytes or 0) > MAX_FILE_BYTES:
            raise nemo.FileTooLarge
        is_link = LINK in attachment.locator
        key = "status-fetching-link" if is_link else "status-uploading-file"
        reply.show_status(key, "uploading", name=attachment.filename)
        try:
            url = await self._url(attachment, reply)
            if url is not None and await self._is_named(url, attachment, project):
                return await self._send_url(project, url)
        except (nemo.Rejected, nemo.NotReached, nemo.UnsupportedFile, *_UNCLEAR) as exc:
            log.info("upload.by_url_refused", error=type(exc).__name__)
            if not exc.definite and await self._count(project) > before:
                return {}  # it has arrived all the same
        try:
            return _answer(await self._stream(project, attachment, reply))
        except _UNCLEAR:
            if await self._count(project) > before:
                return {}
            raise

    async def _send_url(self, project: Project, url: str) -> dict[str, object]:
        remote_id = project.session.remote_id
        uploaded = await self._projects.call(
            project, lambda auth: self._ctx.client.upload_urls(auth, remote_id, [url])
        )
        return _answer(uploaded)

    async def _url(self, attachment: Attachment, reply: Reply) -> str | None:
        """An address that NemoVideo may fetch, checked; None to stream. Raises `MediaError` for
        what can't be used at all."""
        links = self._ctx.links
        if (pasted := attachment.locator.get(LINK)) is not None:
            return (await links.check(pasted)).url
        media = self._media(reply)
        tried = None
        for _ in range(2):  # a signed address may have expired: one fresh one
            url = await media.public_url(attachment)
            if url is None or url == tried:
                return None
            try:
                return (await links.check(url, trusted=True)).url
            except LinkUnreachable as exc:
                log.info("upload.url_unreachable", gone=exc.gone)
                tried = url
            except LinkNotAFile:
                raise nemo.UnsupportedFile from None  # it was sent as a file, not as a link
        return None

    async def _is_named(self, url: str, attachment: Attachment, project: Project) -> bool:
        """Would the service call it something that another file of the project is called?

        Then it is streamed under the name that the person was shown."""
        name = link_name(url)
        if name == attachment.filename:
            return True
        others = await self._ctx.db.run(files.files_of_session, project.session.id)
        return name not in {other.attachment.filename for other in others}

    async def _stream(
        self, project: Project, attachment: Attachment, reply: Reply
    ) -> list[UploadedFile]:
        async def send(auth: Auth) -> list[UploadedFile]:
            async with self._open(attachment, reply) as opened:
                total = opened.size_bytes or attachment.size_bytes
                if total is not None and not 0 < total <= MAX_FILE_BYTES:
                    raise nemo.FileTooLarge if total else MediaEmpty
                chunks, found = await _checked_type(opened.chunks)
                return await self._ctx.client.upload_stream(
                    auth,
                    project.session.remote_id,
                    filename=attachment.filename,
                    mime_type=found.mime_type,
                    chunks=chunks,
                    size_bytes=opened.size_bytes,
                    on_progress=lambda done: _progress(reply, done, total),
                )

        return await self._projects.call(project, send)

    def _open(self, attachment: Attachment, reply: Reply) -> AbstractAsyncContextManager[OpenMedia]:
        if (pasted := attachment.locator.get(LINK)) is not None:
            return self._ctx.links.open(pasted)
        return self._media(reply).open(attachment)

    def _media(self, reply: Reply) -> Media:
        return self._ctx.outbox.platform(reply.turn.chat).media

    async def _count(self, project: Project) -> int:
        return len((await self._projects.state(project)).video_infos)


def _is_beside(turn: Turn, file: File, others: list[File]) -> bool:
    """A sticker under a request, or among files, is decoration and stops nothing."""
    alone = all(other.attachment.kind == "unsupported" for other in others)
    return file.attachment.kind == "unsupported" and not (alone and not turn.text.strip())


def _smaller_bytes(attachment: Attachment, error: Exception) -> int | None:
    """What would fit in the place of a file that the platform does not hand out."""
    smaller = attachment.smaller
    if smaller is None or not isinstance(error, MediaTooLarge):
        return None
    return smaller.size_bytes if (smaller.size_bytes or 0) <= error.limit_bytes else None


def _why(reply: Reply, attachment: Attachment, error: nemo.NemoError | MediaError) -> str:
    if attachment.kind == "unsupported":
        return reply.say("error-sticker")
    return file_error_text(reply.say, attachment, error)


async def _checked_type(
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
        raise nemo.UnsupportedFile

    async def whole() -> AsyncIterator[bytes]:
        yield head
        async for chunk in chunks:
            yield chunk

    return whole(), found


def _progress(reply: Reply, done: int, total: int | None) -> None:
    if total:
        reply.show_status(
            "status-uploading",
            "uploading",
            done=done,
            total=total,
            done_bytes=done,
            total_bytes=total,
        )
    else:
        reply.show_status("status-uploading-unknown", "uploading", done=done, done_bytes=done)


def _answer(uploaded: list[UploadedFile]) -> dict[str, object]:
    if not uploaded:
        return {}
    first = uploaded[0]
    return {"duration_s": first.duration_s, "width": first.width, "height": first.height}
