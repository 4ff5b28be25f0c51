"""`nemobot config`, `check` and `info`: what is set and where it came from, whether it holds, and a
block for a bug report. No secret is in any of them."""

from __future__ import annotations

import platform
import re
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Any, Final

from pydantic import SecretStr

from bot.cli.checks import check_captions, check_proxies, check_reporting, skills_for
from bot.core.file_names import shown
from bot.registry import wanted_platforms
from bot.settings import SECRETS, Settings

MASK: Final = "(set)"


def show_config(*, everything: bool) -> int:
    """Each setting that was set, or all of them: its value as it is used, where it came from."""
    settings = Settings.read()
    came_from = settings.found.came_from
    for name in type(settings).model_fields:
        if everything or name in came_from:
            value = _value(name, getattr(settings, name))
            if name == "database_url" and name not in came_from:
                value = settings.database_url.get_secret_value()  # a file's, without a password
            sys.stdout.write(f"{name.upper()}={value}\t{came_from.get(name, 'default')}\n")
    if not everything and not came_from:
        sys.stderr.write("Nothing is set: every setting has its default (nemobot config --all).\n")
    return 0


def check() -> int:
    """The settings alone: nothing is connected. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    check_proxies()
    check_captions(settings.captions_model)
    check_reporting(settings)
    skills_for(settings)
    for remark in settings.found.remarks:
        sys.stdout.write(f"remark: {remark}\n")
    served = " and ".join(entry.title for entry in wanted_platforms(settings))
    served = served or "no platform yet (nemobot init)"
    who = ", ".join(settings.access) or "everybody"
    sys.stdout.write(f"The settings hold: {served}, for {who}.\n")
    return 0


def info() -> int:
    """What a bug report needs, to be pasted."""
    lines = [
        f"nemobot {version('nemobot')}, Python {platform.python_version()}, {platform.platform()}",
        f"SQLite {sqlite3.sqlite_version}",
        ", ".join(f"{name} {_version(name)}" for name in _libraries()),
    ]
    settings = Settings.read()
    lines.append(f"platforms: {[entry.name for entry in wanted_platforms(settings)]}")
    lines.append(f"database: {'SQLite' if settings.is_sqlite else 'PostgreSQL'}")
    changed = sorted(name.upper() for name in settings.found.came_from)
    lines.append(f"set: {' '.join(changed) or 'nothing'}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _value(name: str, value: Any) -> str:
    if name in SECRETS:
        return MASK if value else ""
    match value:
        case None:
            return ""
        case SecretStr():
            return MASK
        case dict():
            return ", ".join(f"{key}={amount:g}" for key, amount in value.items()) or "off"
        case tuple() | frozenset():
            return ", ".join(sorted(map(str, value)))
    return shown(value)


def _libraries() -> list[str]:
    """What nemobot needs, without its extras."""
    needed = [need for need in requires("nemobot") or () if "extra ==" not in need]
    return sorted(re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needed)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
