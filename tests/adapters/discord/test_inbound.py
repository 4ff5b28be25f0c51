"""The connection: drops, resumes, invalid sessions, first connections that fail, restarts."""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import random
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from adapters.discord import inbound as inbound_module
from adapters.discord.gateway.cursors import WRITTEN_EVERY
from adapters.discord.inbound import GRANT_CONTENT
from adapters.discord.settings import DiscordSettings
from bot.core.errors import PlatformError
from bot.core.model import Chat
from bot.core.view import View
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord
from tests.support.fakes.discord.world import VOICE


async def test_after_a_dropped_connection_missed_events_are_handled_once() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "before")
        await eventually(lambda: bot.accept.messages)
        await fake.gateway.drop()
        await fake.say(ann, dm, "meanwhile")
        await eventually(lambda: fake.gateway.resumed == 1)
        await fake.say(ann, dm, "after")
        await eventually(lambda: len(bot.accept.messages) == 3)
        assert [m.text for m in bot.accept.messages] == ["before", "meanwhile", "after"]
        assert fake.gateway.identified == 1


async def test_the_operator_reads_why_the_gateway_can_not_be_reached() -> None:
    """The library has no words for a handshake that a proxy, say, refuses."""
    async with (
        FakeDiscord() as fake,
        start_bot(fake, wait=False, gateway_url=f"{fake.gateway_url}nowhere") as bot,
    ):
        inbound = bot.platform.inbound
        assert inbound is not None
        await eventually(lambda: "WSServerHandshakeError" in (inbound.trouble() or ""))


@pytest.mark.parametrize("shards", [{}, {"shard_count": 1, "shard_ids": (0,)}])
@pytest.mark.parametrize("after_s", [0.0, 0.5, 1.9])
async def test_a_bot_that_ends_before_it_is_ready_leaves_nothing_behind(
    after_s: float, shards: dict[str, Any]
) -> None:
    """The library waits for guilds after READY, and would go on with that after the end."""
    left: list[dict[str, Any]] = []
    async with FakeDiscord() as fake:
        for _ in range(2):
            await fake.join(fake.guild())
        async with start_bot(fake, wait=False, **shards) as bot:
            asyncio.get_running_loop().set_exception_handler(lambda _, told: left.append(told))
            await eventually(lambda: fake.gateway.connected)
            await asyncio.sleep(after_s)
            await bot.stop_receiving()
        await asyncio.sleep(10)
        gc.collect()
    assert left == []


async def test_a_drop_in_the_middle_of_a_streamed_reply_does_not_disturb_it() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "tell me")
        await eventually(lambda: bot.accept.messages)
        chat = bot.accept.messages[0].chat
        outbound = bot.platform.outbound
        ref = await outbound.post(chat, View("w0"), nonce="n1")
        for step in range(1, 12):
            if step == 3:
                await fake.gateway.drop()
            if step == 7:
                await fake.gateway.invalidate()
            await outbound.edit(ref, View(f"w{step}"))
        assert dm.of_bot() == ["w11"]
        await eventually(lambda: fake.gateway.connected and bot.healthy())


async def test_after_an_invalid_session_missed_messages_are_fetched_and_answered_once() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        dm, channel = fake.dm(ann), fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.say(ann, dm, "before")
        video = await fake.say(bob, channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: video.thread and video.thread.of_bot() and dm.of_bot())
        thread = fake.thread_on(video)
        await fake.gateway.invalidate()
        await fake.say(ann, dm, "one")
        await fake.say(ann, dm, "two")
        await fake.say(bob, thread, "@nemo brighter")
        await fake.say(bob, channel, "not for the bot")
        missed = await fake.say(bob, channel, "@nemo and this", fake.file("next.mp4"))
        await eventually(lambda: len(bot.accept.messages) == 6)
        await eventually(lambda: dm.of_bot()[-1] == "Done: two")
        await eventually(lambda: thread.of_bot()[-1] == "Done: brighter")
        await eventually(lambda: missed.thread and missed.thread.of_bot())
        await fake.gateway.invalidate()
        await eventually(lambda: fake.gateway.identified == 3 and bot.healthy())
        await fake.say(ann, dm, "three")
        await eventually(lambda: dm.of_bot()[-1] == "Done: three")
        texts = [m.text for m in bot.accept.messages]
        assert sorted(texts) == sorted(
            ["before", "smaller", "one", "two", "brighter", "and this", "three"]
        )


async def test_what_came_while_no_process_ran_is_fetched_by_the_next_one() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "before")
        await eventually(lambda: dm.of_bot() == ["Done: before"])
        await bot.stop_receiving()
        await fake.say(ann, dm, "while you were out")
        async with start_bot(fake, bot.memory) as fresh:
            await eventually(lambda: fresh.accept.messages)
            assert [m.text for m in fresh.accept.messages] == ["while you were out"]


async def test_what_is_fetched_is_bounded_in_age_and_number() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        await fake.say(ann, fake.dm(ann), "hello")
        await eventually(lambda: bot.accept.messages)
        await fake.say(bob, fake.dm(bob), "hello")
        await eventually(lambda: len(bot.accept.messages) == 2)
        await bot.stop_receiving()
        fake.world.pass_time(-7200)
        old = await fake.say(ann, fake.dm(ann), "two hours ago")
        fake.world.pass_time(7200)
        for number in range(5):
            await fake.say(bob, fake.dm(bob), f"number {number}")
        limits: dict[str, Any] = {"backfill_age_s": 3600.0, "backfill_messages": 3}
        async with start_bot(fake, bot.memory, **limits) as fresh:
            await eventually(lambda: len(fresh.accept.messages) == 3)
            await asyncio.sleep(0.1)
            texts = [m.text for m in fresh.accept.messages]
        assert old.content not in texts
        assert texts == ["number 0", "number 1", "number 2"]


async def test_chatter_in_a_busy_channel_does_not_hide_what_was_missed() -> None:
    async with FakeDiscord() as fake, start_bot(fake, backfill_messages=3) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.say(ann, channel, "@nemo first")
        await eventually(lambda: bot.accept.messages)
        for number in range(10):
            await fake.say(ann, channel, f"chatter {number}")
        await fake.say(ann, fake.dm(ann), "all of that has arrived")
        await eventually(lambda: len(bot.accept.messages) == 2)
        await fake.gateway.invalidate()
        await fake.say(ann, channel, "@nemo second")
        await eventually(lambda: bot.accept.messages[-1].text == "second")


async def test_new_messages_wait_for_the_missed_ones_of_their_chat() -> None:
    async with FakeDiscord() as fake, start_bot(fake, guild_ready_s=0.2) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        fake.guild()
        await fake.say(ann, dm, "zero")
        await eventually(lambda: bot.accept.messages)
        await fake.gateway.invalidate()
        await fake.say(ann, dm, "one")
        await fake.say(ann, dm, "two")
        await eventually(lambda: fake.gateway.identified == 2 and fake.gateway.connected)
        await fake.say(ann, dm, "three")
        await eventually(lambda: len(bot.accept.messages) == 4)
        assert [m.text for m in bot.accept.messages] == ["zero", "one", "two", "three"]


async def test_roles_count_for_missed_messages_too() -> None:
    async with FakeDiscord() as fake:
        guild = fake.guild()
        channel = fake.channel(guild)
        roles = frozenset({guild.moderator_role})
        async with start_bot(fake, allowed_roles=roles) as bot:
            ann, mod = fake.user("ann"), fake.user("mod", moderator=True)
            await fake.say(mod, channel, "@nemo before")
            await eventually(lambda: bot.accept.messages)
            await fake.gateway.invalidate()
            await fake.say(ann, channel, "@nemo not allowed")
            await fake.say(mod, channel, "@nemo allowed")
            await eventually(lambda: len(bot.accept.messages) == 2)
            assert bot.accept.messages[-1].text == "allowed"
            assert bot.accept.messages[-1].author.may_moderate


async def test_a_first_connection_that_fails_is_tried_again() -> None:
    async with FakeDiscord() as fake:
        fake.gateway.refuse = 1
        async with start_bot(fake) as bot:
            ann = fake.user("ann")
            await fake.say(ann, fake.dm(ann), "hello")
            await eventually(lambda: bot.accept.messages)
        assert fake.gateway.refuse == 0


async def test_an_intent_that_the_portal_refuses_is_done_without_and_reported() -> None:
    async with FakeDiscord() as fake, start_bot(fake, wait=False, message_content=True) as bot:
        inbound = bot.platform.inbound
        assert inbound is not None
        await eventually(lambda: fake.gateway.sessions and inbound.trouble() == GRANT_CONTENT)
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "hello")
        await eventually(lambda: bot.accept.messages)


async def test_a_wrong_token_is_trouble_for_the_operator_and_is_not_told() -> None:
    wrong = "MTIz.wrong.token-of-somebody"
    async with FakeDiscord() as fake, start_bot(fake, wait=False, token=wrong) as bot:
        inbound = bot.platform.inbound
        assert inbound is not None
        await eventually(lambda: "token is not valid" in (inbound.trouble() or ""))
        with pytest.raises(PlatformError) as failed:
            await bot.platform.outbound.post(Chat("discord", "1"), View("x"), nonce="n")
        assert "somebody" not in f"{failed.value!r} {inbound.trouble()}"


async def test_a_message_is_stored_when_the_database_comes_back() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        bot.accept.failures = 2
        await fake.say(ann, fake.dm(ann), "one")
        await fake.say(ann, fake.dm(ann), "two")
        await eventually(lambda: len(bot.accept.messages) == 2)
        assert [m.text for m in bot.accept.messages] == ["one", "two"]


async def test_what_could_not_be_stored_is_fetched_after_the_next_connection() -> None:
    async with FakeDiscord() as fake, start_bot(fake, tries=1) as bot:
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "one")
        await eventually(lambda: bot.accept.messages)
        bot.accept.failures = 1
        await fake.say(ann, fake.dm(ann), "lost for now")
        await eventually(lambda: bot.accept.failures == 0)
        await fake.gateway.invalidate()
        await eventually(lambda: len(bot.accept.messages) == 2)
        assert bot.accept.messages[-1].text == "lost for now"


async def test_what_has_arrived_is_stored_before_receiving_ends() -> None:
    async with FakeDiscord() as fake, start_bot(fake, retry_pause_s=0.2) as bot:
        ann = fake.user("ann")
        bot.accept.failures = 1
        await fake.say(ann, fake.dm(ann), "just in time")
        await eventually(lambda: bot.accept.failures == 0)
        assert bot.accept.messages == []
        await bot.stop_receiving()
        assert [m.text for m in bot.accept.messages] == ["just in time"]


async def test_a_hundred_messages_of_one_chat_keep_their_order() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        bot.accept.failures = 1
        ann = fake.user("ann")
        for number in range(100):
            await fake.say(ann, fake.dm(ann), str(number))
        await eventually(lambda: len(bot.accept.messages) == 100)
        assert [m.text for m in bot.accept.messages] == [str(n) for n in range(100)]


async def test_one_chats_trouble_does_not_stop_another() -> None:
    async with FakeDiscord() as fake, start_bot(fake, retry_pause_s=5.0, finish_s=0.01) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        bot.accept.failures = 1
        await fake.say(ann, fake.dm(ann), "stuck")
        await eventually(lambda: bot.accept.failures == 0)
        await fake.say(bob, fake.dm(bob), "free")
        await eventually(lambda: [m.text for m in bot.accept.messages] == ["free"])


async def test_the_presence_tells_how_we_are() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        (session,) = fake.gateway.sessions
        await eventually(lambda: session.presence.get("activities"))
        assert session.presence["activities"][0]["state"] == "Send me a video"
        await bot.platform.inbound.show_health("NemoVideo is down")  # type: ignore[union-attr]
        await eventually(lambda: session.presence["status"] == "dnd")
        assert session.presence["activities"][0]["state"] == "NemoVideo is down"


async def test_shards_share_the_servers_and_the_first_has_the_direct_messages() -> None:
    async with FakeDiscord() as fake:
        guilds = [fake.guild(f"server {number}") for number in range(2)]
        # a server's shard is in its id: make sure that there is one on each
        for number, guild in enumerate(guilds):
            del fake.world.guilds[guild.id]
            guild.id = (guild.id & ~(1 << 22)) | (number << 22)
            fake.world.guilds[guild.id] = guild
        channels = [fake.channel(guild) for guild in guilds]
        ann = fake.user("ann")
        one = start_bot(fake, shard_ids=(0,), shard_count=2)
        two = start_bot(fake, shard_ids=(1,), shard_count=2)
        async with one as first, two as second:
            assert [s.shard for s in fake.gateway.sessions] == [(0, 2), (1, 2)]
            await fake.say(ann, channels[0], "@nemo zero")
            await fake.say(ann, channels[1], "@nemo one")
            await fake.say(ann, fake.dm(ann), "private")
            await eventually(lambda: len(first.accept.messages) == 2 and second.accept.messages)
            assert {m.text for m in first.accept.messages} == {"zero", "private"}
            assert [m.text for m in second.accept.messages] == ["one"]


async def test_a_shard_that_lost_its_session_fetches_what_it_missed() -> None:
    async with FakeDiscord() as fake:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        async with start_bot(fake, shard_ids=(0, 1), shard_count=2) as bot:
            assert len(fake.gateway.sessions) == 2
            await fake.say(ann, dm, "one")
            await eventually(lambda: bot.accept.messages)
            await fake.gateway.invalidate()
            await fake.say(ann, dm, "two")
            await eventually(lambda: len(bot.accept.messages) == 2)
            await fake.say(ann, dm, "three")
            await eventually(lambda: len(bot.accept.messages) == 3)
            assert [m.text for m in bot.accept.messages] == ["one", "two", "three"]


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_the_gateway_does_every_message_is_handled_once_and_in_order(
    seed: int,
) -> None:
    luck = random.Random(seed)
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        people = [fake.user(f"p{number}") for number in range(3)]
        for person in people:
            await fake.say(person, fake.dm(person), "hello")
        await eventually(lambda: len(bot.accept.messages) == 3)
        said: dict[str, list[str]] = {f"discord:{p.id}": ["hello"] for p in people}
        for number in range(40):
            person = luck.choice(people)
            await fake.say(person, fake.dm(person), str(number))
            said[f"discord:{person.id}"].append(str(number))
            match luck.randrange(10):
                case 0:
                    await fake.gateway.drop()
                case 1:
                    await fake.gateway.invalidate()
                case 2 | 3:
                    await asyncio.sleep(0.05)
        await eventually(lambda: len(bot.accept.messages) == 43, 20.0)
        heard: dict[str, list[str]] = {author: [] for author in said}
        for message in bot.accept.messages:
            heard[message.author.id].append(message.text)
        assert heard == said


async def test_an_event_that_can_not_be_parsed_is_left_out() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        broken = {"id": "1", "channel_id": str(fake.dm(ann).id), "author": 7}
        await fake.gateway.dispatch("MESSAGE_CREATE", lambda _: broken, guild=None, needs=1 << 12)
        await fake.say(ann, fake.dm(ann), "hello")
        await eventually(lambda: bot.accept.messages)
        assert fake.gateway.identified == 1


async def test_a_mention_behind_much_chatter_is_found_after_an_outage() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.say(ann, channel, "@nemo first")
        await eventually(lambda: bot.accept.messages)
        await bot.stop_receiving()
        for number in range(230):
            await fake.say(ann, channel, f"chatter {number}")
        await fake.say(ann, channel, "@nemo and this")
        asked = len(fake.requests)
        async with start_bot(fake, bot.memory, backfill_messages=3) as fresh:
            await eventually(lambda: fresh.accept.messages)
            assert [m.text for m in fresh.accept.messages] == ["and this"]
        looked_up = [path for _, path in fake.requests[asked:] if "/members/" in path]
        assert len(looked_up) == 1, "who chatters is nobody's business"


async def test_how_far_chatter_was_heard_is_kept_now_and_then() -> None:
    """So a bot that is killed doesn't read all of it again."""
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        channel = fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.say(ann, channel, "@nemo first")
        await eventually(lambda: bot.accept.messages)
        chatter = [await fake.say(ann, channel, f"chatter {n}") for n in range(WRITTEN_EVERY)]
        async with asyncio.timeout(60):
            while await kept(bot, channel) != chatter[-1].id:  # noqa: ASYNC110
                await asyncio.sleep(0.05)


async def kept(bot: Bot, channel: Channel) -> int:
    """How far a process would take this channel to be read that takes over now."""
    found = json.loads(await bot.memory.get("discord-seen:") or "{}")
    return int(found.get(str(channel.id), 0))


@pytest.mark.parametrize("how", ["a new process", "a lost session"])
async def test_first_contact_during_an_outage_is_found_where_history_can_be_read(how: str) -> None:
    """In channels, voice channels' text and threads, not where the bot may not read; what was
    heard before is not looked at again."""
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, guild = fake.user("ann"), fake.guild()
        known, general, hidden, silent = (fake.channel(guild) for _ in range(4))
        voice, thread = fake.channel(guild, kind=VOICE), fake.thread(general, ann)
        hidden.bot_denied = discord.Permissions(read_message_history=True)
        await fake.join(guild)
        await fake.say(ann, known, "@nemo first")
        await eventually(lambda: bot.accept.messages)
        await fake.say(ann, silent, "chatter")
        await asyncio.sleep(1)  # it is heard
        if how == "a new process":
            await bot.stop_receiving()
        else:
            await asyncio.sleep(61)
            await fake.gateway.invalidate()
        for place in (general, hidden, voice, thread):
            await fake.say(ann, place, f"@nemo in {place.name}{place.type}")
        asked = len(fake.requests)
        wanted = {"in general0", "in general2", "in somebody's11"}
        if how == "a new process":
            async with start_bot(fake, bot.memory) as fresh:
                await eventually(lambda: {m.text for m in fresh.accept.messages} == wanted, 30)
        else:
            await eventually(
                lambda: {m.text for m in bot.accept.messages} == {"first", *wanted}, 30
            )
        read = {path for method, path in fake.requests[asked:] if method == "GET"}
        assert not any(str(place.id) in path for place in (hidden, silent) for path in read)


async def test_who_has_left_and_what_can_not_be_read_hide_nothing_that_comes_after() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        assert channel.guild is not None
        await fake.join(channel.guild)
        await fake.say(ann, channel, "@nemo first")
        await eventually(lambda: bot.accept.messages)
        await bot.stop_receiving()
        await fake.say(bob, channel, "@nemo from somebody who left")
        del fake.world.users[bob.id]
        odd = await fake.say(ann, channel, "@nemo an odd one")
        odd.stickers = [{"id": "x"}]
        await fake.say(ann, channel, "@nemo and this")
        async with start_bot(fake, bot.memory) as fresh:
            await eventually(lambda: len(fresh.accept.messages) == 2)
            texts = [m.text for m in fresh.accept.messages]
        assert texts == ["from somebody who left", "and this"]


@pytest.mark.parametrize("shards", [None, 4])
async def test_when_the_starts_of_the_day_are_spent_it_waits_for_new_ones(
    shards: int | None,
) -> None:
    """Each shard takes one."""
    async with FakeDiscord() as fake:
        fake.gateway.starts_left = (shards or 1) - 1
        fake.gateway.starts_reset_s = fake.world.now_s() + 600
        async with start_bot(fake, wait=False, shard_count=shards) as bot:
            inbound = bot.platform.inbound
            assert inbound is not None
            await eventually(lambda: "are spent" in (inbound.trouble() or ""))
            assert fake.gateway.identified == 0
            fake.world.pass_time(601)
            await eventually(lambda: fake.gateway.identified == (shards or 1), 700)
            await eventually(bot.healthy, 30)


async def test_each_shard_begins_at_the_first_try(caplog: pytest.LogCaptureFixture) -> None:
    """Five seconds after the one before it, which may not be ready by then."""
    clock, began = asyncio.get_running_loop(), list[float]()
    async with FakeDiscord() as fake:
        fake.gateway.on_identify = lambda: began.append(clock.time())
        async with start_bot(fake, shard_count=3):
            assert [session.shard[0] for session in fake.gateway.sessions] == [0, 1, 2]
    pauses = [later - before for before, later in itertools.pairwise(began)]
    assert [round(pause_s) for pause_s in pauses] == [5, 5]
    assert "Failed to connect" not in caplog.text


@pytest.mark.parametrize("shards", [None, 2])
async def test_sessions_that_discord_ends_at_once_are_begun_more_and_more_seldom(
    shards: int | None,
) -> None:
    """1,000 a day are granted; a session that lived brings the five seconds back."""
    async with FakeDiscord() as fake, start_bot(fake, shard_count=shards) as bot:
        clock = asyncio.get_running_loop()
        began_s = clock.time()
        while clock.time() < began_s + 3_600:
            await eventually(lambda: len(fake.gateway.connected) == (shards or 1))
            before = fake.gateway.identified
            await fake.gateway.invalidate()
            await eventually(lambda n=before: fake.gateway.identified > n)  # type: ignore[misc]
        assert fake.gateway.identified < 1_000 / 24 * (shards or 1)
        await eventually(bot.healthy)
        await asyncio.sleep(120)
        before, ended_s = fake.gateway.identified, clock.time()
        await fake.gateway.invalidate()
        await eventually(lambda: fake.gateway.identified > before)
        assert 5 <= clock.time() - ended_s < 7
        await eventually(bot.healthy)  # or a socket that is just being opened is left behind


async def test_one_shard_that_is_ended_begins_anew_alone_and_misses_nothing() -> None:
    """Each has lived for as long as it has, whenever another one was begun."""
    async with FakeDiscord() as fake, start_bot(fake, shard_count=2) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        await fake.say(ann, dm, "one")
        await eventually(lambda: bot.accept.messages)
        await asyncio.sleep(57)  # the first lives for more than a minute, the second for less
        first, second = fake.gateway.sessions
        await fake.gateway.invalidate(first)
        await fake.say(ann, dm, "two")
        await eventually(lambda: fake.gateway.identified == 3, 30)
        assert second in fake.gateway.connected
        await eventually(bot.healthy, 30)
        await eventually(lambda: len(bot.accept.messages) == 2, 30)
        await fake.say(ann, dm, "three")
        await eventually(lambda: len(bot.accept.messages) == 3, 5)
        assert [message.text for message in bot.accept.messages] == ["one", "two", "three"]


async def test_a_shard_that_resumes_does_not_speak_for_one_that_is_still_away() -> None:
    async with FakeDiscord() as fake, start_bot(fake, shard_count=2) as bot:
        back = fake.gateway.resumes_late[1] = asyncio.Event()
        await fake.gateway.drop()
        await eventually(lambda: fake.gateway.resumed == 1)
        ann = fake.user("ann")
        await fake.say(ann, fake.dm(ann), "to the first shard")
        await eventually(lambda: bot.accept.messages)
        assert not bot.healthy()
        back.set()
        await eventually(bot.healthy)
        assert (fake.gateway.resumed, fake.gateway.identified) == (2, 2)


class _DiesAtOnce:
    """Connected, and gone in the same moment."""

    session, online, identified_s = 1, False, 0.0
    _connection = SimpleNamespace(_ready_task=None)

    def __init__(self, starts: list[float]) -> None:
        self._starts = starts

    async def start(self, token: str) -> None:
        self._starts.append(asyncio.get_running_loop().time())
        raise AttributeError("the library")

    async def close(self) -> None: ...


async def test_a_client_that_dies_at_once_identifies_more_and_more_seldom(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    starts: list[float] = []
    monkeypatch.setattr(inbound_module, "new_client", lambda *_: _DiesAtOnce(starts))
    async with FakeDiscord() as fake:
        usual = DiscordSettings("x")
        pauses: dict[str, Any] = {
            "reconnect_pause_s": usual.reconnect_pause_s,
            "reconnect_pause_max_s": usual.reconnect_pause_max_s,
        }
        async with start_bot(fake, wait=False, **pauses):
            await eventually(lambda: len(starts) == 8)
    gaps = [later - before for before, later in itertools.pairwise(starts)]
    assert min(gaps) >= 5
    assert gaps[-1] >= 60
