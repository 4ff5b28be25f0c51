"""Every adapter has the same files and offers the same names: a reader of one finds everything in
the next. What only one platform has lives in a room of its own inside the adapter."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

from tests.support.rows import each_row

ADAPTERS = Path(__file__).parents[2] / "adapters"
PLATFORMS = sorted(path.name for path in ADAPTERS.iterdir() if (path / "__init__.py").is_file())

OFFERED: dict[str, tuple[str, ...]] = {
    "adapter": ("connect",),
    "attachments": ("attachment_of",),
    "commands": ("command_of",),
    "errors": ("platform_error", "media_error"),
    "inbound": ("{Platform}Inbound",),
    "limits": ("LIMITS", "BUDGET", "measure"),
    "media": ("{Platform}Media",),
    "messages": ("message_of", "press_of"),
    "outbound": ("{Platform}Outbound",),
    "redaction": ("SECRETS",),
    "settings": ("{Platform}Settings",),
    "threads": ("PLATFORM", "thread_of"),
    "views": ("text_of", "buttons_of"),
}
"""Each file with what it offers in every adapter; `{Platform}` is the platform's name."""


def test_there_are_platforms_to_look_at() -> None:
    assert {"console", "discord", "telegram"} <= set(PLATFORMS)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_adapter_has_the_same_files_as_the_others(platform: str) -> None:
    files = {path.stem for path in (ADAPTERS / platform).glob("*.py")}
    assert files == {"__init__", *OFFERED}


def test_the_pages_adapter_is_the_size_of_an_adapter() -> None:
    """What makes it a platform stands in its `server`."""
    lines = [len(path.read_text().splitlines()) for path in (ADAPTERS / "web").glob("*.py")]
    assert sum(lines) < 900


@each_row("platform", PLATFORMS)
@each_row("file", OFFERED)
def test_a_file_offers_what_it_offers_elsewhere(platform: str, file: str) -> None:
    wanted = {name.format(Platform=platform.capitalize()) for name in OFFERED[file]}
    assert wanted <= _defined_in(ADAPTERS / platform / f"{file}.py")


def _defined_in(path: Path) -> set[str]:
    """What is made there, not what is only imported there."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
    return found


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_adapter_is_known_by_the_name_of_its_folder(platform: str) -> None:
    named = importlib.import_module(f"adapters.{platform}.threads").PLATFORM
    assert named == platform


def test_no_two_classes_of_the_adapters_have_the_same_name() -> None:
    classes = [
        node.name
        for path in ADAPTERS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert {name for name in classes if classes.count(name) > 1} == set()


@each_row("room", [path.parent for path in ADAPTERS.rglob("__init__.py")])
def test_the_sign_on_the_door_names_each_file_and_room_inside(room: Path) -> None:
    module = importlib.import_module(".".join(room.relative_to(ADAPTERS.parent).parts))
    inside = {path.stem for path in room.glob("*.py")} - {"__init__"}
    inside |= {path.parent.name for path in room.glob("*/__init__.py")}
    assert module.__doc__
    unsaid = {name for name in inside if name not in module.__doc__.replace("/", " ").split()}
    assert not unsaid
