"""Voice messages on Discord: heard where the service hears, done on a press."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.discord.story import OnDiscord, a_channel, clip_file, labels, last
from tests.stories.room.voices import Hearing, hearing_service, voice_of
from tests.stories.world import PUBLIC_URL
from tests.support.clock import eventually


@pytest.fixture
async def service(tmp_path: Path, cdn_port: int) -> AsyncIterator[Hearing]:
    allowed = (f"127.0.0.1:{cdn_port}",)
    data = tmp_path / "service"
    async with hearing_service(
        data, "mute it", public_url=PUBLIC_URL, fetch_allow=allowed
    ) as service:
        yield service


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return voice_of(tmp_path_factory.mktemp("voices")).read_bytes()


async def test_in_a_direct_message_it_is_about_the_video_there(
    story: OnDiscord, service: Hearing, clip: Path, spoken: bytes
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await story.say(ann, dm, "", story.fake.file("voice-message.ogg", spoken, voice=True))
    shown = last(dm)
    assert shown.content == "I understood: “mute it”\n\nShall I do that?"
    assert labels(shown) == ["Do it", "Reword"]
    assert service.accepted("run_sse") == []
    assert await story.press(ann, shown, "Do it") == "On it."
    assert "✅ Muted: trip.mp4" in last(dm).content
    assert labels(shown) == []


async def test_the_other_wording_is_typed_in_a_form(
    story: OnDiscord, service: Hearing, clip: Path, spoken: bytes
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await story.say(ann, dm, "", story.fake.file("voice-message.ogg", spoken, voice=True))
    form = await story.fake.press(ann, last(dm), "Reword")
    await form.answered.wait()
    sent = await story.fake.fill(form, "keep the first 2 seconds")
    await eventually(lambda: sent.shown() is not None)
    await story.rest()
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["keep the first 2 seconds"]


async def test_in_a_server_it_answers_the_bot_and_only_its_speaker_presses(
    story: OnDiscord, service: Hearing, clip: Path, spoken: bytes
) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    channel = await a_channel(story.fake)
    asked = await story.say(
        ann, channel, "@nemo keep the first 2 seconds", clip_file(story.fake, clip)
    )
    thread = story.fake.thread_on(asked)
    sound = story.fake.file("voice-message.ogg", spoken, voice=True)
    await story.say(ann, thread, "", sound, reply_to=last(thread))
    shown = last(thread)
    assert shown.content.startswith("I understood: “mute it”")
    assert await story.press(bob, shown, "Do it") == "This button is for the person who asked."
    assert await story.press(ann, shown, "Do it") == "On it."
    assert "✅ Muted: trip.mp4" in last(thread).content


async def test_somebodys_video_that_the_voice_replies_to_is_meant(
    story: OnDiscord, service: Hearing, clip: Path, spoken: bytes
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    film = await story.say(ann, dm, "reverse it", clip_file(story.fake, clip))
    sound = story.fake.file("voice-message.ogg", spoken, voice=True)
    await story.say(ann, dm, "", sound, reply_to=film)
    await story.press(ann, last(dm), "Do it")
    assert "✅ Muted: trip.mp4" in last(dm).content
