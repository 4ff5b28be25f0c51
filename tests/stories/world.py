"""What the stories of both platforms share: the bot's settings, its commands, its clean record.

Each story runs the whole bot (`bot.app.running`) through a platform's real library against that
platform's fake on loopback, with the local engine as the video service. It ends in what the chat
shows. `Record` looks over everything that anybody could ever see.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.app import App
from bot.operate.connecting import command_texts
from bot.settings import Settings
from bot.store import tables
from tests.stories.room.world import LONGEST_S, ROOT, SKILLS, TEXTS
from tests.support.clock import LoopClock

PUBLIC_URL = "https://media.nemo.invalid"
"""What the engine's links begin with: public, as the bot sees it; no name server knows it."""
OWN_TOKEN = "nmv_usr_0123456789abcdef"
"""A token of somebody's own, with 777 credits."""
COMMANDS = command_texts(TEXTS)
RESULT = r"Done|完成|Fertig"
"""How a result begins, which may have a link preview."""
SKILL_TITLES = tuple((skill.name, skill.title) for skill in SKILLS)
_NOT_FOR_PEOPLE = re.compile(
    r"127\.0\.0\.1|localhost|/tmp/|/home/|Traceback|Error\b|None\b|render_\d|\{ ?\$|</?\w+>"
)


def settings_for(engine_url: str, data: Path, **changes: Any) -> Settings:
    values: dict[str, Any] = {
        "nemo_api_url": engine_url,
        "nemobot_data": data,
        "notify_after_s": 86_400,
        **changes,
    }
    return Settings(**values)


@dataclass
class Story:
    """A running bot. `secrets` are what nobody may ever read."""

    app: App
    clock: LoopClock
    data: Path

    async def rest(self) -> None:
        """Until the bot has nothing left to do."""
        async with asyncio.timeout(LONGEST_S):
            await self.app.idle()
            await asyncio.sleep(1)  # what was begun beside the lanes: toasts, reactions
            await self.app.idle()

    async def tokens(self) -> list[str]:
        """The tokens with which the service was asked, as they are stored."""

        async def read(tx: Any) -> list[str]:
            rows = await tx.execute(sa.select(tables.accounts.c.token))
            return [token for token in rows.scalars() if token]

        found = await self.app.db.run(read)
        SECRETS.update(found)
        return found


def check_visible(texts: Iterable[str], secrets: Iterable[str]) -> None:
    """Nothing that people read shows how the bot is made or where it runs."""
    for text in texts:
        found = _NOT_FOR_PEOPLE.search(text)
        assert found is None, f"{found[0]!r} in {text!r}"
        assert str(ROOT) not in text
        assert not any(secret in text for secret in secrets), "a secret was shown"


def english_in(text: str, language: str) -> list[str]:
    """English sentences of the bot's catalogue in a text for somebody who reads `language`.

    A sentence is known by its longest piece between two arguments.
    """
    for skill in SKILLS:  # their words are their own
        for words in (skill.greeting, *skill.examples, *skill.advice):
            text = text.replace(words or "\0", "")
    return [
        piece
        for key, piece in _pieces("en").items()
        if piece in text and piece not in _pieces(language).get(key, "")
    ]


def _pieces(language: str) -> dict[str, str]:
    if language not in _PIECES:
        _PIECES[language] = dict(_read_pieces(ROOT / "bot" / "texts" / language))
    return _PIECES[language]


def _read_pieces(folder: Path) -> Iterable[tuple[str, str]]:
    for path in sorted(folder.glob("*.ftl")):
        for key, text in re.findall(r"^([a-z][\w-]*) = (.+)$", path.read_text(), re.MULTILINE):
            longest = max(re.split(r"\{[^}]*\}", text), key=len).strip(" .…:,()")
            if len(longest) >= 6 and " " in longest:
                yield key, longest


SECRETS: set[str] = set()
"""Every token that a story came across; `conftest` looks for them in the log."""
_PIECES: dict[str, dict[str, str]] = {}
