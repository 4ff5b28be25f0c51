"""What root makes in somebody's folder is theirs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.store.database import only_process
from bot.store.own_files import make_file, make_folder, make_new_file

SOMEBODY = 12_345
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="this test needs to be root")


def test_what_is_made_is_for_its_owner_alone_and_what_is_there_stays(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("a", "a/b")] == [0o700, 0o700]
    make_file(tmp_path / "a" / "file")
    assert (tmp_path / "a" / "file").stat().st_mode & 0o777 == 0o600
    (tmp_path / "a" / "file").write_text("words")
    make_file(tmp_path / "a" / "file")
    assert (tmp_path / "a" / "file").read_text() == "words"
    with pytest.raises(FileExistsError):
        make_new_file(tmp_path / "a" / "file")
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "a" / "file")


def test_what_others_could_read_before_is_for_its_owner_alone(tmp_path: Path) -> None:
    names = ("nemobot.db", "nemobot.db.lock", "nemobot.db-wal", "nemobot.db-shm")
    for name in names:
        (tmp_path / name).touch(0o644)
    with only_process(tmp_path / "nemobot.db"):
        modes = {name: (tmp_path / name).stat().st_mode & 0o777 for name in names}
    assert set(modes.values()) == {0o600}


def test_a_link_is_not_followed_to_what_others_may_read(tmp_path: Path) -> None:
    (tmp_path / "shared").touch(0o644)
    (tmp_path / "link").symlink_to(tmp_path / "shared")
    make_file(tmp_path / "link")
    assert (tmp_path / "shared").stat().st_mode & 0o777 == 0o644


@needs_root
def test_what_root_makes_in_somebodys_folder_is_theirs(tmp_path: Path) -> None:
    os.chown(tmp_path, SOMEBODY, SOMEBODY)
    with only_process(tmp_path / "data" / "nemobot.db"):
        made = sorted(path.name for path in (tmp_path / "data").iterdir())
    assert made == ["nemobot.db", "nemobot.db.lock"]
    for path in (tmp_path / "data", *(tmp_path / "data").iterdir()):
        assert (path.stat().st_uid, path.stat().st_gid) == (SOMEBODY, SOMEBODY)


@needs_root
def test_a_link_leads_root_to_nobody_elses_file(tmp_path: Path) -> None:
    (tmp_path / "roots").touch()
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "nemobot.db").symlink_to(tmp_path / "roots")
    os.chown(theirs, SOMEBODY, SOMEBODY)
    make_file(theirs / "nemobot.db")
    assert (tmp_path / "roots").stat().st_uid == 0
