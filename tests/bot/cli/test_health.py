"""`nemobot health`, for a container without HTTP."""

from __future__ import annotations

from pathlib import Path

from tests.bot.cli.command_line import run


def test_the_health_command_tells_by_its_exit_code(tmp_path: Path) -> None:
    env = {"NEMOBOT_DATA": str(tmp_path)}
    assert run("health", cwd=tmp_path, env=env).returncode == 1
    (tmp_path / "alive").touch()
    assert run("health", cwd=tmp_path, env=env).returncode == 0
