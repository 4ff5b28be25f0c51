"""`nemobot engine`: this process becomes the engine."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from pathlib import Path

from tests.bot.cli.command_line import run
from tests.support.checkout import NEMOBOT, OURS


def test_the_engine_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*NEMOBOT, "engine", "--data", str(tmp_path / "data")],
        cwd=tmp_path,
        env={**os.environ, **OURS},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("listening http://127.0.0.1:")
        process.send_signal(signal.SIGTERM)
    assert process.returncode in (0, -signal.SIGTERM, 143)


def test_a_port_that_is_taken_is_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("engine", "--port", str(taken.getsockname()[1]), cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "cannot listen on 127.0.0.1" in done.stderr
