"""What a kill leaves in the scratch folder goes at the next start, and nothing else does."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.turns.export.scratch import LEFT_AFTER_S, make_scratch, scratch_file, sweep_scratch

OTHERS = ("holiday.mp4", "export-final.mp4", "export-7.mp4.bak", "notes.txt", "nemobot.db")


def filled(folder: Path) -> Path:
    scratch = folder / "scratch"
    (scratch / "kept").mkdir(parents=True)
    for name in (scratch_file(scratch, 7).name, ".export-8.mp4.0123456789ab.part", *OTHERS):
        (scratch / name).write_bytes(b"x")
    return scratch


@pytest.mark.parametrize("was_there", [False, True])
def test_it_is_for_its_owner_alone_also_where_it_was_there(tmp_path: Path, was_there: bool) -> None:
    scratch = tmp_path / "scratch"
    if was_there:
        scratch.mkdir(mode=0o755)
    make_scratch(scratch)
    assert scratch.stat().st_mode & 0o777 == 0o700


def names(scratch: Path) -> set[str]:
    return {path.name for path in scratch.iterdir()}


def test_only_our_own_files_go(tmp_path: Path) -> None:
    scratch = filled(tmp_path)
    assert sweep_scratch(scratch, alone=True) == 2
    assert names(scratch) == {*OTHERS, "kept"}


def test_beside_other_processes_only_what_is_a_day_old_goes(tmp_path: Path) -> None:
    scratch = filled(tmp_path)
    assert sweep_scratch(scratch, alone=False) == 0
    old_s = time.time() - LEFT_AFTER_S - 60
    os.utime(scratch_file(scratch, 7), (old_s, old_s))
    assert sweep_scratch(scratch, alone=False) == 1
    assert scratch_file(scratch, 7).name not in names(scratch)


def test_no_folder_is_nothing_to_do(tmp_path: Path) -> None:
    assert sweep_scratch(tmp_path / "none", alone=True) == 0
