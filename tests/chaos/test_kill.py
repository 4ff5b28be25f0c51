"""The short form of the kill test; `make chaos` runs the long one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.chaos.drive import ROOT

SHORT = ("--turns", "60", "--random-kills", "5", "--pauses", "2", "--limit-s", "80")


def chaos(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.chaos", *SHORT, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=150)


@pytest.mark.slow
def test_on_sqlite_nothing_is_lost_or_asked_twice_wherever_the_bot_is_killed() -> None:
    run = chaos()
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 breaches" in run.stdout


@pytest.mark.slow
def test_on_postgresql_three_workers_take_each_other_over_without_loss_or_repetition() -> None:
    run = chaos("--database", "postgresql", "--workers", "3", "--every", "6", "--turns", "40")
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 breaches" in run.stdout
