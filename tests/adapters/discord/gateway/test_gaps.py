"""The store is away: nothing is given up, nothing piles up, and no new connection is needed."""

from __future__ import annotations

import asyncio

import discord

from tests.adapters.discord.bot import start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import BOT_MAY, FakeDiscord, Fault
from tests.support.fakes.discord.gateway import DIRECT_MESSAGES, Event
from tests.support.fakes.discord.world import Payload

ALWAYS = 1_000_000
OUTAGE_S = 7_200.0
"""Longer than what is fetched after a lost connection goes back."""


async def test_what_came_while_the_store_was_away_is_stored_in_order_when_it_is_back() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann, bob = fake.user("ann"), fake.user("bob")
        channel = fake.channel(fake.guild())
        await fake.join(channel.guild)
        bot.accept.failures = ALWAYS
        bot.poisoned.fails = True
        for number in range(70):  # more than is fetched in one go
            await fake.say(ann, fake.dm(ann), f"ann {number}")
        await fake.say(bob, channel, "@nemo in a channel", fake.file("trip.mp4"))
        await eventually(lambda: not bot.healthy())
        await asyncio.sleep(OUTAGE_S)
        assert bot.accept.messages == []
        assert not bot.healthy()
        bot.accept.failures, bot.poisoned.fails = 0, False
        await eventually(lambda: len(bot.accept.messages) == 71, within_s=300)
        texts = [message.text for message in bot.accept.messages]
        assert [text for text in texts if text.startswith("ann")] == [f"ann {n}" for n in range(70)]
        assert "in a channel" in texts
        assert bot.healthy()
        assert fake.gateway.identified == 1


async def test_a_first_direct_message_is_marked_before_it_is_stored() -> None:
    async with FakeDiscord() as fake:
        ann = fake.user("ann")
        async with start_bot(fake) as bot:
            bot.accept.failures = ALWAYS
            await fake.say(ann, fake.dm(ann), "first words")
            await eventually(lambda: not bot.healthy())
        async with start_bot(fake, bot.memory) as heir:
            await eventually(lambda: heir.accept.messages)
            assert heir.accept.messages[0].text == "first words"


async def test_messages_that_were_deleted_or_changed_meanwhile_are_looked_at_again() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        gone = await fake.say(ann, fake.dm(ann), "gone")
        await eventually(lambda: len(bot.accept.messages) == 1)
        bot.accept.failures = ALWAYS
        await fake.delete(gone)
        await asyncio.sleep(60)
        assert bot.accept.deletions == []
        bot.accept.failures = 0
        await eventually(lambda: bot.accept.deletions)


async def test_a_change_that_discord_does_not_show_now_is_looked_at_later() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        asked = await fake.say(ann, fake.dm(ann), "before")
        await eventually(lambda: len(bot.accept.messages) == 1)
        await bot.accept.idle()
        bot.accept.failures = ALWAYS
        await fake.change(asked, "after")
        await asyncio.sleep(60)
        shows = f"/channels/{fake.dm(ann).id}/messages/{asked.id}"
        fault = Fault(503, method="GET", path=shows, times=8)
        fake.faults.append(fault)
        bot.accept.failures = 0
        await eventually(lambda: bot.accept.edits)
        assert fault.times == 0


async def test_that_the_bot_left_a_server_and_came_back_is_stored_when_the_store_is_back() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        guild = fake.guild(member=False)
        await fake.join(guild)
        await eventually(lambda: len(bot.accept.memberships) == 1)
        bot.accept.failures = ALWAYS
        await fake.kick(guild)
        await asyncio.sleep(600)
        bot.accept.failures = 0
        await eventually(lambda: len(bot.accept.memberships) == 2)
        assert bot.accept.memberships[-1] == (f"discord:{guild.id}", False)


async def test_a_message_that_can_never_be_stored_does_not_hold_up_its_chat() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        bot.accept.hated = "bad"
        await fake.say(ann, fake.dm(ann), "bad")
        await fake.say(ann, fake.dm(ann), "good")
        await eventually(lambda: bot.accept.messages, within_s=3_600)
        assert [message.text for message in bot.accept.messages] == ["good"]


async def test_where_history_is_hidden_a_message_is_tried_again_at_once() -> None:
    hidden = discord.Permissions(BOT_MAY.value & ~discord.Permissions.read_message_history.flag)
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        channel = fake.channel(fake.guild(bot_may=hidden))
        await fake.join(channel.guild)
        bot.accept.failures = 3
        await fake.say(fake.user("ann"), channel, "@nemo smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)


async def test_who_is_let_in_by_a_role_is_so_for_a_change_that_is_looked_at_again() -> None:
    async with FakeDiscord() as fake:
        channel = fake.channel(guild := fake.guild())
        roles = frozenset({guild.moderator_role})
        async with start_bot(fake, allowed_roles=roles) as bot:
            await fake.join(guild)
            mod = fake.user("mod", moderator=True)
            asked = await fake.say(mod, channel, "@nemo before")
            await eventually(lambda: len(bot.accept.messages) == 1)
            bot.accept.failures = ALWAYS
            await fake.change(asked, f"<@{fake.world.bot.id}> after")
            await asyncio.sleep(60)
            bot.accept.failures = 0
            await eventually(lambda: bot.accept.edits)
            assert [text for _, text in bot.accept.edits] == ["after"]


def for_everybody(event: Payload) -> Event:
    return lambda _: event


async def test_an_update_that_tells_only_a_part_of_a_message_harms_nothing() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        asked = await fake.say(ann, dm, "smaller", fake.file("trip.mp4"))
        await eventually(lambda: bot.accept.messages)
        part = {"id": str(asked.id), "channel_id": str(dm.id), "embeds": []}
        for more in ({}, {"edited_timestamp": None}, {"flags": 4}, {"author": ann.payload()}):
            event = {**part, **more}
            await fake.gateway.dispatch(
                "MESSAGE_UPDATE", for_everybody(event), guild=None, needs=DIRECT_MESSAGES
            )
        await fake.change(asked, "mute it")
        await eventually(lambda: bot.accept.edits)
        assert bot.accept.edits == [(f"discord:{dm.id}:{asked.id}", "mute it")]
        assert fake.gateway.identified == 1
