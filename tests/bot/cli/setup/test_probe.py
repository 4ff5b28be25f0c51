from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.cli.command_line import refused, run
from tests.support.engine import engine_process

pytestmark = pytest.mark.real_time


def test_where_nobody_can_be_asked_nothing_is_spent_without_a_yes(tmp_path: Path) -> None:
    assert "--yes" in refused("probe", "--spend", "5", cwd=tmp_path)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--channel", "telegram:5"), "no token for telegram"),
        (("--channel", "5"), "a platform and a number"),
        (("--video", "none.mp4"), "there is no file"),
        (("--to", "."), "is there already"),
    ],
)
def test_wrong_use_is_one_line(tmp_path: Path, typed: tuple[str, ...], said: str) -> None:
    assert said in refused("probe", "--spend", "0", *typed, cwd=tmp_path)


def test_what_is_free_is_tried_without_a_question(tmp_path: Path) -> None:
    with engine_process(tmp_path / "engine") as url:
        env = {"NEMO_API_URL": url, "NEMOBOT_DATA": str(tmp_path / "data")}
        done = run("probe", "--spend", "0", "--to", "shapes", cwd=tmp_path, env=env)
        again = run("probe", "--spend", "0", "--json", cwd=tmp_path, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 of" in done.stdout
    assert len(list((tmp_path / "shapes").iterdir())) > 9
    told = json.loads(again.stdout)
    assert {each["found"] for each in told["verdicts"]} == {"holds", "not tried"}


def test_a_service_that_is_away_is_wrong_and_no_traceback(tmp_path: Path) -> None:
    env = {"NEMO_API_URL": "http://127.0.0.1:9", "NEMOBOT_DATA": str(tmp_path / "data")}
    done = run("probe", "--spend", "0", cwd=tmp_path, env=env)
    assert done.returncode == 1
    assert "WRONG" in done.stdout
    assert done.stderr == ""
