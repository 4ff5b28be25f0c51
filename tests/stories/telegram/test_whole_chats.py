"""Three things that people do, and the whole chat as they read it in the end."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOB
from tests.support.fakes.telegram.rules import ApiError
from tests.support.fakes.telegram.server import Fault
from tests.support.reading import LONG, POINTS, as_read, within

FORWARD_WITH_A_COMMENT = """\
Ann: compress it to 60 KB
--
Ann: look!
--
bot: AI Video Compressor – on it. It usually takes 30–90 seconds for a 30-second clip. Ready.

The video will be compressed from 152 kB to under 60 kB.

Credits: 1000 → 999 [Timeline]
--
bot: Done: 152 kB → at most 60 kB, 0:03, 320×180
The sound has a lower bitrate, so that it fits the size. [↑ 150 kB] [Undo] [Mute] [GIF] [Reword] \
[Download] [Project] [As a file] \
<film>"""

THREE_REQUESTS_AND_THE_NEXT_VIDEO = """\
Ann: mute it
--
Ann: keep the first 2 seconds
--
Ann: compress it to 60 KB
--
Ann: mute it
--
bot: AI Video Compressor – on it. It usually takes 30–90 seconds for a 30-second clip. Ready.

✅ Muted: trip.mp4

Credits: 1000 → 999 [Export] [Undo] [Timeline]
--
bot: ✅ Trimmed: 0:03 → 0:02

Credits: 999 → 998 [Export] [Undo] [Timeline]
--
bot: The video will be compressed from 101 kB to under 60 kB.

Credits: 998 → 997 [Timeline]
--
bot: ✅ Muted: next.mp4

Credits: 997 → 996 [Export] [Undo] [Timeline]
--
bot: Done: 152 kB → at most 60 kB, 0:02, 320×180 [↑ 100 kB] [Undo] [GIF] [Reword] \
[Download] [Project] [As a file] \
<film>"""


def chat(story: OnTelegram) -> str:
    """Each message as it stands there now."""
    seen = story.fake.chat(ANN).visible()
    return "\n--\n".join(f"{one} <film>" if one.file else str(one) for one in seen)


async def test_a_forward_with_a_comment(story: OnTelegram, clip: Path) -> None:
    story.fake.say(ANN, text="compress it to 60 KB")
    await story.say(ANN, text="look!", video=video(clip), forwarded_from=BOB)
    assert within(60, chat(story)) == FORWARD_WITH_A_COMMENT


async def test_three_requests_and_the_next_video_at_once(story: OnTelegram, clip: Path) -> None:
    story.fake.say(ANN, text="mute it", video=video(clip))
    story.fake.say(ANN, text="keep the first 2 seconds")
    story.fake.say(ANN, text="compress it to 60 KB")
    await story.say(ANN, text="mute it", video=video(clip, name="next.mp4"))
    assert within(60, chat(story)) == THREE_REQUESTS_AND_THE_NEXT_VIDEO


async def test_the_plug_is_pulled_for_five_minutes_in_the_middle_of_a_long_answer(
    story: OnTelegram, service: Service
) -> None:
    """A post whose answer never came may be there, so its repeat says that it may be one."""
    await say_this(service, *POINTS)
    story.fake.say(ANN, text=LONG)
    await eventually(lambda: any("Point 1:" in text for text in story.texts(ANN)))
    gone = ApiError(502, "Bad Gateway")
    story.fake.faults += [Fault(method, gone, times=10_000) for method in ("*", "getUpdates")]
    await asyncio.sleep(300)
    story.fake.faults.clear()
    await asyncio.sleep(600)
    await story.settle()
    first, second = story.shown(ANN)
    assert first.text.startswith("AI Video Compressor – on it.")
    assert second.text.startswith("(You may see this a second time.)\nPoint ")
    assert (first.buttons, second.buttons) == ((), ("Timeline",))
    assert as_read(story.texts(ANN)) == "".join(POINTS).split()
