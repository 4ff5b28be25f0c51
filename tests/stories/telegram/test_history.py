"""`/history` on Telegram: a list with numbers in two rows; they work after a restart."""

from __future__ import annotations

from pathlib import Path

from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram, video
from tests.support.fakes.telegram import ANN, FakeTelegram


async def test_a_project_is_brought_back_after_a_restart(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        for name in ("first.mp4", "second.mp4"):
            await story.say(ANN, "/new")
            await story.say(ANN, "", video=video(clip, name=name))
        await story.say(ANN, "/history")
    async with on_telegram(fake, service, tmp_path) as story:
        shown = story.last(ANN)
        assert "1. second.mp4 – " in shown.text
        assert "2. first.mp4 – " in shown.text
        assert list(shown.buttons) == ["1", "2"]
        await story.press(ANN, shown, "2")
        assert "Back in the project with first.mp4." in story.last(ANN).text
        await story.say(ANN, "mute it but don't export yet")
        assert "✅ Muted: first.mp4" in story.last(ANN).text


async def test_ten_numbers_take_two_rows(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        for n in range(10):
            await story.say(ANN, "/new")
            await story.say(ANN, "", video=video(clip, name=f"{n}.mp4"))
        await story.say(ANN, "/history")
        marked = [call for call in fake.calls if call.get("reply_markup")]
        rows = marked[-1]["reply_markup"]["inline_keyboard"]
        assert [len(row) for row in rows] == [5, 5]
