"""The fake refuses what Discord refuses: a double that forgives proves nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord
import httpx
import pytest

from tests.adapters.discord.bot import start_bot
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord
from tests.support.fakes.discord.spec import specification
from tests.support.fakes.discord.world import FORUM


class Raw:
    """Requests as no library would send them."""

    def __init__(self, fake: FakeDiscord, http: httpx.AsyncClient) -> None:
        self.fake = fake
        self.http = http
        self.dm: Channel = fake.dm(fake.user("ann"))

    async def send(self, body: dict[str, Any], channel: int | None = None) -> httpx.Response:
        path = f"/channels/{channel or self.dm.id}/messages"
        return await self.http.post(self.fake.api_url + path, json=body)


@pytest.fixture
async def raw() -> AsyncIterator[Raw]:
    headers = {"Authorization": "Bot MTIz.fake.discord-bot-token"}
    async with FakeDiscord() as fake, httpx.AsyncClient(headers=headers) as http:
        yield Raw(fake, http)


def code(response: httpx.Response) -> tuple[int, int]:
    return response.status_code, response.json()["code"]


async def test_requests_are_checked_against_discords_own_document(raw: Raw) -> None:
    if specification() is None:
        pytest.skip("no OpenAPI document: name it in DISCORD_OPENAPI")
    wrong = {"content": "x", "components": [{"type": 1, "components": [{"type": 2}]}]}
    assert code(await raw.send(wrong)) == (400, 50035)
    assert "components" in raw.fake.violations[0]
    await raw.http.get(raw.fake.api_url + "/no/such/endpoint")
    assert raw.fake.violations[-1].endswith("no such endpoint")


async def test_two_thousand_characters_and_not_one_more(raw: Raw) -> None:
    assert (await raw.send({"content": "x" * 2000})).status_code == 200
    assert code(await raw.send({"content": "x" * 2001})) == (400, 50035)
    assert code(await raw.send({"content": ""})) == (400, 50006)


async def test_a_nonce_makes_one_message_for_some_minutes(raw: Raw) -> None:
    body = {"content": "x", "nonce": "n", "enforce_nonce": True}
    first, second = await raw.send(body), await raw.send(body)
    assert first.json()["id"] == second.json()["id"]
    raw.fake.world.pass_time(600)
    assert (await raw.send(body)).json()["id"] != first.json()["id"]


async def test_a_bucket_runs_empty_and_says_when_it_fills_again(raw: Raw) -> None:
    raw.fake.buckets.limit = 2
    answers = [await raw.send({"content": str(number)}) for number in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[1].headers["X-RateLimit-Remaining"] == "0"
    assert answers[2].headers["Via"]
    assert 0 < answers[2].json()["retry_after"] <= 1
    assert raw.fake.buckets.met == 1
    other = raw.fake.dm(raw.fake.user("bob"))
    assert (await raw.send({"content": "x"}, other.id)).status_code == 200


async def test_a_wrong_token_and_an_unknown_channel_are_refused(raw: Raw) -> None:
    assert code(await raw.send({"content": "x"}, 404)) == (404, 10003)
    raw.http.headers["Authorization"] = "Bot wrong"
    assert (await raw.send({"content": "x"})).status_code == 401


async def test_a_second_thread_on_a_message_is_refused(raw: Raw) -> None:
    fake = raw.fake
    channel = fake.channel(fake.guild())
    starter = await fake.say(fake.user("bob"), channel, "hello")
    url = f"{fake.api_url}/channels/{channel.id}/messages/{starter.id}/threads"
    made = await raw.http.post(url, json={"name": "talk"})
    assert made.json()["id"] == str(starter.id)
    assert code(await raw.http.post(url, json={"name": "talk"})) == (400, 160004)


async def test_an_interaction_is_answered_once_in_time_and_by_its_token() -> None:
    async with FakeDiscord() as fake, start_bot(fake) as bot, httpx.AsyncClient() as http:
        bot.accept.answers = False
        ann = fake.user("ann")
        asked = await fake.slash(ann, fake.dm(ann), "help")
        await eventually(lambda: bot.accept.messages)
        path = f"{fake.api_url}/interactions/{asked.id}/{asked.token}/callback"
        assert code(await http.post(path, json={"type": 5})) == (400, 40060)
        wrong = path.replace(asked.token, "guess")
        assert code(await http.post(wrong, json={"type": 5})) == (404, 10062)
        fake.world.pass_time(901)
        url = f"{fake.api_url}/webhooks/{fake.world.application}/{asked.token}"
        assert code(await http.post(url, json={"content": "late"})) == (401, 50027)


async def test_content_is_hidden_from_a_bot_without_the_intent(raw: Raw) -> None:
    fake = raw.fake
    channel = fake.channel(fake.guild())
    bob = fake.user("bob")
    hidden = await fake.say(bob, channel, "secret", fake.file("a.mp4"))
    shown = await fake.say(bob, channel, "@nemo look", fake.file("b.mp4"), reply_to=hidden)

    async def get(message: int) -> Any:
        url = f"{fake.api_url}/channels/{channel.id}/messages/{message}"
        return (await raw.http.get(url)).json()

    first, second = await get(hidden.id), await get(shown.id)
    assert (first["content"], first["attachments"]) == ("", [])
    assert second["attachments"][0]["filename"] == "b.mp4"
    assert second["referenced_message"]["attachments"] == []


async def test_the_file_server_wants_a_signature_that_holds(raw: Raw) -> None:
    file = raw.fake.file("a.mp4", b"frames")
    url = raw.fake.world.url(file)
    assert (await raw.http.get(url)).content == b"frames"
    assert (await raw.http.get(url.partition("?")[0])).status_code == 404
    raw.fake.world.pass_time(90_000)
    assert (await raw.http.get(url)).status_code == 404


CARD = 1 << 15
WORDS: dict[str, Any] = {"type": 10, "content": "words"}
FILM = {"type": 12, "items": [{"media": {"url": "attachment://film.mp4"}}]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"components": [WORDS]},
        {"flags": CARD, "components": [WORDS], "content": "words"},
        {"flags": CARD, "components": [WORDS], "embeds": [{"title": "x"}]},
        {"flags": CARD, "components": []},
        {"flags": CARD, "components": [FILM]},
        {"flags": CARD, "components": [{"type": 17, "components": [WORDS] * 40}]},
        {"flags": CARD, "components": [{"type": 10, "content": "x" * 2001}] * 2},
    ],
)
async def test_a_card_that_discord_would_refuse(raw: Raw, wrong: dict[str, Any]) -> None:
    assert (await raw.send(wrong)).status_code == 400
    assert raw.dm.messages == []


LINK = {"type": 2, "style": 5, "label": "x", "url": "https://example.org"}
PRESS = {"type": 2, "style": 1, "label": "x", "custom_id": "x"}
OPTION = {"label": "x", "value": "x"}


def row(**item: Any) -> dict[str, Any]:
    return {"content": "x", "components": [{"type": 1, "components": [item]}]}


def menu(*options: dict[str, Any], **more: Any) -> dict[str, Any]:
    return row(type=3, custom_id="x", options=list(options), **more)


@pytest.mark.parametrize(
    "wrong",
    [
        row(**{**PRESS, "label": "x" * 81}),
        row(**{**PRESS, "label": ""}),
        row(**{**PRESS, "custom_id": "x" * 101}),
        row(**{**PRESS, "url": "https://example.org"}),
        row(**{**LINK, "url": f"https://example.org/{'x' * 512}"}),
        row(**{**LINK, "url": "tg://resolve"}),
        menu(),
        menu(*({**OPTION, "value": str(number)} for number in range(26))),
        menu({**OPTION, "label": "x" * 101}),
        menu({**OPTION, "description": "x" * 101}),
        menu(OPTION, placeholder="x" * 151),
        {"content": "x", "nonce": "x" * 26},
        {"content": "x", "flags": 64},
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
    ],
)
async def test_parts_of_a_message_that_discord_would_refuse(raw: Raw, wrong: Any) -> None:
    """With and without Discord's own document at hand."""
    assert code(await raw.send(wrong)) == (400, 50035)
    assert raw.dm.messages == []


async def test_places_that_take_no_message_reaction_or_thread(raw: Raw) -> None:
    fake, ann = raw.fake, raw.fake.user("bob")
    guild = fake.guild()
    assert code(await raw.send({"content": "x"}, fake.channel(guild, kind=FORUM).id)) == (
        400,
        50008,
    )
    channel = fake.channel(guild)
    said = await fake.say(ann, channel, "hello")
    url = f"{fake.api_url}/channels/{channel.id}/messages/{said.id}"
    for name in ("", " ", "x" * 101):
        assert code(await raw.http.post(f"{url}/threads", json={"name": name})) == (400, 50035)
    said.reactions += [str(number) for number in range(20)]
    assert code(await raw.http.put(f"{url}/reactions/x/@me")) == (400, 30010)
    thread = fake.thread(channel, ann)
    inside = await fake.say(ann, thread, "hello")
    thread.archived = True
    path = f"{fake.api_url}/channels/{thread.id}/messages/{inside.id}/reactions/x/@me"
    assert code(await raw.http.put(path)) == (400, 50083)
    channel.bot_denied = discord.Permissions(read_message_history=True)
    assert code(await raw.http.get(url)) == (403, 50001)
    history = f"{fake.api_url}/channels/{raw.dm.id}/messages"
    assert code(await raw.http.get(history, params={"limit": 101})) == (400, 50035)


async def test_a_card_stays_one(raw: Raw) -> None:
    made = (await raw.send({"flags": CARD, "components": [WORDS]})).json()
    assert (made["content"], made["attachments"]) == ("", [])
    path = f"{raw.fake.api_url}/channels/{raw.dm.id}/messages/{made['id']}"
    assert code(await raw.http.patch(path, json={"content": "x", "flags": 0})) == (400, 50035)
    other = {"components": [{"type": 10, "content": "other"}]}
    assert (await raw.http.patch(path, json=other)).status_code == 200
    assert raw.dm.of_bot() == ["other"]
