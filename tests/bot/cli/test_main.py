"""The command line as a person meets it: one line for wrong use, exit codes, pipes that end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bot.cli.command_line import make_video, refused, run
from tests.bot.cli.in_bash import in_bash


def test_a_setting_that_is_wrong_is_named(tmp_path: Path, clip: Path) -> None:
    line = refused("try", clip, "smaller", cwd=tmp_path, env={"TURN_LIMIT_S": "soon"})
    assert line.startswith("TURN_LIMIT_S: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["fly"], "No such command 'fly'."),
        (["try", "--fast", "x", "y"], "No such option: --fast"),
        (["engine", "--port", "99999"], "Invalid value for '--port'"),
        ([], "Missing command"),
    ],
)
def test_what_can_not_be_parsed_is_one_line(
    tmp_path: Path, arguments: Sequence[str], says: str
) -> None:
    assert refused(*arguments, cwd=tmp_path).startswith(says)


def test_help_is_on_standard_output(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "try" in done.stdout


def test_a_reader_that_leaves_ends_it_without_a_traceback(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash(
        'set -o pipefail; nemobot try x.mp4 "compress to 100KB" | head -n 1; exit ${PIPESTATUS[0]}',
        tmp_path,
    )
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_json_to_nobody_is_no_traceback_either(tmp_path: Path) -> None:
    make_video(tmp_path / "x.mp4", 1)
    done = in_bash('nemobot try x.mp4 "compress to 100KB" --json >&-', tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 1
