"""What the agent tells people to click is done for them; unknown commands are told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.model import Command
from tests.stories.room.test_saying import VIDEO, draft, state_is, stream_is, text
from tests.stories.room.world import Bot, Room, Service, bot_in, labels

CLICKS = (
    "click",
    "alt+e",
    "menu >",
    "点击",
    "klick",
    "haz clic",
    "クリック",
    "нажмите",
    "누르",
    "klik",
    "انقر",
)


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path) as bot:
        yield bot
    await service.forgive()


async def edited(
    bot: Bot, service: Service, says: str, request: str = "make it stylish", *, changes: bool = True
) -> None:
    """An edit that is answered so; the timeline is another one than before it, or not."""
    if changes:
        await state_is(service, draft(VIDEO))
    await stream_is(service, text(says))
    await bot.say(request)


@pytest.mark.parametrize(
    "says",
    [
        "All done. Click the Export button to save it.",
        "All done. Open the menu > Export > MP4, or press Alt+E.",
        "完成了。请点击“导出”按钮。",
        "Fertig. Klicke auf „Exportieren“.",
        "Listo. Haz clic en Exportar.",
        "完了しました。「書き出し」をクリックしてください。",
        "Готово. Нажмите «Экспорт».",
        "완료했습니다. ‘내보내기’를 누르세요.",
        "Gotowe. Kliknij „Eksportuj”.",
        "تم. انقر على «تصدير».",
    ],
)
async def test_click_export_exports_once_after_an_edit_that_changed_something(
    bot: Bot, room: Room, service: Service, clip: Path, says: str
) -> None:
    await bot.say("", clip)
    await edited(bot, service, says)
    shown = room.everything.casefold()
    assert [word for word in CLICKS if word in shown] == []
    assert len(room.files) == 1, room.texts
    assert len(service.accepted("render")) == 1


@pytest.mark.parametrize(
    ("request_", "changes", "auto_export"),
    [
        ("make it stylish", False, "compress"),
        ("make it stylish, but don't export yet", True, "compress"),
        ("make it stylish", True, "never"),
    ],
    ids=["nothing changed", "not yet", "never"],
)
async def test_where_click_export_is_not_meant_or_not_wanted_nothing_is_exported(
    room: Room,
    service: Service,
    clip: Path,
    tmp_path: Path,
    request_: str,
    changes: bool,
    auto_export: str,
) -> None:
    async with bot_in(room, service.url, tmp_path, auto_export=auto_export) as bot:
        await bot.say("", clip)
        says = "All done. Click the Export button to save it."
        await edited(bot, service, says, request_, changes=changes)
    assert service.accepted("render") == []
    assert "click" not in room.everything.casefold()
    if changes:
        assert "Export" in labels(room.messages[-1].view.buttons), "a press away"


async def test_check_your_account_shows_the_credits(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await edited(bot, service, "The music is in. Check your account for your balance.")
    assert "Check your account" not in room.everything
    assert "The music is in." in room.texts[-1]
    assert "Credits: " in room.texts[-1]


@pytest.mark.parametrize(
    ("command", "reads"),
    [
        ("exprot", "I don't know the command /exprot. Did you mean /export?"),
        ("zzz", "I don't know the command /zzz. /help names all that I know."),
    ],
)
async def test_a_command_that_there_is_none_of_is_told_and_nothing_is_asked(
    bot: Bot, room: Room, service: Service, clip: Path, command: str, reads: str
) -> None:
    await bot.say("", clip)
    await bot.say("", command=Command(command))
    assert room.texts[-1] == reads
    await bot.say(f"/{command}")
    assert room.texts[-1] == reads
    assert service.accepted("run_sse") == []
