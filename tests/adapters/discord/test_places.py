"""Each kind of place on Discord, with each permission of docs/discord.md missing: what the asker
gets of an answer in words, and of a file. What the whole bot makes of it: tests/stories/discord."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import discord
import pytest

from bot.core.errors import ChatClosed, FilesForbidden
from bot.core.view import OutFile, View
from tests.adapters.discord.bot import Bot, start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Guild, Message, User
from tests.support.fakes.discord.world import (
    FORUM,
    NEWS,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    STAGE,
    TEXT,
    VOICE,
)

NOT_THREADS = "send_messages_in_threads"
NOT_CHANNELS = "send_messages"
NOWHERE = f"{NOT_CHANNELS} {NOT_THREADS}"
SILENT = f"{NOWHERE} add_reactions"
RIGHTS = (
    "",
    "embed_links",
    "read_message_history",
    NOT_CHANNELS,
    NOT_THREADS,
    "create_public_threads",
    "attach_files",
    "attach_files read_message_history",
    "add_reactions",
    NOWHERE,
    SILENT,
)
CLOSED = {NOWHERE: "🔇", SILENT: "in private"}
IN_A_THREAD = {
    **dict.fromkeys(RIGHTS, "words and file here"),
    **dict.fromkeys(("attach_files", "attach_files read_message_history"), "words here"),
    NOT_THREADS: "🔇",
    **CLOSED,
}
WITHOUT_THREADS = {
    **dict.fromkeys(RIGHTS, "words and file here"),
    **dict.fromkeys(("attach_files", "attach_files read_message_history"), "words here"),
    NOT_CHANNELS: "🔇",
    **CLOSED,
}
WITH_THREADS = {
    **dict.fromkeys(RIGHTS, "words and file in its thread"),
    **dict.fromkeys(("attach_files", "attach_files read_message_history"), "words in its thread"),
    **dict.fromkeys((NOT_THREADS, "create_public_threads"), "words and file here"),
    **CLOSED,
}
"""What the asker gets, by what the bot lacks."""
PLACES = {
    "text channel": (TEXT, None, WITH_THREADS),
    "announcement channel": (NEWS, None, WITH_THREADS),
    "voice channel": (VOICE, None, WITHOUT_THREADS),
    "stage channel": (STAGE, None, WITHOUT_THREADS),
    "somebody's thread": (TEXT, PUBLIC_THREAD, IN_A_THREAD),
    "archived thread": (TEXT, PUBLIC_THREAD, IN_A_THREAD),
    "private thread": (TEXT, PRIVATE_THREAD, IN_A_THREAD),
    "forum post": (FORUM, PUBLIC_THREAD, IN_A_THREAD),
}


def a_place(fake: FakeDiscord, guild: Guild, owner: User, name: str) -> Channel:
    kind, thread_kind, _ = PLACES[name]
    channel = fake.channel(guild, kind=kind)
    if thread_kind is None:
        return channel
    thread = fake.thread(channel, owner, thread_kind)
    thread.archived = name == "archived thread"
    return thread


async def answered(bot: Bot, number: int, file: OutFile) -> None:
    """As far as the place allows."""
    (message,) = [each for each in bot.accept.messages if each.text.endswith(f" {number}.")]
    outbound, reply_to = bot.platform.outbound, message.native_id
    view = View("Working…", mention=message.author)
    try:
        await outbound.post(message.chat, view, nonce=f"n{number}", reply_to=reply_to)
        await outbound.send_file(
            message.chat, file, View("Here"), nonce=f"f{number}", reply_to=reply_to
        )
    except (ChatClosed, FilesForbidden):
        return


def has_heard(bot: Bot, number: int) -> bool:
    return len(bot.accept.messages) > number


def seen(place: Channel, asked: Message, private: Channel) -> str:
    for name, where in (("in its thread", asked.thread), ("here", place)):
        posted = [each for each in where.messages if each.author.bot] if where else []
        if posted:
            return f"{'words and file' if posted[-1].files else 'words'} {name}"
    return "in private" if private.of_bot() else "".join(asked.reactions)


@pytest.mark.parametrize("name", PLACES)
async def test_each_kind_of_place_with_each_permission_missing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "result.mp4"
    path.write_bytes(b"mp4")
    found = {}
    async with FakeDiscord() as fake, start_bot(fake) as bot:
        bot.accept.answers = False
        for number, lacking in enumerate(RIGHTS):
            guild, ann = fake.guild(), fake.user(f"ann{number}")
            place = a_place(fake, guild, ann, name)
            denied = discord.Permissions(**dict.fromkeys(lacking.split(), True))
            (place.parent or place).bot_denied = denied
            await fake.join(guild)
            asked = await fake.say(ann, place, f"@nemo mute it {number}.", fake.file("trip.mp4"))
            await eventually(partial(has_heard, bot, number))
            await answered(bot, number, OutFile(str(path), "result.mp4", 3))
            found[lacking] = seen(place, asked, fake.dm(ann))
    assert found == PLACES[name][2]
