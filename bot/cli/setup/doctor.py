"""`nemobot doctor`: everything that is set up, really tried, a line each."""

from __future__ import annotations

import json
import logging
import re
import sys
from dataclasses import asdict
from typing import Final

from bot.cli.checks import WrongUse, check_proxies, skills_for
from bot.core.model import Chat
from bot.operate.doctor.examination import examine
from bot.platform import Level, exit_code
from bot.settings import Settings
from bot.texts.catalogues import default_texts

_SIGNS: Final[dict[Level, str]] = {
    "ok": "ok     ",
    "note": "note   ",
    "warning": "WARNING",
    "error": "ERROR  ",
}


async def doctor(channel: str | None, *, as_json: bool) -> int:
    """The exit code, by the worst. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    check_proxies()
    chat = chat_named(channel) if channel is not None else None
    logging.disable(logging.CRITICAL)  # what the libraries say of it stands in the findings
    found = await examine(settings, default_texts(), skills_for(settings), channel=chat)
    if as_json:
        body = {"exit_code": exit_code(found), "findings": [asdict(each) for each in found]}
        sys.stdout.write(json.dumps(body, ensure_ascii=False) + "\n")
    else:
        for each in found:
            sys.stdout.write(f"{_SIGNS[each.level]}  {each}\n")
    return exit_code(found)


def chat_named(channel: str) -> Chat:
    """`platform:number`, as in ACCESS, also with the word for a place between them."""
    platform, _, rest = channel.partition(":")
    number = rest.rpartition(":")[2]
    if not platform or not re.fullmatch(r"-?[0-9]{1,20}", number):
        raise WrongUse("--channel is a platform and a number, as in ACCESS: name:123")
    return Chat(platform, number)
