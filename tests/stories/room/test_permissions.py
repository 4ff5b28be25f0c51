"""Whose money is it, and whose project: the same answer to words, commands and buttons."""

from __future__ import annotations

from pathlib import Path

from bot.core.model import Author, Command, ConversationKey
from tests.stories.room.test_login import ALICES, accounts_url, bot
from tests.stories.room.world import ALICE, BOB, Bot, Room, Shown

__all__ = ["accounts_url", "bot"]

SQUARE = ConversationKey("room", "square", None, "900")
MODERATOR = Author("room:mod", "Mod", may_moderate=True)
HERS = "Only the person who began this project can spend its credits."


async def say(
    bot: Bot, text: str, *paths: Path, by: Author, command: str = "", wait: bool = True
) -> None:
    """In a thread of a group, where several people can write."""
    await bot.say(
        text,
        *paths,
        by=by,
        chat="square",
        conversation=SQUARE,
        is_private=False,
        command=Command(command) if command else None,
        wait=wait,
    )


async def linked_project(bot: Bot, room: Room, clip: Path) -> Shown:
    """Alice's project on her own account, with the buttons that Mute and Compress stand on."""
    await bot.app.accept.login(ALICE, ALICES, "en")
    await say(bot, "", clip, by=ALICE)
    return room.messages[-1]


async def balance(bot: Bot, room: Room) -> str:
    await say(bot, "", by=ALICE, command="credits")
    return room.texts[-1]


async def test_no_press_of_somebody_elses_spends_a_linked_account(
    bot: Bot, room: Room, clip: Path
) -> None:
    offered = await linked_project(bot, room, clip)
    before = await balance(bot, room)
    labels = [button.label for button in offered.view.buttons]
    assert labels
    for label in labels:
        stranger = await bot.press(offered, label, by=BOB)
        assert stranger.text == "This button is for the person who asked."
        moderator = await bot.press(offered, label, by=MODERATOR)
        assert moderator.text == HERS
    assert await balance(bot, room) == before
    answer = await bot.press(offered, labels[-1], by=ALICE)
    assert answer.text == "On it.", "what was refused to others is still hers to press"


async def test_no_words_of_somebody_elses_spend_or_replace_it(
    bot: Bot, room: Room, clip: Path
) -> None:
    await linked_project(bot, room, clip)
    before = await balance(bot, room)
    refusals = {
        ("mute it", ""): HERS,
        ("new project", ""): "Only the person this project belongs to can replace it.",
        ("", "skill"): "Only the person this project belongs to can replace it.",
        ("credits", ""): (
            "The credits are shown only to the person whose account pays for this project."
        ),
    }
    for by in (BOB, MODERATOR):
        for (text, command), refusal in refusals.items():
            await say(bot, text, by=by, command=command)
            assert room.texts[-1] == refusal
    assert await balance(bot, room) == before
    await say(bot, "status", by=BOB)
    assert room.texts[-1].startswith("Timeline (1 track)"), "the project is still there"


async def test_words_from_before_the_project_existed_do_not_run_on_its_holders_account(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.app.accept.login(ALICE, ALICES, "en")
    await say(bot, "mute it", clip, by=ALICE, wait=False)
    await say(bot, "unmute it", by=BOB, wait=False)  # accepted: there is no project yet
    await bot.idle()
    assert room.texts[-1].endswith(HERS)
    assert "Credits: 77 → 76" in room.everything
    assert "76 → 75" not in room.everything


async def test_cancel_stops_only_what_is_ones_own_to_stop(bot: Bot, room: Room, clip: Path) -> None:
    await say(bot, "", clip, by=ALICE, wait=False)
    await say(bot, "cancel", by=BOB, wait=False)
    await bot.idle()
    assert any("a moderator can stop it" in text for text in room.texts)
    assert any("Got bigbuckbunny" in text for text in room.texts), "hers went on"


async def test_the_link_to_a_project_is_for_whom_it_belongs_to(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.app.accept.login(ALICE, ALICES, "en")
    await say(bot, "mute it and export", clip, by=ALICE)
    [result] = room.files
    for by in (BOB, MODERATOR):
        answer = await bot.press(result, "Project", by=by)
        assert (answer.url, "claim" in answer.text) == (None, False)
