"""Three things that people do, and the whole chat as they read it in the end."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.stories.discord.story import OnDiscord, by_bot, clip_file
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, Message
from tests.support.fakes.discord.rules import Fault
from tests.support.reading import LONG, POINTS, as_read, within

FORWARD_WITH_A_COMMENT = """\
ann: (passes on: look! <film>)
--
ann: compress it to 60 KB
--
bot: **AI Video Compressor** – on it. It usually takes 30–90 seconds for a 30-second clip. Ready.

The video will be compressed from 152 kB to under 60 kB.

Credits: 1000 → 999 [Timeline]
--
bot: Done: 152 kB → at most 60 kB, 0:03, 320×180
The sound has a lower bitrate, so that it fits the size.
✅ Target size: 60 kB
Credits used: 1 [↑ 150 kB] [Undo] [Mute] [GIF] [MP3] [🔁] [Reword] \
[Download] [Project] [🗑️] \
<film>"""
THREE_REQUESTS_AND_THE_NEXT_VIDEO = """\
ann: mute it <film>
--
bot: **AI Video Compressor** – on it. It usually takes 30–90 seconds for a 30-second clip. Ready.

✅ Muted: trip.mp4

Credits: 1000 → 999 [Export] [Undo] [Timeline]
--
ann: keep the first 2 seconds
--
bot: ✅ Trimmed: 0:03 → 0:02

Credits: 999 → 998 [Export] [Undo] [Timeline]
--
ann: compress it to 60 KB
--
bot: The video will be compressed from 101 kB to under 60 kB.

Credits: 998 → 997 [Timeline]
--
ann: mute it <film>
--
bot: ✅ Muted: next.mp4

Credits: 997 → 996 [Export] [Undo] [Timeline]
--
bot: Done: 152 kB → at most 60 kB, 0:02, 320×180
✅ Muted: trip.mp4
✅ Trimmed: 0:03 → 0:02
✅ Target size: 60 kB
Credits used: 3 [↑ 100 kB] [Undo] [GIF] [🔁] [Reword] \
[Download] [Project] [🗑️] \
<film>"""


def chat(channel: Channel) -> str:
    """Each message as it stands there now."""
    return "\n--\n".join(map(_line, channel.messages))


def _line(message: Message) -> str:
    who = "bot" if message.author.bot else message.author.name
    labels = "".join(f" [{button['label']}]" for button in message.buttons)
    passed_on = message.forwards
    text = message.content if passed_on is None else f"(passes on: {passed_on.content} <film>)"
    return f"{who}: {text}{labels}{' <film>' if message.files else ''}"


async def test_a_forward_with_a_comment(story: OnDiscord, clip: Path) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    dm, elsewhere = story.fake.dm(ann), story.fake.channel(story.fake.guild())
    theirs = await story.fake.say(bob, elsewhere, "look!", clip_file(story.fake, clip))
    await story.fake.forward(ann, dm, theirs)
    await story.say(ann, dm, "compress it to 60 KB")
    assert within(60, chat(dm)) == FORWARD_WITH_A_COMMENT


async def test_three_requests_and_the_next_video_at_once(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.tell(ann, dm, "mute it", clip_file(story.fake, clip))
    await story.tell(ann, dm, "keep the first 2 seconds")
    await story.tell(ann, dm, "compress it to 60 KB")
    await asyncio.sleep(0.1)
    await story.say(ann, dm, "mute it", clip_file(story.fake, clip, "next.mp4"))
    assert within(60, chat(dm)) == THREE_REQUESTS_AND_THE_NEXT_VIDEO


async def test_the_plug_is_pulled_for_five_minutes_in_the_middle_of_a_long_answer(
    story: OnDiscord, service: Service
) -> None:
    """Discord knows a repeat by its nonce: nobody reads of it."""
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await say_this(service, *POINTS)
    await story.tell(ann, dm, LONG)
    await eventually(lambda: any("Point 1:" in m.content for m in by_bot(dm)))
    story.fake.faults.append(Fault(cut=True, times=100_000))
    await asyncio.sleep(300)
    story.fake.faults.clear()
    await asyncio.sleep(600)
    await story.rest()
    texts = [message.content for message in by_bot(dm)]
    assert as_read(texts) == "".join(POINTS).split()
    assert not [text for text in texts if "second time" in text]
    labels = [[button["label"] for button in message.buttons] for message in by_bot(dm)]
    assert labels[-1] == ["Timeline"]
    assert not any(labels[:-1]), "no button that lies"
