"""People and the bot in a server: threads, reply chains, and what it can't see."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from adapters.discord.gateway.receiver import channel_of
from bot.core.errors import ChatClosed
from bot.core.model import Chat
from bot.core.view import View
from tests.adapters.discord.bot import start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import BOT_MAY, FakeDiscord, Fault

NO_THREADS = discord.Permissions(BOT_MAY.value & ~discord.Permissions.create_public_threads.flag)


async def test_a_mention_with_a_video_opens_a_thread_named_after_file_and_request() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo under **8MB**", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        await eventually(lambda: thread.of_bot() == ["Done: under **8MB** [video trip.mp4]"])
        assert thread.name == "trip.mp4 · under 8MB"
        assert thread.messages[0].pinged == [ann.id]
        assert channel.of_bot() == []
        assert str(bot.accept.messages[0].conversation) == f"discord:{video.id}"


async def test_a_reply_to_someones_video_uses_that_video_and_its_thread() -> None:
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        ann, bob, eve = fake.user("ann"), fake.user("bob"), fake.user("eve")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(bob, channel, "look", fake.file("bobs.mp4"))
        await fake.say(ann, channel, "@nemo make this under 8MB", reply_to=video)
        await eventually(lambda: video.thread and len(video.thread.of_bot()) == 1)
        await fake.say(eve, channel, "@nemo and upright", reply_to=video)
        await eventually(lambda: len(fake.thread_on(video).of_bot()) == 2)
        first, second = bot.accept.messages
        assert first.conversation == second.conversation
        assert [a.filename for a in first.attachments] == ["bobs.mp4"]
        assert bob.id not in fake.thread_on(video).messages[0].pinged


async def test_the_thread_goes_on_by_mentions_and_replies_without_any_intent() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        await fake.say(bob, thread, "nice!")
        await fake.say(bob, thread, "@nemo and add music")
        await eventually(lambda: "Done: and add music" in thread.of_bot())
        await fake.say(ann, thread, "no, no music", reply_to=thread.messages[0])
        await eventually(lambda: "Done: no, no music" in thread.of_bot())
        assert [m.text for m in bot.accept.messages] == [
            "smaller",
            "and add music",
            "no, no music",
        ]
        assert len({m.conversation for m in bot.accept.messages}) == 1


async def test_with_the_intent_people_just_write_in_the_bots_threads() -> None:
    async with FakeDiscord(content=True) as fake, start_bot(fake, message_content=True) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        written = await fake.say(ann, thread, "and add a title")
        await eventually(lambda: "Done: and add a title" in thread.of_bot())
        await fake.say(bob, thread, "good idea", reply_to=written)
        await fake.say(bob, channel, "lunch?")
        await fake.say(ann, thread, "thanks")
        await eventually(lambda: "Done: thanks" in thread.of_bot())
        assert len(bot.accept.messages) == 3


async def test_without_thread_permission_the_reply_chain_is_the_conversation() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        guild = fake.guild(bot_may=NO_THREADS)
        channel = fake.channel(guild)
        await fake.join(guild)
        asked = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: channel.of_bot())
        answer = channel.messages[-1]
        assert answer.reply_to is asked
        refined = await fake.say(bob, channel, "and add a title", reply_to=answer)
        await eventually(lambda: channel.of_bot()[-1] == "Done: and add a title")
        assert channel.messages[-1].reply_to is refined
        again = await fake.say(ann, channel, "brighter", reply_to=channel.messages[-1])
        await eventually(lambda: channel.of_bot()[-1] == "Done: brighter")
        first, second, third = bot.accept.messages
        assert second.conversation == first.conversation
        assert third.conversation in second.aliases
        assert str(third.aliases[0]) == f"discord:{channel.id}:r{again.id}"


async def test_a_thread_that_discord_refuses_becomes_a_reply_chain() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        fake.rest.threads_max = 0
        asked = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: channel.of_bot() and "Done" in channel.of_bot()[0])
        assert channel.messages[-1].reply_to is asked
        await fake.say(ann, channel, "brighter", reply_to=channel.messages[-1])
        await eventually(lambda: channel.of_bot()[-1] == "Done: brighter")
        first, second = bot.accept.messages
        assert second.conversation in first.aliases


class Silent(discord.Client):
    """Asked for a channel, it is told nothing, or is cut off."""

    def __init__(self, error: Exception | None) -> None:
        super().__init__(intents=discord.Intents.none())
        self.error = error

    async def fetch_channel(self, channel_id: int, /) -> Any:
        if self.error is not None:
            raise self.error
        await asyncio.sleep(280)


@pytest.mark.parametrize("error", [None, aiohttp.ClientOSError(), TimeoutError()])
async def test_a_message_does_not_wait_for_what_discord_tells_of_its_channel(
    error: Exception | None,
) -> None:
    state: Any = SimpleNamespace()
    channel = discord.PartialMessageable(state, 7, guild_id=1)
    message: Any = SimpleNamespace(guild=object(), channel=channel)
    began_s = asyncio.get_running_loop().time()
    assert await channel_of(Silent(error), message) is channel
    assert asyncio.get_running_loop().time() - began_s < 5


@pytest.mark.parametrize(
    "fault",
    [
        Fault(429, retry_after_s=280.0, path="/threads", times=99),
        Fault(429, retry_after_s=25.0, path="/threads", times=99),
        Fault(500, path="/threads", times=99),
        Fault(503, path="/threads", times=99),
        Fault(cut=True, path="/threads", times=99),
    ],
    ids=["429 for 280 s", "429 for 25 s", "500", "503", "cut"],
)
async def test_an_answer_does_not_wait_for_its_thread(fault: Fault) -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        fake.faults.append(fault)
        asked = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: channel.of_bot() and "Done" in channel.of_bot()[0], within_s=12)
        assert channel.messages[-1].reply_to is asked
        fake.faults.clear()
        await fake.say(ann, channel, "brighter", reply_to=channel.messages[-1])
        await eventually(lambda: channel.of_bot()[-1] == "Done: brighter")
        first, second = bot.accept.messages
        assert second.conversation in first.aliases
        assert asked.thread is None, "once there, the conversation stays in the channel"


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("code", [0, 10003, 10008, 10999])
async def test_a_first_post_that_discord_can_not_place_opens_the_thread_or_goes_to_the_channel(
    code: int, times: int
) -> None:
    """Whatever code a 404 has; and where the thread that was opened isn't there yet."""
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann, channel = fake.user("ann"), fake.channel(fake.guild())
        await fake.join(channel.guild)
        asked = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        chat, outbound = bot.accept.messages[0].chat, bot.platform.outbound
        path = f"/channels/{chat.channel}/messages"
        fake.faults.append(Fault(404, code=code, method="POST", path=path, times=times))
        native = bot.accept.messages[0].native_id
        await outbound.post(chat, View("one"), nonce="n1", reply_to=native)
        await outbound.post(chat, View("two"), nonce="n2", reply_to=native)
        there = fake.thread_on(asked) if times == 1 else channel
        words = [text.removeprefix(f"<@{ann.id}> ") for text in there.of_bot()]
        assert words[0] == "one"
        assert "two" in [*words, *fake.thread_on(asked).of_bot()]


async def test_a_hint_that_discord_holds_back_does_not_hold_up_the_chat() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(bob, channel, "look", fake.file("bobs.mp4"))
        path = f"/channels/{channel.id}/messages"
        fake.faults.append(Fault(429, retry_after_s=25.0, method="POST", path=path, times=1))
        await fake.say(ann, channel, "@nemo make this under 8MB", reply_to=video)
        await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages, within_s=3)


async def test_the_menu_of_commands_is_waited_for_by_nobody() -> None:
    async with FakeDiscord() as fake:
        fake.faults.append(Fault(429, retry_after_s=280.0, method="PUT", path="/commands", times=1))
        async with start_bot(fake) as bot:
            ann = fake.user("ann")
            await fake.say(ann, fake.dm(ann), "hello")
            await eventually(lambda: bot.accept.messages, within_s=10)
            assert fake.rest.synchronised == 0
            await eventually(lambda: fake.rest.synchronised == 1, within_s=1_200)


async def test_after_a_crash_before_the_thread_another_process_opens_it() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        await bot.stop_receiving()
        assert video.thread is None
        message = bot.accept.messages[0]
        async with start_bot(fake, bot.memory) as worker:
            await worker.platform.outbound.post(
                message.chat, View("Working…"), nonce="n1", reply_to=message.native_id
            )
            await worker.platform.outbound.post(message.chat, View("Done"), nonce="n2")
        thread = fake.thread_on(video)
        assert thread.name == "trip.mp4 · smaller"
        assert thread.of_bot() == [f"<@{ann.id}> Working…", "Done"]


async def test_two_processes_open_one_thread() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        plan = await bot.memory.get(f"discord-thread:{video.id}")
        chat = bot.accept.messages[0].chat
        await bot.platform.outbound.post(chat, View("one"), nonce="n1")
        fake.world.channels[video.id].deleted = True  # this process has not heard of it yet
        await bot.memory.put(f"discord-thread:{video.id}", plan)
        fake.world.channels[video.id].deleted = False
        await bot.platform.outbound.post(chat, View("two"), nonce="n2")
        assert fake.thread_on(video).of_bot() == [f"<@{ann.id}> one", "two"]


async def test_a_deleted_thread_ends_the_conversation_and_is_not_opened_again() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        await bot.accept.idle()
        await fake.delete_channel(fake.thread_on(video))
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(
                Chat("discord", str(video.id)), View("late"), nonce="late"
            )


async def test_a_request_taken_back_before_its_thread_opens_ends_quietly() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        await fake.delete(video)
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(
                bot.accept.messages[0].chat, View("late"), nonce="late"
            )
        await eventually(lambda: bot.accept.deletions)


async def test_a_bot_that_was_thrown_out_finds_the_chat_closed() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        await fake.kick(channel.guild)
        with pytest.raises(ChatClosed):
            await bot.platform.outbound.post(
                Chat("discord", str(video.id)), View("late"), nonce="late"
            )


async def test_a_hidden_video_is_explained_instead_of_ignored() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(bob, channel, "look", fake.file("bobs.mp4"))
        await fake.say(ann, channel, "@nemo make this under 8MB", reply_to=video)
        await eventually(lambda: channel.of_bot())
        assert "Edit with NemoVideo" in channel.of_bot()[0]
        assert channel.messages[-1].pinged == []
        assert bot.accept.messages == []


async def test_a_reply_without_a_ping_is_explained() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot())
        thread = fake.thread_on(video)
        await bot.accept.idle()
        await fake.say(ann, thread, "and louder", reply_to=thread.messages[0], ping=False)
        await eventually(lambda: "Mention me" in thread.of_bot()[-1])
        assert len(bot.accept.messages) == 1


async def test_only_allowed_places_and_people_are_served() -> None:
    async with FakeDiscord() as fake:
        ann, bob = fake.user("ann"), fake.user("bob")
        guild = fake.guild()
        here, there = fake.channel(guild, "here"), fake.channel(guild, "there")
        allowed: dict[str, Any] = {
            "allowed_guilds": frozenset({guild.id}),
            "allowed_channels": frozenset({here.id}),
            "allowed_users": frozenset({ann.id}),
        }
        async with start_bot(fake, **allowed) as bot:
            await fake.say(ann, there, "@nemo wrong place")
            await fake.say(bob, here, "@nemo wrong person")
            video = await fake.say(ann, here, "@nemo right", fake.file("trip.mp4"))
            await eventually(lambda: video.thread and video.thread.of_bot())
            await fake.say(ann, fake.thread_on(video), "@nemo in a thread of it")
            await eventually(lambda: len(bot.accept.messages) == 2)
            assert [m.text for m in bot.accept.messages] == ["right", "in a thread of it"]


async def test_a_moderator_is_known_as_one() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, mod = fake.user("ann"), fake.user("mod", moderator=True)
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        video = await fake.say(ann, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.messages)
        thread = fake.thread_on(video)
        await eventually(lambda: thread.messages[0].buttons)
        await fake.press(mod, thread.messages[0], "Export")
        await eventually(lambda: bot.accept.presses)
        await fake.say(mod, thread, "@nemo stop")
        await eventually(lambda: len(bot.accept.messages) == 2)
        assert bot.accept.presses[0].author.may_moderate
        assert [m.author.may_moderate for m in bot.accept.messages] == [False, True]
