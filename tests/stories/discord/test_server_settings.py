"""`/server-settings`: who runs a server narrows there what the operator allows."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import discord
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.place import EMPTY, KEPT_AFTER_LEAVING_S
from bot.store.database import Database
from bot.store.queries.deletion.retention import Retention, sweep
from bot.store.queries.place_settings import settings_of_place
from bot.store.tables import place_settings
from tests.stories.discord.story import OnDiscord, a_channel, by_bot, clip_file, labels, results
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, Message, User


def a_boss(story: OnDiscord) -> User:
    boss = story.fake.user("boss")
    boss.may = discord.Permissions(manage_guild=True)
    return boss


async def shown_to(story: OnDiscord, user: User, channel: Channel) -> Message:
    asked = await story.slash(user, channel, "server-settings")
    assert asked.message is not None
    return asked.message


async def choose(story: OnDiscord, boss: User, channel: Channel, **values: Any) -> Message:
    """The message that shows the settings, after they were changed."""
    shown = await shown_to(story, boss, channel)
    form = await story.fake.press(boss, shown, "Change")
    await eventually(lambda: form.modal)
    sent = await story.fake.fill_in(form, **values)
    await eventually(lambda: sent.shown() == "Done.")
    await story.rest()
    return shown


async def test_channels_roles_and_who_spends(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, boss = await a_channel(story.fake), a_boss(story)
    assert channel.guild is not None
    other = story.fake.channel(channel.guild, "videos")
    await story.fake.join(channel.guild)
    ann = story.fake.user("ann")
    shown = await choose(story, boss, channel, chats=[other], spend="Who began the conversation")
    assert "Channels: 1 chosen" in shown.content
    assert "Who may spend credits: Who began the conversation" in shown.content
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    assert "work in other channels" in by_bot(channel)[-1].content
    assert service.accepted("run_sse") == []
    asked = await story.say(ann, other, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    assert len(service.accepted("run_sse")) == 1, "a thread counts as its channel"
    bob = story.fake.user("bob")
    await story.say(bob, thread, "@nemo keep the first 2 seconds")
    assert len(service.accepted("run_sse")) == 1, "somebody else's conversation"
    await story.say(ann, thread, "@nemo keep the first 2 seconds")
    assert len(service.accepted("run_sse")) == 2
    shown = await choose(story, boss, channel, chats=[], roles=[channel.guild.moderator_role])
    assert "Channels: All" in shown.content
    await story.say(ann, thread, "@nemo mute it")
    assert len(service.accepted("run_sse")) == 2
    mod = story.fake.user("mod", moderator=True)
    await story.say(mod, channel, "@nemo mute it", clip_file(story.fake, clip))
    assert len(service.accepted("run_sse")) == 3


async def test_the_usual_size_and_language_are_the_servers_where_nobody_chose_others(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, boss = await a_channel(story.fake), a_boss(story)
    ann = story.fake.user("ann")
    await choose(story, boss, channel, size="Half the size", language="Deutsch")
    asked = await story.say(ann, channel, "@nemo compress this", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    assert any("Halbe Größe" in message.content for message in by_bot(thread))
    (result,) = results(thread)
    assert len(result.files[0].content) <= clip.stat().st_size / 2
    own = await story.slash(ann, channel, "settings")
    assert "Halbe Größe" in (own.shown() or ""), "what holds is shown"


async def test_help_names_it_to_those_for_whom_discord_lists_it_and_nobody_else(
    story: OnDiscord,
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    boss, moderator = story.fake.user("boss"), story.fake.user("moderator")
    boss.may = discord.Permissions(manage_guild=True)
    moderator.may = discord.Permissions(manage_messages=True)
    line = "/server-settings – Set up the bot for this server"
    for person, is_named in ((boss, True), (moderator, False), (ann, False)):
        asked = await story.slash(person, channel, "help")
        assert (line in (asked.shown() or "").splitlines()) is is_named
    alone = await story.slash(boss, story.fake.dm(boss), "help")
    assert line not in (alone.shown() or "")


async def test_only_who_runs_the_server_changes_them_and_that_is_asked_at_the_press(
    story: OnDiscord,
) -> None:
    channel, boss = await a_channel(story.fake), a_boss(story)
    (command,) = (c for c in story.fake.rest.commands if c["name"] == "server-settings")
    assert int(command["default_member_permissions"]) == 32, "Manage Server"
    shown = await shown_to(story, boss, channel)
    boss.may = discord.Permissions.none()
    assert "may manage this server" in await story.press(boss, shown, "Change")
    dm = story.fake.dm(boss)
    asked = await story.slash(boss, dm, "server-settings")
    assert "for servers" in dm.messages[-1].content or "for servers" in (asked.shown() or "")


async def until_left(db: Database, *, here: bool) -> None:
    async with asyncio.timeout(60):
        while (await db.run(_left_at_s) is None) is not here:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _left_at_s(tx: AsyncConnection) -> float | None:
    left: float | None = (await tx.execute(sa.select(place_settings.c.left_at_s))).scalar()
    return left


async def test_they_are_deleted_by_the_command_and_some_time_after_the_bot_has_left(
    story: OnDiscord,
) -> None:
    channel, boss = await a_channel(story.fake), a_boss(story)
    assert channel.guild is not None
    place, db = f"discord:{channel.guild.id}", story.app.db
    shown = await choose(story, boss, channel, size="25 MB")
    assert labels(shown) == ["Change", "Reset"], "what can be done now"
    assert await story.press(boss, shown, "Reset") == "Done."
    assert labels(shown) == ["Change"]
    assert await db.run(settings_of_place, place) == EMPTY
    await choose(story, boss, channel, size="25 MB")
    kept = Retention(0, 0, 0)
    for back in (True, False):
        await story.fake.kick(channel.guild)
        await until_left(db, here=False)
        if back:
            await story.fake.join(channel.guild)
            await until_left(db, here=True)
        now_s = story.clock.utc_s()
        await sweep(db, kept, now_s + KEPT_AFTER_LEAVING_S - 60)
        assert (await db.run(settings_of_place, place)).size == "25"
        await sweep(db, kept, now_s + KEPT_AFTER_LEAVING_S + 60)
        assert ((await db.run(settings_of_place, place)) == EMPTY) is not back
