"""`nemobot …` of the checkout that the tests stand in, whichever one is installed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
NEMOBOT: Final = (sys.executable, "-P", "-m", "bot.cli")
"""`-P`: nothing of the folder in which it is called is imported."""
OURS: Final = {"PYTHONPATH": str(ROOT)}
"""What the environment of such a process has to hold."""
