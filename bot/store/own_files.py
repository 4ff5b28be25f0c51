"""Files and folders that are made for whoever keeps the data: what root makes in somebody's folder
is theirs. `sudo nemobot migrate` before the first start would else leave a database that the
service's user can't open. What is there already keeps its content, and what others might do with it
is taken from them, where both it and its folder are ours.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from pathlib import Path


def make_file(path: Path) -> None:
    """Empty, where it is not there yet; for its owner alone."""
    try:
        make_new_file(path)
    except FileExistsError:
        close_to_others(path)


def close_to_others(path: Path) -> None:
    """Where it is there, it is for its owner alone. Only ours in a folder of ours: what root finds
    in somebody's folder may be a link to anything."""
    with contextlib.suppress(OSError):
        about = path.lstat()
        is_ours = about.st_uid == path.parent.stat().st_uid == os.geteuid()
        if is_ours and stat.S_ISREG(about.st_mode) and about.st_mode & 0o077:
            path.chmod(0o600)


def make_new_file(path: Path) -> None:
    """Raises `FileExistsError`."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        if (owner := _folders_owner(path)) is not None:
            os.fchown(handle, *owner)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """With those above it, for its owner alone."""
    if path.is_dir():
        return
    if path.parent != path:
        make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)  # another process may just have made it
    if (owner := _folders_owner(path)) is not None:
        os.chown(path, *owner, follow_symlinks=False)


def opened_to_read(path: Path, *, wait_s: float = 5.0) -> sqlite3.Connection:
    """A file of SQLite's, which is left as it is. Raises `sqlite3.Error`."""
    name = path.absolute().as_posix().replace("%", "%25").replace("?", "%3F").replace("#", "%23")
    return sqlite3.connect(f"file:{name}?mode=ro", uri=True, timeout=wait_s)


def _folders_owner(path: Path) -> tuple[int, int] | None:
    """Whom root makes it for; others can make nothing but their own."""
    if os.geteuid() != 0:
        return None
    folder = path.parent.stat()
    return folder.st_uid, folder.st_gid
