"""`nemobot doctor` as it is typed: a line each, or a JSON object; the exit code by the worst."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.cli.command_line import refused, run
from tests.support.engine import engine_process
from tests.support.fakes.telegram import FakeTelegram

pytestmark = pytest.mark.real_time


@pytest.fixture
def env(tmp_path: Path, fake: FakeTelegram) -> Iterator[dict[str, str]]:
    with engine_process(tmp_path / "engine") as url:
        yield {
            "TELEGRAM_TOKEN": fake.token,
            "TELEGRAM_API_URL": fake.url,
            "NEMO_API_URL": url,
            "NEMOBOT_DATA": str(tmp_path / "data"),
        }


def test_it_tells_a_line_each_and_its_exit_code_is_by_the_worst(
    tmp_path: Path, fake: FakeTelegram, env: dict[str, str]
) -> None:
    well = run("doctor", cwd=tmp_path, env=env)
    assert (well.returncode, well.stderr) == (0, "")
    assert re.search("^ok       Telegram token: it is @nemo_test_bot's$", well.stdout, re.M)
    assert re.search("^note     Database: none in .*: the first start makes it$", well.stdout, re.M)
    assert not re.search("^(WARNING|ERROR)", well.stdout, re.M)
    group = fake.group()
    fake.chat(group).forbidden.add("videos")
    worse = run("doctor", "--json", "--channel", f"telegram:chat:{group}", cwd=tmp_path, env=env)
    told = json.loads(worse.stdout)
    assert worse.returncode == told["exit_code"] == 1
    [chat] = [each for each in told["findings"] if each["what"] == f"Telegram chat {group}"]
    assert (chat["level"], bool(chat["to_do"])) == ("warning", True)
    away = {**env, "NEMO_API_URL": "http://127.0.0.1:9"}
    broken = run("doctor", cwd=tmp_path, env=away)
    assert (broken.returncode, broken.stderr) == (2, "")
    assert re.search("^ERROR    NemoVideo: 127.0.0.1 does not answer", broken.stdout, re.M)
    for done in (well, worse, broken):
        assert fake.token not in done.stdout
    assert not (tmp_path / "data").exists(), "nothing was made"


@pytest.mark.parametrize("channel", ["", "5", "telegram", "telegram:x", "telegram:²", ":5"])
def test_a_channel_is_a_platform_and_a_number(channel: str, tmp_path: Path) -> None:
    env = {"TELEGRAM_TOKEN": "1234567:" + "A" * 35}
    said = refused("doctor", "--channel", channel, cwd=tmp_path, env=env)
    assert said.startswith("--channel is a platform and a number")
