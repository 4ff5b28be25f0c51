"""A bot that a person installed for themselves: it answers where it is no member."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest

from bot.core.controls import Picture
from bot.core.errors import ChatClosed, FilesForbidden, MessageGone, Unclear
from bot.core.view import OutFile, View
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault, User


async def elsewhere(fake: FakeDiscord) -> tuple[User, Channel]:
    """A server without the bot, and a person who has installed it for themselves."""
    return fake.user("ann"), fake.channel(fake.guild(member=False))


async def via_bot(fake: FakeDiscord, bot: Bot) -> tuple[User, Channel]:
    bot.accept.answers = False
    ann, channel = await elsewhere(fake)
    await fake.slash(
        ann, channel, "edit", installed=True, request="smaller", video=fake.file("a.mp4")
    )
    await eventually(lambda: bot.accept.messages)
    return ann, channel


async def test_a_user_installed_bot_answers_through_the_interaction() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await elsewhere(fake)
        asked = await fake.slash(
            ann, channel, "edit", installed=True, request="smaller", video=fake.file("a.mp4")
        )
        await eventually(lambda: asked.shown() == "Done: /edit smaller [video a.mp4]")
        again = await fake.slash(ann, channel, "export", installed=True)
        await eventually(lambda: again.shown() == "Done: /export")
        first, second = bot.accept.messages
        assert first.conversation == second.conversation
        assert first.chat != second.chat
        assert len(channel.of_bot()) == 2


async def test_a_press_that_can_not_be_kept_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await elsewhere(fake)
        await fake.slash(
            ann, channel, "edit", installed=True, request="smaller", video=fake.file("a.mp4")
        )
        await eventually(lambda: channel.messages and channel.messages[-1].buttons)

        async def away(key: str) -> None:
            raise ConnectionError("the database is away")

        monkeypatch.setattr(bot.memory, "get", away)
        press = await fake.press(ann, channel.messages[-1], "Export")
        await eventually(lambda: press.shown())
        monkeypatch.undo()
        assert press.shown() == "That did not work. Please try again in a moment."
        assert bot.accept.presses == []


async def test_what_follows_an_answer_for_one_person_alone_is_for_them_alone() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann, channel = fake.user("ann"), fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.slash(ann, channel, "export")
        await eventually(lambda: bot.accept.messages)
        chat = bot.accept.messages[0].chat
        for part in range(2):
            await bot.platform.outbound.post(chat, View(f"part {part}"), nonce=f"n{part}")
        seen = [(message.content, message.only_for) for message in channel.messages]
        assert seen == [("part 0", ann), ("part 1", ann)]


async def test_after_five_follow_ups_answers_go_to_the_direct_messages() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await via_bot(fake, bot)
        chat = bot.accept.messages[0].chat
        for part in range(8):
            ref = await bot.platform.outbound.post(chat, View(f"part {part}"), nonce=f"n{part}")
        assert channel.of_bot() == [f"part {part}" for part in range(6)]
        assert fake.dm(ann).of_bot() == ["part 6", "part 7"]
        await bot.platform.outbound.edit(ref, View("part 7, better"))
        assert fake.dm(ann).of_bot()[-1] == "part 7, better"


async def test_after_fifteen_minutes_answers_go_to_the_direct_messages() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, _ = await via_bot(fake, bot)
        chat = bot.accept.messages[0].chat
        ref = await bot.platform.outbound.post(chat, View("Working…"), nonce="n1")
        fake.world.pass_time(16 * 60)
        with pytest.raises(MessageGone):
            await bot.platform.outbound.edit(ref, View("Done"))
        await bot.platform.outbound.post(chat, View("Done"), nonce="n2")
        assert fake.dm(ann).of_bot() == ["Done"]
        ann.takes_dms = False
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(chat, View("More"), nonce="n3")


async def test_a_press_keeps_the_way_through_the_interaction_open() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await via_bot(fake, bot)
        message = bot.accept.messages[0]
        await bot.accept.reply(message, "n1")
        for part in range(5):
            await bot.platform.outbound.post(message.chat, View(f"part {part}"), nonce=f"p{part}")
        answer = channel.messages[0]
        press = await fake.press(ann, answer, "Export")
        await eventually(lambda: press.shown() == "noted")
        await bot.platform.outbound.post(message.chat, View("exported"), nonce="e1")
        assert channel.of_bot()[-1] == "exported"
        assert fake.dm(ann).of_bot() == []


async def test_what_others_can_read_is_not_called_private() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, there = await elsewhere(fake)
        here = fake.channel(fake.guild())
        assert here.guild is not None
        await fake.join(here.guild)
        await fake.slash(ann, there, "status", installed=True)
        await eventually(lambda: len(bot.accept.messages) == 1)
        await fake.slash(ann, here, "edit", request="smaller")
        await eventually(lambda: len(bot.accept.messages) == 2)
        await fake.slash(ann, here, "credits")
        await eventually(lambda: len(bot.accept.messages) == 3)
        await fake.slash(ann, fake.dm(ann), "credits")
        await eventually(lambda: len(bot.accept.messages) == 4)
        assert [m.is_private for m in bot.accept.messages] == [False, False, True, True]


async def test_a_rate_limited_answer_does_not_log_the_interactions_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        await via_bot(fake, bot)
        fake.faults.append(Fault(429, retry_after_s=0.01, method="PATCH", path="/webhooks"))
        await bot.platform.outbound.post(bot.accept.messages[0].chat, View("Working…"), nonce="n1")
        assert "rate limited" in caplog.text
        assert "<token>" in caplog.text
        assert not [token for token in fake.interactions.all if token in caplog.text]


async def test_the_same_nonce_answers_through_an_interaction_once() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        _, channel = await via_bot(fake, bot)
        chat = bot.accept.messages[0].chat
        first = await bot.platform.outbound.post(chat, View("one"), nonce="n1")
        second = await bot.platform.outbound.post(chat, View("one"), nonce="n1")
        assert first == second
        assert channel.of_bot() == ["one"]


async def test_a_file_and_a_button_work_through_an_interaction(tmp_path: Path) -> None:
    path = tmp_path / "result.mp4"
    path.write_bytes(b"mp4")
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await via_bot(fake, bot)
        message = bot.accept.messages[0]
        await bot.accept.reply(message, "n1")
        press = await fake.press(ann, channel.messages[-1], "Export")
        await eventually(lambda: press.shown() == "noted")
        assert bot.accept.presses[0].ref.chat == message.chat
        file = OutFile(str(path), "result.mp4", 3)
        await bot.platform.outbound.send_file(message.chat, file, View("Here"), nonce="n2")
        assert channel.messages[-1].files[0].content == b"mp4"


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("way", ["response", "follow-up", "in private"])
async def test_a_film_that_discord_fails_at_goes_over_the_wire_three_times_at_most(
    tmp_path: Path, way: str, status: int
) -> None:
    path = tmp_path / "result.mp4"
    path.write_bytes(b"mp4")
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        await via_bot(fake, bot)
        chat, outbound = bot.accept.messages[0].chat, bot.platform.outbound
        if way != "response":
            await outbound.post(chat, View("original"), nonce="n1")
        if way == "in private":
            fake.world.pass_time(16 * 60.0)
        failing = Fault(status, uploads=True, times=99)
        fake.faults.append(failing)
        with pytest.raises(Unclear):
            await outbound.send_file(
                chat, OutFile(str(path), "result.mp4", 3), View("Here"), nonce="n2"
            )
        assert 99 - 3 <= failing.times < 99


async def test_an_unclear_follow_up_is_not_sent_twice() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        _, channel = await via_bot(fake, bot)
        chat = bot.accept.messages[0].chat
        await bot.platform.outbound.post(chat, View("original"), nonce="n1")
        fake.faults.append(Fault(cut=True, late=True, method="POST", path="/webhooks"))
        with pytest.raises(Exception, match="no answer"):
            await bot.platform.outbound.post(chat, View("follow-up"), nonce="n2")
        assert channel.of_bot() == ["original", "follow-up"]


@pytest.mark.parametrize("before", [0, 1], ids=["as its response", "as a further message"])
async def test_without_attach_files_an_interaction_says_so_and_describes_pictures(
    tmp_path: Path, before: int
) -> None:
    path = tmp_path / "result.mp4"
    path.write_bytes(b"mp4")
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        _, channel = await via_bot(fake, bot)
        channel.bot_denied = discord.Permissions(attach_files=True)
        chat, outbound = bot.accept.messages[0].chat, bot.platform.outbound
        for part in range(before):
            await outbound.post(chat, View(f"part {part}"), nonce=f"p{part}")
        file = OutFile(str(path), "result.mp4", 3)
        with pytest.raises(FilesForbidden):
            await outbound.send_file(chat, file, View("Here"), nonce="n1")
        picture = Picture(str(path), "sheet.png", "Before and after")
        await outbound.post(chat, View("Look", pictures=(picture,)), nonce="n2")
        assert channel.of_bot()[-1] == "Look\n🖼 Before and after"
        await outbound.post(chat, View("the link"), nonce="n3")
        assert channel.of_bot()[-1] == "the link"
