from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.guarded_logs import guarded_logs


@pytest.fixture(autouse=True)
def no_secret_is_logged() -> Iterator[None]:
    with guarded_logs():
        yield
