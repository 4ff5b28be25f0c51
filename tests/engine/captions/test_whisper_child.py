"""The real recogniser, where this machine has one: nemobot[captions] and a model of the operator's.

No model comes with the project, so without `CAPTIONS_MODEL` this is skipped, and says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.captions.recogniser import Recogniser
from engine.captions.words import text_of


@pytest.mark.slow
@pytest.mark.real_time
async def test_spoken_words_are_heard(tmp_path: Path) -> None:
    recogniser = Recogniser(Path(os.environ.get("CAPTIONS_MODEL") or tmp_path / "none"))
    speaks = shutil.which("espeak-ng") or shutil.which("espeak")
    if recogniser.lack() or not speaks:
        pytest.skip(
            "no speech is heard here: this needs nemobot[captions], a model in the folder that"
            " CAPTIONS_MODEL names, and espeak-ng to speak"
        )
    said = tmp_path / "said.wav"
    subprocess.run([speaks, "-s", "130", "-w", said, "This is a short test."], check=True)
    words = await recogniser.words(said, tmp_path / "work")
    assert "short test" in text_of(words).lower()
    assert all(word.end_ms > word.start_ms for word in words)
