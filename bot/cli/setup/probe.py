"""`nemobot probe`: what is assumed of the services, really tried with your accounts."""

from __future__ import annotations

import json
import logging
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import typer

from bot.cli.checks import WrongUse, check_proxies, check_video, skills_for
from bot.cli.data.opened import opened
from bot.cli.setup.doctor import chat_named
from bot.core.file_names import shown
from bot.core.model import Chat
from bot.operate.probe.assumptions import Found, Verdict
from bot.operate.probe.clip import NoClip
from bot.operate.probe.probing import Wish
from bot.operate.probe.probing import probe as probe_services
from bot.operate.probe.recorder import Recorder
from bot.registry import wanted_platforms
from bot.settings import Settings

WRONG: Final = 1
_SIGNS: Final[dict[Found, str]] = {
    "holds": "holds    ",
    "wrong": "WRONG    ",
    "not tried": "not tried",
}


@dataclass(frozen=True, slots=True)
class ProbeOptions:
    """As typed."""

    spend: int
    channels: tuple[str, ...]
    video: Path | None
    to: Path | None
    yes: bool
    as_json: bool


async def probe(options: ProbeOptions) -> int:
    """The exit code: 1 where something was wrong. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    check_proxies()
    skills = skills_for(settings)
    chats = [_chat(settings, name) for name in options.channels]
    if options.video is not None:
        check_video(options.video)
    folder = options.to or Path(f"probe-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}")
    if folder.exists():
        raise WrongUse(f"{shown(folder)} is there already: nothing is written over")
    is_asked = sys.stdin.isatty() and sys.stderr.isatty()
    if options.spend and not (options.yes or is_asked):
        raise WrongUse("nobody can be asked here: to spend, say --yes")
    logging.disable(logging.CRITICAL)  # what the libraries say of it stands in what was found

    def may_spend(left: float | None) -> bool:
        if options.yes:
            return True
        have = "" if left is None else f"{left:g} credits are left. "
        return typer.confirm(f"{have}Spend {options.spend} at most?", default=False, err=True)

    recorder = Recorder()
    try:
        async with opened(settings, make=True) as db:
            wish = Wish(options.spend, may_spend, chats, options.video)
            found = await probe_services(settings, skills, db, wish, recorder)
    except NoClip as error:
        raise WrongUse(str(error)) from None
    number = recorder.write(folder)
    _report(found, folder, number, as_json=options.as_json)
    return WRONG if any(each.found == "wrong" for each in found) else 0


def _chat(settings: Settings, name: str) -> Chat:
    chat = chat_named(name)
    known = [entry.name for entry in wanted_platforms(settings)]
    if chat.platform not in known:
        raise WrongUse(f"--channel: no token for {chat.platform} is set")
    return chat


def _report(found: list[Verdict], folder: Path, number: int, *, as_json: bool) -> None:
    if as_json:
        body = {"verdicts": [asdict(each) for each in found], "folder": str(folder)}
        sys.stdout.write(json.dumps(body, ensure_ascii=False) + "\n")
        return
    for each in found:
        sys.stdout.write(f"{_SIGNS[each.found]}  {each}\n")
    wrong = sum(each.found == "wrong" for each in found)
    sys.stdout.write(
        f"\n{wrong} of {len(found)} are wrong. {shown(folder)} has the shapes of {number} answers, "
        "without words, names and secrets: send it to the developers with what stands above.\n"
    )
