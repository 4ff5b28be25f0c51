"""Files on their way through this machine's disk, and what a kill has left of them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import structlog

from bot.core.service.values import PictureKind
from bot.store.own_files import make_folder

log = structlog.get_logger(__name__)

LEFT_AFTER_S = 86_400.0
"""No delivery takes that long."""
_NAME = r"export-\d+(?:(?:-source)?\.mp4|-(?:poster|comparison|before|after|plot)\.png)"
_OURS = re.compile(rf"{_NAME}|\.{_NAME}\.[0-9a-f]+\.part")


def make_scratch(folder: Path) -> None:
    """For its owner alone, also where it was there: people's films come through. Blocks."""
    make_folder(folder)
    folder.chmod(0o700)


def scratch_file(folder: Path, export_id: int) -> Path:
    return folder / f"export-{export_id}.mp4"


def scratch_source(folder: Path, export_id: int) -> Path:
    """A result on its way to the engine that makes a smaller copy of it."""
    return folder / f"export-{export_id}-source.mp4"


def scratch_picture(folder: Path, export_id: int, kind: PictureKind) -> Path:
    return folder / f"export-{export_id}-{kind}.png"


def sweep_scratch(folder: Path, *, alone: bool) -> int:
    """Delete what earlier processes have left; of others that may be at work now (not `alone`)
    only what is older than a day. Nothing but files with our names. How many went. Blocks."""
    gone = 0
    try:
        found = [path for path in folder.iterdir() if _OURS.fullmatch(path.name)]
        for path in found:
            if alone or time.time() - path.lstat().st_mtime > LEFT_AFTER_S:
                path.unlink(missing_ok=True)
                gone += 1
    except FileNotFoundError:
        return gone
    except OSError as error:
        log.warning("scratch.not_swept", error=type(error).__name__)
    if gone:
        log.info("scratch.swept", files=gone)
    return gone
