"""`nemobot turns retry` beside a bot that runs: what had failed is done after all, in its chat."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.cli.checks import WrongUse
from bot.cli.data.turn_changes import retry_turn
from bot.dispatch.sweep import SWEEP_EVERY_S
from tests.stories.room.world import BOB, Bot, Room, Service, bot_in


@pytest.fixture(autouse=True)
def settings_of_the_bot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEMOBOT_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)


async def seen_by_the_bot(bot: Bot) -> None:
    await asyncio.sleep(SWEEP_EVERY_S + 1)
    await bot.idle()


async def failed_turn(bot: Bot, service: Service, clip: Path) -> int:
    await service.order("upload", "status", status=500, times=9)
    accepted = await bot.say("keep the first 2 seconds and export", clip)
    await service.forgive()
    assert accepted.turn_id is not None
    return accepted.turn_id


async def test_what_failed_is_done_after_all_once(
    bot: Bot, room: Room, service: Service, clip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = await failed_turn(bot, service, clip)
    assert room.files == []
    assert await retry_turn(number) == 0
    assert "tried again as turn" in capsys.readouterr().out
    await seen_by_the_bot(bot)
    assert len(room.files) == 1
    assert len(service.accepted("run_sse")) == 1
    assert await retry_turn(number) == 1
    assert "before" in capsys.readouterr().err
    await bot.press(next(m for m in room.messages if m.gone or m.view.buttons), "Try again")
    assert len(service.accepted("run_sse")) == 1, "the button and the operator share one second try"


async def test_the_mp4_alone_is_made_where_only_that_failed(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await service.order("render_submit", "status", status=500, times=9)
    accepted = await bot.say("keep the first 2 seconds and export", clip)
    await service.forgive()
    assert accepted.turn_id is not None
    assert room.files == []
    assert await retry_turn(accepted.turn_id) == 0
    await seen_by_the_bot(bot)
    assert len(room.files) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_what_has_not_failed_is_not_done_again(bot: Bot, clip: Path) -> None:
    accepted = await bot.say("keep the first 2 seconds", clip)
    assert accepted.turn_id is not None
    with pytest.raises(WrongUse, match="nothing of turn"):
        await retry_turn(accepted.turn_id)
    with pytest.raises(WrongUse, match="no turn 999"):
        await retry_turn(999)


async def test_whoever_may_not_spend_any_more_does_not_spend_by_the_operator(
    room: Room, service: Service, tmp_path: Path, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await service.order("upload", "status", status=500, times=9)
        accepted = await bot.say("keep the first 2 seconds", clip, by=BOB)
        await service.forgive()
        assert accepted.turn_id is not None
        monkeypatch.setenv("ACCESS", "telegram:1")
        assert await retry_turn(accepted.turn_id) == 1
        await seen_by_the_bot(bot)
    assert service.accepted("run_sse") == []
