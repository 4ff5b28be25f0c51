"""Who hears in stories: a program that hears what a file beside the test says, whatever the sound.

    python said.py WORDS_FILE SOUND

It keeps to the rules of `engine.captions.recogniser`. Where the file says `…` it listens without
end, where it says `!` it fails.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def recogniser(words: Path) -> tuple[str, ...]:
    """The engine's setting for it."""
    return (sys.executable, str(Path(__file__)), str(words))


def main() -> int:
    words = Path(sys.argv[1]).read_text(encoding="utf-8").split()
    assert Path(sys.argv[-1]).stat().st_size, "no sound"
    if words == ["!"]:
        return 3
    while words == ["…"]:
        time.sleep(0.1)
    for place, word in enumerate(words):
        told = {"word": f" {word}", "start_s": place * 0.1, "end_s": place * 0.1 + 0.1}
        print(json.dumps(told), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
