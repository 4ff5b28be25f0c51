"""Each folder of ours is one room: a sign that names its files, few files, none of them long."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("bot", "adapters", "engine")
MOST_LINES = 400
MOST_FILES = 14


def our_files() -> list[Path]:
    return [path for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))]


def rooms() -> dict[Path, list[Path]]:
    """Each folder with Python files: the files without the sign. Alembic's folder is laid out by
    Alembic: it imports no package there, and gets one more file with each migration."""
    found: dict[Path, list[Path]] = {}
    for path in our_files():
        if "migrations" not in path.parts:
            files = found.setdefault(path.parent, [])
            files += [path] if path.name != "__init__.py" else []
    return found


def sign_of(room: Path) -> str:
    path = room / "__init__.py"
    return (ast.get_docstring(ast.parse(path.read_text())) or "") if path.exists() else ""


def faults_of_sign(room: Path, files: list[Path]) -> Iterator[str]:
    if not (sign := sign_of(room)):
        yield f"{shown(room)}/__init__.py: no sign"
        return
    unnamed = [file.stem for file in files if not is_named(file.stem, sign)]
    if unnamed:
        yield f"{shown(room)}/__init__.py: does not name {', '.join(unnamed)}"


def is_named(stem: str, sign: str) -> bool:
    """Where a line or a column begins, alone or in a list with commas: "safe, growth   what is …".
    A word of a sentence that happens to be a file's name is no mention of it."""
    before = r"(?:^|[ ]{2,})(?:`?[\w.]+`?, )*"
    return re.search(rf"{before}`?{re.escape(stem)}(\.py)?`?(?=[\s,:]|$)", sign, re.M) is not None


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def listed(faults: list[str]) -> str:
    return "\n".join([f"{len(faults)} faults", *faults])


def test_every_room_has_a_sign_that_names_its_files() -> None:
    faults = [fault for room, files in rooms().items() for fault in faults_of_sign(room, files)]
    assert not faults, listed(faults)


def test_no_file_is_long() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in our_files()}
    faults = [f"{shown(p)}: {n} lines" for p, n in lengths.items() if n > MOST_LINES]
    assert not faults, listed(faults)


def test_no_room_is_crowded() -> None:
    faults = [
        f"{shown(room)}: {len(files)} files"
        for room, files in rooms().items()
        if len(files) > MOST_FILES
    ]
    assert not faults, listed(faults)


def test_no_class_of_bot_and_adapters_has_the_name_of_another() -> None:
    places: dict[str, list[str]] = {}
    for folder in ("bot", "adapters"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.ClassDef):
                    places.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_what_is_serial_says_so_in_its_own_file() -> None:
    """`make test` reads only files that say it for what can't run beside others."""
    tests = [p for p in (ROOT / "tests").rglob("*.py") if not p.name.startswith("test_")]
    assert not [shown(p) for p in tests if "mark.serial" in p.read_text()]
