"""Several videos at once on Discord: one message with all of them, their list and their buttons."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.stories.discord.story import OnDiscord, by_bot, clip_file, labels, last, results
from tests.stories.room.world import Service
from tests.support.fakes.discord import Channel, User
from tests.support.fakes.discord.rest import Files
from tests.support.fakes.discord.world import ApiError, Payload


@pytest.fixture
def clips(clip: Path, tmp_path: Path) -> list[Path]:
    names = ("a.mp4", "SPOILER_b.mp4")
    return [Path(shutil.copy(clip, tmp_path / name)) for name in names]


@pytest.fixture
def ann(story: OnDiscord) -> User:
    return story.fake.user("ann")


async def send(story: OnDiscord, ann: User, words: str, clips: list[Path]) -> Channel:
    dm = story.fake.dm(ann)
    await story.say(ann, dm, words, *(clip_file(story.fake, c, c.name) for c in clips))
    return dm


async def test_all_of_a_batch_is_one_card_with_the_list_and_a_number_for_each(
    story: OnDiscord, ann: User, service: Service, clips: list[Path]
) -> None:
    dm = await send(story, ann, "compress the first to 300KB and mute the second", clips)
    [shown] = results(dm)
    assert shown is last(dm)
    names = [file.filename for file in shown.files if file.filename.endswith(".mp4")]
    assert [name.partition(" (")[0] for name in names] == ["a", "SPOILER_b"]
    assert shown.is_card
    lines = shown.content.splitlines()
    assert lines[0].endswith("Done: 2 of 2")
    assert lines[1].startswith("1. a.mp4: ")
    assert {"1", "2", "🗑️"} <= set(labels(shown))
    assert not any("It comes together" in message.content for message in by_bot(dm))
    await story.press(ann, shown, "1")
    more = last(dm)
    assert "a.mp4\nDone: " in more.content
    await story.press(ann, more, next(label for label in labels(more) if "Mute" in label))
    assert service.accepted("run_sse")[-1]["text"].endswith("(only this file: a.mp4)")


async def test_a_part_that_failed_has_its_button_in_the_card(
    story: OnDiscord, ann: User, service: Service, clips: list[Path]
) -> None:
    await service.order("run_sse", "code", code=403)
    three = [*clips, clips[0]]
    dm = await send(story, ann, "compress each to 300KB", three)
    [shown] = results(dm)
    assert "Done: 2 of 3" in shown.content
    retry = next(label for label in labels(shown) if label.startswith("Try again: "))
    await story.press(ann, shown, retry)
    assert [len(message.files) > 0 for message in results(dm)] == [True, True]
    assert retry not in labels(shown), "a pressed one is inert"


def album_ends(story: OnDiscord, error: ApiError, *, arrives: bool) -> None:
    """With the first message that has several films."""
    create, met = story.fake.rest.create_message, list[int]()

    async def create_message(channel: int, body: Payload, files: Files) -> Payload:
        films = [name for name, _ in files if name.endswith(".mp4")]
        if len(films) < 2 or met:
            return await create(channel, body, files)
        met.append(len(films))
        if arrives:
            await create(channel, body, files)
        raise error

    story.fake.rest.create_message = create_message  # type: ignore[method-assign]


async def test_an_answer_that_is_lost_brings_no_second_album(
    story: OnDiscord, ann: User, clips: list[Path]
) -> None:
    """Within minutes Discord knows the nonce: a repeat is answered with the first one's message."""
    album_ends(story, ApiError(500, 0, "lost"), arrives=True)
    dm = await send(story, ann, "compress each to 300KB", clips)
    [shown] = results(dm)
    assert "Done: 2 of 2" in shown.content
    assert not any("may have arrived" in message.content for message in by_bot(dm))


async def test_what_discord_finds_too_large_together_comes_one_by_one(
    story: OnDiscord, ann: User, clips: list[Path]
) -> None:
    album_ends(story, ApiError(413, 40005, "Request entity too large"), arrives=False)
    dm = await send(story, ann, "compress each to 300KB", clips)
    first, second = results(dm)
    assert all("Project" in labels(shown) for shown in (first, second))
    assert "Done: 2 of 2" in last(dm).content
