"""docs/engine.md names everything that can be set or ordered, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from engine.command_line import parser
from engine.faults.orders import Endpoint, FaultKind, FaultOrder

_DOCS = (Path(__file__).parents[2] / "docs" / "engine.md").read_text("utf-8")


def test_every_option_is_described_and_every_described_option_exists() -> None:
    options = set(parser()._option_string_actions) - {"-h", "--help"}
    assert set(re.findall(r"--[a-z][a-z-]+", _DOCS)) == options


def test_every_fault_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\|$", _DOCS, re.MULTILINE)
    assert sorted(rows) == sorted(get_args(FaultKind))
    for name in (*get_args(Endpoint), *FaultOrder.model_fields):
        assert re.search(rf"\b{name}\b", _DOCS), name
