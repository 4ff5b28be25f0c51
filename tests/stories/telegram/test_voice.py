"""Voice messages on Telegram: heard where the service hears, done on a press."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.room.voices import Hearing, hearing_service, voice_of
from tests.stories.telegram.story import OnTelegram, video
from tests.stories.world import PUBLIC_URL
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, Person, Seen, Video

AT = f"@{BOT['username']}"
BOB, MEI = Person(504, "Rob"), Person(505, "Mei", "de")


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Hearing]:
    data = tmp_path / "service"
    async with hearing_service(data, "mute it", public_url=PUBLIC_URL) as service:
        yield service


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Video:
    path = voice_of(tmp_path_factory.mktemp("voices"))
    return Video(name=None, mime_type="audio/ogg", duration_s=1, field="voice", path=path)


def button_row(seen: Seen) -> tuple[str, ...]:
    return seen.buttons


async def test_in_a_private_chat_it_is_about_the_video_there(
    story: OnTelegram, service: Hearing, clip: Path, spoken: Video
) -> None:
    await story.say(ANN, video=video(clip))
    number = await story.say(ANN, video=spoken)
    shown = story.last(ANN)
    assert shown.text == "I understood: “mute it”\n\nShall I do that?"
    assert button_row(shown) == ("Do it", "Reword")
    assert service.accepted("run_sse") == []
    await story.press(ANN, shown, "Do it")
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    assert story.last(ANN).reply_to == number or story.last(ANN).reply_to is None
    (understood,) = [seen for seen in story.shown(ANN) if seen.id == shown.id]
    assert understood.buttons == ()


async def test_the_other_wording_is_typed_as_a_reply(
    story: OnTelegram, service: Hearing, clip: Path, spoken: Video
) -> None:
    await story.say(ANN, video=video(clip))
    await story.say(ANN, video=spoken)
    shown = story.last(ANN)
    await story.press(ANN, shown, "Reword")
    await eventually(lambda: story.fake.chat(ANN).asking)
    (question,) = story.fake.chat(ANN).asking
    await story.say(ANN, "keep the first 2 seconds", reply_to=question)
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["keep the first 2 seconds"]


async def test_in_reply_to_a_video_in_private_it_is_about_that_one(
    story: OnTelegram, service: Hearing, clip: Path, spoken: Video
) -> None:
    first = await story.say(ANN, "reverse it", video=video(clip))
    await story.say(ANN, video=spoken, reply_to=first)
    await story.press(ANN, story.last(ANN), "Do it")
    assert "✅ Muted: trip.mp4" in story.last(ANN).text


async def test_in_a_group_it_answers_the_bot_and_only_its_speaker_presses(
    story: OnTelegram, service: Hearing, clip: Path, spoken: Video
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} keep the first 2 seconds", group, video=video(clip))
    (answer,) = story.shown(group)
    await story.say(BOB, chat=group, video=spoken)
    assert len(story.shown(group)) == 1, "what is said among people is theirs"
    await story.say(ANN, chat=group, video=spoken, reply_to=answer.id)
    shown = story.last(group)
    assert shown.text.startswith("I understood: “mute it”")
    assert await story.press(BOB, shown, "Do it", group) == (
        "This button is for the person who asked."
    )
    assert await story.press(ANN, shown, "Do it", group) == "On it."
    assert "✅ Muted: trip.mp4" in story.last(group).text


async def test_what_somebody_else_said_and_is_passed_on_is_a_sound(
    story: OnTelegram, spoken: Video
) -> None:
    story.fake.say(ANN, video=spoken, forwarded_from=BOB)
    await story.settle()
    assert not any("I understood" in text for text in story.texts(ANN))
    story.fake.say(ANN, video=spoken, forwarded_from=ANN)
    await story.settle()
    assert "I understood: “mute it”" in story.last(ANN).text


async def test_it_is_answered_in_the_language_that_was_spoken(
    story: OnTelegram, service: Hearing, clip: Path, spoken: Video
) -> None:
    service.says("please keep only the first 2 seconds of this video")
    await story.say(MEI, video=spoken)
    shown = story.last(MEI)
    assert shown.text.startswith("I understood: “please keep only")
    await story.press(MEI, shown, "Do it")
    assert "Send the video" in story.last(MEI).text
    service.says("mach das Video bitte stumm")
    await story.say(MEI, video=spoken)
    assert story.last(MEI).text.startswith("Verstanden habe ich: „mach das Video bitte stumm“")
