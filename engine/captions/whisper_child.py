"""The process that hears: `whisper_child.py MODEL_FOLDER SOUND`.

SOUND is raw: 16 kHz, one channel, 16 bits, little-endian. A line of JSON goes to standard output
for each word, as soon as it is known: {"word", "start_s", "end_s"}. It is a script of its own, so
that the model is gone from memory when it ends, and what a model does ends no engine. Nothing is
downloaded: the folder is all that it looks into.
"""

from __future__ import annotations

import json
import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"

import numpy
from faster_whisper import WhisperModel


def main(folder: str, sound: str) -> None:
    samples = numpy.fromfile(sound, dtype="<i2").astype(numpy.float32) / 32768.0
    threads = max(1, min(4, (os.cpu_count() or 2) - 1))
    model = WhisperModel(
        folder, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
    )
    # Silence is left out: a model that hears none makes words up. Each piece by itself: what was
    # misheard once is not said again and again.
    segments, _ = model.transcribe(
        samples,
        word_timestamps=True,
        vad_filter=True,
        beam_size=5,
        condition_on_previous_text=False,
    )
    for segment in segments:
        for word in segment.words or ():
            told = {"word": word.word, "start_s": float(word.start), "end_s": float(word.end)}
            sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
