"""No document names a file, a folder or a command of ours that isn't there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_PATH = re.compile(r"(?<![\w/.<-])((?:bot|adapters|engine|tests|bench|skills|docs)/[\w./-]*\w)")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_MODULE = re.compile(r"python -m ((?:bot|engine|tests|bench)[\w.]*)")
_MAKE = re.compile(r"`make ([a-z-]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_command_in_a_document_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    missing = [name for name in _PATH.findall(text) if not (ROOT / name).exists()]
    for name in _MODULE.findall(text):
        path = ROOT / name.replace(".", "/")
        if not (path.with_suffix(".py").exists() or (path / "__main__.py").exists()):
            missing.append(name)
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    missing += [f"make {name}" for name in _MAKE.findall(text) if name not in targets]
    assert sorted(set(missing)) == []


def test_every_document_is_reached_from_the_readme_in_two_clicks() -> None:
    reached = {ROOT / "README.md"}
    for _ in range(2):
        for document in list(reached):
            targets = _LINK.findall(document.read_text(encoding="utf-8"))
            reached |= {(document.parent / each).resolve() for each in targets}
        reached &= set(DOCUMENTS)
    assert sorted(each.name for each in set(DOCUMENTS) - reached - {ROOT / "CHANGELOG.md"}) == []


def test_every_link_between_documents_leads_somewhere() -> None:
    dead = []
    for document in DOCUMENTS:
        for target in _LINK.findall(document.read_text()):
            if "://" not in target and not (document.parent / target).exists():
                dead.append(f"{document.name}: {target}")
    assert dead == []
