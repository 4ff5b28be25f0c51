"""The short forms of the kill test; `make chaos` runs the long ones."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.chaos.drive import ROOT

pytestmark = pytest.mark.serial

SHORT = ("--turns", "60", "--random-kills", "5", "--pauses", "2", "--limit-s", "900")


def chaos(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.chaos", *SHORT, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1200)


def test_on_sqlite_nothing_is_lost_or_asked_twice_wherever_the_bot_is_killed() -> None:
    run = chaos()
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 breaches" in run.stdout


def test_on_postgresql_three_workers_take_each_other_over_without_loss_or_repetition() -> None:
    run = chaos("--database", "postgresql", "--workers", "3", "--every", "6", "--turns", "40")
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 breaches" in run.stdout


UNDISTURBED = ("--database", "postgresql", "--turns", "30", "--random-kills", "0", "--pauses", "0")
NO_MARKS = ("--from", "999")


def test_new_processes_beside_old_ones_lose_nothing_and_answer_nothing_twice() -> None:
    """A rolling upgrade: both receive for a while, then the old one is told to stop, with turns at
    work and messages arriving."""
    run = chaos(*UNDISTURBED, *NO_MARKS, "--upgrades", "3")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 repeated deliveries, 0 breaches" in run.stdout
    assert "3 upgrades" in run.stdout


@pytest.mark.skipif("TEST_DATABASE_URL" in os.environ, reason="that server is not ours to crash")
def test_a_database_that_crashes_and_cuts_connections_loses_no_turn_and_leaves_a_clear_log() -> (
    None
):
    run = chaos(*UNDISTURBED, *NO_MARKS, "--cuts", "2", "--restarts", "2")
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 breaches" in run.stdout
    assert "2 cuts, 2 restarts" in run.stdout
