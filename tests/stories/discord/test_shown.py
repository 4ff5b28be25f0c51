"""What a channel and its threads show in the end, as text that a reader can judge."""

from __future__ import annotations

import re
from pathlib import Path

from tests.stories.discord.story import OnDiscord, a_channel, clip_file, labels
from tests.support.fakes.discord import Channel, Message

LINK = re.compile(r"\(<https://discord\.com/[^>]+>\)")
"""Addresses of messages, which are others each time."""


def shown(channel: Channel, indent: str = "") -> str:
    lines = []
    for message in channel.messages:
        lines += [f"{indent}{line}" for line in _lines(message)]
        if message.thread is not None:
            lines.append(f"{indent}  # {message.thread.name}")
            lines.append(shown(message.thread, indent + "  "))
    return "\n".join(filter(None, lines))


def _lines(message: Message) -> list[str]:
    reply = f" (to {message.reply_to.author.name})" if message.reply_to else ""
    words = LINK.sub("", message.content)
    alone = f" (for {message.only_for.name} alone)" if message.only_for else ""
    first, *rest = f"{message.author.name}{reply}{alone}: {words}".split("\n")
    lines = [first, *[f"  {line}" for line in rest if line]]
    lines += [f"  <{file.filename}>" for file in message.files]
    lines += [f"  [poll: {message.poll}]"] if message.poll else []
    if message.forwards is not None:
        lines += [f"  > {line}" for line in _lines(message.forwards)]
    buttons = " ".join(f"[{label}]" for label in labels(message))
    return [*lines, f"  {buttons}"] if buttons else lines


SHOWN = """\
ann: @nemo
nemo (to ann): **AI Video Compressor**
  Send me a video and I'll make it smaller. Or tell me first what you have in mind.
  It usually takes 30–90 seconds for a 30-second clip.
  Try saying:
  • compress my video files
  • export 1080p MP4
  • compress this video to under 50MB
  Mention me when you write, or reply to this message, so that it reaches me.
  [compress my video files] [export 1080p MP4] [compress this video to under 50MB]
ann: @nemo mute it
  <trip.mp4>
  # trip.mp4 · mute it
  nemo: **AI Video Compressor** – on it. It usually takes 30–90 seconds for a \
30-second clip. Ready.
    ✅ Muted: trip.mp4
    Credits: 1000 → 999
    Mention me when you write, or reply to this message, so that it reaches me.
    [Export] [Undo] [Timeline]
  bob: @nemo status
  nemo (to bob): Timeline (1 track):
    1. Video: trip.mp4 (0-3s)
    Wished for: no sound
    [Export]
bob: @nemo cut it to 2 seconds
  # cut it to 2 seconds
  nemo: Project: trip.mp4 [↗]
    ✅ Trimmed: 0:03 → 0:02
    Credits: 999 → 998
    Mention me when you write, or reply to this message, so that it reaches me.
    [Export] [Undo] [Timeline]"""


async def test_two_people_in_one_channel(story: OnDiscord, clip: Path) -> None:
    channel, ann, bob = await a_channel(story.fake), story.fake.user("ann"), story.fake.user("bob")
    await story.say(ann, channel, "@nemo")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await story.say(bob, story.fake.thread_on(asked), "@nemo status")
    await story.say(bob, channel, "@nemo cut it to 2 seconds")
    assert shown(channel) == SHOWN.replace("@nemo", f"<@{story.fake.world.bot.id}>")
