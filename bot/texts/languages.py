"""Which catalogue a language tag means. Platforms send BCP 47 tags, sometimes with `_`."""

from __future__ import annotations

from collections.abc import Container

DEFAULT = "en"


def match(tag: str | None, available: Container[str]) -> str:
    """The nearest catalogue for `tag`: the tag itself, its shorter forms, else English.

    All Chinese is answered in Simplified Chinese, the only one there is: traditional readers
    read it more easily than English.
    """
    parts = (tag or DEFAULT).replace("_", "-").split(".")[0].split("-")
    parts[0] = parts[0].lower()
    if parts[0] == "zh":
        return "zh-CN" if "zh-CN" in available else DEFAULT
    for length in range(len(parts), 0, -1):
        candidate = "-".join(parts[:length])
        if candidate in available:
            return candidate
    return DEFAULT
