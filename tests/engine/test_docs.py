"""docs/engine.md and docs/video.md say what the code does, and each room's sign what is in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from engine.command_line import parser
from engine.faults.orders import Endpoint, FaultKind, FaultOrder
from engine.middleware.capabilities import CAPABILITIES, HEADER

_ROOT = Path(__file__).parents[2]
_DOCS = (_ROOT / "docs" / "engine.md").read_text("utf-8")
_ROOMS = sorted(path.parent for path in (_ROOT / "engine").rglob("__init__.py"))


def test_every_option_is_described_and_every_described_option_exists() -> None:
    options = set(parser()._option_string_actions) - {"-h", "--help"}
    assert set(re.findall(r"--[a-z][a-z-]+", _DOCS)) == options


def test_every_fault_is_described() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\|$", _DOCS, re.MULTILINE)
    assert sorted(rows) == sorted(get_args(FaultKind))
    for name in (*get_args(Endpoint), *FaultOrder.model_fields):
        assert re.search(rf"\b{name}\b", _DOCS), name


def test_the_capabilities_are_described() -> None:
    assert f"`{HEADER}: {', '.join(CAPABILITIES)}`" in _DOCS


@pytest.mark.parametrize("name", ["engine.md", "video.md"])
def test_every_file_that_is_named_exists(name: str) -> None:
    text = (_ROOT / "docs" / name).read_text("utf-8")
    paths = set(re.findall(r"`((?:engine|tests|docs|bench)/[\w./-]*)`", text))
    paths |= {f"bench/{module}.py" for module in re.findall(r"python -m bench\.(\w+)", text)}
    assert paths
    assert [path for path in sorted(paths) if not (_ROOT / path).exists()] == []


@pytest.mark.parametrize("room", _ROOMS, ids=lambda room: str(room.relative_to(_ROOT)))
def test_a_rooms_sign_names_each_of_its_files_and_nothing_else(room: Path) -> None:
    sign = (room / "__init__.py").read_text("utf-8").split('"""')[1]
    files = {path.stem for path in room.glob("*.py")} - {"__init__"}
    rooms = {path.parent.name for path in room.glob("*/__init__.py")}
    assert len(files) <= 12
    named = re.findall(r"(?:^|\s{2,})(\w+)/?\s{2,}(?=\S)", sign, re.MULTILINE)
    assert sorted(named) == sorted(files | rooms)
