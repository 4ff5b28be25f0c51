"""The next version on Telegram: one press and the new file is there; a button counts once."""

from __future__ import annotations

import copy
from pathlib import Path

from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, FakeTelegram


async def test_one_press_gives_the_new_file_and_the_button_goes(
    story: OnTelegram, clip: Path, service: Service
) -> None:
    await story.say(ANN, "compress it to 300 KB", video=video(clip))
    [first] = story.files(ANN)
    rows = story.fake.chat(ANN).messages[first.id]["reply_markup"]["inline_keyboard"]
    assert len(rows) <= 2, "more hides the film on a phone"
    story.fake.press(ANN, ANN, first.id, "Mute")
    story.fake.press(ANN, ANN, first.id, "Mute")
    await story.settle()
    first, second = story.files(ANN)
    assert "Mute" not in first.buttons
    assert "Mute" not in second.buttons, "it has no sound any more"
    assert len(service.accepted("run_sse")) == 2


async def test_what_was_pressed_stays_so_after_a_restart_on_a_phone_that_has_not_heard(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        await story.say(ANN, "", video=video(clip))
        shown = story.last(ANN)
        before = copy.deepcopy(fake.chat(ANN).messages[shown.id])
        assert len(before["reply_markup"]["inline_keyboard"]) <= 2
        await story.press(ANN, shown, "Mute")
        assert len(story.files(ANN)) == 1
    fake.chat(ANN).messages[shown.id] = before
    async with on_telegram(fake, service, tmp_path) as story:
        assert await story.press(ANN, shown, "Mute") == "This button is out of date."
        assert len(story.files(ANN)) == 1
    assert len(service.accepted("run_sse")) == 1
