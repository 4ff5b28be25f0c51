"""An uploaded file, as sessions keep it and the agent and the renderer see it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Source:
    """An uploaded file, as the agent and the renderer see it."""

    source_id: str
    filename: str
    file_type: str
    size_bytes: int
    duration_s: float
    width: int
    height: int
    fps: float
    video_codec: str
    video_bps: int
    audio_codec: str
    hash: str
    link: str
    path: str
    """Relative to the data directory."""

    @property
    def is_main(self) -> bool:
        """It can be edited by itself: a video, an animated GIF, a sound; a picture that stands
        still can't."""
        return self.file_type == "video" or self.duration_s > 0

    @property
    def kind(self) -> str:
        """What an edit of this file alone gives where nothing else is asked for; "" is an MP4."""
        if self.file_type == "video":
            return ""
        if self.file_type == "image":
            return "gif"
        return {"mp3": "mp3", "pcm": "wav"}.get(self.audio_codec[:3], "m4a")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def duration_ms(self) -> int:
        return round(self.duration_s * 1000)
