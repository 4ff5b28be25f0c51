"""How old text is when it can be read: the whole bot on Telegram's loopback server, beside loops.

    python -m bench.replies [--markdown] [ROW ...]

The product as it runs (receiving, store, turn, reply, outbox, python-telegram-bot) against the fake
Bot API over sockets, in moved time; its agent speaks numbered words. The loops are what bots
commonly do, through the same library against the same server: they have nothing else to do. Each
request takes `LATENCY_S`, and the server enforces Telegram's limits: one request a second in a
private chat (a burst of `BURST`), 20 a minute in a group, and penalties that grow.

*First words*: from the person's message to any of the bot's. *Age*: of the oldest word that was
said and isn't visible, over the time until all are; *final lag*: from the last word to that.
"""

from __future__ import annotations

import asyncio
import re
import statistics
import sys
import tempfile
import warnings
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import telegram
from telegram.error import RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.core.service.events import AgentEvent, TextDelta
from bot.core.service.values import Account, Attribution, ProjectKey
from bot.store.queries.accounts import SqlAccounts
from tests.bot.core.rate_limits.clients import show_ideally
from tests.bot.core.rate_limits.measures import outcome
from tests.bot.core.rate_limits.simulator import Stream
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram
from tests.support.fakes.telegram import FakeTelegram, Person
from tests.support.fakes.telegram.rules import Flood
from tests.support.fakes.telegram.server import Fault
from tests.support.moved_time import MovedTimeLoop
from tests.support.service import FakeProject, FakeService

LATENCY_S = 0.12
BURST = 2
WORD = 6
"""Characters of a word with its space."""
PATIENCE_S = 120.0
"""So long after the end of the text its age is followed."""
PART = 3_996
"""Characters of a loop's messages: whole words."""
THOUGHT_S = 1.0
"""Before the agent's first word."""


@dataclass(frozen=True)
class Row:
    """`streams` people ask at once, in private or all in one group; each answer has `words` words
    that come evenly in `lasts_s`, `per_s` times a second."""

    name: str
    words: int
    lasts_s: float
    streams: int = 1
    group: bool = False
    per_s: int = 20
    before: int = 0
    """So many answers of the same kind came before, each in a group of its own."""


ROWS = (
    Row("private, 60 s", 400, 60.0),
    Row("private, 6,000 characters in 10 s", 1_000, 10.0),
    Row("group, 19 s", 130, 19.0, group=True),
    Row("group, 19 s, after twenty like it", 130, 19.0, group=True, before=20),
    Row("group, 6,000 characters in 10 s", 1_000, 10.0, group=True),
    Row("group, 60 s, ten at once", 400, 60.0, streams=10, group=True),
)


@dataclass
class Answer:
    """One answer's words: when each was said, and when it could be read."""

    letter: str
    asked_s: float
    said_s: list[float] = field(default_factory=list)
    seen_s: list[float] = field(default_factory=list)
    first_s: float | None = None
    words: int = 0

    @property
    def is_whole(self) -> bool:
        return len(self.seen_s) == self.words

    def look(self, text: str, now_s: float) -> None:
        """What can be read now: as much as has no gap."""
        while not self.is_whole and f"{self.letter}{len(self.seen_s):04}" in text:
            self.seen_s.append(now_s)

    def ages(self) -> tuple[float, float]:
        """The mean age of the oldest unseen word, and how late the last one was."""
        end_s = self.said_s[-1] + PATIENCE_S
        seen_s = self.seen_s + [end_s] * (self.words - len(self.seen_s))
        whole, at_s = 0.0, self.said_s[0]
        for said_s, read_s in zip(self.said_s, seen_s, strict=True):
            # until it is read this word is the oldest, from when those before it are
            begin_s = max(at_s, said_s)
            if read_s > begin_s:
                whole += (read_s - begin_s) * ((read_s - said_s) + (begin_s - said_s)) / 2
                at_s = read_s
        return whole / (max(seen_s[-1], self.said_s[-1]) - self.said_s[0]), max(
            0.0, seen_s[-1] - self.said_s[-1]
        )


@dataclass
class Speech:
    """What the agents of one row say, one answer after the other."""

    row: Row
    answers: dict[str, Answer] = field(default_factory=dict)

    def ask(self, letter: str, now_s: float) -> Answer:
        answer = self.answers[letter] = Answer(letter, now_s, words=self.row.words)
        return answer

    async def say(self, letter: str, hear: Callable[[str], None]) -> None:
        answer, row = self.answers[letter], self.row
        loop = asyncio.get_running_loop()
        await asyncio.sleep(THOUGHT_S)
        steps, said = round(row.lasts_s * row.per_s), 0
        for step in range(1, steps + 1):
            upto = row.words * step // steps
            hear("".join(f"{letter}{n:04} " for n in range(said, upto)))
            answer.said_s += [loop.time()] * (upto - said)
            said = upto
            if step < steps:
                await asyncio.sleep(1 / row.per_s)


class Talking(FakeService):
    """The agent says what the letter in the request names."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self.speech = speech

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> FakeProject:
        return TalkingProject(self, key, on_lost)


class TalkingProject(FakeProject):
    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        assert isinstance(self.service, Talking)
        found = re.search(r"part ([a-z])\b", text)
        assert found is not None, text
        await self.service.speech.say(found[1], lambda said: hear(TextDelta(said)))


class Watched(FakeTelegram):
    """Each answer is looked for after each call."""

    def __init__(self, speech: Speech) -> None:
        super().__init__(flood=Flood(private_burst=BURST))
        self.speech = speech
        self.faults = [Fault("*", delay_s=LATENCY_S, times=10**9)]
        self.requests = 0

    async def _call(self, request: Any) -> Any:
        looking = asyncio.create_task(self._look())
        try:
            return await super()._call(request)
        finally:
            looking.cancel()
            self._see()
            self.requests += not request.path_params["method"].startswith("get")

    async def _look(self) -> None:
        """What a call does is done before its answer is under way."""
        await asyncio.sleep(LATENCY_S / 2)
        self._see()

    def _see(self) -> None:
        now_s = asyncio.get_running_loop().time()
        shown = [seen for state in self.api.chats.values() for seen in state.from_bot()]
        text = " ".join(seen.text for seen in shown)
        for answer in self.speech.answers.values():
            answer.look(text, now_s)
            if answer.first_s is None and shown:
                answer.first_s = now_s


Result = tuple[float, float, float, int, int]
"""First words, age, worst final lag (seconds); requests, 429s."""


async def ours(row: Row) -> Result:
    speech = Speech(row)
    with tempfile.TemporaryDirectory() as folder:
        async with Watched(speech) as fake:
            nowhere = Service("http://127.0.0.1:9", Path(folder), None)  # type: ignore[arg-type]
            data = Path(folder) / "bot"
            service = Talking(speech)
            async with on_telegram(fake, nowhere, data, stands_in=service) as story:
                await SqlAccounts(story.app.db).save(Account(None, nowhere.url, "anonymous"))
                await asyncio.sleep(1.0)  # it has begun, and receives
                for _ in range(row.before):
                    _ask(fake, speech, "z", fake.supergroup())
                    await story.settle()
                fake.api.chats.clear()
                fake.requests = 0
                answers = _ask_all(fake, row, speech)
                await asyncio.sleep(row.lasts_s + PATIENCE_S)
                await story.settle()
                return _result(fake, answers)


def loop_every(pause_s: float, characters: int = 0) -> Callable[[Row], Awaitable[Result]]:
    """Edits once a `pause_s`, or once so many characters have come, sleeping out a 429; the last
    text is tried three times."""

    async def run(row: Row) -> Result:
        speech = Speech(row)
        async with Watched(speech) as fake:
            request = HTTPXRequest(connection_pool_size=64, httpx_kwargs={"trust_env": False})
            bot = telegram.Bot(fake.token, base_url=f"{fake.url}/bot", request=request)
            tasks: list[asyncio.Task[None]] = []
            answers = _ask_all(
                fake,
                row,
                speech,
                lambda chat, letter: tasks.append(
                    asyncio.create_task(_loop(bot, chat, speech, letter, pause_s, characters))
                ),
            )
            await asyncio.gather(*tasks)
            await asyncio.sleep(row.lasts_s + THOUGHT_S)  # the agents of those that gave up
            return _result(fake, answers)

    return run


async def _loop(
    bot: telegram.Bot, chat: int, speech: Speech, letter: str, pause_s: float, characters: int
) -> None:
    said = ""

    def hear(text: str) -> None:
        nonlocal said
        said += text

    talking = asyncio.create_task(speech.say(letter, hear))
    message, shown, part = None, "", 0
    loop = asyncio.get_running_loop()
    give_up_s = loop.time() + speech.row.lasts_s + PATIENCE_S
    while True:
        is_last = talking.done()
        new = said[part * PART : (part + 1) * PART]
        if (
            new
            and new != shown
            and (is_last or not characters or len(new) - len(shown) >= characters)
        ):
            for _ in range(3 if is_last else 1):
                try:
                    if message is None:
                        message = await bot.send_message(chat, new)
                    else:
                        await bot.edit_message_text(new, chat, message.message_id)
                    shown = new
                    break
                except RetryAfter as limited:
                    wait_s = limited._retry_after.total_seconds()
                    if loop.time() + wait_s > give_up_s:
                        return
                    await asyncio.sleep(wait_s)
                except TelegramError:
                    pass
        if len(new) == PART and shown == new:
            message, shown, part = None, "", part + 1
            continue
        if is_last:
            return
        await asyncio.wait({talking}, timeout=pause_s)


def _ask(
    fake: FakeTelegram,
    speech: Speech,
    letter: str,
    chat: int | None,
    begin: Callable[[int, str], None] | None = None,
) -> Answer:
    person = Person(1_000 + ord(letter), letter.upper())
    answer = speech.ask(letter, asyncio.get_running_loop().time())
    where = chat if chat is not None else person
    fake.say(person, where, f"@nemo_test_bot please explain part {letter} of it to me")
    if begin is not None:
        begin(fake.chat(where).id, letter)
    return answer


def _ask_all(
    fake: FakeTelegram,
    row: Row,
    speech: Speech,
    begin: Callable[[int, str], None] | None = None,
) -> list[Answer]:
    chat = fake.supergroup() if row.group else None
    letters = "abcdefghij"[: row.streams]
    return [_ask(fake, speech, letter, chat, begin) for letter in letters]


def _result(fake: Watched, answers: list[Answer]) -> Result:
    ages = [answer.ages() for answer in answers]
    firsts = [(answer.first_s or float("inf")) - answer.asked_s for answer in answers]
    return (
        statistics.mean(firsts),
        statistics.mean(age_s for age_s, _ in ages),
        max(lag_s for _, lag_s in ages),
        fake.requests,
        fake.flood.refused,
    )


async def best(row: Row) -> Result:
    """Who knows the limits, the latency and the length in advance, and is free to wait a moment
    with the first word."""
    slot_s = max(1.0, min(row.lasts_s * row.streams / 20, 3.0)) if row.group else 1.0
    streams = [
        Stream("chat", str(n), 0.0, row.lasts_s, 1 / row.per_s, group=row.group)
        for n in range(row.streams)
    ]
    show_ideally(streams, slot_s)
    found = outcome(streams, row.lasts_s + PATIENCE_S)
    return 0.0, found.mean_age_s, found.final_lag_max_s, found.edits, 0


CLIENTS: tuple[tuple[str, Callable[[Row], Awaitable[Result]]], ...] = (
    ("best possible", best),
    ("ours", ours),
    ("loop: every second", loop_every(1.0)),
    ("loop: every 80 characters", loop_every(0.05, 80)),
)


def main() -> None:
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")]
    if "--markdown" in sys.argv:
        print("| | client | first words | age | final lag | requests | 429s |")
        print("|---|---|---:|---:|---:|---:|---:|")
    for row in ROWS:
        if wanted and row.name not in wanted:
            continue
        for name, client in CLIENTS:
            loop = MovedTimeLoop()
            try:
                first_s, age_s, lag_s, requests, refused = loop.run_until_complete(client(row))
            finally:
                loop.close()
            print(
                f"| {row.name} | {name} | {f'{first_s:.2f} s' if first_s else ''}"
                f" | {age_s:.2f} s | {lag_s:.2f} s | {requests} | {refused} |",
                flush=True,
            )


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main()
