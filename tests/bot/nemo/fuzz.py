"""Mutated event streams: `python -m tests.bot.nemo.fuzz [streams] [seed]`, 10,000 by default.

Each stream is one of the samples or recordings with pieces cut out, doubled, swapped, inserted or
flipped. It may mean anything, but it never raises or hangs, and means the same however its bytes
are cut. Ends with an error when the peak of traced memory passes 64 MB.
"""

from __future__ import annotations

import itertools
import random
import sys
import time
import tracemalloc
from pathlib import Path

from tests.bot.nemo.samples import SAMPLES
from tests.bot.nemo.world import decode

RECORDINGS = Path(__file__).parents[2] / "streams"
MAX_MEMORY_BYTES = 64_000_000
MAX_STREAM_S = 5.0
SPICES = [
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"data:",
    b"data: {",
    b": ",
    b"event: heartbeat\n",
    b"\x00",
    b"\xff\xfe",
    b"\xe2\x80\xa8",
    b'{"type":"text","content":"',
    b"\\ud800",
    b"null",
    b"[" * 3_000,
    b"9" * 5_000,
    b'"partial":true,',
    b'"thought":true,',
    b"I encountered a temporary issue",
]


def seeds() -> list[bytes]:
    recorded = [path.read_bytes() for path in sorted(RECORDINGS.glob("*.sse"))]
    return [stream for stream in [*recorded, *(one.raw for one in SAMPLES.values())] if stream]


def mutated(stream: bytes, dice: random.Random) -> bytes:
    data = bytearray(stream)
    for _ in range(dice.randint(1, 8)):
        start = dice.randrange(len(data) + 1)
        end = min(len(data), start + dice.choice([1, 2, 10, 200]))
        match dice.randrange(5):
            case 0:
                del data[start:end]
            case 1:
                data[start:start] = data[start:end] * dice.choice([1, 2, 50])
            case 2:
                data[start:start] = dice.choice(SPICES)
            case 3:
                data[start:end] = bytes(dice.randrange(256) for _ in range(end - start))
            case 4:
                data = data[start:] + data[:start]
    return bytes(data)


def check(stream: bytes, dice: random.Random) -> None:
    began_s = time.monotonic()
    cuts = sorted(dice.randrange(len(stream) + 1) for _ in range(5))
    places = [0, *cuts, len(stream)]
    pieces = [stream[a:b] for a, b in itertools.pairwise(places)]
    # compared by their form: NaN is a number that isn't equal to itself
    assert repr(decode(*pieces)) == repr(decode(stream)), stream
    assert time.monotonic() - began_s < MAX_STREAM_S, stream


def fuzz(streams: int, seed: int) -> int:
    """Checks that many streams; the peak of the memory that they took, in bytes."""
    dice, originals = random.Random(seed), seeds()
    tracemalloc.start()
    try:
        for _ in range(streams):
            check(mutated(dice.choice(originals), dice), dice)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def main() -> None:
    streams = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    print(f"{streams} mutated streams, seed {seed}", flush=True)
    peak_bytes = fuzz(streams, seed)
    print(f"no exception, no hang, at most {peak_bytes / 1e6:.1f} MB")
    assert peak_bytes < MAX_MEMORY_BYTES


if __name__ == "__main__":
    main()
