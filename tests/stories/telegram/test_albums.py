"""Several videos at once on Telegram: an album comes, and an album goes back."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Seen


@pytest.fixture
def clips(clip: Path, tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(clip, tmp_path / name)) for name in ("a.mp4", "b.mp4")]


async def send(story: OnTelegram, words: str, clips: list[Path]) -> None:
    """As one sends an album: one message each, the words under the first."""
    for place, clip in enumerate(clips):
        text = "" if place else words
        story.fake.say(ANN, text=text, video=video(clip), album="al1")
    await story.settle()


def named(story: OnTelegram) -> list[tuple[str, str]]:
    messages = story.fake.chat(ANN).messages
    return [
        (messages[seen.id].get("video", {}).get("file_name", ""), seen.text.split("\n")[0])
        for seen in story.files(ANN)
    ]


def listed(story: OnTelegram) -> Seen:
    return next(seen for seen in story.shown(ANN) if " of 2" in seen.text.split("\n")[0])


async def test_an_album_with_one_instruction_for_each_comes_back_as_an_album(
    story: OnTelegram, service: Service, clips: list[Path]
) -> None:
    await send(story, "compress each to 300KB", clips)
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == [f"compress each to 300KB (only this file: {clip.name})" for clip in clips]
    assert [name.partition(" (")[0] for name, _ in named(story)] == ["a", "b"]
    assert [text.split(": ")[0] for _, text in named(story)] == ["1. a.mp4", "2. b.mp4"]
    assert len(story.fake.called("sendMediaGroup")) == 1
    assert story.fake.called("sendVideo") == []
    shown = listed(story)
    assert shown == story.last(ANN)
    assert shown.text.startswith("Done: 2 of 2\n1. a.mp4: ")
    assert shown.buttons == ("1", "2")
    assert not any("It comes together" in text for text in story.texts(ANN))


async def test_a_number_gives_a_next_version_of_that_film(
    story: OnTelegram, service: Service, clips: list[Path]
) -> None:
    await send(story, "compress the first to 300KB and mute the second", clips)
    await story.press(ANN, listed(story), "1")
    more = story.last(ANN)
    assert more.text.startswith("a.mp4\nDone: ")
    await story.press(ANN, more, next(label for label in more.buttons if "Mute" in label))
    assert service.accepted("run_sse")[-1]["text"].endswith("(only this file: a.mp4)")


async def test_an_album_without_an_instruction_for_each_is_one_request(
    story: OnTelegram, service: Service, clips: list[Path]
) -> None:
    await send(story, "merge them into one video", clips)
    assert len(service.accepted("run_sse")) == 1
    assert story.fake.called("sendMediaGroup") == []


async def test_an_album_that_telegram_refuses_comes_one_by_one_under_the_list_all_the_same(
    story: OnTelegram, clips: list[Path]
) -> None:
    story.fake.fail_next("sendMediaGroup", 400, "Bad Request: wrong type of the web page content")
    await send(story, "compress each to 300KB", clips)
    assert [name.partition(" (")[0] for name, _ in named(story)] == ["a", "b"]
    assert len(story.fake.called("sendVideo")) == 2
    assert listed(story).buttons == ()


async def test_an_album_of_which_nobody_knows_whether_it_came_is_not_repeated(
    story: OnTelegram, clips: list[Path]
) -> None:
    story.fake.fail_next("sendMediaGroup", 400, "Bad Request: group send failed")
    await send(story, "compress each to 300KB", clips)
    assert len(story.fake.called("sendMediaGroup")) == 1
    assert story.fake.called("sendVideo") == []
    said = [text for text in story.texts(ANN) if "may have arrived here" in text]
    assert len(said) == 2
    assert listed(story).text.startswith("Done: 2 of 2")


@pytest.mark.parametrize("forbidden", ["videos"])
async def test_in_a_group_that_takes_no_videos_each_is_a_link(
    fake: FakeTelegram, service: Service, tmp_path: Path, clips: list[Path], forbidden: str
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        fake.chat(ANN).forbidden.add(forbidden)
        await send(story, "compress each to 300KB", clips)
        assert story.files(ANN) == []
        assert len([text for text in story.texts(ANN) if "allow" in text]) >= 2
        assert listed(story).text.startswith("Done: 2 of 2")


@pytest.mark.parametrize("speaks", [0, 1])
@pytest.mark.parametrize("in_group", [False, True])
async def test_an_album_whose_items_come_with_two_polls_is_one_request(
    service: Service, tmp_path: Path, clips: list[Path], speaks: int, in_group: bool
) -> None:
    """Whichever of them has the words."""
    async with (
        FakeTelegram(privacy=False) as fake,
        on_telegram(fake, service, tmp_path / "data") as story,
    ):
        group = fake.supergroup() if in_group else None
        words = "join them" if group is None else f"@{BOT['username']} join them"
        for place, clip in enumerate(clips):
            text = words if place == speaks else ""
            fake.say(ANN, group, text, video=video(clip), album="al1")
            polls = fake.updates.polls
            await fake.updates.settled()
            assert fake.updates.polls > polls
            await asyncio.sleep(0.3)
        await story.settle()
        assert [entry["text"] for entry in service.accepted("run_sse")] == ["join them"]
        assert len({call["file_id"] for call in fake.called("getFile")}) == 2
        answers = [text for text in story.texts(group or ANN) if "Joined 2 videos" in text]
        assert len(answers) == 1
