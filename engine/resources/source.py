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

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def duration_ms(self) -> int:
        return round(self.duration_s * 1000)
