from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.store.postgres import server


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """An empty PostgreSQL database."""
    with server().database() as url:
        yield url
