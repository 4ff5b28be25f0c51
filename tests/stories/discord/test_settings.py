"""`/settings` on Discord: menus that only the asker sees."""

from __future__ import annotations

from pathlib import Path

from tests.stories.discord.story import OnDiscord, by_bot, clip_file, results
from tests.support.clock import eventually

SUPPRESS_NOTIFICATIONS = 1 << 12


async def test_my_usual_is_chosen_shown_and_used(story: OnDiscord, clip: Path) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.slash(ann, dm, "settings")
    shown = dm.messages[-1]
    assert "Usual size: Not set" in shown.content
    pressed = await story.fake.choose(ann, shown, "Half the size")
    await eventually(lambda: pressed.shown() is not None)
    await story.rest()
    assert pressed.shown() == "Done."
    assert "Usual size: Half the size" in shown.content
    await story.say(ann, dm, "compress this", clip_file(story.fake, clip))
    assert any("I take your usual one: Half the size" in m.content for m in by_bot(dm))
    (result,) = results(dm)
    assert len(result.files[0].content) <= clip.stat().st_size / 2


async def test_results_come_without_a_notification_for_whoever_wants_that(
    story: OnDiscord, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "compress it to 60 KB", clip_file(story.fake, clip))
    await story.slash(ann, dm, "settings")
    shown = dm.messages[-1]
    assert "Results come: With a notification" in shown.content
    pressed = await story.fake.choose(ann, shown, "Silently")
    await eventually(lambda: pressed.shown() is not None)
    await story.rest()
    assert "Results come: Silently" in shown.content
    await story.say(ann, dm, "compress it to 50 KB")
    loud, silent = results(dm)
    assert not loud.flags & SUPPRESS_NOTIFICATIONS
    assert silent.flags & SUPPRESS_NOTIFICATIONS


async def test_language_is_chosen_by_the_command_or_its_menu(story: OnDiscord) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.slash(ann, dm, "language", language="deutsch")
    assert dm.messages[-1].content.endswith("Ab jetzt antworte ich dir auf Deutsch.")
    await story.slash(ann, dm, "language")
    shown = dm.messages[-1]
    pressed = await story.fake.choose(ann, shown, "Français")
    await eventually(lambda: pressed.shown() is not None)
    await story.rest()
    assert shown.content.endswith("je te réponds en français.")
