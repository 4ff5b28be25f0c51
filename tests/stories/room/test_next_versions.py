"""The next version is one press away: under an original, under a result, and in other words."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bot.core.model import Author, Press
from bot.ports import PressAnswer
from bot.store.queries.key_value import choose
from tests.stories.room.world import ALICE, BOB, NUMBERS, Bot, Room, Service, Shown, bot_in, labels
from tests.support.check_mp4 import decode
from tests.support.clips import noisy_clip


def result_of(room: Room) -> Shown:
    return next(shown for shown in reversed(room.messages) if shown.file is not None)


async def reword(bot: Bot, shown: Shown, words: str, by: Author = ALICE) -> PressAnswer:
    """The form is filled in and sent."""
    data, values = shown.button("Reword").data, {"words": words}
    press = Press(f"press-{next(NUMBERS)}", data, by, shown.ref, bot.clock.utc_s(), values=values)
    answer = await bot.app.accept.press(press)
    await bot.idle()
    return answer


def seen(tmp_path: Path, shown: Shown) -> tuple[str | None, float]:
    path = tmp_path / "seen.mp4"
    path.write_bytes(io.BytesIO(shown.file or b"").getvalue())
    found = decode(path)
    return found.sound, round(found.duration_s, 1)


async def test_half_of_an_original_and_then_half_of_the_result(
    bot: Bot, room: Room, clip: Path, service: Service
) -> None:
    await bot.say("", clip)
    await bot.press(room.messages[0], "½ 530 kB")
    first = result_of(room)
    assert len(first.file or b"") <= 530_000
    half = next(label for label in labels(first.view.buttons) if label.startswith("½"))
    await bot.press(first, half)
    second = result_of(room)
    assert second is not first
    assert len(second.file or b"") <= len(first.file or b"") / 2
    assert half not in labels(first.view.buttons)
    assert len(service.accepted("run_sse")) == 2


async def test_after_a_restart_both_kinds_of_button_still_count(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("mute it and export", clip)
    first = result_of(room)
    async with bot_in(room, service.url, tmp_path) as bot:
        assert (await reword(bot, first, "keep the first 2 seconds and export")).text == "On it."
    second = result_of(room)
    assert second is not first
    async with bot_in(room, service.url, tmp_path) as bot:
        assert (await bot.press(second, "Mute")).text == "On it."
    assert "✅ Muted" in room.everything
    assert len(room.files) == 3, "a press that says what it makes is a wish for the file"
    assert len(service.accepted("run_sse")) == 3


async def test_a_step_is_nobody_elses_to_press(
    bot: Bot, room: Room, clip: Path, service: Service
) -> None:
    await bot.say("", clip)
    shown = room.messages[0]
    assert (await bot.press(shown, "Mute", by=BOB)).text != "On it."
    assert "Mute" in labels(shown.view.buttons)
    assert not service.accepted("run_sse")


async def test_a_step_that_no_button_had_is_none(
    bot: Bot, room: Room, clip: Path, service: Service
) -> None:
    await bot.say("", clip)
    shown = room.messages[0]
    real = shown.button("Mute").data
    for data in (real + "-1", real.replace("mute", "size"), real.replace("mute", "drop")):
        press = Press(f"press-{next(NUMBERS)}", data, ALICE, shown.ref, bot.clock.utc_s())
        assert (await bot.app.accept.press(press)).text == "This button is out of date."
    await bot.idle()
    assert not service.accepted("run_sse")


async def test_the_form_holds_the_words_of_before_and_other_words_take_their_place(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    await bot.say("mute it and export", clip)
    first = result_of(room)
    assert seen(tmp_path, first) == (None, 5.2)
    answer = await bot.press(first, "Reword")
    assert answer.form is not None
    assert [field.value for field in answer.form.fields] == ["mute it and export"]
    assert (await reword(bot, first, "keep the first 2 seconds and export")).text == "On it."
    sound, length_s = seen(tmp_path, result_of(room))
    assert sound is not None
    assert length_s == 2.0


async def test_after_something_else_other_words_come_on_top(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    await bot.say("mute it and export", clip)
    first = result_of(room)
    await bot.say("make it black and white")
    await reword(bot, first, "keep the first 2 seconds and export")
    sound, length_s = seen(tmp_path, result_of(room))
    assert (sound, length_s) == (None, 2.0)


async def test_other_words_are_for_nobody_else_to_say(
    bot: Bot, room: Room, clip: Path, service: Service
) -> None:
    await bot.say("mute it and export", clip)
    first, asked = result_of(room), len(service.accepted("run_sse"))
    assert (await reword(bot, first, "delete everything", by=BOB)).text != "On it."
    assert len(service.accepted("run_sse")) == asked


@pytest.mark.parametrize("label", ["First 10 s", "GIF"])
async def test_one_press_under_an_original_gives_the_file_that_it_names(
    room: Room, service: Service, tmp_path: Path, label: str
) -> None:
    film = noisy_clip(tmp_path / "lake.mp4", duration_s=12, kbps=200)
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("", film)
        await bot.press(room.messages[0], label)
    assert len(room.files) == 1


@pytest.mark.parametrize(
    ("operators", "own", "files"),
    [("compress", "", 2), ("never", "", 1), ("compress", "never", 1), ("never", "always", 2)],
)
async def test_unless_who_presses_or_the_operator_wants_none_unasked(
    room: Room,
    service: Service,
    tmp_path: Path,
    clip: Path,
    operators: str,
    own: str,
    files: int,
) -> None:
    async with bot_in(room, service.url, tmp_path, auto_export=operators) as bot:
        if own:
            await bot.app.db.run(choose, ALICE.id, "export", own)
        await bot.say("compress it to 300 KB and export", clip)
        await bot.press(result_of(room), "Mute")
        assert len(room.files) == files
        offers = "Export" in labels(room.messages[-1].view.buttons)
        assert offers is (files == 1)


async def test_undo_leads_back_to_what_is_in_the_chat_already(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("compress it to 300 KB", clip)
    await bot.press(result_of(room), "Mute")
    await bot.press(result_of(room), "Undo")
    assert len(room.files) == 2
    assert "Export" in labels(room.messages[-1].view.buttons)
