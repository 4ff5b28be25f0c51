"""`/settings`: what a person usually wants, chosen by a press and used where a request is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.controls import Option
from bot.core.fair_use.place import PlaceSettings
from bot.core.model import Author, Command, Press
from bot.core.requests.preferences import OPTIONS, Preferences
from bot.ports import PressAnswer
from bot.store.queries.key_value import choose as choose_option
from bot.store.queries.key_value import preferences_of
from bot.store.queries.place_settings import choose_for_place
from tests.stories.room.world import ALICE, BOB, NUMBERS, Bot, Room, Service, Shown, bot_in
from tests.support.clock import eventually


def options(shown: Shown) -> dict[str, Option]:
    return {option.label: option for menu in shown.view.menus for option in menu.options}


async def choose(bot: Bot, shown: Shown, label: str, by: Author = ALICE) -> PressAnswer:
    data = options(shown)[label].data
    press = Press(f"press-{next(NUMBERS)}", data, by, shown.ref, bot.clock.utc_s())
    answer = await bot.app.accept.press(press)
    await bot.idle()
    return answer


async def settings(bot: Bot, room: Room, **where: str) -> Shown:
    await bot.say("", command=Command("settings"), **where)  # type: ignore[arg-type]
    return room.messages[-1]


async def test_pressing_changes_it_and_the_message_shows_what_holds(bot: Bot, room: Room) -> None:
    shown = await settings(bot, room)
    assert (
        "Usual size: Not set\nSend MP4 by itself: After compressing\nLanguage: Auto" in shown.text
    )
    assert [menu.label for menu in shown.view.menus] == [
        "Usual size",
        "Send MP4 by itself",
        "Language",
    ]
    messages = len(room.messages)
    assert (await choose(bot, shown, "25 MB")).text == "Done."
    assert "Usual size: 25 MB" in shown.text
    assert options(shown)["25 MB"].is_chosen
    assert not options(shown)["Not set"].is_chosen
    assert len(room.messages) == messages
    assert "Usual size: 25 MB" in (await settings(bot, room, chat="elsewhere")).text


async def test_only_the_persons_own_press_counts(bot: Bot, room: Room) -> None:
    shown = await settings(bot, room)
    assert "person who asked" in (await choose(bot, shown, "25 MB", by=BOB)).text
    assert "Usual size: Not set" in shown.text
    assert (await bot.app.db.run(preferences_of, BOB.id)).size is None


async def test_what_is_no_choice_changes_nothing(bot: Bot, room: Room) -> None:
    shown = await settings(bot, room)
    real = options(shown)["8 MB"].data
    for data in (f"{real}0", real.replace("size", "person"), real.rpartition(":")[0]):
        press = Press(f"press-{next(NUMBERS)}", data, ALICE, shown.ref, bot.clock.utc_s())
        await bot.app.accept.press(press)
    await bot.idle()
    assert "Usual size: Not set" in shown.text


async def test_compress_this_means_my_usual_and_says_so(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await choose(bot, await settings(bot, room), "Half the size")
    await bot.say("compress this", clip)
    assert "I take your usual one: Half the size (/settings)." in room.everything
    (result,) = room.files
    assert len(result.file or b"") <= clip.stat().st_size / 2
    assert len(service.accepted("run_sse")) == 1


async def test_my_usual_may_be_a_quality(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await choose(bot, await settings(bot, room), "Without visible loss")
    await bot.say("compress this", clip)
    assert "I take your usual one: Without visible loss (/settings)." in room.everything
    (asked,) = service.accepted("run_sse")
    assert asked["text"] == "compress this\nCompress this video without losing quality"
    assert len(room.files) == 1


async def test_a_quality_that_is_named_goes_first(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await choose(bot, await settings(bot, room), "Half the size")
    await bot.say("compress this without losing quality", clip)
    assert "your usual" not in room.everything
    (asked,) = service.accepted("run_sse")
    assert asked["text"] == "compress this without losing quality"


async def test_a_size_that_is_named_goes_first(bot: Bot, room: Room, clip: Path) -> None:
    await choose(bot, await settings(bot, room), "Half the size")
    await bot.say("compress it to 60 KB", clip)
    assert "your usual" not in room.everything
    assert room.files[-1].filename is not None
    assert "60 kB" in room.files[-1].filename


async def test_the_command_compress_means_my_usual_too(bot: Bot, room: Room, clip: Path) -> None:
    await choose(bot, await settings(bot, room), "Half the size")
    await bot.say("", clip, command=Command("compress"))
    assert "I take your usual one: Half the size" in room.everything
    assert len(room.files[-1].file or b"") <= clip.stat().st_size / 2


async def test_others_in_the_chat_keep_their_own(bot: Bot, room: Room, clip: Path) -> None:
    await choose(bot, await settings(bot, room), "Half the size")
    await bot.say("compress this but don't export yet", clip, by=BOB)
    assert "your usual" not in room.everything


@pytest.mark.parametrize(
    ("choice", "words", "files"),
    [("Always", "mute it", 1), ("Only when asked", "compress it to 60 KB", 0)],
)
async def test_when_the_mp4_comes_by_itself(
    bot: Bot, room: Room, clip: Path, choice: str, words: str, files: int
) -> None:
    await choose(bot, await settings(bot, room), choice)
    await bot.say(words, clip)
    assert len(room.files) == files


async def test_a_language_that_is_chosen_holds_until_it_is_automatic_again(
    bot: Bot, room: Room
) -> None:
    shown = await settings(bot, room)
    await choose(bot, shown, "Deutsch")
    assert "Übliche Größe: Keine" in shown.text
    await bot.say("hello, what can you do for me?", chat="another")
    assert "Schick mir" in room.texts[-1] or "Video" in room.texts[-1]
    await bot.say("", command=Command("status"), chat="another")
    assert room.texts[-1].endswith("Die Timeline ist leer. Schick mir ein Video.")
    await choose(bot, shown, "Automatisch")
    assert "Usual size: Not set" in shown.text
    await bot.say("what is on the timeline?", chat="another")
    assert room.texts[-1].endswith("The timeline is empty. Send me a video.")


async def test_forgetting_deletes_all_that_was_chosen_and_nobody_elses(
    bot: Bot, room: Room
) -> None:
    for person in (ALICE.id, BOB.id):
        for name, values in OPTIONS.items():
            await bot.app.db.run(choose_option, person, name, values[1])
    bobs = await bot.app.db.run(preferences_of, BOB.id)
    assert all(bobs.value(name) is not None for name in OPTIONS)
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    assert await bot.app.db.run(preferences_of, ALICE.id) == Preferences()
    assert await bot.app.db.run(preferences_of, BOB.id) == bobs
    assert "Usual size: Not set" in (await settings(bot, room)).text


TOLD_FITS = "You named no size, so I compress to 500 kB, what this chat takes."


async def test_without_a_usual_size_the_chat_s_limit_is_meant_and_said(
    bot: Bot, room: Room, clip: Path
) -> None:
    room.limits = replace(room.limits, file_max_bytes=500_000)
    await bot.say("compress this", clip)
    assert TOLD_FITS in room.everything
    [result] = room.files
    assert len(result.file or b"") <= 500_000
    assert "Fitted to" not in result.text, "it was made to fit, no copy was needed"
    await bot.say("compress it but don't export yet")
    assert room.everything.count(TOLD_FITS) == 1, "what was made last fits already"


async def test_a_file_that_fits_already_is_left_to_the_service(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("compress this but don't export yet", clip)
    assert "You named no size" not in room.everything


async def test_the_command_compress_says_that_it_means_the_chat_s_limit(
    bot: Bot, room: Room, clip: Path
) -> None:
    room.limits = replace(room.limits, file_max_bytes=500_000)
    await bot.say("", clip, command=Command("compress"))
    assert TOLD_FITS in room.everything
    assert len(room.files[-1].file or b"") <= 500_000


async def test_my_usual_goes_before_the_servers_and_that_before_the_chat_s_limit(
    bot: Bot, room: Room, clip: Path
) -> None:
    room.limits = replace(room.limits, file_max_bytes=500_000)
    here = PlaceSettings(size="8", language="de")
    await bot.app.db.run(choose_for_place, "room:guild", here)
    words = "compress this but don't export yet"
    await bot.say(words, clip, guild="room:guild", chat="a")
    assert "ich nehme die hier übliche: 8 MB (/server-settings)" in room.everything
    await choose(bot, await settings(bot, room), "25 MB")
    await choose(bot, await settings(bot, room), "English")
    await bot.say(words, clip, guild="room:guild", chat="b")
    assert "I take your usual one: 25 MB (/settings)." in room.everything
    await choose(bot, await settings(bot, room), "Not set")
    await bot.say(words, clip, guild="room:guild", chat="c")
    assert TOLD_FITS in room.everything, "not set is a choice of theirs, too"
    await bot.say(words, clip, guild="room:guild", chat="d", by=BOB)
    assert room.everything.count("ich nehme die hier übliche: 8 MB") == 2


@pytest.mark.parametrize("operators", ["compress", "always", "never"])
@pytest.mark.parametrize(("own", "files"), [("Always", 1), ("Only when asked", 0)])
async def test_my_own_word_on_the_mp4_goes_before_the_operators(
    room: Room, service: Service, clip: Path, tmp_path: Path, operators: str, own: str, files: int
) -> None:
    async with bot_in(room, service.url, tmp_path, auto_export=operators) as bot:
        await choose(bot, await settings(bot, room), own)
        await bot.say("mute it", clip)
        assert len(room.files) == files


@pytest.mark.parametrize(
    ("operators", "servers", "may"),
    [("everyone", False, True), ("everyone", True, False), ("owner", False, False)],
)
async def test_limits_go_the_other_way_round_and_only_narrow(
    room: Room,
    service: Service,
    clip: Path,
    tmp_path: Path,
    operators: str,
    servers: bool,
    may: bool,
) -> None:
    """Who spends: the operator says it first, a server can only say no, a person nothing."""
    async with bot_in(room, service.url, tmp_path, spend=operators) as bot:
        here = PlaceSettings(owner_only=servers)
        await bot.app.db.run(choose_for_place, "room:guild", here)
        await bot.say("don't export, mute it", clip, guild="room:guild", is_private=False)
        before = len(service.accepted("run_sse"))
        await bot.say("trim to 2 s, no export", by=BOB, guild="room:guild", is_private=False)
        assert len(service.accepted("run_sse")) == before + may


async def test_results_come_silently_for_whoever_wants_that(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    room.limits = replace(room.limits, silent=True)
    async with bot_in(room, service.url, tmp_path, notify_after_s=1) as bot:
        await bot.say("compress it to 300 KB", clip, by=BOB)
        assert not any(shown.silent for shown in room.messages)
        assert "Results come: With a notification" in (await settings(bot, room)).text
        await choose(bot, room.messages[-1], "Silently")
        before = len(room.messages)
        await bot.say("compress it to 300 KB", clip, chat="mine")
        mine = room.messages[before:]
        assert room.files[-1].silent
        assert [shown.silent for shown in mine if shown.file is None][:1] == [False], (
            "the answer to what was just written is not what they mean"
        )
        await bot.say("compress it to 300 KB", clip, by=BOB, chat="bobs")
        assert not room.files[-1].silent, "others keep their own"


async def test_where_nothing_can_come_silently_nothing_is_offered(bot: Bot, room: Room) -> None:
    assert "Results come" not in (await settings(bot, room)).text


async def language(bot: Bot, room: Room, name: str = "", **where: str) -> Shown:
    await bot.say("", command=Command("language", name), **where)  # type: ignore[arg-type]
    return room.messages[-1]


async def test_the_command_language_shows_it_and_a_press_holds_it(bot: Bot, room: Room) -> None:
    shown = await language(bot, room)
    assert shown.text.endswith("I answer you in the language you write in.")
    assert options(shown)["Automatic"].is_chosen
    assert (await choose(bot, shown, "Deutsch", by=BOB)).text != "Done."
    assert (await choose(bot, shown, "Deutsch")).text == "Done."
    assert shown.text.endswith("Ab jetzt antworte ich dir auf Deutsch.")
    assert options(shown)["Deutsch"].is_chosen
    await bot.say("what is on the timeline?", chat="another")
    assert room.texts[-1].endswith("Die Timeline ist leer. Schick mir ein Video.")
    await choose(bot, shown, "Automatisch")
    assert shown.text.endswith("I answer you in the language you write in.")


async def test_what_is_made_is_told_in_the_language_that_was_chosen_meanwhile(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    """What is rendered, and what waits."""
    await service.order("render_status", "slow_headers", seconds=60)
    await bot.say("mute it and export", clip, wait=False)
    await eventually(lambda: service.accepted("render"))
    await service.order("run_sse", "slow_headers", seconds=20)
    await bot.say("undo", wait=False)
    await bot.say("keep the first 2 seconds", wait=False)
    await eventually(lambda: any("Thinking" in text for text in room.texts))
    await language(bot, room, "deutsch")
    (film,) = room.files
    assert film.text.startswith("Fertig")
    assert any("Gekürzt" in text for text in room.texts)


async def test_a_language_is_chosen_by_name_and_by_plain_words(bot: Bot, room: Room) -> None:
    assert (await language(bot, room, "français")).text.endswith("je te réponds en français.")
    await bot.say("speak German please")
    assert room.texts[-1].endswith("Ab jetzt antworte ich dir auf Deutsch.")
    assert (await language(bot, room, "ES")).text.endswith("te respondo en español.")
    assert (await language(bot, room, "auto")).text == "Te respondo en el idioma en que escribes."


async def test_a_language_without_a_catalogue_is_named_and_changes_nothing(
    bot: Bot, room: Room
) -> None:
    await language(bot, room, "de")
    shown = await language(bot, room, "Klingon")
    assert shown.text.startswith("„Klingon“ spreche ich noch nicht.")
    assert options(shown)["Deutsch"].is_chosen


async def test_one_persons_language_is_nobody_elses(bot: Bot, room: Room) -> None:
    await language(bot, room, "de", chat="group")
    await bot.say("what is on the timeline?", by=BOB, chat="group")
    assert room.texts[-1].endswith("The timeline is empty. Send me a video.")
