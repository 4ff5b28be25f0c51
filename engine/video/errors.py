"""Why a render ends without a file.

RenderError            `code` is a short machine key and safe to show
├── TargetTooSmall     `smallest_bytes` is what could be reached
└── BadOutput          ffmpeg was content but the file isn't what was asked for
"""


class RenderError(Exception):
    """`code`: no_cuts, too_many_cuts, disk_full, timeout, render_failed or a subclass's own."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TargetTooSmall(RenderError):
    """Even a tiny picture with poor sound is larger. `smallest_bytes` is an honest estimate."""

    def __init__(self, smallest_bytes: int) -> None:
        super().__init__("target_too_small")
        self.smallest_bytes = smallest_bytes


class SizeUnreachable(Exception):
    """A size can't be had with this frame at any quality. Never leaves the package."""


class BadOutput(RenderError):
    """`what` names the check that failed."""

    def __init__(self, what: str) -> None:
        super().__init__("render_failed")
        self.what = what
