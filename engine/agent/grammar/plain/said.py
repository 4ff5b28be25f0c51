"""What a pattern is put as: words with its groups, or a function of what was found."""

from __future__ import annotations

import re
from collections.abc import Callable

Said = str | Callable[[re.Match[str]], str]
