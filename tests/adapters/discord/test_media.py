"""Opening what people sent: streamed, bounded, from Discord's file server and from nowhere else."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator

import pytest

from bot.core.errors import MediaError, MediaGone, MediaUnreachable
from bot.core.model import Attachment
from tests.adapters.discord.bot import Bot, new_bot, start_bot
from tests.bot.nemo.server import Answer, RawServer, answer, reset
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord, Fault
from tests.support.fakes.discord.world import File

DAY_S = 86_400.0


class Scene:
    def __init__(self, fake: FakeDiscord, bot: Bot, file: File) -> None:
        self.fake = fake
        self.bot = bot
        self.file = file
        self.media = bot.platform.media
        self.video: Attachment = bot.accept.messages[0].attachments[0]

    async def read(self, video: Attachment | None = None) -> bytes:
        async with self.media.open(video or self.video) as media:
            return b"".join([chunk async for chunk in media.chunks])


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        file = fake.file("trip.mp4", bytes(range(256)) * 2048)
        await fake.say(ann, fake.dm(ann), "smaller", file)
        await eventually(lambda: bot.accept.messages)
        await bot.accept.idle()  # answered before a story lets days pass
        yield Scene(fake, bot, file)


async def test_a_fresh_address_is_used_without_asking_discord(scene: Scene) -> None:
    assert await scene.read() == scene.file.content
    assert not [r for r in scene.fake.requests if r[0] == "GET" and "/messages/" in r[1]]


async def test_an_expired_address_is_refreshed_by_fetching_the_message(scene: Scene) -> None:
    scene.fake.world.pass_time(2 * DAY_S)
    assert await scene.read() == scene.file.content
    assert [r for r in scene.fake.requests if r[0] == "GET" and "/messages/" in r[1]]


async def test_another_process_finds_the_file_by_its_ids(scene: Scene) -> None:
    async with start_bot(scene.fake) as other:
        async with other.platform.media.open(scene.video) as media:
            assert media.size_bytes == len(scene.file.content)
            chunks = [chunk async for chunk in media.chunks]
        assert b"".join(chunks) == scene.file.content
        assert max(map(len, chunks)) <= 256 * 1024


async def test_nemovideo_gets_an_address_with_time_left(scene: Scene) -> None:
    url = await scene.media.public_url(scene.video)
    assert url is not None
    assert url.startswith(scene.fake.world.cdn)
    scene.fake.world.url_life_s = 60.0
    scene.fake.world.pass_time(-2 * DAY_S)
    video = dataclasses.replace(scene.video, locator={**scene.video.locator, "url": ""})
    assert await scene.media.public_url(video) is not None


async def test_an_address_about_to_expire_is_not_handed_out() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        fake.world.url_life_s = 60.0
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        (video,) = bot.accept.messages[0].attachments
        assert await bot.platform.media.public_url(video) is None


async def test_url_uploads_can_be_switched_off() -> None:
    async with FakeDiscord() as fake, start_bot(fake, url_upload=False) as bot:
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        (video,) = bot.accept.messages[0].attachments
        assert await bot.platform.media.public_url(video) is None


async def test_a_file_that_was_removed_is_gone(scene: Scene) -> None:
    scene.file.removed = True
    with pytest.raises(MediaGone):
        await scene.read()


async def test_a_message_that_was_deleted_is_gone(scene: Scene) -> None:
    scene.fake.world.pass_time(2 * DAY_S)
    scene.fake.dm(next(iter(u for u in scene.fake.world.users.values() if not u.bot))).messages = []
    with pytest.raises(MediaGone):
        await scene.read()


async def test_a_line_that_breaks_is_no_short_file(scene: Scene) -> None:
    scene.fake.cut_downloads_after = 100_000
    with pytest.raises(MediaUnreachable):
        await scene.read()


async def test_discord_being_away_is_for_now(scene: Scene) -> None:
    scene.fake.world.pass_time(2 * DAY_S)
    scene.fake.faults.append(Fault(cut=True, path="/messages/", times=99))
    with pytest.raises(MediaUnreachable):
        await scene.read()


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_discord_failing_is_for_now(scene: Scene, status: int) -> None:
    scene.fake.world.pass_time(2 * DAY_S)
    scene.fake.faults.append(Fault(status, path="/messages/", times=99))
    with pytest.raises(MediaUnreachable):
        await scene.read()


@pytest.mark.parametrize(
    ("served", "error"),
    [
        *((answer(b"", status=status), MediaUnreachable) for status in (408, 425, 429, 500, 502)),
        *((answer(b"", status=status), MediaUnreachable) for status in (503, 504, 520, 206, 302)),
        (reset(), MediaUnreachable),
        (answer(b"", status=404), MediaGone),
        (answer(b"", status=410), MediaGone),
    ],
)
async def test_only_a_plain_no_of_the_file_server_means_that_a_file_is_gone(
    scene: Scene, served: Answer, error: type[MediaError]
) -> None:
    async with RawServer() as cdn:
        cdn.on("*", served)
        scene.media = new_bot(scene.fake, receive=False, cdn_origins=(cdn.url,)).platform.media
        video = Attachment("video", "a.mp4", {"url": f"{cdn.url}/attachments/1/2/a.mp4"})
        with pytest.raises(error):
            await scene.read(video)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/attachments/1/2/a.mp4",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "https://cdn.discordapp.com@evil.example/attachments/1/2/a.mp4",
        "http://[",
        "",
    ],
)
async def test_no_other_address_is_ever_requested(scene: Scene, url: str) -> None:
    foreign = Attachment("video", "a.mp4", {"url": url})
    with pytest.raises(MediaGone):
        await scene.read(foreign)
    assert await scene.media.public_url(foreign) is None


async def test_redirects_are_not_followed(scene: Scene) -> None:
    from aiohttp import web

    async def away(request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound("http://127.0.0.1:1/secret")

    app = web.Application()
    app.router.add_get("/{any:.*}", away)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with start_bot(scene.fake, cdn_origins=(origin,)) as bot:
            linked = Attachment("video", "a.mp4", {"url": f"{origin}/attachments/1/2/a.mp4"})
            with pytest.raises(MediaUnreachable):
                async with bot.platform.media.open(linked):
                    pass
    finally:
        await runner.cleanup()
