from __future__ import annotations

import pytest

from bot.nemo.fit_engine import FitEngine, StartEngine
from tests.support.service import FakeService

SERVICE = "https://nemo.invalid"


class Opened:
    """What was opened, by address."""

    def __init__(self) -> None:
        self.services: dict[str, FakeService] = {}

    def __call__(self, url: str) -> FakeService:
        assert url not in self.services, "opened twice"
        self.services[url] = FakeService()
        return self.services[url]


def engine(
    service: FakeService,
    opened: Opened,
    address: str | None = None,
    start: StartEngine | None = None,
) -> FitEngine:
    return FitEngine(service, SERVICE, open_service=opened, address=address, start=start)


@pytest.fixture
def nemo() -> FakeService:
    return FakeService(capabilities={"generate"})


@pytest.fixture
def opened() -> Opened:
    return Opened()


async def test_the_operators_word_comes_first(nemo: FakeService, opened: Opened) -> None:
    found = engine(FakeService(), opened, "http://10.0.0.7:8600")
    assert await found.find() is opened.services["http://10.0.0.7:8600"]
    assert await found.find() is opened.services["http://10.0.0.7:8600"]


async def test_a_service_that_says_so_makes_the_copies_itself(opened: Opened) -> None:
    service = FakeService(capabilities={"fit"})
    assert await engine(service, opened).find() is service


async def test_the_service_by_its_own_address_is_the_service(
    nemo: FakeService, opened: Opened
) -> None:
    assert await engine(nemo, opened, f"{SERVICE}:443").find() is nemo
    assert opened.services == {}


async def test_else_one_is_started_when_it_is_needed(nemo: FakeService, opened: Opened) -> None:
    urls: list[str | None] = ["http://127.0.0.1:1", "http://127.0.0.1:1", None]

    async def start() -> str | None:
        return urls.pop(0)

    found = engine(nemo, opened, start=start)
    assert len(urls) == 3
    assert await found.find() is await found.find()
    assert await found.find() is None, "it does not start"


async def test_else_there_is_none(nemo: FakeService, opened: Opened) -> None:
    assert await engine(nemo, opened).find() is None
