"""The next version on Discord: one press and the new file is there; a button counts once."""

from __future__ import annotations

import copy
from pathlib import Path

from bot.core.controls import ROW_WIDTH
from tests.stories.discord.story import OnDiscord, by_bot, clip_file, labels, results
from tests.stories.room.world import Service
from tests.support.fakes.discord.components import ROW, walk


async def test_one_press_gives_the_new_file_and_the_button_goes(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "compress it to 300 KB", clip_file(story.fake, clip))
    [first] = results(dm)
    rows = [part["components"] for part in walk(first.components) if part["type"] == ROW]
    letters = [sum(len(button["label"]) for button in row) for row in rows]
    assert len(rows) <= 2, "more hides the film on a phone"
    assert max(letters) <= ROW_WIDTH, "each of Discord's buttons is as wide as its label"
    await story.press(ann, first, "Mute")
    first, second = results(dm)
    assert "Mute" not in labels(first)
    assert "Mute" not in labels(second), "it has no sound any more"
    assert len(service.accepted("run_sse")) == 2


async def test_a_phone_that_has_not_heard_presses_for_nothing(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    shown = next(message for message in by_bot(dm) if "Mute" in labels(message))
    before = copy.copy(shown)
    before.components = copy.deepcopy(shown.components)
    await story.press(ann, shown, "Mute")
    assert len(results(dm)) == 1
    assert await story.press(ann, before, "Mute") == "This button is out of date."
    assert len(results(dm)) == 1
    assert len(service.accepted("run_sse")) == 1
