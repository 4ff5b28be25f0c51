"""A file on its way in: written to disk piece by piece, checked as it grows."""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from engine.errors import ApiError, disk_is_full
from engine.resources.source import Source
from engine.uploads.safe_filename import safe_filename
from engine.video.inspect.file_type import ACCEPTED_TYPES, HEAD_BYTES, detect_type
from engine.video.inspect.probe import UnsupportedMedia, probe


def unsupported(filename: str) -> ApiError:
    """4001, with the types that are accepted."""
    accepted = " ".join(ACCEPTED_TYPES)
    return ApiError(4001, f"Unsupported file type: {filename}. Accepted: {accepted}.")


class ReceivedFile:
    """One upload in a folder of its own, so that no file can refer to a neighbour.

    Errors: 4002 as soon as `max_bytes` are exceeded, 4001 as soon as the head gives the type
    away, 507 when the disk is full.
    """

    def __init__(
        self,
        folder: Path,
        filename: str,
        max_bytes: int,
        is_known: Callable[[bytes], bool] = lambda head: detect_type(head) is not None,
    ) -> None:
        self.filename = safe_filename(filename)
        self.source_id = secrets.token_hex(8)
        self.folder = folder / self.source_id
        with disk_errors():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700)
        self.path = self.folder / "source"
        self.size_bytes = 0
        self._max_bytes = max_bytes
        self._is_known = is_known
        self._head = b""
        self._hash = hashlib.sha256()
        with disk_errors():
            self._file: IO[bytes] = self.path.open("wb")
            self.path.chmod(0o600)

    def write(self, chunk: bytes) -> None:
        """The next bytes. Errors: 4001, 4002, 507."""
        self.size_bytes += len(chunk)
        if self.size_bytes > self._max_bytes:
            raise ApiError(4002, f"{self.filename} is larger than {self._max_bytes} bytes.")
        if len(self._head) < HEAD_BYTES:
            self._head += chunk[: HEAD_BYTES - len(self._head)]
            if len(self._head) >= HEAD_BYTES:
                self._check_head()
        self._hash.update(chunk)
        with disk_errors():
            self._file.write(chunk)

    def _check_head(self) -> None:
        if not self._is_known(self._head):
            raise unsupported(self.filename)

    def close(self) -> None:
        """No more bytes come. Errors: 4001, 507."""
        with disk_errors():
            self._file.close()
        if not self.size_bytes:
            raise ApiError(4001, f"{self.filename} is empty.")
        self._check_head()

    async def finish(self, data_dir: Path, make_link: Callable[[Path, str], str]) -> Source:
        """What ffmpeg says the file is. Error: 4001."""
        self.close()
        try:
            facts = await probe(self.path)
        except UnsupportedMedia as error:
            raise ApiError(4001, f"{self.filename}: {error}") from error
        return Source(
            source_id=self.source_id,
            filename=self.filename,
            file_type=facts.kind,
            size_bytes=self.size_bytes,
            duration_s=round(facts.duration_s or 0.0, 3),
            width=facts.width or 0,
            height=facts.height or 0,
            fps=facts.fps or 0.0,
            video_codec=facts.video_codec or "",
            video_bps=facts.video_bps or 0,
            audio_codec=facts.audio_codec or "",
            hash=self._hash.hexdigest(),
            link=make_link(self.path, self.filename),
            path=str(self.path.relative_to(data_dir)),
        )

    def discard(self) -> None:
        """Takes the file away; at any time, and more than once."""
        self._file.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def disk_errors() -> Iterator[None]:
    """Says that the disk is full where that is the reason. Error: 507."""
    try:
        yield
    except OSError as error:
        if disk_is_full(error):
            raise ApiError(507, "The disk is full.") from error
        raise
