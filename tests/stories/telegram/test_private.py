"""Somebody alone with the bot on Telegram, from the first word to the MP4."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.room.world import SKILLS, Service
from tests.stories.telegram.story import OnTelegram, on_telegram, texts_of, video
from tests.stories.world import PUBLIC_URL
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram


@pytest.fixture(autouse=True)
def within_limits(fake: FakeTelegram) -> Iterator[None]:
    yield
    assert fake.flood.refused == 0, "the bot ran into a limit that it knows"


async def test_a_video_with_words_comes_back_as_a_video(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    asked = await story.say(ANN, "compress it to 60 KB", video=video(clip))
    answer, result = story.shown(ANN)
    assert answer.text.startswith("AI Video Compressor – on it.")
    assert answer.reply_to == result.reply_to == asked
    assert result.text.startswith("Done: ")
    steps = {"↑ 150 kB", "Undo", "Mute", "GIF"}
    assert {*steps, "Reword", "Download", "Project", "As a file"} == set(result.buttons)
    assert result.file is not None
    assert 0 < result.file.size_bytes <= 60_000
    (sent,) = story.fake.called("sendVideo")
    assert (sent["width"], sent["height"], sent["duration"]) == (320, 180, 3)
    assert sent["supports_streaming"] is True
    links = [b["url"] for row in sent["reply_markup"]["inline_keyboard"] for b in row if "url" in b]
    assert len(links) == 1
    assert links[0].startswith(PUBLIC_URL)
    assert len(service.accepted("run_sse")) == len(service.accepted("render")) == 1
    assert story.fake.chat(ANN).reactions[asked] == ["👍"]


async def test_the_answer_grows_in_one_message(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "compress it to 60 KB but don't export yet", video=video(clip))
    (answer,) = story.shown(ANN)
    grown = texts_of(story.fake, ANN)
    assert len(grown) > 2
    assert grown[0].endswith("Connecting…")
    assert "Not exported yet, as you said." in answer.text
    assert "Connecting" not in answer.text
    assert service.accepted("render") == []


async def test_a_video_without_words_is_acknowledged_and_costs_nothing(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, video=video(clip))
    (answer,) = story.shown(ANN)
    assert "Got trip.mp4 (" in answer.text
    assert "320×180" in answer.text
    assert answer.buttons == ("Compress", "GIF", "MP3", "Mute")
    assert service.accepted("run_sse") == []
    await story.say(ANN, "/credits")
    assert story.last(ANN).text == "Credits: 1000"


async def test_it_is_refined_by_writing_and_pressing(story: OnTelegram, clip: Path) -> None:
    await story.say(ANN, video=video(clip))
    await story.press(ANN, story.last(ANN), "Mute")
    assert "✅ Muted: trip.mp4" in story.shown(ANN)[-2].text
    [muted] = story.files(ANN)
    assert muted == story.last(ANN), "and the file follows"
    await story.say(ANN, "keep the first 2 seconds")
    assert "✅ Trimmed: 0:03 → 0:02" in story.last(ANN).text
    await story.press(ANN, story.last(ANN), "Export")
    (_, result) = story.files(ANN)
    assert "0:02" in result.text


async def test_start_greets_with_what_to_say(story: OnTelegram) -> None:
    await story.say(ANN, "/start")
    (hello,) = story.shown(ANN)
    assert "Try saying:" in hello.text
    assert hello.text.count("•") >= 2


async def test_a_deep_link_chooses_the_skill(story: OnTelegram) -> None:
    await story.say(ANN, "/start skill-jpeng-video")
    await story.say(ANN, "/skill")
    lines = story.last(ANN).text.splitlines()
    (current,) = [line for line in lines if "(in use)" in line]
    assert "jpeng-video" in current


async def test_a_word_of_help_comes_back_at_once(story: OnTelegram) -> None:
    await story.say(ANN, "/help")
    assert "/export – Get the MP4 (free)" in story.last(ANN).text


@pytest.mark.parametrize("skill", [skill.name for skill in SKILLS])
async def test_nothing_promises_more_than_telegram_hands_out_but_by_a_link(
    service: Service, tmp_path: Path, skill: str
) -> None:
    async with (
        FakeTelegram() as fake,
        on_telegram(fake, service, tmp_path, nemo_skill=skill) as story,
    ):
        await story.say(ANN, "/start")
        await story.say(ANN, "/help")
        lines = "\n".join(story.texts(ANN)).splitlines()
        assert [line for line in lines if "500 MB" in line] == [
            "This chat hands me no larger ones; a direct link can lead to a file of up to 500 MB."
        ]
        assert any("up to 20 MB a file" in line for line in lines)
        assert any("results of up to 50 MB here; larger ones come as a link" in x for x in lines)


async def test_a_video_page_is_told_by_name_and_costs_nothing(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "compress https://www.youtube.com/watch?v=dQw4w9WgXcQ")
    assert story.last(ANN).text.endswith("Send me the video itself, or such a link.")
    assert "YouTube shows its videos in its own player" in story.last(ANN).text
    await story.say(ANN, "", video=video(clip))
    await story.say(ANN, "mute https://vm.tiktok.com/ZMabcdefg/")
    assert "TikTok shows its videos in its own player" in story.last(ANN).text
    assert service.accepted("run_sse") == [], "the video before is not meant"


async def test_status_new_and_export_follow_the_project(story: OnTelegram, clip: Path) -> None:
    await story.say(ANN, "/status")
    assert story.last(ANN).text.endswith("The timeline is empty. Send me a video.")
    await story.say(ANN, video=video(clip))
    await story.say(ANN, "/status")
    assert story.last(ANN).text == "Timeline (1 track):\n1. Video: trip.mp4 (0-3s)"
    await story.say(ANN, "/new")
    assert story.last(ANN).text == "New project. Send me a video."
    await story.say(ANN, "/export")
    assert "nothing to export yet" in story.last(ANN).text


async def test_an_export_has_the_size_that_was_asked_for(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, video=video(clip))
    await story.say(ANN, "/export 720p")
    (result,) = story.files(ANN)
    assert result.text.startswith("Done:")
    assert len(service.accepted("render")) == 1
    assert service.accepted("run_sse") == []


async def test_a_skill_is_listed_chosen_and_confirmed(story: OnTelegram, clip: Path) -> None:
    await story.say(ANN, video=video(clip))
    await story.say(ANN, "/skill")
    listed = story.last(ANN).text
    assert "• ai-video-compressor – AI Video Compressor (in use)" in listed
    await story.say(ANN, "/skill jpeng-video")
    question = story.last(ANN)
    assert question.text.startswith("Switch to ")
    assert question.buttons == ("Switch", "Keep as it is")
    assert await story.press(ANN, question, "Keep as it is") == "Done."
    assert story.fake.chat(ANN).seen(question.id).buttons == (), "it is answered"
    await story.say(ANN, "/skill jpeng-video")
    await story.press(ANN, story.last(ANN), "Switch")
    assert story.last(ANN).text.startswith("Now using ")
    await story.say(ANN, "/status")
    assert story.last(ANN).text.endswith("The timeline is empty. Send me a video.")


async def test_an_unknown_skill_is_answered_with_those_there_are(story: OnTelegram) -> None:
    await story.say(ANN, "/skill nonsense")
    assert "There is no mode “nonsense”. Choose one of: ai-video-compressor" in story.last(ANN).text


async def test_cancel_stops_in_the_middle(story: OnTelegram, service: Service, clip: Path) -> None:
    await story.say(ANN, video=video(clip))
    await service.order("run_sse", "slow_headers", seconds=20)
    story.fake.say(ANN, text="mute it")
    await eventually(lambda: service.accepted("run_sse") or _asking(story))
    story.fake.say(ANN, text="/cancel")
    await story.settle()
    texts = story.texts(ANN)
    assert texts[-1].startswith("Stopped"), texts
    assert "Stopping…" not in texts, "what was stopped says so"
    assert [seen.buttons for seen in story.shown(ANN)][-1] == ()


async def test_a_turn_is_stopped_by_its_button(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, video=video(clip))
    await service.order("run_sse", "slow_headers", seconds=20)
    story.fake.say(ANN, text="mute it")
    await eventually(lambda: _asking(story))
    assert story.last(ANN).buttons == ("Stop",)
    assert await story.press(ANN, story.last(ANN), "Stop") == "Stopping…"
    assert story.last(ANN).text.startswith("Stopped.")
    assert "Stop" not in story.last(ANN).buttons
    assert await story.press(ANN, story.shown(ANN)[0], "Mute") == "On it."
    assert "✅ Muted: trip.mp4" in story.shown(ANN)[-2].text


def _asking(story: OnTelegram) -> bool:
    return any("Thinking" in text for text in texts_of(story.fake, ANN))


async def test_words_that_come_after_the_video_are_its_request(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    story.fake.say(ANN, video=video(clip))
    story.fake.say(ANN, text="mute it")
    await story.settle()
    (answer,) = story.shown(ANN)
    assert "✅ Muted: trip.mp4" in answer.text
    assert len(service.accepted("run_sse")) == 1


async def test_an_edited_message_changes_what_still_waits(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, video=video(clip))
    await service.order("run_sse", "slow_headers", seconds=10)
    story.fake.say(ANN, text="mute it")
    waiting = story.fake.say(ANN, text="keep the first 1 seconds")
    await story.fake.updates.settled()
    story.fake.change(ANN, waiting, "keep the first 2 seconds")
    await story.settle()
    assert "✅ Trimmed: 0:03 → 0:02" in story.last(ANN).text
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == ["mute it", "keep the first 2 seconds"]


async def test_the_project_opens_for_its_owner_by_a_link_made_when_pressed(
    story: OnTelegram, clip: Path
) -> None:
    await story.say(ANN, "mute it and export", video=video(clip))
    (result,) = story.files(ANN)
    await story.press(ANN, result, "Project")
    await asyncio.sleep(0)
    assert story.last(ANN).text.startswith("Project: https://nemovideo.com/workspace/claim?ct=")
    assert story.last(ANN).buttons == ("Open",)


async def test_an_example_is_tapped_instead_of_typed(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "/start")
    (hello,) = story.shown(ANN)
    assert "compress my video files" in hello.buttons
    assert await story.press(ANN, hello, "compress my video files") == "On it."
    waits = story.last(ANN)
    assert "Send the video and I'll do exactly that." in waits.text
    assert waits.buttons == ("Stop",)
    assert service.accepted("run_sse") == []
    await story.say(ANN, video=video(clip))
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == ["compress my video files"]
    greeted = story.shown(ANN)[0]
    assert greeted.text == hello.text
    assert "compress my video files" not in greeted.buttons


async def test_each_private_topic_is_a_project_of_its_own(story: OnTelegram, clip: Path) -> None:
    red, blue = story.fake.topic(ANN), story.fake.topic(ANN)
    await story.say(ANN, "mute it", video=video(clip), topic=red)
    await story.say(ANN, "/status", topic=blue)
    await story.say(ANN, "/status", topic=red)
    muted, empty, full = story.shown(ANN)
    assert [muted.topic, empty.topic, full.topic] == [red, blue, red]
    assert empty.text.endswith("The timeline is empty. Send me a video.")
    assert full.text.endswith("1. Video: trip.mp4 (0-3s)\nWished for: no sound")


async def test_the_menu_speaks_the_persons_language(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, menus=True):
        await eventually(lambda: ("all_group_chats", "zh") in fake.api.menus)
    chinese, english = _menu(fake, "zh"), _menu(fake, "")
    assert english["export"] == "Get the MP4 (free)"
    assert chinese["export"] != english["export"]
    assert chinese.keys() == english.keys()


def _menu(fake: FakeTelegram, language: str) -> dict[str, str]:
    entries = fake.api.menus["all_group_chats", language]
    return {entry["command"]: entry["description"] for entry in entries}


async def test_the_look_goes_when_the_answer_is_there(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await service.order("run_sse", "slow_headers", seconds=10)
    asked = story.fake.say(ANN, None, "", video=video(clip))
    further = story.fake.say(ANN, None, "mute it")
    seen = story.fake.chat(ANN).reactions
    await eventually(lambda: seen == {asked: ["👀"]})
    await story.settle()
    assert seen == {asked: []}
    assert further not in seen, "one look for what is one request"
    stopped = story.fake.say(ANN, None, "/cancel")
    await story.settle()
    assert seen[stopped] == []
    exported = await story.say(ANN, "export")
    assert seen[exported] == ["👍"]


async def test_a_product_is_chosen_by_a_press_and_a_project_is_asked_about_first(
    story: OnTelegram, clip: Path
) -> None:
    await story.say(ANN, "/skill")
    listed = story.last(ANN)
    assert listed.buttons[0] == "✓ AI Video Compressor"
    assert len(listed.buttons) == len(list(SKILLS))
    other = listed.buttons[1]
    await story.press(ANN, listed, other)
    assert other in story.last(ANN).text
    await story.say(ANN, "mute it", video=video(clip))
    await story.press(ANN, listed, "✓ AI Video Compressor")
    assert set(story.last(ANN).buttons) >= {"Switch"} or len(story.last(ANN).buttons) == 2
