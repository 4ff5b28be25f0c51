"""`nemobot init`: asks for what is missing, tries each answer at once, and writes the settings.

What stands in the file already stays, word by word, but for what was answered anew; a copy of the
file as it was is kept beside it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from cryptography.fernet import Fernet

from bot.cli.checks import WrongUse, check_proxies, skills_for
from bot.core.file_names import shown
from bot.operate.doctor import service
from bot.operate.doctor.examination import examine
from bot.platform import Finding, exit_code
from bot.ports import SystemClock
from bot.registry import PLATFORMS, Entry
from bot.settings import ENV_FILE, ENV_PATH, Settings, SettingsError
from bot.texts.catalogues import default_texts

_BROKEN = 2
"""`exit_code` of findings with an error among them."""


def init() -> int:
    """The exit code. Raises `WrongUse` and `SettingsError`."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongUse("nemobot init asks questions: run it in a terminal")
    check_proxies()
    logging.disable(logging.CRITICAL)  # what the libraries say of it stands in the findings
    file = Path(os.environ.get(ENV_FILE) or ENV_PATH)
    if file.exists() and not typer.confirm(
        f"{shown(file)} is there already. Change it? (a copy is kept)", default=False
    ):
        return 1
    answers = Answers(file)
    for entry in PLATFORMS:
        answers.ask_platform(entry)
    if not any(entry.is_wanted(answers.settings()) for entry in PLATFORMS):
        raise WrongUse("without a platform there is nothing to serve: nothing was written")
    answers.ask_service()
    answers.ask_people()
    answers.make_keys()
    kept = write(file, answers.given)
    _say(f"{shown(file)} is written, for you alone." + (f" Before: {shown(kept)}" if kept else ""))
    _say("Next: nemobot doctor, then nemobot run")
    return 0


class Answers:
    """What was answered, by the names of the settings; `file` has what is set already."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.given: dict[str, str] = {}

    def settings(self, **more: str) -> Settings:
        """With what is answered so far. Raises `SettingsError`."""
        chosen = {**self.given, **more}
        if not (chosen.get("access") or self._who_is_let_in()):
            chosen["access"] = "open"  # until it is asked
        return self._read(chosen)

    def _who_is_let_in(self) -> str:
        """What is set, or answered: nobody is made up."""
        return " ".join(self._read({**self.given, "nemo_token": None}).access)

    def _read(self, chosen: Mapping[str, Any]) -> Settings:
        names = {name.upper() for name in chosen}
        others = {name: value for name, value in os.environ.items() if name not in names}
        others.pop(ENV_FILE, None)
        return Settings.read(others, env_file=self._file, **chosen)

    def ask_platform(self, entry: Entry) -> None:
        """Until the token works, or nothing is answered."""
        _say(f"\n{entry.title}: {entry.steps}")
        has_one = entry.is_wanted(self.settings())
        while token := _secret(f"Token for {entry.title}", has_one=has_one):
            if (settings := self._holding(entry.needs, token)) is None:
                continue
            if _told(asyncio.run(_of_platform(settings, entry))) < _BROKEN:
                self.given[entry.needs] = token
                return

    def ask_service(self) -> None:
        """A token of one's own, or the free account."""
        web = self.settings().nemo_web_url
        _say(f"\nNemoVideo: your own token is made at {web} → Settings → API Tokens, every scope.")
        _say("Without one, the bot gets a free account with 100 credits.")
        has_one = self.settings().nemo_token is not None
        while token := _secret("Token for NemoVideo", has_one=has_one):
            if (settings := self._holding("nemo_token", token)) is None:
                continue
            if _told(asyncio.run(_of_service(settings))) < _BROKEN:
                self.given["nemo_token"] = token
                return
        if not has_one:
            _told(asyncio.run(_of_service(self.settings())))

    def ask_people(self) -> None:
        """Who may use it, and who owns it."""
        people = ", ".join(f"{entry.name}:123" for entry in PLATFORMS)
        _say(f"\nWho may use the bot? People such as {people}, places as in docs/operations.md,")
        _say("“invitation” for who has a code (nemobot invite new), or “open” for everybody.")
        before = self._who_is_let_in()
        spends = self.settings().nemo_token is not None and not before
        default = before or ("" if spends else "open")
        while (listed := self._asked("access", "Who may use it", default)) == "" and spends:
            _say("They would spend your credits: name them, or write “open”.")
        owners = self._asked("owners", "Your own ids, for /doctor (Enter: none)", "")
        for name, value in (("access", listed), ("owners", owners)):
            if value:
                self.given[name] = value

    def _asked(self, name: str, question: str, default: str) -> str:
        while True:
            said = str(typer.prompt(question, default=default, show_default=bool(default)))
            if not said.strip() or self._holding(name, said.strip()) is not None:
                return said.strip()

    def make_keys(self) -> None:
        """Tokens are encrypted from the beginning, and people can link accounts."""
        if not self.settings().nemobot_secret_keys:
            self.given["nemobot_secret_keys"] = Fernet.generate_key().decode()
            _say("\nA key for stored tokens was made. Keep a copy of it: without it they are lost.")

    def _holding(self, name: str, value: str) -> Settings | None:
        """The settings with this answer; what is wrong with it is said."""
        try:
            return self.settings(**{name: value})
        except SettingsError as error:
            _say(f"  ERROR    {error}")
            return None


async def _of_platform(settings: Settings, entry: Entry) -> Sequence[Finding]:
    found = await examine(settings, default_texts(), skills_for(settings), entries=[entry])
    return [finding for finding in found if finding.what.startswith((entry.title, "Clock"))]


async def _of_service(settings: Settings) -> Sequence[Finding]:
    return await service.examine(settings, SystemClock())


def _told(findings: Sequence[Finding]) -> int:
    for finding in findings:
        _say(f"  {finding.level.upper() if finding.level != 'ok' else 'ok':<8} {finding}")
    return exit_code(findings)


def _secret(question: str, *, has_one: bool) -> str:
    """What is typed is not shown. Empty: the one that is there, or none."""
    hint = "Enter: keep the one that is set" if has_one else "Enter: none"
    answer = typer.prompt(f"{question} ({hint})", default="", hide_input=True, show_default=False)
    return str(answer).strip()


def write(file: Path, given: Mapping[str, str]) -> Path | None:
    """The file with these settings, whole or not at all, for its owner alone; where it was there,
    the path of a copy."""
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    kept = None
    if file.exists():
        kept = file.with_name(f"{file.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        _write_new(kept, before)
    lines = [line for line in before.splitlines() if _name(line) not in given]
    lines += [f"{name.upper()}={value}" for name, value in given.items()]
    coming = file.with_name(f"{file.name}.coming")
    coming.unlink(missing_ok=True)
    _write_new(coming, "\n".join(lines) + "\n")
    coming.replace(file)
    return kept


def _write_new(file: Path, text: str) -> None:
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as stream:
        stream.write(text)


def _name(line: str) -> str:
    """Of the setting that this line sets; a value over several lines is not one of ours."""
    return line.partition("=")[0].strip().removeprefix("export ").strip().lower()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
