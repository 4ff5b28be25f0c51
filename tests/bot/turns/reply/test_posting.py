"""Posts on their way into a chat: each is sent once, however many wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from structlog.testing import capture_logs

from bot.core.errors import ChatClosed, Crashed, Refused, Unclear
from bot.core.view import View
from bot.store.rows import Post
from bot.turns.reply.posting import CLOSED_S, Posting, Postings, crashes_told
from tests.bot.turns.world import CHAT, HandClock


def post(number: int = 1) -> Post:
    return Post(
        id=number,
        turn_id=1,
        kind="reply",
        part=0,
        chat=CHAT,
        reply_to=None,
        state="intended",
        ref=None,
        view=View("Working…"),
        final=False,
        delivered=False,
        tries=0,
        lives=0,
        not_before_s=0.0,
        unclear_at_s=None,
        posted_at_s=None,
    )


@dataclass
class Way:
    """Posts that are on their way until `arrive`."""

    clock: HandClock = field(default_factory=HandClock)
    begun: list[int] = field(default_factory=list)
    arrive: asyncio.Event = field(default_factory=asyncio.Event)
    error: Exception | None = None
    postings: Postings = field(init=False)

    def __post_init__(self) -> None:
        self.postings = Postings(self.clock, self.send)

    async def send(self, post: Post, posting: Posting) -> Post:
        self.begun.append(post.id)
        await self.arrive.wait()
        if self.error is not None:
            raise self.error
        return post

    async def ends(self, post: Post, error: Exception | None = None) -> None:
        """This one is sent, and nobody waits for it."""
        self.error = error
        self.arrive.set()
        task, _ = self.postings.begin(post, False, None)
        await asyncio.wait({task})
        self.arrive.clear()
        assert post not in self.postings

    def is_open(self, post: Post) -> bool:
        try:
            self.postings.check_open(post)
        except ChatClosed:
            return False
        return True


def shows(text: str) -> Callable[[], View]:
    return lambda: View(text)


async def test_who_comes_later_joins_and_says_what_is_to_be_shown() -> None:
    way = Way()
    task, posting = way.postings.begin(post(), False, shows("first"))
    joined, same = way.postings.begin(post(), False, shows("second"))
    assert joined is task
    assert same is posting
    assert posting.latest is not None
    assert posting.latest() == View("second")
    way.postings.begin(post(), False, None)
    assert posting.latest() == View("second"), "who shows nothing takes nothing away"
    way.arrive.set()
    assert (await task).id == 1
    assert way.begun == [1]


async def test_one_that_has_arrived_is_on_its_way_no_more() -> None:
    way = Way()
    way.postings.begin(post(1), False, None)
    assert post(1) in way.postings
    assert post(2) not in way.postings
    way.arrive.set()
    await way.ends(post(1))


async def test_a_chat_that_refused_a_post_is_closed_to_it_for_a_moment_and_told_once() -> None:
    way = Way()
    await way.ends(post(), ChatClosed("blocked", opens_in_s=60.0))
    with pytest.raises(ChatClosed, match="blocked") as refused:
        way.postings.check_open(post())
    assert refused.value.opens_in_s == 60.0
    assert way.is_open(post()), "who works for it knows by now, and may try again"


async def test_to_other_posts_it_is_open() -> None:
    way = Way()
    await way.ends(post(1), ChatClosed())
    assert way.is_open(post(2))
    assert not way.is_open(post(1))


async def test_after_a_while_it_is_asked_again() -> None:
    way = Way()
    await way.ends(post(), ChatClosed())
    way.clock.now_s += CLOSED_S
    assert way.is_open(post())


@pytest.mark.parametrize(
    ("error", "is_open"), [(None, True), (Refused(), False), (Unclear(), False)]
)
async def test_only_what_it_takes_shows_that_it_is_open_again(
    error: Exception | None, is_open: bool
) -> None:
    way = Way()
    await way.ends(post(1), ChatClosed())
    await way.ends(post(2), error)
    assert way.is_open(post(1)) is is_open


async def test_a_post_that_is_broken_off_says_nothing_of_its_chat() -> None:
    way = Way()
    await way.ends(post(1), ChatClosed())
    task, _ = way.postings.begin(post(2), False, None)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait({task})
    await asyncio.sleep(0)
    assert post(2) not in way.postings
    assert not way.is_open(post(1))


async def test_what_an_adapter_should_raise_goes_on_as_it_is() -> None:
    with pytest.raises(Refused), crashes_told():
        raise Refused


async def test_whatever_else_it_raises_is_a_fault_of_ours_and_unclear() -> None:
    with capture_logs() as lines, pytest.raises(Crashed, match="KeyError"), crashes_told():
        raise KeyError("secret")
    assert [line["event"] for line in lines] == ["outbound.crashed"]
