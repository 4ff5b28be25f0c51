from __future__ import annotations

import asyncio

import pytest

from adapters.telegram.commands import menus
from bot.core.model import Command, CommandText
from tests.adapters.telegram.helpers import start_bot
from tests.adapters.telegram.written import GROUP, PRIVATE, VIDEO, ignored, said
from tests.support.fakes.telegram import FakeTelegram


def test_names_that_telegram_would_refuse_are_left_out_and_descriptions_cut() -> None:
    given = [CommandText("edit", {"en": "x" * 300, "pt-BR": "y"}), CommandText("Über", {"en": "z"})]
    shown = {(menu.scope.type, menu.language): menu.commands for menu in menus(given)}
    assert {language for _, language in shown} == {None, "pt"}
    for commands in shown.values():
        assert [command.command for command in commands] == ["edit"]
        assert len(commands[0].description) <= 256


def test_a_language_without_a_description_shows_the_english_one() -> None:
    given = [
        CommandText("edit", {"en": "Edit", "de": "Schneiden"}),
        CommandText("new", {"en": "N"}),
    ]
    (german,) = [m for m in menus(given) if m.language == "de" and "private" in m.scope.type]
    assert [command.description for command in german.commands] == ["Schneiden", "N"]


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("/edit cut it", Command("edit", "cut it"), "cut it"),
        ("/edit@Nemo_Test_Bot\ncut it", Command("edit", "cut it"), "cut it"),
        ("/export", Command("export"), ""),
        ("/unknown thing", None, "/unknown thing"),
        ("/start", Command("start"), ""),
        ("/start skill-ai-video-compressor", Command("start", "ai-video-compressor"), None),
        ("/start skill-of-somebody-else", Command("start"), None),
    ],
)
def test_a_command_of_ours_is_read_and_others_stay_text(
    text: str, command: Command | None, words: str | None
) -> None:
    heard = said(PRIVATE, text)
    assert heard.command == command
    assert words is None or heard.text == words


def test_a_caption_is_the_request_and_may_be_a_command() -> None:
    heard = said(PRIVATE, "/edit mute it", video=VIDEO | {"file_name": "a.mp4", "file_size": 5})
    assert (heard.text, heard.command) == ("mute it", Command("edit", "mute it"))
    (file,) = heard.attachments
    assert (file.kind, file.filename, file.size_bytes) == ("video", "a.mp4", 5)
    assert (file.width, file.height, file.duration_s) == (640, 360, 7.0)


async def test_a_refused_menu_is_tried_again_seldom_also_over_new_connections(
    fake: FakeTelegram,
) -> None:
    fake.fail_next("setMyCommands", 400, "Bad Request: no", times=1_000)
    async with start_bot(fake):
        await asyncio.sleep(600)
    refused = len(fake.called("setMyCommands"))
    assert 2 <= refused <= 5, "after one minute, two, four"


async def test_a_menu_that_is_refused_for_a_while_comes_in_the_end(fake: FakeTelegram) -> None:
    fake.fail_next("setMyCommands", 400, "Bad Request: no", times=2)
    async with start_bot(fake):
        await asyncio.sleep(600)
        assert ("all_private_chats", "") in fake.api.menus
        assert fake.api.about["description", ""]


@pytest.mark.parametrize(
    ("text", "to_us"),
    [
        ("/stop", True),
        ("/stop@nemo_test_bot", True),
        ("/nonsense@nemo_test_bot", True),
        ("/timeline@nemo_test_bot", True),
        ("/nonsense", False),
        ("/stop@other_bot", False),
        ("stop", False),
    ],
)
def test_in_a_group_a_command_with_our_name_and_a_bare_stop_mean_us(text: str, to_us: bool) -> None:
    assert ignored(GROUP, text) is not to_us
