"""The page without a bot: what people do on it is recorded, and what a test posts is shown at once.
It is served by a loop in a thread of its own, while the test drives a browser."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from adapters.web.server.sign_in import OWNER
from adapters.web.threads import thread_of
from bot.core.file_types import detect
from bot.core.model import MessageRef
from bot.core.view import OutFile, View
from bot.texts.catalogues import default_texts
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Site, served
from tests.support.clock import wait_until

T = TypeVar("T")
Do = Callable[[Coroutine[Any, Any, Any]], Any]


@contextmanager
def beside(context: Callable[[], AbstractAsyncContextManager[T]]) -> Iterator[tuple[T, Do]]:
    """The context, held open by a loop in a thread of its own, and what does something there: a
    browser is driven by a loop of this thread."""
    begun: Future[tuple[T, Do]] = Future()
    end = asyncio.Event()

    async def hold() -> None:
        loop = asyncio.get_running_loop()

        def do(work: Coroutine[Any, Any, Any]) -> Any:
            return asyncio.run_coroutine_threadsafe(work, loop).result(300)

        async with context() as held:
            begun.set_result((held, do))
            await end.wait()

    with ThreadPoolExecutor(1) as thread:
        running = thread.submit(asyncio.run, hold())
        running.add_done_callback(lambda _: begun.cancel())
        held, do = begun.result()
        try:
            yield held, do
        finally:
            do(_set(end))
            running.result(300)


async def _set(event: asyncio.Event) -> None:
    event.set()


@dataclass
class Alone:
    site: Site
    recorder: Recorder
    do: Do

    @property
    def address(self) -> str:
        return self.site.settings.address

    def link(self) -> str:
        """The newest, which nobody has used."""
        wait_until(lambda: self.site.links)
        return self.site.links[-1]

    def post(self, view: View, film: Path | None = None) -> MessageRef:
        chat, outbound = thread_of(OWNER).chat, self.site.outbound
        if film is None:
            sent = outbound.post(chat, view, nonce=str(view))
        else:
            file = OutFile(str(film), film.name, film.stat().st_size)
            sent = outbound.send_file(chat, file, view, nonce=film.name)
        ref: MessageRef = self.do(sent)
        return ref

    def edit(self, ref: MessageRef, view: View) -> None:
        self.do(self.site.outbound.edit(ref, view))

    def stop(self) -> None:
        self.do(self.site.stop())

    def start(self) -> None:
        self.do(self.site.start(self.recorder))


@contextmanager
def alone(folder: Path, **changes: Any) -> Iterator[Alone]:
    """`changes` are those of `WebSettings`."""
    recorder = Recorder()

    @asynccontextmanager
    async def site() -> AsyncIterator[Site]:
        given = {"languages": default_texts().languages, "find_type": detect, **changes}
        async with served(folder, recorder, **given) as site:
            yield site

    with beside(site) as (page, do):
        yield Alone(page, recorder, do)
