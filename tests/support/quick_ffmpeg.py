"""Stories and tests of the engine send the same few clips with the same few wishes, and ffmpeg does
the same again and again. Here it does it once: what a run made of these bytes with these arguments
is kept for all processes of the tests, and the next run that would do the same gets it.

A run that failed, ran into a limit or was cancelled is not kept. How ffmpeg runs, is limited and
ends is shown in `tests/engine/video/run`, where each run is real.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

import engine.app  # with all that runs ffmpeg
from engine.video.run import process
from engine.video.run.process import Input, Outcome
from engine.video.run.sandbox import Limits

A_WHILE_S = 3.0
"""Of the loop's time: so long a render's progress can be seen."""
_really_run = process.run


@dataclass(frozen=True)
class QuickFfmpeg:
    """`folder` is where runs are kept, for as long as the tests run."""

    folder: Path

    @classmethod
    def of_this_session(cls, factory: pytest.TempPathFactory, worker_id: str) -> QuickFfmpeg:
        """One for all processes of the tests."""
        own = factory.getbasetemp()
        folder = (own if worker_id == "master" else own.parent) / "ffmpeg"
        folder.mkdir(exist_ok=True)
        return cls(folder)

    def put_in(self, patch: pytest.MonkeyPatch) -> None:
        for name, module in list(sys.modules.items()):
            if name.startswith(engine.__name__) and vars(module).get("run") is _really_run:
                patch.setattr(module, "run", self.run)

    async def run(
        self,
        inputs: Sequence[Input],
        arguments: Sequence[str],
        *,
        limits: Limits,
        workdir: Path | None = None,
        on_line: Callable[[str], None] = lambda _: None,
    ) -> Outcome:
        before = _digests(workdir, arguments)
        asked = [[each.demuxer, each.options, _digest(each.path)] for each in inputs]
        question = json.dumps([asked, list(arguments), repr(limits), before])
        kept = self.folder / hashlib.sha256(question.encode()).hexdigest()
        if kept.exists():
            return await _again(kept, workdir, on_line)
        lines: list[str] = []

        def heard(line: str) -> None:
            lines.append(line)
            on_line(line)

        outcome = await _really_run(
            inputs, arguments, limits=limits, workdir=workdir, on_line=heard
        )
        if outcome.ok:
            after = _digests(workdir, arguments).items()
            made = [name for name, digest in after if before.get(name) != digest]
            self._keep(kept, workdir, made, [outcome.stderr, lines])
        return outcome

    def _keep(self, kept: Path, workdir: Path | None, made: list[str], told: object) -> None:
        """At once for whoever looks: other processes may do the same."""
        with tempfile.TemporaryDirectory(dir=self.folder, ignore_cleanup_errors=True) as new:
            (Path(new) / "files").mkdir()
            (Path(new) / "told.json").write_text(json.dumps(told))
            for name in made:
                assert workdir is not None
                shutil.copyfile(workdir / name, Path(new) / "files" / name)
            with suppress(OSError):  # another one was first
                Path(new).rename(kept)


async def _again(kept: Path, workdir: Path | None, on_line: Callable[[str], None]) -> Outcome:
    for made in (kept / "files").iterdir():
        assert workdir is not None
        shutil.copyfile(made, workdir / made.name)
    stderr, lines = json.loads((kept / "told.json").read_text())
    for line in lines:
        on_line(line)
    await asyncio.sleep(A_WHILE_S if lines and lines[-1] == "progress=end" else 0)
    return Outcome(0, stderr)


def _digests(workdir: Path | None, arguments: Sequence[str]) -> dict[str, str]:
    """Of the files that a run reads or writes: another one may be at work beside it."""
    return {path.name: _digest(path) for path in _named(workdir, arguments)}


def _named(workdir: Path | None, arguments: Sequence[str]) -> Iterator[Path]:
    for path in sorted(workdir.iterdir()) if workdir else ():
        names = path.name, re.sub(r"-0\.log(\.mbtree)?$", "", path.name)
        if path.is_file() and any(name in argument for name in names for argument in arguments):
            yield path


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
