"""`/settings` on Telegram: a keyboard that shows what holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.stories.telegram.story import OnTelegram, texts_of, video
from tests.support.fakes.telegram import ANN, BOB


async def test_my_usual_is_chosen_shown_and_used(story: OnTelegram, clip: Path) -> None:
    await story.say(ANN, "/settings")
    shown = story.last(ANN)
    assert "✓ Not set" in shown.buttons
    assert await story.press(ANN, shown, "Half the size") == "Done."
    assert "Usual size: Half the size" in story.last(ANN).text
    assert "✓ Half the size" in story.last(ANN).buttons
    await story.say(ANN, "compress this", video=video(clip))
    assert any("I take your usual one: Half the size" in text for text in texts_of(story.fake, ANN))
    (result,) = story.files(ANN)
    assert result.file is not None
    assert result.file.size_bytes <= clip.stat().st_size / 2


async def test_whoever_usually_wants_files_gets_them_without_a_press(
    story: OnTelegram, clip: Path
) -> None:
    await story.say(ANN, "/settings")
    assert "Send results as: Video" in story.last(ANN).text
    await story.press(ANN, story.last(ANN), "File")
    assert "Send results as: File" in story.last(ANN).text
    await story.say(ANN, "compress it to 60 KB", video=video(clip))
    (result,) = story.files(ANN)
    assert "document" in story.fake.chat(ANN).messages[result.id]
    assert "As a file" not in result.buttons
    await story.say(BOB, "compress it to 60 KB", video=video(clip))
    (theirs,) = story.files(BOB)
    assert "video" in story.fake.chat(BOB).messages[theirs.id], "others keep their own"


async def test_in_a_group_a_menu_is_edited_in_place_and_only_by_the_person_s_own_press(
    story: OnTelegram,
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, "/settings", group)
    shown = story.last(group)
    assert "只有发起人可以点" in await story.press(BOB, shown, "Half the size", group)
    assert "Usual size: Not set" in story.last(group).text
    assert await story.press(ANN, shown, "Half the size", group) == "Done."
    assert "Usual size: Half the size" in story.last(group).text
    assert story.last(group).id == shown.id
    rows = story.fake.chat(group).messages[shown.id]["reply_markup"]["inline_keyboard"]
    firsts = [row[0]["text"].removeprefix("✓ ") for row in rows]
    assert {"This chat's limit", "After compressing", "Automatic", "Video"} <= set(firsts)


async def test_results_come_without_a_sound_for_whoever_wants_that(
    story: OnTelegram, clip: Path
) -> None:
    await story.say(ANN, "/settings")
    assert "Results come: With a notification" in story.last(ANN).text
    await story.press(ANN, story.last(ANN), "Silently")
    assert "Results come: Silently" in story.last(ANN).text
    await story.say(ANN, "compress it to 60 KB", video=video(clip))
    await story.say(BOB, "compress it to 60 KB", video=video(clip))
    silent = {call["chat_id"]: call["disable_notification"] for call in sent_films(story)}
    assert silent == {ANN.id: True, BOB.id: False}


def sent_films(story: OnTelegram) -> list[dict[str, Any]]:
    calls = story.fake.called("sendVideo")
    return [{"disable_notification": False, **call} for call in calls]


async def test_language_is_chosen_by_the_command_or_its_keyboard(story: OnTelegram) -> None:
    await story.say(ANN, "/language deutsch")
    assert story.last(ANN).text.endswith("Ab jetzt antworte ich dir auf Deutsch.")
    assert await story.press(ANN, story.last(ANN), "Français") == "Fertig."
    assert story.last(ANN).text.endswith("je te réponds en français.")
    assert "✓ Français" in story.last(ANN).buttons
