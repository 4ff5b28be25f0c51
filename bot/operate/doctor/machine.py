"""This machine: is there room, can it encode, does it know what time it is?"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.operate.troubles.health import FREE_LEAST_BYTES
from bot.platform import Finding, Level
from bot.turns.export.poster import find_ffmpeg

CLOCK_WARN_S, CLOCK_WRONG_S = 30.0, 3_600.0
_SECOND = "testsrc=duration=1:size=320x180:rate=15"


async def examine_disk(folder: Path) -> Sequence[Finding]:
    return [await asyncio.to_thread(_of_disk, folder)]


def _of_disk(folder: Path) -> Finding:
    """A file is really written and taken away again, where the folder is there."""
    what, there = "Disk", folder
    while not os.path.lexists(there):
        there = there.parent
    try:
        if not there.is_dir():
            raise NotADirectoryError(0, f"{there} is a file")
        if there == folder:
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(bytes(4_096))
                file.flush()
                os.fsync(file.fileno())
        free = shutil.disk_usage(there).free
    except OSError as error:
        to_do = "Make it writable for this user, and look at the disk"
        return Finding("error", what, f"{folder} can't be written to: {error.strerror}", to_do)
    said = f"{free / 1e9:.1f} GB are free for {folder}"
    if free < FREE_LEAST_BYTES:
        return Finding("error", what, said, "Make room")
    if free < 10 * FREE_LEAST_BYTES:
        return Finding("warning", what, said, "Make room: results of up to 500 MB pass through it")
    return Finding("ok", what, said)


async def examine_ffmpeg(fit: str) -> Sequence[Finding]:
    """One second of film is encoded."""
    what, needed = "ffmpeg", fit != "off"
    program = await asyncio.to_thread(find_ffmpeg)
    level: Level = "warning" if needed else "note"
    if program is None:
        to_do = "pip install 'nemobot[engine]'" if needed else ""
        said = "not found: results too large for their chats stay links, without pictures"
        return [Finding(level, what, said, to_do)]
    with tempfile.TemporaryDirectory(prefix="nemobot-doctor-") as folder:
        made = Path(folder) / "second.mp4"
        arguments = ("-v", "error", "-f", "lavfi", "-i", _SECOND, "-c:v", "libx264")
        try:
            process = await asyncio.create_subprocess_exec(
                program, *arguments, str(made), stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE
            )
        except OSError as error:
            return [Finding(level, what, f"{program} can't be started: {error.strerror}")]
        try:
            _, said_bytes = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode == 0 and made.exists() and made.stat().st_size:
            return [Finding("ok", what, "it has encoded a second")]
    last = " ".join(said_bytes.decode(errors="replace").split())[-200:]
    to_do = "Install one with libx264: pip install 'nemobot[engine]'"
    return [Finding(level, what, f"it can't encode: {last}", to_do)]


def of_clock(ahead_s: Mapping[str, float]) -> Finding:
    """`ahead_s`: this machine's clock less a platform's, which tells whole seconds."""
    what = "Clock"
    if not ahead_s:
        return Finding("note", what, "no platform has said what time it is")
    name, worst = max(ahead_s.items(), key=lambda item: abs(item[1]))
    if abs(worst) < CLOCK_WARN_S:
        return Finding("ok", what, f"as {name}'s")
    said = f"{abs(worst):,.0f} s {'ahead of' if worst > 0 else 'behind'} {name}'s"
    to_do = "Set it: timedatectl set-ntp true"
    level: Level = "error" if abs(worst) >= CLOCK_WRONG_S else "warning"
    return Finding(level, what, said, to_do)
