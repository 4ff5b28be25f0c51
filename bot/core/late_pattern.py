"""A regular expression that is compiled when it is first asked: a page of alternatives in sixteen
languages takes as long as everything else that a short command needs to start."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class LatePattern:
    """Asked like a `re.Pattern`. What is wrong with `source` shows at the first question."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self._compiled.match(text, at)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, at: int = 0, to: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, at, to)

    def sub(self, by: str, text: str) -> str:
        return self._compiled.sub(by, text)
