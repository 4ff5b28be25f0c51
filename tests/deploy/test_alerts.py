"""Alert rules name only measures that are there, and each says what to do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.operate.metrics import Metrics

ALERTS = Path(__file__).parents[2] / "deploy" / "alerts.yml"


def measured() -> set[str]:
    names = set()
    for family in Metrics().registry.collect():
        names |= {family.name, f"{family.name}_total", f"{family.name}_bucket"}
    return names


def test_every_measure_in_an_alert_exists() -> None:
    named = set(re.findall(r"\bnemobot_\w+", ALERTS.read_text(encoding="utf-8")))
    assert len(named) >= 7
    assert named - measured() == set()


def test_each_alert_has_a_summary_and_something_to_do() -> None:
    rules = ALERTS.read_text(encoding="utf-8").split("- alert: ")[1:]
    assert len(rules) >= 8
    for rule in rules:
        for part in ("expr: ", "for: ", "severity: ", "summary: ", "action: "):
            assert part in rule, rule.splitlines()[0]


@pytest.mark.skipif(
    shutil.which("promtool") is None and not os.environ.get("NEEDS_PROMTOOL"),
    reason="promtool is not installed (Debian: prometheus)",
)
def test_prometheus_reads_them() -> None:
    subprocess.run(["promtool", "check", "rules", str(ALERTS)], check=True, timeout=60)
