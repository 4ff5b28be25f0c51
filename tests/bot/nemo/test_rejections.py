"""A token that is rejected: by mistake, or because it is really gone."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from bot.core.service.errors import (
    AccountUnavailable,
    ServiceError,
)
from bot.core.service.values import Account, AccountKind
from bot.ports import STORING_PAUSES_S
from tests.bot.nemo.accounts import (
    CREDITS,
    LIMITED,
    MINT,
    REJECTED,
    WEEK_S,
    AccountsWorld,
    good,
    minted,
    mints,
)
from tests.bot.nemo.server import Answer, RawServer, answer, as_json, reset
from tests.bot.nemo.world import SECRET, SKILL


@pytest.mark.parametrize(
    "refusal",
    [
        LIMITED,
        as_json({}, status=429, headers="Retry-After: 604800\r\n"),
        as_json({}, status=429, headers="Retry-After: 0\r\n"),
        as_json({}, status=400),
        as_json({}, status=403),
        as_json({}, status=404),
        as_json({}, status=503),
        reset(),
        answer(b"not JSON"),
    ],
    ids=["429", "429 for a week", "429 for now", "400", "403", "404", "503", "reset", "no JSON"],
)
async def test_a_spurious_rejection_costs_one_more_call_and_nothing_else(
    server: RawServer, world: AccountsWorld, refusal: Answer
) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    server.on(MINT, refusal)
    server.on(CREDITS, REJECTED, good(60), good(60), REJECTED, good(60))
    for _ in range(3):
        assert await world.available(account) == 60
    credits = [request for request in server.requests if request.line == CREDITS]
    assert [request.headers["authorization"] for request in credits] == ["Bearer t1"] * 5
    assert (world.clock.slept_s, world.told) == ([], [])
    assert len(set(mints(server))) == 1
    kept = await world.restarted().for_bot(SKILL)
    assert (kept.id, kept.token, kept.client_id) == (account.id, "t1", account.client_id)


async def test_spurious_rejections_of_many_calls_ask_for_one_new_token(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    server.on(MINT, LIMITED)
    server.on(CREDITS, *[REJECTED] * 10, good(60))
    found = await asyncio.gather(*(world.available(account) for _ in range(10)))
    assert found == [60] * 10
    assert len(mints(server)) == 2


async def test_the_old_token_is_stored_until_the_new_one_is(
    server: RawServer, world: AccountsWorld
) -> None:
    stored: list[str] = []

    async def look(writer: asyncio.StreamWriter) -> None:
        stored.extend(row.token for row in world.store.rows.values())
        await minted("t2")(writer)

    server.on(MINT, minted("t1"), look)
    server.on(CREDITS, REJECTED, good(60))
    await world.available(await world.accounts.for_bot(SKILL))
    assert stored == ["t1"]
    assert [row.token for row in world.store.rows.values()] == ["t2"]


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize("failures", [4, len(STORING_PAUSES_S)])
async def test_a_token_that_can_not_be_stored_for_a_while_is_not_lost(
    server: RawServer,
    world: AccountsWorld,
    monkeypatch: pytest.MonkeyPatch,
    is_new: bool,
    failures: int,
) -> None:
    """The service gives this client id another one in a week."""
    server.on(MINT, minted("t1"), minted("t2"), LIMITED)
    server.on(CREDITS, *[REJECTED] * (not is_new), good(60))
    if not is_new:
        await world.accounts.for_bot(SKILL)
    away, save = [OSError("no room")] * failures, world.store.save

    async def fails(account: Account) -> Account:
        if account.token and away:
            raise away.pop()
        return await save(account)

    monkeypatch.setattr(world.store, "save", fails)
    assert await world.available(await world.accounts.for_bot(SKILL)) == 60
    token = "t1" if is_new else "t2"
    assert ([row.token for row in world.store.rows.values()], away) == ([token], [])
    assert len(mints(server)) == (1 if is_new else 2)


async def test_a_token_that_is_really_gone_is_waited_for_and_then_told_once(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    server.on(MINT, as_json({}, status=429, headers="Retry-After: 604800\r\n"))
    server.on(CREDITS, REJECTED)
    for _ in range(3):
        with pytest.raises(AccountUnavailable) as caught:
            await world.available(account)
        assert caught.value.retry_after_s == pytest.approx(WEEK_S, abs=1)
    assert len(mints(server)) == 2
    [sentence] = world.told
    assert "set NEMO_TOKEN" in sentence
    server.on(CREDITS, good(60))
    assert await world.available(account) == 60, "the service takes it again"
    await asyncio.sleep(3600)
    server.on(CREDITS, REJECTED, good(60))
    server.on(MINT, minted("t2"))
    assert await world.available(account) == 60, "a week is not waited for blindly"
    assert len(set(mints(server))) == 1


async def test_a_refused_mint_is_tried_once_more_after_the_pause_where_nothing_else_helps(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"), LIMITED, minted("t2"))
    server.on(CREDITS, REJECTED, REJECTED, good(60))
    account = await world.accounts.for_bot(SKILL)
    assert await world.available(account) == 60
    assert world.clock.slept_s == [pytest.approx(30, abs=1)]


async def test_projects_never_lose_their_client_id(server: RawServer, world: AccountsWorld) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    server.on(CREDITS, REJECTED)
    for refusal in (reset(), LIMITED, as_json({}, status=400)):
        server.on(MINT, refusal)
        with pytest.raises(ServiceError):
            await world.available(account)
        await asyncio.sleep(7200)
    assert set(mints(server)) == {account.client_id}


async def test_a_stopped_call_does_not_lose_the_token_that_is_being_minted(
    server: RawServer, world: AccountsWorld
) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow(writer: asyncio.StreamWriter) -> None:
        asked.set()
        await answered.wait()
        await minted("t2")(writer)

    server.on(MINT, minted("t1"), slow)
    server.on(CREDITS, REJECTED, good(60))
    account = await world.accounts.for_bot(SKILL)
    stopped = asyncio.create_task(world.available(account))
    await asked.wait()
    stopped.cancel()
    answered.set()
    assert (await asyncio.gather(stopped, return_exceptions=True))[0] is not None
    assert await world.available(account) == 60
    assert (await world.accounts.for_bot(SKILL)).token == "t2"


@pytest.mark.parametrize("owner", [None, "discord:1"])
async def test_a_spurious_rejection_of_somebody_s_own_token_is_asked_about_once_more(
    server: RawServer, http: httpx.AsyncClient, owner: str | None
) -> None:
    world = AccountsWorld(http, server.url, None if owner else SECRET)
    kind: AccountKind = "linked" if owner else "configured"
    token = "theirs" if owner else ""
    account = await world.store.save(Account(None, server.url, kind, owner=owner, token=token))
    server.on(CREDITS, REJECTED, good(7))
    assert await world.available(account) == 7
    assert (world.told, mints(server)) == ([], [])


async def test_a_token_that_is_rejected_by_mistake_when_it_is_checked_is_kept(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(CREDITS, REJECTED, good(7))
    await world.service.log_in("discord:1", "theirs", SKILL)
    assert (await world.service.account("discord:1")).kind == "linked"
