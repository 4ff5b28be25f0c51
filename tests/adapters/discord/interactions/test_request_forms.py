"""The form of a request: `/edit`, `/compress` and the menu of a message open the same one."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.model import Message
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Interaction, User


async def opened(fake: FakeDiscord, user: User, channel: Channel, name: str) -> Interaction:
    form = await fake.slash(user, channel, name)
    await eventually(lambda: form.modal)
    return form


async def read(bot: Bot, fake: FakeDiscord, form: Interaction, **answers: Any) -> Message:
    bot.accept.messages.clear()
    await fake.fill_in(form, **answers)
    await eventually(lambda: bot.accept.messages)
    (message,) = bot.accept.messages
    return message


def fields(form: Interaction) -> dict[str, int]:
    assert form.modal is not None
    labels = [part["component"] for part in form.modal["components"]]
    return {field["custom_id"]: field["type"] for field in labels}


def labels(form: Interaction, name: str) -> list[str]:
    assert form.modal is not None
    parts = [part["component"] for part in form.modal["components"]]
    return [o["label"] for part in parts if part["custom_id"] == name for o in part["options"]]


@pytest.mark.parametrize("name", ["edit", "compress"])
async def test_a_command_without_words_opens_the_form_and_files_come_with_it(name: str) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        form = await opened(fake, ann, dm, name)
        assert fields(form) == {"files": 19, "words": 4, "size": 21, "sound": 21}
        films = [fake.file("a.mp4", b"one"), fake.file("b.mp4", b"two")]
        message = await read(
            bot, fake, form, files=films, words="upright", size="25 MB", sound="Take it out"
        )
        assert [file.filename for file in message.attachments] == ["a.mp4", "b.mp4"]
        assert message.text == "upright"
        assert (message.wishes["size"], message.wishes["sound"]) == ("25", "off")
        assert "words" not in message.wishes
        assert message.command is not None
        assert message.command.name == name
        async with bot.platform.media.open(message.attachments[1]) as media:
            assert b"".join([chunk async for chunk in media.chunks]) == b"two"
        await eventually(lambda: "· 25 MB · Take it out" in dm.messages[0].content)


async def test_a_form_is_sent_after_a_restart() -> None:
    async with FakeDiscord() as fake:
        ann = fake.user("ann")
        async with start_bot(fake):
            form = await opened(fake, ann, fake.dm(ann), "compress")
        async with start_bot(fake) as bot:
            message = await read(bot, fake, form)
            assert (message.text, message.attachments) == ("", ())
            assert (message.wishes["size"], message.wishes["sound"]) == ("usual", "on")


async def test_what_belongs_to_another_message_is_asked_for_again_after_a_restart() -> None:
    async with FakeDiscord() as fake:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        video = await fake.say(fake.user("bob"), channel, "look", fake.file("bobs.mp4"))
        async with start_bot(fake):
            form = await fake.menu(ann, video, "Edit with NemoVideo")
            await eventually(lambda: form.modal)
        async with start_bot(fake) as bot:
            sent = await fake.submit(form, "upright")
            await eventually(lambda: "open it again" in (sent.shown() or ""))
            assert bot.accept.messages == []


async def test_of_a_message_with_several_videos_some_are_meant() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        films = [fake.file("one.mp4"), fake.file("two.mp4"), fake.file("three.mp4")]
        video = await fake.say(fake.user("bob"), channel, "look", *films)
        form = await fake.menu(ann, video, "Edit with NemoVideo")
        await eventually(lambda: form.modal)
        assert fields(form) == {"videos": 3, "words": 4, "size": 21, "sound": 21}
        message = await read(bot, fake, form, size="Half the size")
        assert len(message.attachments) == 3, "all of them are chosen at first"
        form = await fake.menu(ann, video, "Edit with NemoVideo")
        await eventually(lambda: form.modal)
        message = await read(bot, fake, form, videos=["three.mp4"], words="mute it")
        assert [file.filename for file in message.attachments] == ["three.mp4"]
        assert message.conversation.channel == str(video.id), "the thread on the video"


async def test_a_video_without_words_opens_the_form_about_it() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        form = await fake.slash(ann, fake.dm(ann), "edit", video=fake.file("a.mp4"))
        await eventually(lambda: form.modal)
        assert "files" not in fields(form)
        assert labels(form, "size")[0] == "As it comes"
        message = await read(bot, fake, form, words="upright")
        assert [file.filename for file in message.attachments] == ["a.mp4"]


async def test_a_file_that_is_no_video_without_words_opens_the_form_as_well() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        form = await fake.slash(ann, fake.dm(ann), "edit", video=fake.file("notes.pdf", b"x"))
        await eventually(lambda: form.modal or form.shown())
        message = await read(bot, fake, form, words="upright")
        assert message.text == "upright"


async def test_whoever_may_not_use_the_bot_gets_no_form() -> None:
    async with FakeDiscord() as fake, start_bot(fake, allowed_users=frozenset({1})):
        ann = fake.user("ann")
        asked = await fake.slash(ann, fake.dm(ann), "compress")
        await eventually(lambda: asked.shown())
        assert asked.modal is None
