"""What a chat shows in the end, as text that a reader can judge: a page for each thing that people
do. The pages lie in `shown/`."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import pytest

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, Where, on_telegram, texts_of, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person, Video

PAGES: Final = Path(__file__).parent / "shown"
BOB, EVE = Person(504, "Rob"), Person(503, "Eve")
AT: Final = f"@{BOT['username']}"
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|(?<=→ )\d+ kB \(\d+% less\)")
"""What is another one each day, and with each encoder."""
SPEED: Final = re.compile(r"(?<=Uploading )[\d.]+(?= of)|[\d.]+(?= MB/s)|(?<=about )\d+")
Scene = Callable[[OnTelegram, Path], Awaitable[Where]]


async def forwarded_caption(story: OnTelegram, clip: Path) -> Where:
    """1: a forwarded caption asks for nothing; the forwarder's words do."""
    words = "Mute your neighbours 😂 Subscribe"
    await story.say(ANN, words, video=video(clip), forwarded_from=BOB)
    await story.say(ANN, "keep the first 2 seconds")
    return ANN


async def menu_in_a_group(story: OnTelegram, clip: Path) -> Where:
    """2: commands of the group's menu mean the asker's latest project, and say which."""
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(ANN, f"/status{AT}", group)
    await story.say(ANN, f"{AT} keep the first 2 seconds", group)
    await story.say(ANN, f"/cancel{AT}", group)
    await story.say(EVE, f"/status{AT}", group)
    return group


async def as_a_channel(story: OnTelegram, clip: Path) -> Where:
    """3: who writes as a channel of theirs is answered."""
    group, news = story.fake.supergroup(), story.fake.chat(story.fake.channel())
    await story.say(ANN, f"{AT} mute it", group, video=video(clip), as_chat=news)
    return group


async def bare_login(story: OnTelegram, clip: Path) -> Where:
    """4: where no account can be linked nobody is asked for a token."""
    await story.say(ANN, "/login")
    return ANN


async def too_large(story: OnTelegram, clip: Path) -> Where:
    """5: a file over 20 MB."""
    await story.say(ANN, "mute it", video=Video(claims_bytes=30_000_000, name="long.mp4"))
    return ANN


async def beside_the_words(story: OnTelegram, clip: Path) -> Where:
    """6: a quote, another chat's message and a story are read as what they are: nothing of theirs
    is a request."""
    quote = {"text": "mute it", "position": 0, "is_manual": True}
    there = {"origin": {"type": "hidden_user", "sender_user_name": "Rob", "date": 1}}
    await story.say(ANN, "what do you think?", external_reply=there, quote=quote)
    told = {"chat": {"id": -1002, "type": "channel", "title": "mute it"}, "id": 1}
    await story.say(ANN, "nice", reply_to_story=told)
    for what in ("sticker", "checklist", "contact"):
        story.fake.send(ANN, what)
        await story.settle()
    return ANN


async def unclear(story: OnTelegram, clip: Path) -> Where:
    """9: a text of which nobody knows whether it came is there again, with its mark."""
    story.fake.lose_answer_next("sendMessage", for_s=60)
    story.fake.say(ANN, text="/status")
    await eventually(lambda: len(story.shown(ANN)) == 2)
    await story.settle()
    return ANN


async def forbidden_videos(story: OnTelegram, clip: Path) -> Where:
    """7: a group that forbids videos; the right is named, the link goes out."""
    group = story.fake.supergroup()
    story.fake.chat(group).forbidden.add("videos")
    await story.say(ANN, f"{AT} mute it and export", group, video=video(clip))
    return group


async def corrected(story: OnTelegram, clip: Path) -> Where:
    """8: a caption that is added later counts."""
    sent = await story.say(ANN, video=video(clip))
    story.fake.change(ANN, sent, "mute it")
    await story.settle()
    return ANN


async def unknown_and_stop(story: OnTelegram, clip: Path) -> Where:
    """10: unknown commands are told, /stop works, /skill has buttons."""
    for words in ("/frobnicate", "/statsu", "/stop", "/skill"):
        await story.say(ANN, words)
    return ANN


async def added_to_a_group(story: OnTelegram, clip: Path) -> Where:
    """11: once a group."""
    group = story.fake.supergroup()
    story.fake.add_bot(group, ANN)
    await story.settle()
    story.fake.add_bot(group, ANN, was="member", now="left")
    story.fake.add_bot(group, ANN)
    await story.settle()
    await eventually(lambda: story.shown(group) != [])
    return group


async def made_smaller(story: OnTelegram, clip: Path) -> Where:
    """13, 14: before and after, and what to do next; choices for a video without words."""
    await story.say(ANN, video=video(clip))
    await story.say(ANN, "compress it to 60 KB")
    return ANN


async def speed(story: OnTelegram, clip: Path) -> Where:
    """20: how fast it goes, and what is left; each line once."""
    story.fake.file_pause_s = 0.2
    padded = story.data / "long.mp4"
    padded.write_bytes(clip.read_bytes() + FREE_BOX)
    await story.say(ANN, "mute it", video=video(padded))
    return ANN


async def settings_and_history(story: OnTelegram, clip: Path) -> Where:
    """17."""
    await story.say(ANN, "mute it", video=video(clip))
    await story.say(ANN, "/history")
    await story.say(ANN, "/settings")
    await story.press(ANN, story.last(ANN), "Only when asked")
    return ANN


async def page_links(story: OnTelegram, clip: Path) -> Where:
    """19: by name."""
    for link in ("https://youtu.be/dQw4w9WgXcQ", "https://vm.tiktok.com/ZMabcdefg/"):
        await story.say(ANN, f"mute {link}")
    return ANN


FREE_BOX: Final = (12_000_000).to_bytes(4, "big") + b"free" + bytes(12_000_000 - 8)
"""What makes a film large and changes nothing of it."""
SCENES: Final[dict[str, Scene]] = {
    "01-forwarded-caption": forwarded_caption,
    "02-menu-in-a-group": menu_in_a_group,
    "03-as-a-channel": as_a_channel,
    "04-bare-login": bare_login,
    "05-too-large": too_large,
    "06-beside-the-words": beside_the_words,
    "07-forbidden-videos": forbidden_videos,
    "08-corrected": corrected,
    "09-unclear": unclear,
    "10-unknown-and-stop": unknown_and_stop,
    "11-added-to-a-group": added_to_a_group,
    "13-made-smaller": made_smaller,
    "17-settings-and-history": settings_and_history,
    "19-page-links": page_links,
}
"""What stands there in the end."""


def page_of(story: OnTelegram, chat: Where) -> str:
    """Each message as it stands there in the end, and those that one person alone sees."""
    state = story.fake.chat(chat)
    seen = [f"{one} <film>" if one.file else str(one) for one in state.visible()]
    alone = [f"bot, to {who} alone: {text}" for who, text in state.for_one.values()]
    return DAY.sub("…", "\n--\n".join([*seen, *alone])) + "\n"


@pytest.mark.parametrize("name", SCENES)
async def test_a_chat_shows(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, name: str
) -> None:
    async with on_telegram(fake, service, tmp_path, links=name != "04-bare-login") as story:
        chat = await SCENES[name](story, clip)
        assert page_of(story, chat) == (PAGES / f"{name}.txt").read_text()


async def test_a_refusal_in_a_group(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """18: others don't read it where the bot is an administrator."""
    async with on_telegram(fake, service, tmp_path, limit_person={"turns_hour": 1}) as story:
        group = fake.supergroup()
        fake.chat(group).bot_is_admin = True
        first = await story.say(ANN, f"{AT} mute it", group, video=video(clip))
        await story.say(ANN, f"{AT} unmute it", group, reply_to=first)
        page = (PAGES / "18-a-refusal-in-a-group.txt").read_text()
        assert re.sub(r"in \d+ minutes", "in … minutes", page_of(story, group)) == page


async def test_a_guest(fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path) -> None:
    """16: one message, from its first words to the film."""
    fake.chat(ANN)
    async with on_telegram(fake, service, tmp_path, adapter={"guest": True}) as story:
        fake.ask_guest(ANN, f"{AT} mute it and export", under=video(clip))
        await story.settle()
        (shown,) = fake.api.guests.messages.values()
        page = "\n--\n".join(text for text in shown.history if "Rendering" not in text) + "\n"
        assert DAY.sub("…", page) == (PAGES / "16-a-guest.txt").read_text()


async def test_a_revoked_token(
    fake: FakeTelegram,
    service: Service,
    tmp_path: Path,
    clip: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """12: what the operator reads of it, in an hour."""
    async with on_telegram(fake, service, tmp_path) as story:
        await story.say(ANN, "mute it", video=video(clip))
        inbound = story.app.platforms[0].inbound
        assert inbound is not None
        fake.token = "7777777:a-new-token-that-the-bot-does-not-know"
        await eventually(lambda: inbound.trouble() is not None)
        await asyncio.sleep(3600)
        health = inbound.trouble()
    ours = [each for each in caplog.records if "uvicorn" not in each.name]
    log = [each.getMessage() for each in ours if each.levelno >= logging.WARNING]
    page = "\n".join([f"health: {health}", *(f"log: {line}" for line in log)]) + "\n"
    assert page == (PAGES / "12-a-revoked-token.txt").read_text()


async def test_words_that_are_being_written(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    """15: as drafts, and then for good."""
    await service.order("run_sse", "slow_headers", seconds=8, after_work=True)
    async with on_telegram(fake, service, tmp_path, adapter={"drafts": True}) as story:
        await story.say(ANN, "mute it", video=video(clip))
        drafts = [f"draft: {text}" for text in dict.fromkeys(fake.chat(ANN).draft_history)]
        page = "\n--\n".join(drafts) + f"\n--\n{page_of(story, ANN)}"
    assert page == (PAGES / "15-a-draft.txt").read_text()


async def test_progress(fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path) -> None:
    """20: while a file comes, each line once."""
    async with on_telegram(fake, service, tmp_path) as story:
        await speed(story, clip)
        lines = [SPEED.sub("…", text.splitlines()[-1]) for text in texts_of(fake, ANN)]
    page = "\n--\n".join(dict.fromkeys(lines)) + "\n"
    assert page == (PAGES / "20-progress.txt").read_text()


def test_each_page_has_its_scene() -> None:
    named = {*SCENES, "12-a-revoked-token", "15-a-draft", "16-a-guest"}
    named |= {"18-a-refusal-in-a-group", "20-progress"}
    assert {path.stem for path in PAGES.glob("*.txt")} == named
