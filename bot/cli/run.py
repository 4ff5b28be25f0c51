"""`nemobot run`: serve the platforms, after what can be wrong was said in one line."""

from __future__ import annotations

from typing import get_args

from bot.app import Role
from bot.cli.checks import WrongUse, check_proxies, check_reporting, skills_for
from bot.cli.pages.beside_run import PagesBesideRun
from bot.cli.start_errors import as_one_line
from bot.core.file_names import shown
from bot.core.shards import Shards
from bot.operate.serve import serve
from bot.registry import PLATFORMS, wanted_platforms
from bot.settings import ENV_PATH, Settings
from bot.store.own_files import make_folder

ROLES: tuple[Role, ...] = get_args(Role)


async def run(role: str, platform: str | None, shards: str | None) -> int:
    """Raises `WrongUse` and `SettingsError`, before anything is connected."""
    settings = Settings.read()
    check_proxies()
    check_reporting(settings)
    chosen = next((known for known in ROLES if known == role), None)
    if chosen is None:
        raise WrongUse(f"--role is one of {', '.join(ROLES)}")
    _check_platforms(settings, platform)
    try:
        wanted = Shards.parse(shards) if shards else None
    except ValueError as error:
        raise WrongUse(str(error)) from None
    make_folder(settings.nemobot_data)
    with as_one_line(settings):
        skills = skills_for(settings)
        pages = PagesBesideRun(settings, skills)
        return await serve(settings, skills, role=chosen, only=platform, shards=wanted, pages=pages)


def _check_platforms(settings: Settings, only: str | None) -> None:
    found = wanted_platforms(settings)
    if only is not None and only not in [entry.name for entry in PLATFORMS]:
        raise WrongUse(f"--platform is {' or '.join(entry.name for entry in PLATFORMS)}")
    if not found:
        names = " or ".join(entry.needs.upper() for entry in PLATFORMS)
        raise WrongUse(f"set {names} ({_looked_in(settings)}); to try it: nemobot try")
    if only is not None and only not in [entry.name for entry in found]:
        needs = next(entry.needs for entry in PLATFORMS if entry.name == only)
        raise WrongUse(f"{needs.upper()} is not set")


def _looked_in(settings: Settings) -> str:
    file = settings.found.file
    if file is None or not file.exists():
        return f"looked in the environment; there is no file {shown((file or ENV_PATH).absolute())}"
    return f"looked in the environment and in {shown(file.absolute())}"
