"""What of a growing text has not been printed yet: printed lines can't be taken back. Pure."""

from __future__ import annotations


class LineDifference:
    """One message, printed line by line. `push` gives the lines that are new."""

    def __init__(self) -> None:
        self._printed: list[str] = []

    def push(self, text: str, *, whole: bool) -> list[str]:
        """Lines to print now. Unless the text is `whole`, its last line may still grow.

        When an edit changed earlier lines, those from the first difference on are printed.
        """
        lines = text.split("\n") if text else []
        if not whole:
            lines = lines[:-1]
        same = 0
        for old, new in zip(self._printed, lines, strict=False):
            if old != new:
                break
            same += 1
        if same == len(lines):
            return []  # a shorter text, or the same: nothing that was not said
        self._printed = lines
        return lines[same:]
