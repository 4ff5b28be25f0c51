"""Linking one's own account: the token goes in by one door and is seen nowhere afterwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet
from sqlalchemy.ext.asyncio import AsyncConnection
from structlog.testing import capture_logs

from bot.core.model import Command
from bot.core.view import Limits
from tests.stories.room.world import ALICE, BOB, Bot, Room, bot_in, labels
from tests.support.engine import engine_here

ALICES = "nmv_usr_alices0123456789abcdef"
OPERATORS = "nmv_usr_operator0123456789abcd"


@pytest.fixture
async def accounts_url(tmp_path: Path) -> AsyncIterator[str]:
    """An engine that knows two registered accounts."""
    tokens = tmp_path / "tokens"
    tokens.write_text(f"{ALICES} * 77\n{OPERATORS} * 500\n")
    data = tmp_path / "engine"
    async with engine_here(data, tokens_file=tokens, faults=True, tokens_per_ip=0) as url:
        yield url


@pytest.fixture
async def bot(room: Room, accounts_url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    keys = (Fernet.generate_key().decode(),)
    async with bot_in(room, accounts_url, tmp_path, nemobot_secret_keys=keys) as bot:
        yield bot


async def stored(bot: Bot, sql: str) -> list[Any]:
    async def read(tx: AsyncConnection) -> list[Any]:
        return list((await tx.execute(sa.text(sql))).scalars())

    return await bot.app.db.run(read)


def everything_stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("nemobot.db*"))


async def test_the_owner_spends_their_own_credits_and_others_do_not(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    answer = await bot.app.accept.login(ALICE, ALICES, "en")
    assert answer.text == "Linked to your NemoVideo account."
    await bot.say("mute it", clip, by=ALICE, chat="hers")
    assert "Credits: 77 → 76" in room.texts[-1]
    await bot.say("mute it", clip, by=BOB, chat="his")
    assert "Credits: 1000 → 999" in room.texts[-1]
    assert ALICES.encode() not in everything_stored(tmp_path), "kept encrypted"
    assert ALICES not in room.everything


async def test_nobody_else_spends_a_linked_account(bot: Bot, room: Room, clip: Path) -> None:
    await bot.app.accept.login(ALICE, ALICES, "en")
    await bot.say("", clip, by=ALICE)
    await bot.say("", command=Command("credits"))
    credits = room.texts[-1]
    await bot.say("mute it", by=BOB)
    assert room.texts[-1] == "Only the person who began this project can spend its credits."
    await bot.say("", command=Command("credits"))
    assert room.texts[-1] == credits


async def test_a_session_stays_with_the_account_that_made_it(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it", clip)
    await bot.app.accept.login(ALICE, ALICES, "en")
    await bot.say("unmute it")
    assert "Credits: 999 → 998" in room.texts[-1], "it began on the bot's account"
    await bot.say("", command=Command("new"))
    await bot.say("mute it", clip)
    assert "Credits: 7" in room.texts[-1], "a new project is on hers"


async def test_logging_out_forgets_the_token(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    await bot.app.accept.login(ALICE, ALICES, "en")
    await bot.say("mute it", clip)
    await bot.say("", command=Command("logout"))
    assert room.texts[-1] == "Your NemoVideo account is unlinked."
    await bot.say("/logout")
    assert room.texts[-1] == "No account of yours is linked."
    assert await stored(bot, "SELECT token FROM accounts WHERE kind = 'linked'") == [""]
    await bot.say("unmute it")
    assert "NemoVideo no longer accepts your token" in room.texts[-1], "her project stays hers"
    await bot.say("", command=Command("new"))
    await bot.say("mute it", clip)
    assert "✅ Muted" in room.texts[-1]


@pytest.mark.parametrize(
    "token", ["nmv_usr_nobodys0123456789abc", "", "two words", "…", "x" * 9000]
)
async def test_a_wrong_token_is_not_kept(bot: Bot, tmp_path: Path, token: str) -> None:
    answer = await bot.app.accept.login(ALICE, token, "en")
    assert answer.text == "NemoVideo doesn't accept this token. Please check it."
    assert await stored(bot, "SELECT id FROM accounts") == []


async def test_without_a_key_nothing_is_linked(
    room: Room, accounts_url: str, tmp_path: Path
) -> None:
    async with bot_in(room, accounts_url, tmp_path) as bot:
        answer = await bot.app.accept.login(ALICE, ALICES, "en")
    assert answer.text == "This bot doesn't link accounts."
    assert ALICES.encode() not in everything_stored(tmp_path)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (f"/login {ALICES}", None),
        (f"/Login@nemobot   {ALICES}", None),
        (ALICES, Command("login", ALICES)),
        (f"here is my token {ALICES}", None),
        (f"/edit use {ALICES}", Command("edit", f"use {ALICES}")),
    ],
)
async def test_a_token_in_a_message_reaches_no_table_no_log_and_no_chat(
    bot: Bot, room: Room, tmp_path: Path, text: str, command: Command | None
) -> None:
    with capture_logs() as logs:
        message = bot.message(text, command=command)
        await bot.app.accept.message(message)
        await bot.app.accept.edited(message)
        await bot.idle()
    assert ALICES.encode() not in everything_stored(tmp_path)
    assert ALICES not in repr(logs)
    assert ALICES not in room.everything
    if (command is None and text.startswith("/")) or command == Command("login", ALICES):
        assert "Please don't send tokens in messages like this one" in room.texts[-1]


async def test_a_login_behind_a_video_is_not_taken_for_its_caption(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    await bot.say("", clip, wait=False)
    await bot.say(f"/login {ALICES}")
    assert ALICES.encode() not in everything_stored(tmp_path)
    assert "Got bigbuckbunny.mp4" in room.everything


async def test_a_configured_token_that_expires_is_told_once_and_nothing_takes_its_place(
    room: Room, accounts_url: str, tmp_path: Path, clip: Path
) -> None:
    settings: dict[str, Any] = {"nemo_token": OPERATORS[:-1] + "X", "access": ("open",)}
    async with bot_in(room, accounts_url, tmp_path, **settings) as bot:
        with capture_logs() as logs:
            await bot.say("mute it", clip)
            await bot.say("mute it")
        assert await stored(bot, "SELECT kind FROM accounts") == ["configured"]
    assert [text.split("\n")[-1] for text in room.texts] == [
        "This bot has a set-up problem. Its operator has been told; please try again later."
    ] * 2
    told = [entry for entry in logs if entry["log_level"] == "error"]
    assert [entry["event"] for entry in told] == ["nemo.operator_needed", "operator.needed"]


# who sees links that open an account or a project


async def test_the_registration_link_is_shown_only_where_the_account_has_one_user(
    accounts_url: str, tmp_path: Path, clip: Path
) -> None:
    for local in (True, False):
        room = Room(Limits(text_max=2000, file_max_bytes=10**7, edit_interval_s=0.5, local=local))
        async with (
            engine_here(tmp_path / f"engine{local}", credits=0) as url,
            bot_in(room, url, tmp_path / f"bot{local}") as bot,
        ):
            await bot.say("mute it", clip)
        assert ("/register?bind=" in room.texts[-1]) is local
        assert ("Its operator has been told" in room.texts[-1]) is not local


async def test_a_project_link_is_minted_when_its_owner_asks_for_it(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("compress to 400KB", clip)
    (result,) = room.files
    assert "Project" in labels(result.view.buttons)
    assert "claim" not in room.everything
    other = await bot.press(result, "Project", by=BOB)
    assert other.url is None
    mine = await bot.press(result, "Project")
    assert mine.url is not None
    assert "/workspace/claim?ct=clm_" in mine.url
    assert "nmv_usr_" not in mine.url
    assert mine.url not in room.everything, "for the owner's eyes alone"
