from __future__ import annotations

import pytest

from adapters.telegram.commands import menus, skill_link
from bot.core.model import CommandText


def test_a_skills_link_opens_the_bot_with_it() -> None:
    link = skill_link("nemo_test_bot", "ai-video-compressor")
    assert link == "https://t.me/nemo_test_bot?start=skill-ai-video-compressor"


@pytest.mark.parametrize("name", ["with space", "x" * 64, "émile"])
def test_a_skill_whose_name_fits_no_link_has_none(name: str) -> None:
    assert skill_link("nemo_test_bot", name) is None


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
