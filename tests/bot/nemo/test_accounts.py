from __future__ import annotations

import asyncio

import httpx
import pytest
from structlog.testing import capture_logs

from bot.core.service.errors import (
    AccountUnavailable,
    ServiceBusy,
    StreamLost,
    TokenRejected,
    Unavailable,
)
from bot.core.service.values import Account
from bot.nemo.accounts import TOLD_AGAIN_S, Accounts
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
from tests.bot.nemo.server import RawServer, as_json, data_lines, reset, stream
from tests.bot.nemo.world import AUTH, SECRET, SKILL, Client, added_up, asked


async def test_the_bot_gets_one_anonymous_account_and_keeps_it(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    assert (account.kind, account.token, account.user_id) == ("anonymous", "t1", "anon_1")
    assert account.service == server.url
    assert await world.restarted().for_bot(SKILL) == account
    assert len(mints(server)) == 1


async def test_the_client_id_is_stored_before_it_is_used(
    server: RawServer, world: AccountsWorld
) -> None:
    stored: list[Account | None] = []

    async def look(writer: asyncio.StreamWriter) -> None:
        stored.append(await world.store.find(server.url, "anonymous"))
        await minted("t1")(writer)

    server.on(MINT, look)
    await world.accounts.for_bot(SKILL)
    assert [account.client_id for account in stored if account] == mints(server)


async def test_a_crash_while_minting_keeps_the_client_id(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, reset())
    with pytest.raises(Unavailable):
        await world.accounts.for_bot(SKILL)
    server.on(MINT, minted("t1"))
    await world.restarted().for_bot(SKILL)
    assert len(set(mints(server))) == 1


async def test_many_at_once_mint_one_account(server: RawServer, world: AccountsWorld) -> None:
    server.on(MINT, minted("t1"))
    accounts = await asyncio.gather(*(world.accounts.for_bot(SKILL) for _ in range(20)))
    assert len(mints(server)) == 1
    assert len({account.id for account in accounts}) == 1


async def test_a_token_that_expires_within_a_turn_is_renewed_without_the_turn_noticing(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"), minted("t2"))
    server.on(CREDITS, REJECTED, good(60))
    account = await world.accounts.for_bot(SKILL)
    assert await world.available(account) == 60
    assert server.requests[-1].headers["authorization"] == "Bearer t2"
    assert len(set(mints(server))) == 1
    renewed = await world.accounts.for_bot(SKILL)
    assert (renewed.id, renewed.token) == (account.id, "t2")


async def test_a_token_is_used_until_the_service_rejects_it_whatever_the_clock_says(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1", "2027-01-15T08:01:40Z"))
    server.on(CREDITS, good(60))
    account = await world.accounts.for_bot(SKILL)
    await asyncio.sleep(WEEK_S)
    assert await world.available(await world.accounts.for_bot(SKILL)) == 60
    assert account.expires_at_s
    assert len(mints(server)) == 1


async def test_a_token_that_was_lost_with_its_answer_costs_its_client_id(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(
        MINT, reset(), as_json({}, status=429, headers="Retry-After: 604800\r\n"), minted("t1")
    )
    account = await world.accounts.for_bot(SKILL)
    lost, again, fresh = mints(server)
    assert lost == again != fresh == account.client_id
    assert account.token == "t1"


async def test_a_mint_that_fails_once_is_repeated_with_the_same_client_id(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, reset(), minted("t1"))
    await world.accounts.for_bot(SKILL)
    assert len(set(mints(server))) == 1


async def test_turns_that_meet_the_same_expired_token_renew_once(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"), minted("t2"))
    server.on(CREDITS, *[REJECTED] * 10, good())
    account = await world.accounts.for_bot(SKILL)
    await asyncio.gather(*(world.available(account) for _ in range(10)))
    assert len(mints(server)) == 2


async def test_a_token_that_is_rejected_again_after_renewal_is_not_renewed_for_ever(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    server.on(CREDITS, REJECTED)
    account = await world.accounts.for_bot(SKILL)
    with pytest.raises(TokenRejected):
        await world.available(account)
    assert len(server.requests) == 4


async def test_a_paid_question_is_sent_again_after_a_definite_refusal_only(
    server: RawServer, world: AccountsWorld
) -> None:
    hello = data_lines({"type": "text", "content": "Hello"})
    server.on(MINT, minted("t1"), minted("t2"))
    server.on("POST /run_sse", REJECTED, LIMITED, stream(hello), stream(hello, end=False))
    account = await world.accounts.for_bot(SKILL)
    assert added_up(await asked(world.project_on(account))) == "Hello"
    assert world.clock.slept_s == [30]
    with pytest.raises(StreamLost):
        await asked(world.project_on(account))
    assert len([one for one in server.requests if one.line == "POST /run_sse"]) == 4


async def test_a_rate_limit_is_waited_for_once(server: RawServer, world: AccountsWorld) -> None:
    server.on(MINT, minted("t1"))
    server.on(CREDITS, as_json({}, status=429, headers="Retry-After: 7\r\n"), good(5))
    account = await world.accounts.for_bot(SKILL)
    assert await world.available(account) == 5
    server.on(CREDITS, LIMITED)
    with pytest.raises(ServiceBusy):
        await world.available(account)
    assert world.clock.slept_s == [7, 30]


async def test_a_rate_limit_longer_than_anybody_waits_is_told_at_once(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    server.on(CREDITS, as_json({}, status=429, headers="Retry-After: 3600\r\n"))
    account = await world.accounts.for_bot(SKILL)
    with pytest.raises(ServiceBusy):
        await world.available(account)
    assert world.clock.slept_s == []


async def test_minting_that_is_limited_once_works_after_the_pause(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, LIMITED, minted("t1"))
    assert (await world.accounts.for_bot(SKILL)).token == "t1"
    assert world.clock.slept_s == [30]
    assert len(set(mints(server))) == 1


async def test_minting_that_stays_limited_says_when_it_is_tried_again_and_is_left_alone_till_then(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, LIMITED)
    for _ in range(3):
        with pytest.raises(AccountUnavailable) as caught:
            await world.accounts.for_bot(SKILL)
        assert caught.value.retry_at_s == pytest.approx(world.clock.utc_s() + 900)
    assert len(mints(server)) == 2
    assert len(world.told) == 1
    await asyncio.sleep(900)
    server.on(MINT, minted("t1"))
    assert (await world.accounts.for_bot(SKILL)).token == "t1"


async def test_a_client_id_that_is_not_accepted_is_replaced_once(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, as_json({}, status=400), minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    first, second = mints(server)
    assert first != second == account.client_id


async def test_a_configured_token_is_used_as_it_is_and_never_stored(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    world = AccountsWorld(http, server.url, SECRET)
    server.on(CREDITS, good(7))
    account = await world.accounts.for_bot(SKILL)
    assert await world.available(account) == 7
    assert server.requests[0].headers["authorization"] == f"Bearer {SECRET}"
    assert (await world.restarted().for_bot(SKILL)).id == account.id
    assert [row.token for row in world.store.rows.values()] == [""]
    assert SECRET not in repr(account)


async def test_a_configured_token_that_expires_calls_the_operator_and_is_not_replaced(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    world = AccountsWorld(http, server.url, SECRET)
    server.on(CREDITS, REJECTED)
    account = await world.accounts.for_bot(SKILL)
    with pytest.raises(TokenRejected):
        await world.available(account)
    assert world.told == ["NemoVideo rejects the configured NEMO_TOKEN."]
    assert mints(server) == []
    server.on(CREDITS, good(7))
    await world.available(account)
    server.on(CREDITS, REJECTED)
    with pytest.raises(TokenRejected):
        await world.available(account)
    assert len(world.told) == 2, "after a success it is another trouble, however soon"
    refused = ("configured", "read", "TokenRejected")
    assert world.work == [refused, ("configured", "read", None), refused]


async def test_a_linked_account_is_its_owners_to_renew(
    server: RawServer, world: AccountsWorld
) -> None:
    linked = Account(id=None, service=server.url, kind="linked", owner="discord:1", token="theirs")
    account = await world.store.save(linked)
    server.on(CREDITS, REJECTED)
    with pytest.raises(TokenRejected):
        await world.available(account)
    assert (mints(server), world.told) == ([], [])


async def test_accounts_of_another_service_are_not_used(
    server: RawServer, world: AccountsWorld
) -> None:
    await world.store.save(
        Account(id=None, service="https://other:443", kind="anonymous", client_id="i", token="t0")
    )
    server.on(MINT, minted("t1"))
    assert (await world.accounts.for_bot(SKILL)).token == "t1"


async def test_an_account_that_is_gone_is_a_rejected_token(world: AccountsWorld) -> None:
    with pytest.raises(TokenRejected):
        await world.project_of("s", account_id=99).credits()


def test_what_is_logged_of_an_account_is_not_its_token() -> None:
    account = Account(id=1, service="x", kind="linked", token=AUTH.token)
    assert SECRET not in repr(account)
    assert SECRET not in str(AUTH)


async def test_a_persons_projects_are_made_on_their_own_account(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    server.on(CREDITS, good(7))
    await world.service.log_in("discord:1", "theirs", SKILL)
    session = {"code": 0, "data": {"session_id": "s", "user_id": "u"}}
    server.on("POST /api/tasks/me/with-session/nemo_agent", as_json(session))
    theirs = await world.service.create_project("discord:1", SKILL, "en")
    assert server.requests[-1].headers["authorization"] == "Bearer theirs"
    others = await world.service.create_project("discord:2", SKILL, "en")
    assert server.requests[-1].headers["authorization"] == "Bearer t1"
    assert theirs.account_id != others.account_id
    assert (await world.service.account("discord:1")).kind == "linked"
    assert (await world.service.account("discord:2")).kind == "anonymous"


@pytest.mark.parametrize("token", ["a token with\na line", ""])
async def test_what_can_be_no_token_is_not_sent(
    server: RawServer, world: AccountsWorld, token: str
) -> None:
    with pytest.raises(TokenRejected):
        await world.service.log_in("discord:1", token, SKILL)
    assert server.requests == []


async def test_a_token_that_the_service_does_not_know_is_not_kept(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(CREDITS, REJECTED)
    with pytest.raises(TokenRejected):
        await world.service.log_in("discord:1", "wrong", SKILL)
    assert world.store.rows == {}


async def test_a_token_without_a_scope_is_a_token(server: RawServer, world: AccountsWorld) -> None:
    server.on(CREDITS, as_json({"code": 403}))
    await world.service.log_in("discord:1", "limited", SKILL)
    assert (await world.service.account("discord:1")).kind == "linked"


async def test_a_new_token_takes_the_place_of_the_old_one_and_can_be_forgotten(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(CREDITS, good())
    await world.service.log_in("discord:1", "first", SKILL)
    await world.service.log_in("discord:1", "second", SKILL)
    assert [row.token for row in world.store.rows.values()] == ["second"]
    assert await world.service.log_out("discord:1")
    assert not await world.service.log_out("discord:1")
    assert (await world.service.account("discord:1")).kind == "anonymous"


async def test_only_an_anonymous_account_can_still_be_registered(
    server: RawServer, world: AccountsWorld
) -> None:
    server.on(MINT, minted("t1"))
    account = await world.accounts.for_bot(SKILL)
    assert account.id is not None
    info = await world.project_of("s", account.id).account()
    assert info.registration_url == "https://web/register?bind=anon_1"
    assert "anon_1" not in repr(info)
    server.on(CREDITS, good())
    await world.service.log_in("discord:1", "theirs", SKILL)
    linked = await world.accounts.linked("discord:1")
    assert linked is not None
    assert linked.id is not None
    assert (await world.project_of("s", linked.id).account()).registration_url is None


async def test_an_account_whose_token_was_never_stored_gets_one_when_it_is_used(
    server: RawServer, world: AccountsWorld
) -> None:
    """Of those that use it at once, one asks for it."""
    bare = Account(id=None, service=server.url, kind="anonymous", client_id="an-id")
    account = await world.store.save(bare)
    server.on(MINT, minted("t1"))
    server.on(CREDITS, good(60))
    found = await asyncio.gather(*(world.available(account) for _ in range(5)))
    assert found == [60] * 5
    assert mints(server) == ["an-id"]


async def test_a_trouble_that_lasts_is_told_again_after_a_while(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    world = AccountsWorld(http, server.url, SECRET)
    server.on(CREDITS, REJECTED)
    account = await world.accounts.for_bot(SKILL)
    told = []
    for pause_s in (0, 1, TOLD_AGAIN_S):
        await world.clock.sleep_s(pause_s)
        with pytest.raises(TokenRejected):
            await world.available(account)
        told.append(len(world.told))
    assert told == [1, 1, 2]


async def test_where_no_operator_listens_a_trouble_is_only_logged(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    client = Client(http, server.url, accounts=Accounts)
    server.on(CREDITS, REJECTED)
    account = await client.accounts.for_bot(SKILL)
    with capture_logs() as lines, pytest.raises(TokenRejected):
        await client.project_of("s", account.id or 0).credits()
    assert [line["event"] for line in lines] == ["nemo.operator_needed"]


def test_people_can_log_in_where_their_tokens_can_be_kept(world: AccountsWorld) -> None:
    assert world.service.can_log_in
