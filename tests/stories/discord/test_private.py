"""Somebody alone with the bot on Discord, from the first word to the MP4."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.discord.story import (
    OnDiscord,
    by_bot,
    clip_file,
    labels,
    last,
    on_discord,
    results,
)
from tests.stories.room.world import Service
from tests.stories.world import PUBLIC_URL, english_in
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord


async def test_a_video_with_words_comes_back_as_a_file(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    asked = await story.say(ann, dm, "compress it to 60 KB", clip_file(story.fake, clip))
    answer, result = by_bot(dm)
    assert answer.content.startswith("**AI Video Compressor** – on it.")
    assert answer.reply_to is result.reply_to is asked
    assert answer.edits > 1, "it grew in place"
    assert "Done: " in result.content
    steps = {"↑ 150 kB", "Undo", "Mute", "GIF", "MP3"}
    assert {*steps, "🔁", "Reword", "Download", "Project", "🗑️"} == set(labels(result))
    assert result.is_card
    (link,) = [button["url"] for button in result.buttons if "url" in button]
    assert link.startswith(PUBLIC_URL)
    (file,) = result.files
    assert file.filename == "trip (60 kB).mp4"
    assert 0 < len(file.content) <= 60_000
    assert len(service.accepted("run_sse")) == len(service.accepted("render")) == 1
    assert result.pinged == [ann.id]


async def test_a_video_without_words_is_acknowledged_and_costs_nothing(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    (answer,) = by_bot(dm)
    assert "Got trip.mp4 (" in answer.content
    assert labels(answer) == ["Compress", "GIF", "MP3", "Mute"]
    assert service.accepted("run_sse") == []
    asked = await story.slash(ann, dm, "credits")
    assert asked.shown() == "Credits: 1000"


async def test_it_is_refined_by_writing_and_pressing(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    assert await story.press(ann, last(dm), "Mute") == "On it."
    assert "✅ Muted: trip.mp4" in by_bot(dm)[-2].content
    [muted] = results(dm)
    assert muted == last(dm), "and the file follows"
    await story.say(ann, dm, "keep the first 2 seconds")
    assert "✅ Trimmed: 0:03 → 0:02" in last(dm).content
    await story.press(ann, last(dm), "Export")
    (_, result) = results(dm)
    assert "0:02" in result.content


async def test_commands_answer_where_they_are_given(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    asked = await story.slash(ann, dm, "help")
    assert "/export – Get the MP4 (free)" in (asked.shown() or "")
    asked = await story.slash(ann, dm, "status")
    assert asked.shown() == "**Ann**: /status"
    assert last(dm).content.endswith("The timeline is empty. Send me a video.")
    video = clip_file(story.fake, clip)
    await story.slash(ann, dm, "edit", request="mute it", video=video)
    assert "✅ Muted: trip.mp4" in last(dm).content
    await story.slash(ann, dm, "export", quality="720p")
    assert len(results(dm)) == 1
    await story.slash(ann, dm, "new")
    assert last(dm).content == "New project. Send me a video."


async def test_a_skill_is_completed_chosen_and_confirmed(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    assert await story.fake.complete(ann, dm, "skill", "skill", "jp") == ["jpeng-video"]
    await story.slash(ann, dm, "skill")
    assert "**ai-video-compressor – AI Video Compressor** (in use)" in last(dm).content
    await story.slash(ann, dm, "skill", skill="jpeng-video")
    question = last(dm)
    assert labels(question) == ["Switch", "Keep as it is"]
    await story.press(ann, question, "Switch")
    assert last(dm).content.startswith("Now using ")
    assert labels(question) == [], "it is answered"


async def test_cancel_stops_in_the_middle(story: OnDiscord, service: Service, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await service.order("run_sse", "slow_headers", seconds=20)
    await story.tell(ann, dm, "mute it")
    await eventually(lambda: any("Thinking" in m.content for m in by_bot(dm)))
    await story.slash(ann, dm, "cancel")
    assert any(m.content.startswith("Stopped") for m in by_bot(dm))


async def test_words_that_come_after_the_video_are_its_request(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.tell(ann, dm, "", clip_file(story.fake, clip))
    await story.say(ann, dm, "mute it")
    (answer,) = by_bot(dm)
    assert "✅ Muted: trip.mp4" in answer.content
    assert len(service.accepted("run_sse")) == 1


async def test_what_still_waits_can_be_corrected_and_taken_back(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await service.order("run_sse", "slow_headers", seconds=10)
    await story.tell(ann, dm, "mute it")
    corrected = await story.tell(ann, dm, "keep the first 1 seconds")
    withdrawn = await story.tell(ann, dm, "unmute it")
    await story.fake.change(corrected, "keep the first 2 seconds")
    await story.fake.delete(withdrawn)
    await story.rest()
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == ["mute it", "keep the first 2 seconds"]
    assert any("Taken out of the queue." in m.content for m in by_bot(dm))


async def test_several_files_are_one_turn_in_order(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    files = [clip_file(story.fake, clip, f"{name}.mp4") for name in ("one", "two", "three")]
    await story.say(ann, dm, "", *files)
    assert "Got 3 files: one.mp4, two.mp4, three.mp4." in last(dm).content


async def test_a_forwarded_video_is_edited(story: OnDiscord, clip: Path) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    video = await story.fake.say(bob, story.fake.dm(bob), "mine", clip_file(story.fake, clip))
    dm = story.fake.dm(ann)
    forwarded = await story.fake.forward(ann, dm, video)
    await story.heard(f"discord:{dm.id}:{forwarded.id}")
    await story.rest()
    assert "Got trip.mp4 (" in last(dm).content


async def test_a_pasted_link_to_discords_files_is_a_file(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    url = story.fake.world.url(clip_file(story.fake, clip))
    await story.say(ann, dm, f"mute {url}")
    assert "✅ Muted: trip.mp4" in last(dm).content


async def test_an_expired_address_is_refreshed(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    story.fake.world.url_life_s = 1.0
    await service.order("session", "slow_headers", seconds=10)
    await story.tell(ann, dm, "mute it", clip_file(story.fake, clip))
    story.fake.world.url_life_s = 86_400.0
    await story.rest()
    assert "✅ Muted: trip.mp4" in last(dm).content


async def test_stickers_and_voice_messages_are_declined(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", stickers=("Wumpus",))
    assert "I can't do anything with that." in last(dm).content
    await story.say(ann, dm, "", story.fake.file("voice.ogg", voice=True))
    assert "I can't do anything with that." in last(dm).content
    assert service.accepted("run_sse") == []


async def test_a_sticker_is_not_what_a_request_waits_for(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "mute it", stickers=("Wumpus",))
    assert "Nothing is charged until then." in last(dm).content
    await story.say(ann, dm, "", stickers=("Wumpus",))
    assert "I can't do anything with that." in last(dm).content
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    assert any("✅ Muted: trip.mp4" in message.content for message in dm.messages)
    assert len(service.accepted("run_sse")) == 1


async def test_the_content_decides_what_a_file_is(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    page = story.fake.file("holiday.mp4", b"<html>not a video</html>" * 100)
    await story.say(ann, dm, "mute it", page)
    assert "I can't use holiday.mp4. I take MP4, MOV" in last(dm).content
    assert service.accepted("run_sse") == []


@pytest.mark.parametrize(
    ("locale", "language", "export", "muted"),
    [("zh-CN", "zh-CN", "导出", "已静音"), ("de", "de", "exportieren", "Stumm")],
)
async def test_everything_is_said_in_the_persons_language(
    story: OnDiscord, clip: Path, locale: str, language: str, export: str, muted: str
) -> None:
    person = story.fake.user("mei", locale=locale)
    dm = story.fake.dm(person)
    await story.slash(person, dm, "help")
    await story.say(person, dm, "", clip_file(story.fake, clip))
    offered = last(dm)
    await story.press(person, offered, labels(offered)[-1])
    assert muted in by_bot(dm)[-2].content
    for name in ("status", "credits", "skill", "cancel"):
        await story.slash(person, dm, name)
    await story.say(person, dm, export)
    (_, result) = results(dm)
    await story.slash(person, dm, "new")
    await story.press(person, result, labels(result)[-2])
    visible = [m for m in dm.messages if m.author.bot]
    for message in visible:
        for text in (message.content, *labels(message)):
            assert english_in(text, language) == [], text


async def test_a_file_over_500_mb_is_refused_before_it_is_fetched(
    story: OnDiscord, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    huge = clip_file(story.fake, clip, "huge.mp4")
    huge.claims_bytes = 524_288_001
    await story.say(ann, dm, "compress it to 8 MB", huge)
    assert "huge.mp4 is over the 500 MB limit" in last(dm).content
    assert story.fake.downloads == []


async def test_start_greets_and_logout_says_what_there_was(story: OnDiscord) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    hello = await story.slash(ann, dm, "start")
    assert "Try saying:" in (hello.shown() or "")
    gone = await story.slash(ann, dm, "logout")
    assert gone.shown() == "No account of yours is linked."


async def test_without_addresses_for_the_service_the_bytes_go_through_the_bot(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_discord(fake, service, tmp_path, adapter={"url_upload": False}) as story:
        ann = fake.user("ann")
        await story.say(ann, fake.dm(ann), "mute it", clip_file(fake, clip))
        assert "✅ Muted: trip.mp4" in last(fake.dm(ann)).content
        assert fake.downloads == ["trip.mp4"]


async def test_who_goes_on_in_chinese_is_answered_in_chinese(story: OnDiscord, clip: Path) -> None:
    """Discord tells no language of who writes a message: a file alone says nothing."""
    mei = story.fake.user("mei", locale="zh-CN")
    dm = story.fake.dm(mei)
    await story.say(mei, dm, "", clip_file(story.fake, clip))
    await story.say(mei, dm, "静音")
    assert "已静音" in last(dm).content
    await story.press(mei, last(dm), labels(last(dm))[0])
    (result,) = results(dm)
    assert "完成" in result.content
