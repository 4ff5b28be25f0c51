"""The one list of platforms, and that nobody else keeps another."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.registry import PLATFORMS, Entry, secrets_of, wanted_platforms
from bot.settings import Settings
from bot.settings.forms import PEOPLES_PLATFORMS

BOT = Path(__file__).parents[2] / "bot"
MAY_NAME_PLATFORMS = ("registry.py", "settings.py")


@pytest.mark.parametrize("entry", PLATFORMS, ids=lambda entry: entry.name)
def test_a_platform_is_wanted_when_its_setting_is_there(entry: Entry) -> None:
    assert entry.needs in Settings.model_fields
    assert entry.name in PEOPLES_PLATFORMS, "ACCESS can't name its people"
    with_it = Settings.read({entry.needs.upper(): TOKENS[entry.name]}, env_file=None)
    assert wanted_platforms(with_it) == [entry]
    assert wanted_platforms(Settings()) == []


@pytest.mark.parametrize("entry", PLATFORMS, ids=lambda entry: entry.name)
def test_the_secrets_of_wanted_platforms_alone_are_looked_for(entry: Entry) -> None:
    with_it = Settings.read({entry.needs.upper(): TOKENS[entry.name]}, env_file=None)
    assert secrets_of(with_it) == list(entry.secrets())
    assert secrets_of(Settings()) == []


@pytest.mark.parametrize("room", ["app.py", "operate", "cli", "dispatch"])
def test_nobody_else_names_a_platform(room: str) -> None:
    files = [BOT / room] if room.endswith(".py") else sorted((BOT / room).rglob("*.py"))
    names = re.compile("|".join(entry.name for entry in PLATFORMS), re.IGNORECASE)
    found = {str(path.relative_to(BOT)): names.findall(path.read_text()) for path in files}
    assert not {path: named for path, named in found.items() if named}


TOKENS = {"discord": "a.b.c", "telegram": "1:a"}


def test_the_list_is_read_without_importing_any_adapter() -> None:
    code = "import sys, bot.registry; print([m for m in sys.modules if m.startswith('adapters')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
