"""Opening what people sent: cloud, local server, limits, and memory."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import resource
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO, Any

import pytest

from adapters.telegram import media as telegram_media
from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.media import TelegramMedia
from bot.core.errors import MediaError, MediaGone, MediaTooLarge, MediaUnreachable
from bot.core.model import Attachment, Chat
from bot.core.view import OutFile, View
from bot.platform import Platform
from bot.ports import Media
from tests.adapters.telegram.helpers import platform_for, settings_for, start_bot
from tests.bot.nemo.server import Answer, RawServer, answer, reset
from tests.support.fakes.telegram import ANN, FakeTelegram, Video

MEGABYTE = 1_000_000
BIG_BYTES = 500 * MEGABYTE


async def sent(fake: FakeTelegram, video: Video, **changes: Any) -> Attachment:
    """The attachment that the bot makes of a video, with the bot gone again."""
    async with start_bot(fake, **changes) as desk:
        fake.say(ANN, text="smaller", video=video)
        await fake.updates.settled()
        (attachment,) = desk.messages[-1].attachments
        return attachment


async def content(platform: Platform, attachment: Attachment) -> bytes:
    return await read(platform.media, attachment)


async def read(media: Media, attachment: Attachment) -> bytes:
    async with media.open(attachment) as opened:
        return b"".join([chunk async for chunk in opened.chunks])


def resident_bytes() -> int:
    statm = Path("/proc/self/statm")
    if not statm.exists():
        pytest.skip("resident memory is read from /proc, which this system has not")
    return int(statm.read_text().split()[1]) * resource.getpagesize()


@pytest.fixture
def sparse(tmp_path: Path) -> Path:
    """500 MB that take no room on the disk."""
    path = tmp_path / "server" / "videos" / "file_1.mp4"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        file.truncate(BIG_BYTES)
    return path


async def test_a_file_over_20_mb_is_refused_before_it_is_asked_for(fake: FakeTelegram) -> None:
    limit = 20 << 20
    over = await sent(fake, Video(claims_bytes=limit + 1))
    exact = await sent(fake, Video(claims_bytes=limit))
    platform = platform_for(fake)
    with pytest.raises(MediaTooLarge) as refused:
        await content(platform, over)
    assert refused.value.limit_bytes == limit
    assert fake.called("getFile") == []
    assert await content(platform, exact) == b"video bytes"
    await platform.close()


async def test_a_file_of_unknown_size_is_refused_by_telegram_itself(fake: FakeTelegram) -> None:
    over = dataclasses.replace(await sent(fake, Video(claims_bytes=30 << 20)), size_bytes=None)
    platform = platform_for(fake)
    with pytest.raises(MediaTooLarge):
        await content(platform, over)
    await platform.close()


async def test_telegrams_own_smaller_version_can_be_opened(fake: FakeTelegram) -> None:
    video = Video(claims_bytes=30 << 20, qualities=(25 << 20, 5 << 20))
    over = await sent(fake, video)
    smaller = over.smaller
    assert smaller is not None
    assert smaller.size_bytes == 5 << 20, "the largest that the cloud hands out"
    platform = platform_for(fake)
    instead = dataclasses.replace(over, locator=smaller.locator, size_bytes=smaller.size_bytes)
    assert await content(platform, instead) == b"q" * 1000
    await platform.close()


async def test_another_bots_file_is_gone(fake: FakeTelegram) -> None:
    ours = await sent(fake, Video())
    theirs = dataclasses.replace(ours, locator={**ours.locator, "bot": "99"})
    platform = platform_for(fake)
    with pytest.raises(MediaGone):
        await content(platform, theirs)
    await platform.close()


async def test_a_file_that_telegram_calls_wrong_or_away_may_only_be_away(
    fake: FakeTelegram,
) -> None:
    ours = await sent(fake, Video())
    unknown = dataclasses.replace(ours, locator={**ours.locator, "file_id": "nothing"})
    platform = platform_for(fake)
    with pytest.raises(MediaUnreachable):
        await content(platform, unknown)
    await platform.close()


async def test_trouble_on_the_way_says_nothing_of_the_address(fake: FakeTelegram) -> None:
    attachment = await sent(fake, Video())
    platform = platform_for(fake, file_url="http://127.0.0.1:9")
    with pytest.raises(MediaUnreachable) as failed:
        await content(platform, attachment)
    assert fake.token not in repr(failed.value)
    await platform.close()
    platform = platform_for(fake)
    fake.fail_next("getFile", 502, "Bad Gateway")
    with pytest.raises(MediaUnreachable):
        await content(platform, attachment)
    fake.api.files[attachment.locator["file_id"]].path.unlink()
    with pytest.raises(MediaGone):
        await content(platform, attachment)
    await platform.close()


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
        (401, "Unauthorized"),
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
        (504, "Gateway Timeout"),
    ],
)
async def test_a_refusal_to_tell_where_a_file_lies_may_pass(
    fake: FakeTelegram, status: int, what: str
) -> None:
    attachment = await sent(fake, Video())
    platform = platform_for(fake)
    fake.fail_next("getFile", status, what)
    with pytest.raises(MediaUnreachable):
        await content(platform, attachment)
    fake.limit_next(3, "getFile")
    with pytest.raises(MediaUnreachable):
        await content(platform, attachment)
    assert await content(platform, attachment)
    await platform.close()


@pytest.mark.parametrize(
    ("served", "error"),
    [
        *((answer(b"", status=status), MediaUnreachable) for status in (401, 403, 408, 429, 500)),
        *((answer(b"", status=status), MediaUnreachable) for status in (502, 503, 504, 206, 302)),
        (reset(), MediaUnreachable),
        (answer(b"", status=404), MediaGone),
        (answer(b"", status=410), MediaGone),
    ],
)
async def test_only_a_plain_no_of_the_file_server_means_that_a_file_is_gone(
    fake: FakeTelegram, served: Answer, error: type[MediaError]
) -> None:
    attachment = await sent(fake, Video())
    async with RawServer() as server:
        server.on("*", served)
        platform = platform_for(fake, file_url=server.url)
        with pytest.raises(error):
            await content(platform, attachment)
        await platform.close()


async def test_a_stream_that_never_ends_is_ended(fake: FakeTelegram) -> None:
    attachment = await sent(fake, Video(b"x" * 300_000, claims_bytes=10))
    api = BotApi(settings_for(fake))
    small = TelegramMedia(settings_for(fake), api, max_bytes=200_000)
    with pytest.raises(MediaTooLarge):
        await read(small, attachment)
    await small.close()
    await api.shutdown_requests()


async def test_no_address_is_ever_given_away(fake: FakeTelegram) -> None:
    attachment = await sent(fake, Video())
    platform = platform_for(fake)
    assert await platform.media.public_url(attachment) is None
    await platform.close()


async def test_a_local_server_hands_out_500_mb_from_a_shared_folder(sparse: Path) -> None:
    server_dir = sparse.parent.parent
    local = {"local_mode": True, "server_dir": str(server_dir)}
    async with FakeTelegram(server_dir=server_dir) as fake:
        attachment = await sent(fake, Video(path=sparse), **local)
        await streams_within_memory(platform_for(fake, **local), attachment)
        assert fake.violations == []


async def test_a_shared_folder_that_breaks_off_is_out_of_reach_for_now(
    sparse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(handle: IO[bytes]) -> AsyncIterator[bytes]:
        yield handle.read(10)
        raise OSError("stale file handle")

    server_dir = sparse.parent.parent
    local = {"local_mode": True, "server_dir": str(server_dir)}
    async with FakeTelegram(server_dir=server_dir) as fake:
        attachment = await sent(fake, Video(path=sparse), **local)
        platform = platform_for(fake, **local)
        monkeypatch.setattr(telegram_media, "_read", breaks)
        with pytest.raises(MediaUnreachable):
            await content(platform, attachment)
        await platform.close()


async def test_a_local_server_hands_out_500_mb_over_http(sparse: Path, tmp_path: Path) -> None:
    server_dir = sparse.parent.parent
    async with FakeTelegram(server_dir=server_dir) as fake:
        local = {
            "local_mode": True,
            "server_dir": str(server_dir),
            "shared_dir": str(tmp_path / "not here"),
            "file_url": f"{fake.url}/shared",
        }
        attachment = await sent(fake, Video(path=sparse), **local)
        await streams_within_memory(platform_for(fake, **local), attachment)
        unshared = platform_for(fake, **{**local, "file_url": None})
        with pytest.raises(MediaUnreachable):
            await content(unshared, attachment)
        await unshared.close()


async def test_a_local_servers_path_outside_its_folder_is_not_read(tmp_path: Path) -> None:
    server_dir = tmp_path / "server"
    server_dir.mkdir()
    secret = tmp_path / "secret"
    secret.write_text("private")
    for escape in (secret, server_dir / ".." / "secret"):
        async with FakeTelegram(server_dir=server_dir) as fake:
            local = {"local_mode": True, "server_dir": str(server_dir)}
            attachment = await sent(fake, Video(path=escape), **local)
            platform = platform_for(fake, **local)
            with pytest.raises(MediaUnreachable):
                await content(platform, attachment)
            await platform.close()


async def streams_within_memory(platform: Platform, attachment: Attachment) -> None:
    grown, seen, before = 0, 0, resident_bytes()
    async with platform.media.open(attachment) as media:
        assert media.size_bytes == BIG_BYTES
        async for chunk in media.chunks:
            seen += len(chunk)
            grown = max(grown, resident_bytes() - before)
    await platform.close()
    assert seen == BIG_BYTES
    assert grown < 64 * MEGABYTE


async def test_a_large_result_is_posted_without_reading_it_into_memory(tmp_path: Path) -> None:
    server_dir = tmp_path / "server"
    server_dir.mkdir()
    path = tmp_path / "result.mp4"
    path.write_bytes(os.urandom(1000) * 200_000)
    file = OutFile(str(path), "result.mp4", path.stat().st_size)
    async with FakeTelegram(server_dir=server_dir, upload_limit_bytes=2_000_000_000) as fake:
        fake.chat(ANN)
        platform = platform_for(fake, local_mode=True)
        assert platform.outbound.limits.file_max_bytes == 2_000_000_000
        before = resident_bytes()
        ref = await platform.outbound.send_file(
            Chat("telegram", str(ANN.id)), file, View("Here it is"), nonce="n"
        )
        assert resident_bytes() - before < 64 * MEGABYTE
        (seen,) = fake.chat(ANN).from_bot()
        assert (str(seen.id), seen.file is not None) == (ref.message, True)
        assert seen.file is not None
        assert _digest(seen.file.path) == _digest(path)
        await platform.close()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
