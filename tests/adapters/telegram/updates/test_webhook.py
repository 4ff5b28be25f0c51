"""Telegram calls us: 200 only when the update is stored."""

from __future__ import annotations

import socket
from typing import Any

import httpx

from tests.adapters.telegram.helpers import (
    start_bot,
)
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.ports import free_port


def webhook(port: int) -> dict[str, Any]:
    url = f"http://127.0.0.1:{port}/hook"
    return {
        "mode": "webhook",
        "webhook_url": url,
        "webhook_port": port,
        "webhook_secret": "hush-hush",
    }


async def test_a_webhook_answers_200_only_when_the_update_is_stored(fake: FakeTelegram) -> None:
    async with start_bot(fake, **webhook(free_port())) as desk:
        await eventually(lambda: fake.updates.webhook)
        desk.broken = 1
        fake.say(ANN, text="hello")
        assert await fake.push() == [500]
        assert await fake.push() == [200]
        assert [message.text for message in desk.messages] == ["hello"]
        await eventually(lambda: desk.trouble() == "")


async def test_a_webhook_takes_nothing_from_strangers(fake: FakeTelegram) -> None:
    port = free_port()
    async with start_bot(fake, **webhook(port)) as desk:
        await eventually(lambda: fake.updates.webhook)
        url, secret = f"http://127.0.0.1:{port}/hook", "X-Telegram-Bot-Api-Secret-Token"
        async with httpx.AsyncClient(trust_env=False) as client:
            stranger = await client.post(url, json={"update_id": 1})
            wrong = await client.post(url, json={"update_id": 1}, headers={secret: "guess"})
            known = {secret: "hush-hush"}
            nonsense = await client.post(url, content=b"[1]", headers=known)
            huge = await client.post(url, content=b"x" * 2_000_000, headers=known)
            deep = await client.post(url, content=b"[" * 200_000, headers=known)
        statuses = [answer.status_code for answer in (stranger, wrong, nonsense, huge, deep)]
        assert statuses == [403, 403, 400, 400, 400]
        assert desk.messages == []


async def test_a_taken_webhook_port_is_tried_again(fake: FakeTelegram) -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)) as squatter:
        async with start_bot(fake, **webhook(port)) as desk:
            await eventually(lambda: f":{port} can't be listened on" in desk.trouble())
            squatter.close()
            await eventually(lambda: fake.updates.webhook)


async def test_telegram_s_own_error_is_told_while_updates_wait(fake: FakeTelegram) -> None:
    async with start_bot(fake, **webhook(free_port())) as desk:
        await eventually(lambda: fake.updates.webhook)
        said = "SSL error {error:0A000086:SSL routines::certificate verify failed}"
        fake.updates.webhook_error = {"last_error_message": said, "last_error_date": 1}
        fake.say(ANN, text="hello")
        await eventually(lambda: said in desk.trouble())
        await fake.push()
        await eventually(lambda: desk.trouble() == "")


async def test_a_webhook_that_somebody_took_away_is_set_again(fake: FakeTelegram) -> None:
    async with start_bot(fake, **webhook(free_port())):
        await eventually(lambda: fake.updates.webhook)
        fake.updates.webhook = None
        await eventually(lambda: fake.updates.webhook)


async def test_json_that_is_nested_too_deep_is_a_400(fake: FakeTelegram) -> None:
    port, kept = free_port(), []

    async def poisoned(body: str, reason: str) -> None:
        kept.append(body)

    async with start_bot(fake, poisoned, **webhook(port)):
        await eventually(lambda: fake.updates.webhook)
        known = {"X-Telegram-Bot-Api-Secret-Token": "hush-hush"}
        async with httpx.AsyncClient(trust_env=False) as client:
            for depth in (50, 300, 600, 900, 990, 2_000, 100_000):
                body = b'{"update_id": 5, "message": ' + b'{"reply_to_message": ' * depth
                body += b"1" + b"}" * (depth + 1)
                answer = await client.post(
                    f"http://127.0.0.1:{port}/hook", content=body, headers=known
                )
                assert answer.status_code == (200 if depth == 50 else 400), depth
    assert len(kept) <= 1


async def test_a_poll_that_brings_such_an_update_goes_on(fake: FakeTelegram) -> None:
    deep: object = 1
    for _ in range(200):
        deep = {"reply_to_message": deep}
    async with start_bot(fake) as desk:
        fake.updates.add_raw({"update_id": 7_000, "message": deep})
        fake.say(ANN, text="hello")
        await eventually(lambda: desk.messages)
        await fake.updates.settled()
