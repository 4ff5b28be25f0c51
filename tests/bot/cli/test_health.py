"""`nemobot health`, for a container without HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.bot.cli.command_line import run


def test_the_health_command_tells_by_its_exit_code(tmp_path: Path) -> None:
    env = {"NEMOBOT_DATA": str(tmp_path)}
    done = run("health", cwd=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"No bot over {tmp_path} has shown a sign of life within a minute.\n"
    (tmp_path / "alive").touch()
    done = run("health", cwd=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (0, f"A bot over {tmp_path} is alive.\n")
