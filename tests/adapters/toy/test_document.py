"""What docs/new-platform.md shows is what runs."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

from bot.app import running
from bot.operate.connecting import Wanted, connect_all
from bot.platform import Given, Platform
from bot.ports import SystemClock
from bot.registry import Entry
from bot.settings import Settings
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.texts.catalogues import Texts
from tests.adapters.toy.adapter import FolderSettings, connect
from tests.support.clock import eventually

ROOT = Path(__file__).parents[3]
DOCUMENT = (ROOT / "docs" / "new-platform.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^`(tests/\S+\.py)`\n```python\n(.*?)```$", DOCUMENT, re.M | re.S))


def test_the_document_shows_the_whole_toy_as_it_is() -> None:
    here = Path(__file__).parent
    code = {p for p in here.glob("*.py") if not p.name.startswith(("test_", "__"))}
    assert {ROOT / name for name in SHOWN} == code
    for name, text in SHOWN.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text


def test_it_has_under_200_lines() -> None:
    assert sum(text.count("\n") for text in SHOWN.values()) < 200


def test_the_files_it_names_are_there() -> None:
    named = set(re.findall(r"`((?:bot|tests|docs|adapters)/[\w/.]+)`", DOCUMENT))
    assert {name for name in named if not (ROOT / name).exists()} == set()


async def test_an_entry_is_all_that_the_bot_needs_to_answer_there(tmp_path: Path) -> None:
    def entry(settings: Settings, given: Given, receive: bool, _: object) -> Platform:
        return connect(FolderSettings(settings.nemobot_data / "chats"), given, receive=receive)

    chat = tmp_path / "chats" / "den"
    for name in ("people", "bot"):
        (chat / name).mkdir(parents=True)
    settings, texts = Settings(nemobot_data=tmp_path), Texts(strict=True)
    skills = load_skills([BUNDLED_DIR])
    wanted = Wanted(settings, texts, skills, SystemClock())
    entries = [Entry("folder", "Folders", "nemobot_data", entry, secrets=lambda: ())]
    (chat / "people" / "1.json").write_text(json.dumps({"from": "ann", "text": "/help"}))
    async with running(
        settings,
        lambda db, notes: connect_all(wanted, db, notes, entries),
        skills=skills,
        texts=texts,
    ) as app:
        (platform,) = app.platforms
        assert platform.inbound is not None
        receiving = asyncio.create_task(platform.inbound.run(app.accept))
        await eventually((chat / "people" / "1.taken").exists)
        await app.idle()
        receiving.cancel()
        await asyncio.gather(receiving, return_exceptions=True)
    (answer,) = (chat / "bot").glob("*.json")
    assert "/export" in json.loads(answer.read_text())["text"]
