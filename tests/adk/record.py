"""Records the raw streams in tests/streams anew: `ADK_PYTHON=… python -m tests.adk.record`."""

from __future__ import annotations

import os

from tests.adk.backend import adk_server, raw_run
from tests.adk.scenarios import BOTH_WAYS, STREAMS


def main() -> None:
    STREAMS.mkdir(exist_ok=True)
    with adk_server(os.environ["ADK_PYTHON"], silence_s=1) as url:
        for scenario, streaming in BOTH_WAYS:
            recording = scenario.recording(streaming)
            recording.write_bytes(raw_run(url, scenario.asked, streaming=streaming))
            print(recording.name, recording.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
