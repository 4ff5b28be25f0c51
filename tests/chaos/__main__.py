"""Kill a bot again and again while people talk to it, then look at what they were left with.

    python -m tests.chaos --turns 500
    python -m tests.chaos --turns 500 --database postgresql --workers 3

Every life of the bot ends at the next marked point, or at a random moment, or is paused for longer
than the others wait, or makes room for a new one beside it; the database may fail as well. Exit
code 0: nothing was lost, asked twice or put out of order.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.chaos.drive import Run, drive


def main() -> int:
    parser = argparse.ArgumentParser("tests.chaos", description=__doc__)
    parser.add_argument("--turns", type=int, default=500)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--random-kills", type=int, default=20)
    parser.add_argument("--pauses", type=int, default=3)
    parser.add_argument("--upgrades", type=int, default=0, help="new processes beside old ones")
    parser.add_argument("--cuts", type=int, default=0, help="cut all connections to PostgreSQL")
    parser.add_argument("--restarts", type=int, default=0, help="crash and restart PostgreSQL")
    parser.add_argument("--every", type=int, default=1, help="every n-th marked point only")
    parser.add_argument("--from", dest="first", type=int, default=0, help="from the n-th point on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit-s", type=float, default=1800.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nemobot-chaos-") as folder:
        run = Run(folder=Path(folder), **vars(options))
        return drive(run)


if __name__ == "__main__":
    sys.exit(main())
