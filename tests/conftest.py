"""For all tests: time is moved, and a slow machine is no failure.

A test that waits for other processes (a child that is not ffmpeg, a database server) is marked
`real_time`, with bounds that a machine ten times slower meets.

Property tests try the same few examples each time. Chance belongs to `make fuzz`, which tries many
and new ones; what it finds becomes an `@example`.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from collections.abc import Callable, Iterator

import pytest
import structlog
from coverage import Coverage
from hypothesis import HealthCheck, settings

from tests.support.moved_time import MovedTimeLoop
from tests.support.quick_databases import make_quick

TOO_SLOW = HealthCheck.too_slow
settings.register_profile(
    "suite", derandomize=True, max_examples=10, deadline=None, suppress_health_check=[TOO_SLOW]
)
settings.register_profile(
    "fuzz", max_examples=2000, deadline=None, suppress_health_check=[TOO_SLOW], print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

structlog.dev.ConsoleRenderer.get_active().exception_formatter = structlog.dev.plain_traceback
"""Where nothing else is set. Rich, which came with other tools, draws one for a second."""

gc.disable()  # all that is collected stays: looking for garbage in it took a third of that time


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who waits for other processes comes first: at the end nobody else would use the time."""
    items.sort(key=lambda item: item.get_closest_marker("real_time") is None)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    if item.get_closest_marker("real_time"):
        return {"real time": asyncio.new_event_loop}
    return {"moved time": MovedTimeLoop}


MEASURED = ("tests/bot/core/", "tests/bot/nemo/", "tests/bot/turns/")
"""What coverage is about is held by the tests that belong to it; being watched takes as long again
as a test does."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> None:
    if coverage := item.config.pluginmanager.getplugin("_cov"):
        watcher, wanted = coverage.cov_controller, item.nodeid.startswith(MEASURED)
        if watcher is not None and watcher.started != wanted:
            (watcher.resume if wanted else watcher.pause)()
        if not wanted and (beneath := Coverage.current()):
            beneath.stop()  # pytest-cov begins one before it knows that xdist has begun the process


@pytest.fixture(autouse=True, scope="session")
def databases_made_quickly() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        yield


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Logging is one for the whole process: what a test makes of it ends with the test."""
    root, make = logging.getLogger(), logging.getLogRecordFactory()
    handlers, level = root.handlers[:], root.level
    yield
    logging.setLogRecordFactory(make)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
