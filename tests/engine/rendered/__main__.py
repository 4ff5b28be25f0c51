"""All cases, or those whose request has the words that are given."""

from __future__ import annotations

import asyncio
import sys

from tests.engine.rendered.cases import CASES
from tests.engine.rendered.judge import run

chosen = [case for case in CASES if all(word in case.request for word in sys.argv[1:])]
sys.exit(asyncio.run(run(chosen)))
