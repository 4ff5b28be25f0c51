"""A person and the bot in direct messages: each story ends in what the chat shows."""

from __future__ import annotations

import pytest

from bot.core.errors import ChatClosed
from bot.core.model import Message, Quoted
from bot.core.view import View
from tests.adapters.discord.bot import start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord


async def test_a_video_with_words_is_answered_in_place() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        video = await fake.say(ann, dm, "make this smaller", fake.file("trip.mp4"))
        await eventually(lambda: "nemo: Done: make this smaller [video trip.mp4]" in dm.visible())
        answer = dm.messages[-1]
        assert answer.reply_to is video
        assert answer.silent
        assert bot.accept.messages[0].upload_limit_bytes == 10 * 1024 * 1024


async def test_several_files_come_as_several_attachments_in_order() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        ann = fake.user("ann")
        dm = fake.dm(ann)
        files = [fake.file("a.mp4"), fake.file("b.png"), fake.file("c.mp3"), fake.file("d.xyz")]
        await fake.say(ann, dm, "join them", *files)
        said = "Done: join them [video a.mp4] [image b.png] [audio c.mp3] [file d.xyz]"
        await eventually(lambda: dm.of_bot() == [said])


async def test_refining_stays_in_the_same_conversation() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: len(dm.of_bot()) == 1)
        await fake.say(ann, dm, "and add a title")
        await eventually(lambda: dm.of_bot()[-1] == "Done: and add a title")
        first, second = bot.accept.messages
        assert first.conversation == second.conversation


async def test_a_reply_says_what_it_replies_to_ours_or_a_person_s() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        video = await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: len(dm.of_bot()) == 1)
        await fake.say(ann, dm, "and shorter", reply_to=dm.messages[-1])
        await fake.say(ann, dm, "this one", reply_to=video)
        await eventually(lambda: len(bot.accept.messages) == 3)
        first, ours, theirs = bot.accept.messages
        assert first.replied_to is None
        assert str(ours.replied_to) == f"discord:{dm.id}/{dm.messages[1].id}"
        (own,) = bot.accept.own
        assert (str(own.ref), own.text) == (str(ours.replied_to), dm.messages[1].content)
        assert (own.sent_at_s > 0, own.has_stop) == (True, False)
        assert theirs.replied_to is not None
        assert theirs.replied_to.key == first.key


async def test_a_forwarded_video_is_found_and_opened() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        original = await fake.say(bob, fake.dm(bob), "mine", fake.file("bobs.mp4", b"frames"))
        dm = fake.dm(ann)
        await fake.forward(ann, dm, original)
        await eventually(lambda: dm.of_bot() == ["Done: [video bobs.mp4]"])
        (video,) = bot.accept.messages[-1].attachments
        async with bot.platform.media.open(video) as media:
            assert b"".join([chunk async for chunk in media.chunks]) == b"frames"


async def test_stickers_and_voice_messages_are_named_as_what_they_are() -> None:
    async with FakeDiscord() as fake, start_bot(fake):
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "", stickers=("Wumpus",))
        await eventually(lambda: dm.of_bot() == ["Done: [unsupported Wumpus]"])
        await fake.say(ann, dm, "", fake.file("voice.ogg", voice=True))
        await eventually(lambda: dm.of_bot()[-1] == "Done: [unsupported voice.ogg]")


async def test_a_pasted_file_link_is_a_file_and_no_words() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        url = fake.world.url(fake.file("linked.mp4", b"frames"))
        await fake.say(ann, dm, f"compress {url} please")
        await eventually(lambda: dm.of_bot() == ["Done: compress please [video linked.mp4]"])
        (video,) = bot.accept.messages[0].attachments
        assert await bot.platform.media.public_url(video) == url


async def test_a_change_of_words_is_told_and_an_unfurled_link_is_not() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        message = await fake.say(ann, dm, "smaler")
        await eventually(lambda: dm.of_bot())
        await fake.unfurl(message)
        await fake.change(message, "smaller")
        await eventually(lambda: bot.accept.edits)
        assert bot.accept.edits == [(bot.accept.messages[0].key, "smaller")]


async def test_someone_who_blocks_the_bot_ends_the_conversation_quietly() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "hello")
        await eventually(lambda: dm.of_bot())
        ann.takes_dms = False
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(
                bot.accept.messages[0].chat, View("still there?"), nonce="x"
            )


async def test_other_bots_are_not_answered() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        robot = fake.world.add_user("robot", bot=True)
        ann = fake.user("ann")
        await fake.say(robot, fake.dm(ann), "buy this")
        await fake.say(ann, fake.dm(ann), "hello")
        await eventually(lambda: bot.accept.messages)
        assert [message.text for message in bot.accept.messages] == ["hello"]


async def test_what_a_proxying_bot_posts_anew_is_left_alone_and_the_first_one_taken_back() -> None:
    """Whose credits it would spend can't be told: the docs say what helps."""
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        bot.accept.answers = False
        ann, channel = fake.user("ann"), fake.channel(fake.guild())
        await fake.join(channel.guild)
        asked = await fake.say(ann, channel, "@nemo mute it", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        anew = await fake.proxy(asked, "Annie")
        await fake.say(ann, channel, "@nemo hello")
        await eventually(lambda: len(bot.accept.messages) == 2)
        assert bot.accept.deletions == [bot.accept.messages[0].key]
        assert str(anew.id) not in [message.native_id for message in bot.accept.messages]
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(bot.accept.messages[0].chat, View("late"), nonce="n1")
        assert anew.thread is None


async def test_a_press_is_answered_privately_and_at_once() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: dm.messages[-1].buttons)
        press = await fake.press(ann, dm.messages[-1], "Export")
        await eventually(lambda: press.shown() == "noted")
        assert press.message is not None
        assert press.message.only_for is ann
        assert bot.accept.presses[0].data == "export:n1"


async def test_a_slow_press_shows_that_it_is_thought_about() -> None:
    async with FakeDiscord() as fake, start_bot(fake, press_patience_s=0.02) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: dm.messages[-1].buttons)
        bot.accept.delay_s = 0.2
        answer = dm.messages[-1]
        press = await fake.press(ann, answer, "Export")
        await eventually(lambda: press.message is not None)
        assert press.shown() is None
        await eventually(lambda: press.shown() == "noted")


async def test_what_is_said_in_a_server_names_it_however_it_is_said() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, guild = fake.user("ann"), fake.guild()
        dm, channel = fake.dm(ann), fake.channel(guild)
        await fake.join(guild)
        await fake.say(ann, dm, "smaller")
        await fake.say(ann, channel, "@nemo smaller")
        await fake.slash(ann, channel, "status")
        await eventually(lambda: len(bot.accept.messages) == 3)
        named = f"discord:{guild.id}"
        assert [message.guild for message in bot.accept.messages] == [None, named, named]


async def test_words_of_others_come_along_and_are_no_request() -> None:
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        theirs = await fake.say(bob, fake.dm(bob), "could somebody mute the video")
        dm = fake.dm(ann)
        await fake.forward(ann, dm, theirs)
        await fake.say(ann, dm, "do that", reply_to=theirs)
        await eventually(lambda: len(bot.accept.messages) >= 3)
        forward, reply = (m for m in bot.accept.messages if m.author.id.endswith(str(ann.id)))
        assert (forward.text, reply.text) == ("", "do that")
        assert forward.quoted == (Quoted("could somebody mute the video", reply=False),)
        assert reply.quoted == (Quoted("could somebody mute the video", "Bob"),)


async def test_a_reply_to_a_link_that_was_forwarded_brings_it_along() -> None:
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        link = "https://media.nemo.invalid/trip.mp4"
        theirs = await fake.say(bob, fake.dm(bob), link)
        dm = fake.dm(ann)
        forward = await fake.forward(ann, dm, theirs)
        await fake.say(ann, dm, "compress it to 60 KB", reply_to=forward)
        await eventually(lambda: any("60 KB" in m.text for m in bot.accept.messages))
        reply = next(m for m in bot.accept.messages if "60 KB" in m.text)
        assert reply.quoted == (Quoted(link, "Ann"),)


REPORT = {
    "type": "rich",
    "title": "could somebody mute the video",
    "url": "https://media.nemo.invalid/trip.mp4",
    "description": "it is too loud",
    "fields": [{"name": "until", "value": "Friday"}],
}
PREVIEW = {"type": "link", "url": "https://page.invalid/", "title": "A page", "description": "x"}


async def test_words_and_links_in_an_embed_come_along_and_a_preview_s_do_not() -> None:
    """A bot or a webhook writes them; a preview only shows what is behind a link of the message."""
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        ann, tracker = fake.user("ann"), fake.user("tracker")
        elsewhere, dm = fake.dm(tracker), fake.dm(ann)
        report = await fake.say(tracker, elsewhere, "for you", embeds=(REPORT, PREVIEW))
        await fake.say(ann, dm, "do that", reply_to=report)
        await fake.forward(ann, dm, report)

        def said() -> list[Message]:
            return [m for m in bot.accept.messages if m.author.id.endswith(str(ann.id))]

        await eventually(lambda: len(said()) == 2)
        words = (
            "for you\ncould somebody mute the video\nhttps://media.nemo.invalid/trip.mp4\n"
            "it is too loud\nuntil: Friday"
        )
        assert said()[0].quoted == (Quoted(words, "Tracker"),)
        assert said()[1].quoted == (Quoted(words, reply=False),)


async def test_an_edit_is_read_as_the_message_was() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        asked = await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: len(dm.of_bot()) == 1)
        await fake.unfurl(asked)
        await fake.change(asked, "export")
        await eventually(lambda: bool(bot.accept.edits))
        assert bot.accept.edits == [(f"discord:{dm.id}:{asked.id}", "export")]


async def test_a_poll_in_a_direct_message_is_told_as_what_it_is() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        dm = fake.dm(fake.user("ann"))
        assert dm.person is not None
        await fake.say(dm.person, dm, poll="which one?")
        await eventually(lambda: dm.of_bot())
        assert dm.of_bot()[0].startswith("That is a poll")
        assert bot.accept.messages == []
