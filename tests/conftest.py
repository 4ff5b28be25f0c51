"""For all tests: time is moved, and a slow machine is no failure.

A test that waits for other processes (a child that is not ffmpeg, a database server) is marked
`real_time`, with bounds that a machine ten times slower meets.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import settings

from tests.support.moved_time import MovedTimeLoop

settings.register_profile("nemobot", deadline=None, print_blob=True)
settings.load_profile("nemobot")


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    if item.get_closest_marker("real_time"):
        return {"real time": asyncio.new_event_loop}
    return {"moved time": MovedTimeLoop}
