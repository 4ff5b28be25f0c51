"""What is assumed, tried against the local engine and loopback platforms: as they are, and where
they are other than assumed."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.cli.checks import skills_for
from bot.core.model import Chat
from bot.operate.probe.assumptions import CHAT, SERVICE, Verdict
from bot.operate.probe.edits import decode
from bot.operate.probe.probing import Wish, probe
from bot.operate.probe.recorder import Recorder
from bot.settings import Settings, sqlite_url
from bot.store.database import Database, open_database
from tests.bot.operate.probe.different import different
from tests.support.engine import engine_here
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import ANN, FakeTelegram

DOCUMENT = Path(__file__).parents[4] / "docs" / "nemovideo.md"
PAID = {"stream", "frames", "edit", "draft_ms", "session_price"}


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    db = await open_database(sqlite_url(tmp_path / "probe.db"), migrate=True)
    yield db
    await db.close()


class Tried:
    """The verdicts of one probe by their keys, and what was recorded."""

    def __init__(self, verdicts: list[Verdict], recorder: Recorder, folder: Path) -> None:
        self.verdicts, self.recorder, self.folder = verdicts, recorder, folder

    def keys(self, found: str) -> set[str]:
        return {each.key for each in self.verdicts if each.found == found}

    @property
    def told(self) -> str:
        return "\n".join(f"{each.found} {each}" for each in self.verdicts)


@pytest.fixture
def tries(db: Database, tmp_path: Path) -> Callable[..., Any]:
    async def run(
        url: str,
        *,
        spend: float = 100,
        says: bool = True,
        chats: tuple[Chat, ...] = (),
        **more: Any,
    ) -> Tried:
        settings = Settings(nemobot_data=tmp_path, nemo_api_url=url, **more)
        recorder, folder = Recorder(), tmp_path / "shapes"
        wish = Wish(spend, lambda left: says, chats)
        verdicts = await probe(settings, skills_for(settings), db, wish, recorder)
        recorder.write(folder)
        return Tried(verdicts, recorder, folder)

    return run


def questions(data: Path) -> int:
    log = data / "requests.jsonl"
    return log.read_text().count('"run_sse"') if log.exists() else 0


@pytest.mark.parametrize("shape", [("typed", 1), ("adk", 2)], ids=["typed", "adk"])
async def test_with_the_local_engine_all_holds(
    tries: Callable[..., Any], tmp_path: Path, shape: tuple[str, int]
) -> None:
    options = {"event_shape": shape[0], "render_shape": shape[1]}
    async with engine_here(tmp_path / "engine", **options) as url:
        tried = await tries(url)
    assert tried.keys("wrong") == set(), tried.told
    assert tried.keys("not tried") == {"upload_url"}
    assert [each.key for each in tried.verdicts] == list(SERVICE)
    assert questions(tmp_path / "engine") == 2


async def test_what_is_other_than_assumed_is_said(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with engine_here(tmp_path / "engine", around=different) as url:
        tried = await tries(url)
    wrong = {"credits", "upload_seconds", "upload_counted", "frames", "draft_ms", "session_price"}
    assert tried.keys("wrong") == {*wrong, "statuses", "answers"}, tried.told
    assert "it says 3000.0" in tried.told
    assert "baked" in tried.told


async def test_a_price_above_the_documented_one_is_said_and_not_paid_twice(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with engine_here(tmp_path / "engine", edit_price=60) as url:
        tried = await tries(url, spend=100)
    assert tried.keys("wrong") == {"session_price"}, tried.told
    assert questions(tmp_path / "engine") == 1


@pytest.mark.parametrize(
    ("spend", "says"), [(0, True), (49, True), (100, False)], ids=["0", "49", "no"]
)
async def test_nothing_is_spent_beyond_what_may_be(
    tries: Callable[..., Any], tmp_path: Path, spend: float, says: bool
) -> None:
    async with engine_here(tmp_path / "engine") as url:
        tried = await tries(url, spend=spend, says=says)
    assert questions(tmp_path / "engine") == 0
    assert tried.keys("not tried") >= PAID
    assert tried.keys("wrong") == set(), tried.told


async def test_what_is_recorded_holds_no_secret_no_id_and_no_words(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with engine_here(tmp_path / "engine") as url:
        tried = await tries(url)
    raw = b"\n".join(bytes(each.body) for each in tried.recorder.exchanges).decode(errors="replace")
    written = "\n".join(path.read_text() for path in tried.folder.iterdir())
    secrets = set(re.findall(r"nmv_usr_[\w-]+|clm_[\w-]+|anon_\w+|[0-9a-f]{16,}", raw))
    assert len(secrets) > 4
    assert [each for each in secrets if each in written] == []
    assert url not in written
    for each in tried.folder.glob("*.json"):
        assert json.loads(each.read_text())["status"]
    streams = sorted(tried.folder.glob("*.sse"))
    assert len(streams) == 2
    assert [decode(path.read_bytes())[0] for path in streams] == [0, 0]


async def test_an_account_that_is_rejected_is_said_and_nothing_more_is_tried(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with engine_here(tmp_path / "engine") as url:
        tried = await tries(url, nemo_token="nmv_usr_unknown", access=("open",))
    assert {"token", "session"} <= tried.keys("wrong"), tried.told
    assert "nmv_usr_unknown" not in tried.told


async def test_a_telegram_chat_is_left_as_it_was(tries: Callable[..., Any], tmp_path: Path) -> None:
    async with FakeTelegram() as fake:
        fake.say(ANN, text="hello")
        tried = await tries(
            "http://127.0.0.1:9",
            chats=(Chat("telegram", str(ANN.id)),),
            telegram_token=SecretStr(fake.token),
            telegram_api_url=fake.url,
        )
        here = [each for each in tried.verdicts if each.where == f"telegram:{ANN.id}"]
        left = [seen for seen in fake.chat(ANN).visible() if seen.who != ANN.name]
    assert [each.key for each in here] == list(CHAT)
    assert [str(each) for each in here if each.found == "wrong"] == []
    assert {each.key for each in here if each.found == "not tried"} == {"nonce"}
    assert left == []
    written = "\n".join(path.read_text() for path in tried.folder.iterdir())
    assert "sendVideo" in written
    for secret in (fake.token, "nemo_test_bot", str(ANN.id)):
        assert secret not in written


async def test_a_discord_channel_is_left_as_it_was(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with FakeDiscord() as fake:
        channel = fake.dm(fake.user("ann"))
        tried = await tries(
            "http://127.0.0.1:9",
            chats=(Chat("discord", str(channel.id)),),
            discord_token=SecretStr(fake.token),
            discord_api_url=fake.api_url,
        )
        left = channel.visible()
    here = [each for each in tried.verdicts if each.where.startswith("discord:")]
    assert [f"{each.found} {each}" for each in here if each.found != "holds"] == []
    assert left == []
    written = "\n".join(path.read_text() for path in tried.folder.iterdir())
    assert str(channel.id) not in written


async def test_a_platform_that_takes_less_than_assumed_is_told(
    tries: Callable[..., Any], tmp_path: Path
) -> None:
    async with FakeTelegram(upload_limit_bytes=20_000_000) as fake:
        fake.say(ANN, text="hello")
        tried = await tries(
            "http://127.0.0.1:9",
            chats=(Chat("telegram", str(ANN.id)), Chat("telegram", "404")),
            telegram_token=SecretStr(fake.token),
            telegram_api_url=fake.url,
        )
    wrong = [(each.where, each.key) for each in tried.verdicts if each.found == "wrong"]
    assert (f"telegram:{ANN.id}", "largest_file") in wrong
    assert ("telegram:404", "post") in wrong


def test_the_docs_list_what_is_tried() -> None:
    text = DOCUMENT.read_text("utf-8")
    rows = re.findall(r"^\| `([a-z0-9_]+)` \| (.+) \|$", text, re.MULTILINE)
    assert rows == [*SERVICE.items(), *CHAT.items()]
