"""Everything about the engine that can be set: read once, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_DAY_S = 24 * 3600.0


@dataclass(frozen=True)
class Settings:
    """Durations in seconds, sizes in bytes. The defaults are those of NemoVideo's contract."""

    data_dir: Path
    public_url: str = "http://127.0.0.1:0"
    """Prefix of every link that is handed out, without a trailing slash."""

    credits: int = 1000
    """Balance of a new or renewed anonymous account."""
    edit_price: int = 1
    token_ttl_s: float = 7 * _DAY_S
    tokens_per_ip: int = 10
    """New tokens for one address within `token_ttl_s`; 0 means no limit."""
    tokens_file: Path | None = None
    """Configured (not anonymous) tokens, one a line: `TOKEN SCOPE[,SCOPE…] [CREDITS]`."""
    anonymous_exports: bool = True
    """False: an anonymous account's export is answered 402, as on a plan without export."""

    session_ttl_s: float = 7 * _DAY_S
    """A session is gone this long after its last use."""
    link_ttl_s: float = 7 * _DAY_S
    """Result links and finished renders are gone this long after they were made."""
    claim_ttl_s: float = 7 * _DAY_S

    max_upload_bytes: int = 524_288_000
    """Inclusive limit of one file."""
    max_files_per_upload: int = 10
    max_json_bytes: int = 4 * 1024 * 1024
    max_sources_per_session: int = 100
    fetch_timeout_s: float = 300.0
    """The whole of one upload by URL."""
    fetch_allow: tuple[str, ...] = ()
    """`host:port` pairs that uploads by URL may reach although they are not public (tests)."""

    heartbeat_s: float = 15.0
    think_s: float = 0.0
    """A pause before a turn's work begins: the window in which closing the stream aborts it."""
    work_s: float = 0.0
    """A pause between a turn's tool calls and what they do."""
    delta_pause_s: float = 0.02
    event_shape: Literal["typed", "adk"] = "typed"
    render_shape: Literal[1, 2] = 1
    pictures: bool = True
    """Poster, comparison, plot and VMAF of each result: some seconds of work after it."""
    captions_model: Path | None = None
    """A folder with a model for faster-whisper: without one nothing is heard."""
    recogniser: tuple[str, ...] = ()
    """Another program that hears instead, see `engine.captions.recogniser`."""
    faults: bool = False
    """Opens `/_faults`."""

    @property
    def uploads_dir(self) -> Path:
        return self.data_dir / "uploads"

    @property
    def renders_dir(self) -> Path:
        return self.data_dir / "renders"

    @property
    def drawing_dir(self) -> Path:
        """What the drawing library finds out once and keeps."""
        return self.data_dir / "drawing"
