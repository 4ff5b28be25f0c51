"""Slash commands, message commands and forms: no privileged intent, sometimes no bot around."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.discord.commands import QUALITIES
from bot.core.model import Command
from bot.core.requests import intents
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, User


async def a_server(fake: FakeDiscord) -> tuple[User, Channel]:
    channel = fake.channel(fake.guild())
    assert channel.guild is not None
    await fake.join(channel.guild)
    return fake.user("ann"), channel


async def test_edit_with_files_is_echoed_and_answered_in_a_thread_on_the_echo() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        asked = await fake.slash(
            ann,
            channel,
            "edit",
            request="join *them*",
            video=fake.file("a.mp4", b"one"),
            video2=fake.file("b.mp4", b"two"),
        )
        await eventually(lambda: asked.message and asked.message.thread)
        assert asked.message is not None
        assert asked.shown() == r"**Ann**: /edit join \*them\* [a.mp4] [b.mp4]"
        thread = fake.thread_on(asked.message)
        answer = "Done: /edit join *them* [video a.mp4] [video b.mp4]"
        await eventually(lambda: thread.of_bot() == [answer])
        assert thread.name == "a.mp4 · join them"
        assert thread.messages[0].pinged == [ann.id]
        message = bot.accept.messages[0]
        assert message.command == Command("edit", "join *them*")
        assert message.locale == "en-US"
        await bot.stop_receiving()
        async with start_bot(fake, bot.memory) as worker:
            opened = []
            for file in message.attachments:
                async with worker.platform.media.open(file) as media:
                    opened.append(b"".join([chunk async for chunk in media.chunks]))
        assert opened == [b"one", b"two"]


async def test_an_interaction_is_deferred_before_it_is_stored_and_echoed_after() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        bot.accept.failures = 2
        asked = await fake.slash(ann, dm, "edit", request="smaller", video=fake.file("a.mp4"))
        await asked.answered.wait()
        assert asked.response == 5
        assert asked.shown() is None
        await eventually(lambda: dm.of_bot()[-1] == "Done: /edit smaller [video a.mp4]")
        assert asked.shown() == "**Ann**: /edit smaller [a.mp4]"
        assert dm.messages[-1].reply_to is asked.message
        assert len(bot.accept.messages) == 1


async def test_when_storing_fails_for_good_the_person_is_told() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        bot.accept.failures = 99
        asked = await fake.slash(ann, dm, "edit", request="smaller")
        await eventually(lambda: asked.shown())
        assert asked.shown() == "That did not work. Please try again in a moment."


def away(monkeypatch: pytest.MonkeyPatch, bot: Bot, times: int) -> list[str]:
    """What is kept for another process can't be stored either; the names that were tried."""
    put, tried = bot.memory.put, list[str]()

    async def fails(key: str, value: str | None, **given: Any) -> None:
        tried.append(key)
        if len(tried) <= times:
            raise ConnectionError("the database is away")
        await put(key, value, **given)

    monkeypatch.setattr(bot.memory, "put", fails)
    return tried


@pytest.mark.parametrize("name", ["edit", "status"])
async def test_what_is_kept_beside_a_command_is_tried_again_with_it(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        given = {"request": "smaller", "video": fake.file("a.mp4")} if name == "edit" else {}
        tried = away(monkeypatch, bot, 2)
        asked = await fake.slash(ann, channel, name, **given)
        await eventually(lambda: len(bot.accept.messages) == 1)
        await eventually(lambda: asked.shown())
        assert len(tried) > 2
        assert "did not work" not in str(asked.shown())


async def test_a_form_whose_request_can_not_be_kept_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        form = await fake.slash(ann, channel, "edit")
        await eventually(lambda: form.modal)
        away(monkeypatch, bot, 99)
        sent = await fake.fill_in(form, files=[fake.file("a.mp4")], words="upright")
        await eventually(lambda: sent.shown())
        assert sent.shown() == "That did not work. Please try again in a moment."
        assert bot.accept.messages == []


async def test_a_command_in_a_thread_belongs_to_the_threads_conversation() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        await fake.slash(ann, thread, "export", quality="720p")
        await eventually(lambda: thread.of_bot()[-1] == "Done: /export")
        first, second = bot.accept.messages
        assert second.conversation == first.conversation
        assert second.command == Command("export", "720p")


async def test_an_export_offers_the_usual_sizes_and_takes_any_other() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        assert await fake.complete(ann, dm, "export", "quality", "") == list(QUALITIES)
        offered = await fake.complete(ann, dm, "export", "quality", "72")
        assert offered == ["720p", "720p 30 fps"]
        assert await fake.complete(ann, dm, "export", "quality", "544p") == []
        await fake.slash(ann, dm, "export", quality="544p")
        await eventually(lambda: bot.accept.messages)
        assert bot.accept.messages[0].command == Command("export", "544p")


@pytest.mark.parametrize("quality", QUALITIES)
def test_each_size_that_is_offered_is_understood(quality: str) -> None:
    found = intents.find_output(quality)
    assert found.resolution == quality.split()[0]
    assert (found.fps is not None) == ("fps" in quality)


async def test_private_commands_are_answered_to_the_asker_alone() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        ann, channel = await a_server(fake)
        asked = await fake.slash(ann, channel, "credits")
        await eventually(lambda: asked.shown() == "Done: /credits")
        assert channel.of_bot() == []
        assert channel.of_bot(viewer=ann) == ["Done: /credits"]


async def test_a_message_command_asks_for_words_and_edits_that_video() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        bob = fake.user("bob")
        video = await fake.say(bob, channel, "look", fake.file("bobs.mp4", b"frames"))
        form = await fake.menu(ann, video, "Edit with NemoVideo")
        await eventually(lambda: form.modal)
        await fake.submit(form, "make it upright")
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        await eventually(
            lambda: thread.of_bot() == ["Done: /edit make it upright [video bobs.mp4]"]
        )
        assert thread.messages[0].pinged == [ann.id]
        (file,) = bot.accept.messages[0].attachments
        async with bot.platform.media.open(file) as media:
            assert b"".join([chunk async for chunk in media.chunks]) == b"frames"


async def test_compress_needs_no_words_and_knows_the_chats_limit() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        assert channel.guild is not None
        channel.guild.tier = 2
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "look", fake.file("trip.mp4"))
        await fake.menu(ann, video, "Compress")
        await eventually(lambda: video.thread and video.thread.of_bot())
        assert bot.accept.messages[0].command == Command("compress")
        assert bot.accept.messages[0].upload_limit_bytes == 50 * 1024 * 1024


async def test_a_message_with_a_link_to_a_video_has_one() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        link = "https://media.nemo.invalid/trip.mp4"
        theirs = await fake.say(fake.user("bob"), channel, f"look: {link}")
        await fake.menu(ann, theirs, "Compress")
        await eventually(lambda: len(bot.accept.messages) == 1)
        form = await fake.menu(ann, theirs, "Edit with NemoVideo")
        await eventually(lambda: form.modal)
        await fake.fill_in(form, words="make it upright")
        await eventually(lambda: len(bot.accept.messages) == 2)
        assert [message.quoted[0].text for message in bot.accept.messages] == [f"look: {link}"] * 2


async def test_a_message_without_a_video_is_declined_privately() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        words = await fake.say(ann, channel, "just words")
        asked = await fake.menu(ann, words, "Compress")
        await eventually(lambda: asked.shown() == "There is no video in that message.")
        assert channel.of_bot() == []
        assert bot.accept.messages == []


async def test_a_token_is_typed_into_a_form_and_reaches_login_alone() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, channel = await a_server(fake)
        form = await fake.slash(ann, channel, "login")
        await eventually(lambda: form.modal)
        sent = await fake.submit(form, "nmv_usr_secret")
        await eventually(lambda: sent.shown() == "Your account is linked.")
        assert [token for _, token in bot.accept.logins] == ["nmv_usr_secret"]
        assert bot.accept.messages == []
        assert not any("nmv_usr" in line for line in channel.visible(ann))


async def test_skills_are_offered_while_typing() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        ann = fake.user("ann")
        offered = await fake.complete(ann, fake.dm(ann), "skill", "skill", "jpeg")
        assert offered == ["jpeng-video"]


async def test_menus_are_in_the_persons_language() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        edit = next(c for c in fake.rest.commands if c["name"] == "edit")
        assert edit["description_localizations"]["zh-CN"] == "edit 命令"
        request = edit["options"][0]
        assert request["description_localizations"]["zh-CN"] == "用你自己的话说要做什么"
        assert (edit["integration_types"], edit["contexts"]) == ([0, 1], [0, 1, 2])
        menu = next(c for c in fake.rest.commands if c["name"] == "Compress")
        assert menu["name_localizations"]["zh-CN"] == "压缩"
        assert edit["description_localizations"]["zh-TW"] == "edit 指令"
        assert menu["name_localizations"]["zh-TW"] == "壓縮"


async def test_commands_are_told_to_discord_only_when_they_changed() -> None:
    async with FakeDiscord() as fake:
        async with start_bot(fake) as bot:
            assert fake.rest.synchronised == 1
        async with start_bot(fake, bot.memory):
            assert fake.rest.synchronised == 1


async def test_people_who_are_not_allowed_are_told_so_privately() -> None:
    async with FakeDiscord() as fake:
        bob = fake.user("bob")
        async with start_bot(fake, allowed_users=frozenset({bob.id})) as bot:
            ann, channel = await a_server(fake)
            asked = await fake.slash(ann, channel, "edit", request="smaller")
            await eventually(lambda: asked.shown())
            assert "can use it" in str(asked.shown())
            assert channel.of_bot() == []
            assert bot.accept.messages == []


async def test_two_processes_answer_an_interaction_once() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as first, start_bot(fake) as second:
        ann = fake.user("ann")
        asked = await fake.slash(ann, fake.dm(ann), "help")
        await eventually(lambda: asked.shown() == "Done: /help")
        await asyncio.sleep(0.05)
        assert len(first.accept.messages) + len(second.accept.messages) == 1


async def test_an_interaction_that_came_too_late_starts_nothing() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        fake.interactions.delay_s = 10.0
        asked = await fake.slash(ann, fake.dm(ann), "edit", request="smaller")
        await asyncio.sleep(0.1)
        assert asked.response is None
        assert bot.accept.messages == []
