"""A sample of requests, judged on the file that comes out; `make requests` runs them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.captions.films import RECOGNISER
from tests.engine.rendered.cases import PLAIN
from tests.engine.rendered.clips import make_plain_clips
from tests.engine.rendered.judge import judged
from tests.engine.rendered.seen import Case
from tests.engine.servers import served

_SAMPLE = (
    "speed it up 2x",
    "crop to 9:16",
    "在底部加文字“你好世界”",
    "put my logo in the top left corner",
    "make a gif",
    "extract the audio as mp3",
    "compress it to 20 kB",
    "convert to mp4",
    "add captions",
)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make_plain_clips(tmp_path_factory.mktemp("clips"))


@pytest.mark.slow
@pytest.mark.parametrize("case", [case for case in PLAIN if case.request in _SAMPLE], ids=str)
async def test_the_file_is_what_was_asked_for(
    case: Case, clips: dict[str, Path], settings: Settings, tmp_path: Path
) -> None:
    async with served(replace(settings, tokens_per_ip=0, recogniser=RECOGNISER)) as nemo:
        assert await judged(case, clips, nemo, tmp_path) == []
