"""The soak with three results, small ones; `make soak` has thirty, up to 500 MB."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.clips import ROOT

pytestmark = [pytest.mark.serial, pytest.mark.real_time]


def test_three_results_too_large_for_their_chats_end_as_files_that_fit_across_a_kill() -> None:
    options = ("--results", "3", "--kills", "1", "--least-mb", "2", "--most-mb", "2.2")
    command = [sys.executable, "-m", "tests.soak", *options, "--scale", "0.03", "--limit-s", "600"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1_900)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "3 results, 0 faults" in run.stdout
    assert "two buttons" not in run.stdout
