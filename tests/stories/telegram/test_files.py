"""Everything that people send on Telegram as a file, and what the chat says to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.video.helpers import ffmpeg
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, FakeTelegram, Video


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "song.mp3"
    ffmpeg("-f", "lavfi", "-i", "sine=duration=2", path)
    return path


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("picture") / "photo.jpg"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180", "-frames:v", "1", path)
    return path


async def test_an_album_is_one_turn_in_its_own_order(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    items = [video(clip, name=f"{name}.mp4") for name in ("one", "two", "three")]
    story.fake.album(ANN, ANN, "", items)
    await story.settle()
    (answer,) = story.shown(ANN)
    assert "Got 3 files: one.mp4, two.mp4, three.mp4." in answer.text
    await story.say(ANN, "/status")
    assert "one.mp4" in story.last(ANN).text
    assert service.accepted("run_sse") == []


async def test_the_caption_of_an_album_is_asked_once(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.album(ANN, ANN, "mute the first video", [video(clip), video(clip, name="b.mp4")])
    await story.settle()
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["mute the first video"]
    assert len(story.shown(ANN)) == 1


@pytest.mark.parametrize(
    ("field", "name", "called"),
    [
        ("animation", "party.mp4", "party.mp4"),
        ("video_note", None, "video-note-"),
        ("document", "holiday.mp4", "holiday.mp4"),
    ],
)
async def test_other_kinds_of_videos_are_videos(
    story: OnTelegram, clip: Path, field: str, name: str | None, called: str
) -> None:
    await story.say(ANN, "mute it", video=video(clip, field=field, name=name))
    assert f"✅ Muted: {called}" in story.last(ANN).text


async def test_audio_is_taken_as_music(story: OnTelegram, clip: Path, sound: Path) -> None:
    await story.say(ANN, video=video(clip))
    song = video(sound, field="audio", mime_type="audio/mpeg", duration_s=2)
    await story.say(ANN, video=song)
    assert "Got song.mp3" in story.last(ANN).text
    await story.say(ANN, "/status")
    assert "trip.mp4" in story.last(ANN).text


async def test_a_photo_is_taken(story: OnTelegram, picture: Path) -> None:
    await story.say(ANN, video=video(picture, field="photo", name=None))
    assert "Got photo-" in story.last(ANN).text


@pytest.mark.parametrize("what", ["sticker", "checklist", "contact"])
async def test_what_is_no_video_is_declined_politely(
    story: OnTelegram, service: Service, what: str
) -> None:
    story.fake.send(ANN, what)
    await story.settle()
    (answer,) = story.shown(ANN)
    assert "I can't do anything with that." in answer.text
    assert service.accepted("run_sse") == []


@pytest.mark.parametrize("what", ["sticker", "checklist", "contact"])
async def test_what_is_no_video_begins_nothing_that_waits_for_one(
    story: OnTelegram, service: Service, clip: Path, what: str
) -> None:
    await story.say(ANN, "mute it")
    story.fake.send(ANN, what)
    await story.settle()
    asked, declined = story.texts(ANN)
    assert "Nothing is charged until then." in asked
    assert "I can't do anything with that." in declined
    await story.say(ANN, video=video(clip))
    assert "✅ Muted: trip.mp4" in story.texts(ANN)[0]
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["mute it"]


async def test_a_question_about_a_quote_is_no_promise_to_do_it(
    story: OnTelegram, service: Service
) -> None:
    quote = {"text": "mute it", "position": 0, "is_manual": True}
    there = {"origin": {"type": "hidden_user", "sender_user_name": "Rob", "date": 1}}
    await story.say(ANN, "what do you think?", external_reply=there, quote=quote)
    assert "Please upload the video first, then I can say something about it." in (
        story.last(ANN).text
    )
    await story.say(ANN, "please", external_reply=there, quote=quote)
    assert "Send the video and I'll do exactly that." in story.last(ANN).text


async def test_a_file_over_telegrams_limit_is_answered_with_the_ways_out(
    story: OnTelegram, clip: Path
) -> None:
    big = video(clip, name="big.mp4", claims_bytes=80_000_000)
    await story.say(ANN, "compress it to 8 MB", video=big)
    (answer,) = story.shown(ANN)
    assert "big.mp4 is larger than the 20 MB I can fetch from this chat." in answer.text
    assert "link" in answer.text
    await story.say(ANN, "mute it", video=video(clip, name="huge.mp4", claims_bytes=900_000_000))
    assert "huge.mp4 is larger than the 20 MB I can fetch" in story.last(ANN).text


async def test_telegrams_own_smaller_version_is_offered(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    big = video(clip, name="big.mp4", claims_bytes=80_000_000, qualities=(12_000_000,))
    await story.say(ANN, "mute it", video=big)
    answer = story.last(ANN)
    assert answer.buttons == ("Use 12 MB version",)
    smaller = story.fake.api.files[story.fake.quality_of(ANN, answer.reply_to or 0)]
    smaller.path.write_bytes(clip.read_bytes())
    assert await story.press(ANN, answer, answer.buttons[0]) == "On it."
    assert "✅ Muted: big.mp4" in story.last(ANN).text
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["mute it"]


async def test_a_file_over_500_mb_is_refused_before_it_is_fetched(
    service: Service, tmp_path: Path, clip: Path
) -> None:
    server = tmp_path / "server"
    server.mkdir()
    local = {"local_mode": True, "server_dir": str(server)}
    async with (
        FakeTelegram(server_dir=server) as fake,
        on_telegram(fake, service, tmp_path / "data", adapter=local) as story,
    ):
        huge = video(clip, name="huge.mp4", claims_bytes=524_288_001)
        await story.say(ANN, "compress it to 8 MB", video=huge)
        assert "huge.mp4 is over the 500 MB limit" in story.last(ANN).text
        assert fake.called("getFile") == []
        await story.say(ANN, "mute it", video=Video(clip.read_bytes(), name="trip.mp4"))
        assert "✅ Muted: trip.mp4" in story.last(ANN).text


async def test_the_content_decides_what_a_file_is(
    story: OnTelegram, service: Service, tmp_path: Path
) -> None:
    script = tmp_path / "holiday.mp4"
    script.write_text("ffconcat version 1.0\nfile other.mp4\n")
    await story.say(ANN, "compress it", video=video(script))
    assert "I can't use holiday.mp4. I take MP4, MOV" in story.last(ANN).text
    assert service.accepted("run_sse") == []


async def test_an_album_with_a_file_that_is_too_large_is_a_press_away_without_it(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    big = video(clip, name="big.mp4", claims_bytes=80_000_000)
    album = [video(clip), big, *(video(clip, name=f"{n}.mp4") for n in range(2, 10))]
    story.fake.album(ANN, ANN, "mute the first video", album)
    await story.settle()
    answer = story.last(ANN)
    assert "big.mp4 is larger than the 20 MB I can fetch from this chat." in answer.text
    assert answer.buttons == ("Use the others",)
    assert service.accepted("run_sse") == []
    await story.press(ANN, answer, "Use the others")
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["mute the first video"]
    assert "Use the others" not in str([seen.buttons for seen in story.shown(ANN)])


async def test_one_bad_file_among_good_ones_is_named(
    story: OnTelegram, service: Service, clip: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_text("not a video at all")
    story.fake.album(ANN, ANN, "mute the first video", [video(clip), video(bad)])
    await story.settle()
    assert "I can't use bad.mp4." in story.last(ANN).text
    assert service.accepted("run_sse") == []
