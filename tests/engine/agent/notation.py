"""Edits as one line of text, for tables of requests: `keep 0-10 ; compress 8000000`.

Parts are `start-end` in seconds, negative from the end, an open end for "to the end"; `?` is a
question, `-` nothing to be done. Shares of the whole have a percent sign.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.agent.edits import Compress, Edit, Effect, Mute, Resize, Span, Trim, Undo


def shown(edit: Edit) -> str:
    if isinstance(edit, Compress):
        return " ".join(["compress", *_size(edit)])
    if isinstance(edit, Resize):
        if edit.share:
            return f"resize x{edit.share:.4g}"
        return f"resize {edit.width_px} wide" if edit.width_px else f"resize {edit.height_px}"
    if isinstance(edit, Trim):
        return f"{'keep' if edit.keep else 'drop'} {_spans(edit.spans)}"
    if isinstance(edit, Mute):
        return f"{'mute' if edit.on else 'unmute'} {_spans(edit.spans)}".strip()
    if isinstance(edit, Undo):
        return f"undo {edit.steps}" if edit.steps > 1 else "undo"
    if isinstance(edit, Effect):
        return " ".join(part for part in _effect(edit) if part)
    return type(edit).__name__.lower()


def _size(edit: Compress) -> list[str]:
    return [
        *([str(edit.max_bytes)] if edit.max_bytes else []),
        *([f"x{edit.ratio:.4g}"] if edit.ratio else []),
        *([f"{edit.video_bps}bps"] if edit.video_bps else []),
        *([f"-{edit.less_bytes}b"] if edit.less_bytes else []),
        *([f"{edit.bytes_a_minute}b/min"] if edit.bytes_a_minute else []),
        *([f"audio {edit.sound_bps}bps"] if edit.sound_bps else []),
        *(["transparent"] if edit.quality == "transparent" else []),
        *(["keepframe"] if edit.keep_frame else []),
        *(["further"] if edit.further else []),
    ]


_UNITS = {
    "seconds": "s", "bytes": "b", "parts": "", "points": "", "pixels": "px", "percent": "%",
}  # fmt: skip


def _effect(edit: Effect) -> list[str]:
    amount = "" if edit.amount is None else f"{edit.amount:.10g}{_UNITS.get(edit.how, '')}"
    how = "" if edit.how in _UNITS else edit.how
    text = f'"{edit.text}"' if edit.text else ""
    place = f"@{_spans(edit.spans)}" if edit.spans else ""
    return [edit.name, amount, text, edit.place, how, place]


def _spans(spans: Sequence[Span]) -> str:
    return ",".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if span.centred:
        return f"middle {_s(span.end_s)}"
    if span.is_share:
        return f"{span.start_s * 100:.4g}%-{(span.end_s or 1) * 100:.4g}%"
    return f"{_s(span.start_s)}-{_s(span.end_s)}"


def _s(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.6g}"
