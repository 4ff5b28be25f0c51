"""`nemobot init` on a pseudo-terminal, against loopback services."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.discord.rest.examination import invite_link
from bot.cli.setup.init import Answers, write
from bot.settings import Settings
from tests.bot.cli.command_line import refused
from tests.bot.cli.terminal import terminal
from tests.support.engine import engine_process
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import FakeTelegram

pytestmark = pytest.mark.real_time


def test_it_asks_tries_each_answer_and_writes_what_runs(
    tmp_path: Path, fake: FakeTelegram, discord: FakeDiscord
) -> None:
    file = tmp_path / ".env"
    before = (
        f"# mine\nTELEGRAM_API_URL={fake.url}\nNEMO_API_URL=http://127.0.0.1:9\n"
        f"DISCORD_API_URL={discord.api_url}\n"
    )
    file.write_text(before)
    file.chmod(0o644)
    with terminal("init", cwd=tmp_path) as person:
        person.is_asked("is there already")
        person.types("y\n")
        person.is_asked("Token for Discord")
        assert "discord.com/developers" in person.sees
        person.types("MTIz.not.that-one-but-as-long\n")
        person.waits_for("Discord token: it is not valid")
        person.is_asked("Token for Discord")
        person.types(discord.token + "\n")
        person.is_asked("Token for Telegram")
        link = invite_link(discord.world.application)
        assert link in person.sees.replace("\n", ""), "it adds the bot with these permissions"
        person.types("nonsense\n")
        person.waits_for("TELEGRAM_TOKEN")
        person.is_asked("Token for Telegram")
        person.types("1234567:" + "A" * 35 + "\n")
        person.waits_for("Telegram token: it is not valid")
        person.is_asked("Token for Telegram")
        person.types(fake.token + "\n")
        person.waits_for("@nemo_test_bot")
        person.is_asked("Token for NemoVideo")
        person.types("\n")
        person.waits_for("does not answer")
        person.is_asked("Who may use it")
        person.types("telegram:bob\n")
        person.waits_for("names nobody")
        person.is_asked("Who may use it")
        person.types("telegram:42\n")
        person.is_asked("Your own ids")
        person.types("telegram:42\n")
        person.waits_for("nemobot doctor")
        assert fake.token not in person.sees
        assert discord.token not in person.sees
        assert person.ends() == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    settings = Settings.read({"NEMOBOT_DATA": str(tmp_path)}, env_file=file)
    tokens = (settings.telegram_token, settings.discord_token)
    assert [token and token.get_secret_value() for token in tokens] == [fake.token, discord.token]
    assert (settings.access, settings.owners) == (("telegram:42",), ("telegram:42",))
    assert settings.nemobot_secret_keys
    assert file.read_text().startswith(before)
    [kept] = tmp_path.glob(".env.before-*")
    assert kept.read_text() == before
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_token_for_nemovideo_is_tried_and_who_may_spend_it_has_to_be_said(
    tmp_path: Path, fake: FakeTelegram
) -> None:
    file, tokens = tmp_path / ".env", tmp_path / "tokens"
    tokens.write_text("nmv_usr_right * 500\n")
    with engine_process(tmp_path / "engine", "--tokens", str(tokens)) as url:
        file.write_text(
            f"TELEGRAM_TOKEN={fake.token}\nTELEGRAM_API_URL={fake.url}\nNEMO_API_URL={url}\n"
        )
        with terminal("init", cwd=tmp_path) as person:
            person.is_asked("is there already")
            person.types("y\n")
            person.is_asked("Token for Discord")
            person.types("\n")
            person.is_asked("Token for Telegram (Enter: keep the one that is set)")
            person.types("\n")
            person.is_asked("Token for NemoVideo")
            person.types("nmv_usr_wrong\n")
            person.waits_for("NEMO_TOKEN is rejected")
            person.is_asked("Token for NemoVideo")
            person.types("nmv_usr_right\n")
            person.waits_for("500 are left")
            person.is_asked("Who may use it")
            person.types("\n")
            person.waits_for("They would spend your credits")
            person.is_asked("Who may use it")
            person.types("open\n")
            person.is_asked("Your own ids")
            person.types("\n")
            assert person.ends() == 0
            assert "nmv_usr" not in person.sees
    settings = Settings.read({"NEMOBOT_DATA": str(tmp_path)}, env_file=file)
    assert settings.nemo_token is not None
    assert settings.nemo_token.get_secret_value() == "nmv_usr_right"
    assert (settings.access, settings.owners) == (("open",), ())


def test_who_was_let_in_stays_so_where_nothing_else_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / ".env"
    file.write_text("ACCESS=telegram:1\n")
    shown: list[str] = []

    def pressed_enter(_: str, *, default: str, **__: object) -> str:
        shown.append(default)
        return default

    monkeypatch.setattr("typer.prompt", pressed_enter)
    answers = Answers(file)
    answers.given["nemo_token"] = "nmv_usr_right"
    assert answers.settings().access == ("telegram:1",)
    answers.ask_people()
    assert shown == ["telegram:1", ""]
    assert answers.given["access"] == "telegram:1"


def test_who_set_a_token_and_nobody_who_may_spend_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, answers = tmp_path / ".env", iter(["", "telegram:1", ""])
    file.write_text("NEMO_TOKEN=nmv_usr_right\n")
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(answers))
    asked = Answers(file)
    assert asked.settings().nemo_token is not None
    asked.ask_people()
    assert asked.given == {"access": "telegram:1"}


def test_an_existing_file_is_left_alone_unless_somebody_says_yes(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("ACCESS=open\n")
    with terminal("init", cwd=tmp_path) as person:
        person.is_asked("is there already")
        person.types("\n")
        assert person.ends() == 1
    assert file.read_text() == "ACCESS=open\n"
    assert list(tmp_path.glob(".env*")) == [file]


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    assert "in a terminal" in refused("init", cwd=tmp_path)
    assert not (tmp_path / ".env").exists()


def test_what_stands_in_the_file_stays_but_for_what_was_answered(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# why\nexport NEMO_SKILL=x\nACCESS=open\n#ACCESS=discord:1\nLOG_LEVEL=debug")
    write(file, {"access": "telegram:1"})
    assert file.read_text() == (
        "# why\nexport NEMO_SKILL=x\n#ACCESS=discord:1\nLOG_LEVEL=debug\nACCESS=telegram:1\n"
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands(tmp_path: Path, shell: str) -> None:
    """As the console script is started, whose name the shell's script goes by."""
    asked = {
        "_NEMOBOT_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "nemobot doc",
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": "nemobot doc",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    script = "import sys; sys.argv = ['nemobot']; from bot.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert "doctor" in done.stdout
    assert "chat" not in done.stdout
