"""What a channel, its threads and the chats beside it show in the end, as text that a reader can
judge: a page for each thing that people meet. The pages lie in `shown/`."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import discord
import pytest

from tests.stories.discord.story import OnDiscord, a_channel, by_bot, clip_file, last, on_discord
from tests.stories.discord.test_shown import shown
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault

PAGES: Final = Path(__file__).parent / "shown"
VARIES: Final = re.compile(r"\d{4}-\d\d-\d\d|(?<=→ )\d+ kB \(\d+% less\)|(?<=\[↑ )\d+ kB")
"""What is another one each day, and with each encoder."""
Scene = Callable[[OnDiscord, Path], Awaitable[list[Channel]]]
ASK: Final = "@nemo mute it and export"


async def no_attach_files(story: OnDiscord, clip: Path) -> list[Channel]:
    """1: the permission is named, the link is there."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    channel.bot_denied = discord.Permissions(attach_files=True)
    await story.say(ann, channel, ASK, clip_file(story.fake, clip))
    return [channel]


async def no_history(story: OnDiscord, clip: Path) -> list[Channel]:
    """2: a refinement is answered, with a mention instead of the reply."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    channel.bot_denied = discord.Permissions(read_message_history=True, create_public_threads=True)
    assert channel.guild is not None
    await story.fake.join(channel.guild)
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await story.say(ann, channel, "keep the first 2 seconds", reply_to=last(channel))
    return [channel]


async def in_a_time_out(story: OnDiscord, clip: Path) -> list[Channel]:
    """3: who asks hears until when the bot has to be silent."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    assert channel.guild is not None
    channel.guild.bot_timed_out_until_s = story.fake.world.now_s() + 3600
    await story.say(ann, channel, ASK, clip_file(story.fake, clip))
    return [channel, story.fake.dm(ann)]


async def locked(story: OnDiscord, clip: Path) -> list[Channel]:
    """3: a thread that a moderator has locked."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    story.fake.thread_on(asked).locked = True
    await story.say(ann, story.fake.thread_on(asked), "@nemo export")
    return [channel, story.fake.dm(ann)]


async def an_outage(story: OnDiscord, clip: Path) -> list[Channel]:
    """5: what was said meanwhile, also for the first time, is answered once."""
    fake, ann, eve = story.fake, story.fake.user("ann"), story.fake.user("eve")
    channel, other = await a_channel(fake), await a_channel(fake)
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread, film = fake.thread_on(asked), clip_file(fake, clip)
    await fake.gateway.invalidate()
    await story.say(ann, thread, "@nemo keep the first 2 seconds")
    await fake.gateway.invalidate()
    await story.say(eve, other, "@nemo mute it", film)
    return [channel, other]


async def beside_the_thread(story: OnDiscord, clip: Path) -> list[Channel]:
    """8: commands in the channel mean the asker's latest project there, and say which."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await story.slash(ann, channel, "status")
    await story.slash(ann, channel, "export")
    return [channel]


async def no_words_to_say(story: OnDiscord, clip: Path) -> list[Channel]:
    """7: what the bot advises works with default intents: buttons, and how words reach it."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    await story.fake.say(ann, thread, "export")
    await story.rest()
    await story.press(ann, last(thread), "Export")
    await story.say(ann, thread, "keep the first 2 seconds", reply_to=last(thread))
    await story.slash(ann, thread, "help")
    return [channel]


async def odds_and_ends(story: OnDiscord, clip: Path) -> list[Channel]:
    """14: an upload that Discord fails at, a size that is chosen, a message that is replaced."""
    fake, channel, ann = story.fake, await a_channel(story.fake), story.fake.user("ann")
    fake.faults.append(Fault(503, uploads=True, times=9))
    asked = await story.say(ann, channel, ASK, clip_file(fake, clip))
    fake.faults.clear()
    await story.slash(ann, fake.thread_on(asked), "export", quality="720p")
    said = await fake.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    await fake.proxy(said, "Luna")
    await story.rest()
    return [channel]


async def what_is_no_video(story: OnDiscord, clip: Path) -> list[Channel]:
    """13: forwards without a file, with a preview alone; a sound, a sticker."""
    fake, ann, bob = story.fake, story.fake.user("ann"), story.fake.user("bob")
    dm, elsewhere = fake.dm(ann), await a_channel(fake)
    link = "look https://cdn.discordapp.com/attachments/1/2/holiday.png and mute it"
    for text in ("only words", link):
        theirs = await fake.say(bob, elsewhere, text)
        forwarded = await fake.forward(ann, dm, theirs)
        await story.heard(f"discord:{dm.id}:{forwarded.id}")
        await story.rest()
    theirs = await fake.say(bob, elsewhere, stickers=("Wumpus",))
    await fake.forward(ann, dm, theirs)
    await story.rest()
    await story.say(ann, dm, "", fake.file("voice-message.ogg", b"OggS", voice=True))
    return [dm]


async def a_forward(story: OnDiscord, clip: Path) -> list[Channel]:
    """13: words of somebody else are no request; a poll is told as what it is."""
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    channel, dm = await a_channel(story.fake), story.fake.dm(ann)
    theirs = await story.fake.say(
        bob, channel, "Mute your neighbours!", clip_file(story.fake, clip)
    )
    forwarded = await story.fake.forward(ann, dm, theirs)
    await story.heard(f"discord:{dm.id}:{forwarded.id}")
    await story.rest()
    await story.say(ann, dm, "keep the first 2 seconds")
    await story.fake.say(ann, dm, poll="which one?")
    await eventually(lambda: "That is a poll" in last(dm).content)
    return [dm]


async def the_video_above(story: OnDiscord, clip: Path) -> list[Channel]:
    """15: the asker's own; somebody else's after a press alone."""
    fake, ann, bob = story.fake, story.fake.user("ann"), story.fake.user("bob")
    channel, other = await a_channel(fake), await a_channel(fake)
    await fake.say(ann, channel, "look", clip_file(fake, clip))
    await story.say(ann, channel, "@nemo mute it")
    await fake.say(bob, other, "look", clip_file(fake, clip, "bobs.mp4"))
    await story.say(ann, other, "@nemo mute it")
    return [channel, other]


async def the_form(story: OnDiscord, clip: Path) -> list[Channel]:
    """16: of `/compress`, filled in."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    form = await story.fake.slash(ann, channel, "compress")
    await eventually(lambda: form.modal)
    film = clip_file(story.fake, clip)
    sent = await story.fake.fill_in(form, files=[film], size="Half the size", sound="Take it out")
    await story.heard(f"discord:i:{sent.id}")
    await story.rest()
    return [channel]


async def a_card(story: OnDiscord, clip: Path) -> list[Channel]:
    """17: results in a row, each with what was done since the last and what that cost."""
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    await story.say(ann, dm, "keep the first 2 seconds and export")
    return [dm]


async def server_settings(story: OnDiscord, clip: Path) -> list[Channel]:
    """18: as who runs the server sees them, and what somebody elsewhere there is told."""
    channel, boss = await a_channel(story.fake), story.fake.user("boss")
    boss.may = discord.Permissions(manage_guild=True)
    assert channel.guild is not None
    other = story.fake.channel(channel.guild, "videos")
    await story.fake.join(channel.guild)
    asked = await story.slash(boss, channel, "server-settings")
    assert asked.message is not None
    form = await story.fake.press(boss, asked.message, "Change")
    await eventually(lambda: form.modal)
    sent = await story.fake.fill_in(form, chats=[other], spend="Who began the conversation")
    await eventually(lambda: sent.shown() == "Done.")
    await story.rest()
    await story.say(story.fake.user("ann"), channel, "@nemo mute it", clip_file(story.fake, clip))
    return [channel]


async def history(story: OnDiscord, clip: Path) -> list[Channel]:
    """19: my projects here, and one of them again."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    for name in ("first.mp4", "second.mp4"):
        await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip, name))
    listed = await story.slash(ann, channel, "history")
    assert listed.message is not None
    await story.press(ann, listed.message, "2")
    return [channel]


SCENES: Final[dict[str, Scene]] = {
    "01-no-attach-files": no_attach_files,
    "02-no-history": no_history,
    "03-in-a-time-out": in_a_time_out,
    "03-locked": locked,
    "05-an-outage": an_outage,
    "07-no-words-to-say": no_words_to_say,
    "08-beside-the-thread": beside_the_thread,
    "13-a-forward": a_forward,
    "13-what-is-no-video": what_is_no_video,
    "14-odds-and-ends": odds_and_ends,
    "15-the-video-above": the_video_above,
    "16-the-form": the_form,
    "17-a-card": a_card,
    "18-server-settings": server_settings,
    "19-history": history,
}


def page_of(fake: FakeDiscord, places: list[Channel]) -> str:
    text = "\n\n".join(f"{_name(place)}\n{shown(place)}".rstrip() for place in places) + "\n"
    for user in fake.world.users.values():
        text = text.replace(f"<@{user.id}>", f"@{user.name}")
    for channel in fake.world.channels.values():
        text = text.replace(f"<#{channel.id}>", f"#{channel.name}")
    return VARIES.sub("…", re.sub(r"<t:\d+:(\w)>", r"<moment \1>", text))


def _name(place: Channel) -> str:
    return f"in private with {place.name}" if place.guild is None else f"#{place.name}"


def _check(name: str, page: str) -> None:
    assert page == (PAGES / f"{name}.txt").read_text()


@pytest.mark.parametrize("name", SCENES)
async def test_a_channel_shows(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path, name: str
) -> None:
    fake.gateway.privileged = name == "15-the-video-above"
    async with on_discord(fake, service, tmp_path) as story:
        _check(name, page_of(fake, await SCENES[name](story, clip)))


async def test_a_stranger(fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path) -> None:
    """10: one short line, once, and no thread; and a limit, with the time when it ends."""
    guild = fake.guild()
    settings: dict[str, Any] = {"access": (f"discord:guild:{guild.id}",)}
    settings["limit_person"] = {"turns_hour": 1}
    async with on_discord(fake, service, tmp_path, **settings) as story:
        channel, elsewhere = await a_channel(fake, guild), await a_channel(fake)
        ann, eve = fake.user("ann"), fake.user("eve")
        for _ in range(2):
            await story.say(eve, elsewhere, "@nemo mute it", clip_file(fake, clip))
            await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
        _check("10-a-stranger", page_of(fake, [elsewhere, channel]))


async def test_a_new_database(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    """9: with the same token, minutes later: nothing that stands there is written over."""
    channel, ann = await a_channel(fake), fake.user("ann")
    dm = fake.dm(ann)
    for data, words in (("old", "mute it"), ("new", "keep the first 2 seconds")):
        async with on_discord(fake, service, tmp_path / data) as story:
            await story.say(ann, dm, words, clip_file(fake, clip))
            await story.say(ann, channel, f"@nemo {words}", clip_file(fake, clip))
    _check("09-a-new-database", page_of(fake, [dm, channel]))


async def test_progress(fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path) -> None:
    """20: what is left of an upload is said while it goes on, each line once."""
    padded = fake.file("long.mp4", clip.read_bytes() + FREE_BOX)
    async with on_discord(fake, service, tmp_path, adapter={"url_upload": False}) as story:
        ann = fake.user("ann")
        dm = fake.dm(ann)
        fake.download_pause_s = 0.2
        await story.say(ann, dm, "mute it", padded)
        bodies = [body for body in fake.sent if isinstance(body, dict) and body.get("content")]
        said = [LASTING.sub("", body["content"].splitlines()[-1]) for body in bodies]
        lines = [SPEED.sub("…", line) for line in said]
        assert by_bot(dm)
    _check("20-progress", "\n--\n".join(dict.fromkeys(lines)) + "\n")


FREE_BOX: Final = (12_000_000).to_bytes(4, "big") + b"free" + bytes(12_000_000 - 8)
"""What makes a film large and changes nothing of it."""
SPEED: Final = re.compile(r"(?<=Uploading )[\d.]+(?= of)|[\d.]+ .B(?=/s)|(?<=about )\d+ \w+")
LASTING: Final = re.compile(r" \(\d+:\d\d\)$")


def test_each_page_has_its_scene() -> None:
    named = {*SCENES, "09-a-new-database", "10-a-stranger", "20-progress"}
    assert {path.stem for path in PAGES.glob("*.txt")} == named
