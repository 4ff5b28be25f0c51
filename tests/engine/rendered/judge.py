"""One case over HTTP: upload, ask, render, fetch, measure."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from engine.settings import Settings
from tests.engine.captions.films import RECOGNISER
from tests.engine.contract import Contract
from tests.engine.rendered.clips import make_clips
from tests.engine.rendered.seen import Case, Seen
from tests.engine.servers import served

_LINKS = {
    "mp4": (("mp4", "video/mp4"),),
    "gif": (("gif", "image/gif"),),
    "webm": (("webm", "video/webm"),),
    "mp3": (("mp3", "audio/mpeg"),),
    "m4a": (("m4a", "audio/mp4"),),
    "wav": (("wav", "audio/x-wav"),),
    "png": (("png", "image/png"),),
    "jpg": (("jpg", "image/jpeg"),),
    "zip": (("zip", "application/zip"),),
    "text": (("zip", "application/zip"), ("srt", "application/x-subrip")),
}
"""How a link ends and what its answer is called, by the file's first bytes."""


async def judged(case: Case, clips: dict[str, Path], nemo: Contract, folder: Path) -> list[int]:
    """The numbers of the checks that failed, on the file that came out."""
    await nemo.begin()
    for name in case.files:
        await nemo.upload(clips[name])
    for request in case.before:
        await nemo.ask(request)
    turn = await nemo.ask(case.request)
    await nemo.submit("one")
    ended = await nemo.ended("one")
    if ended["status"] != "completed":
        print(case.request, ended.get("error"), turn.text, file=sys.stderr)
        return [-1]
    output = ended["output"]
    answer = await nemo.http.get(output["url"])
    path = folder / f"result-{abs(hash(case.request + str(case.before)))}"
    path.write_bytes(answer.content)
    seen = Seen(path, output, turn.text, 1)
    ending = PurePosixPath(urlsplit(output["url"]).path).suffix[1:]
    if (ending, answer.headers["content-type"].partition(";")[0]) not in _LINKS.get(
        seen.kind or "text", ()
    ):
        print(case.request, ending, answer.headers["content-type"], seen.kind, file=sys.stderr)
        return [-2]
    return [number for number, check in enumerate(case.checks) if not check(seen)]


async def run(cases: Sequence[Case]) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = make_clips(folder)
        settings = Settings(
            folder / "data", tokens_per_ip=0, delta_pause_s=0, pictures=False, recogniser=RECOGNISER
        )
        async with served(settings) as nemo:
            for case in cases:
                nemo.client_id = f"{nemo.client_id[:8]}{cases.index(case):028d}"
                wrong = await judged(case, clips, nemo, folder)
                failed += bool(wrong)
                before = f"{', '.join(case.before)} → " if case.before else ""
                print(f"{'FAILED ' + str(wrong) if wrong else 'ok':12} {before}{case.request}")
    print(f"{len(cases) - failed} of {len(cases)}")
    return 1 if failed else 0
