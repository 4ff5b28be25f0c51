import ast
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine
from engine.video.run.find_ffmpeg import Ffmpeg, find_ffmpeg_now


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    find_ffmpeg_now.cache_clear()
    yield
    find_ffmpeg_now.cache_clear()


def program(path: Path, version: str, encoders: str) -> Path:
    path.write_text(
        f"#!/bin/sh\ncase $2 in -version) echo 'ffmpeg version {version}';;"
        f" -encoders) printf '{encoders}';; esac\n"
    )
    path.chmod(0o755)
    return path


def test_the_named_ffmpeg_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mine = program(tmp_path / "ffmpeg", "n7.2-3-gabc", r" V....D libx264  x\n A....D aac  x\n")
    monkeypatch.setenv("VIDEO_FFMPEG", str(mine))
    assert find_ffmpeg_now() == Ffmpeg(
        mine.resolve(), (7, 2), frozenset({"libx264", "aac"}), frozenset()
    )


@pytest.mark.parametrize("encoders", [r" V....D mpeg4  x\n", ""])
def test_one_that_cannot_do_the_work_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoders: str
) -> None:
    mine = program(tmp_path / "ffmpeg", "6.0", encoders)
    monkeypatch.setenv("VIDEO_FFMPEG", str(mine))
    found = find_ffmpeg_now()
    assert found.path != mine.resolve()
    assert "libx264" in found.encoders


def test_a_name_that_leads_nowhere_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIDEO_FFMPEG", "/nonexistent/ffmpeg")
    assert "libx264" in find_ffmpeg_now().encoders


def test_no_word_of_the_log_is_one_that_the_standard_library_takes_for_itself() -> None:
    """The engine's log goes through it, and it refuses such a word with an exception."""
    taken = set(vars(logging.makeLogRecord({}))) - {"exc_info", "stack_info"} | {"message"}
    for path in Path(engine.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
                assert taken.isdisjoint(word.arg for word in node.keywords), (path, node.lineno)
