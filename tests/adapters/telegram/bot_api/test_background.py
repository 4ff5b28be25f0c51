"""Small requests that nothing waits for."""

from __future__ import annotations

import asyncio

from adapters.telegram.bot_api.background import Background


class Requests:
    def __init__(self) -> None:
        self.done = 0
        self.go = asyncio.Event()

    async def one(self) -> None:
        await self.go.wait()
        self.done += 1


async def test_they_are_waited_for_a_moment_at_the_end() -> None:
    background, requests = Background(), Requests()
    background.start(requests.one())
    asyncio.get_running_loop().call_later(0.01, requests.go.set)
    await background.finish(30.0)
    assert requests.done == 1


async def test_what_takes_longer_than_that_is_given_up() -> None:
    background, requests = Background(), Requests()
    background.start(requests.one())
    await background.finish(0.0)
    requests.go.set()
    await asyncio.sleep(0)
    assert requests.done == 0


async def test_while_too_many_are_under_way_further_ones_are_left_out() -> None:
    background, requests = Background(most=2), Requests()
    for _ in range(5):
        background.start(requests.one())
    requests.go.set()
    await background.finish(30.0)
    assert requests.done == 2


async def test_a_failure_stays_with_the_request() -> None:
    async def fails() -> None:
        raise OSError("no")

    background, requests = Background(), Requests()
    requests.go.set()
    background.start(fails())
    background.start(requests.one())
    await background.finish(30.0)
    assert requests.done == 1
