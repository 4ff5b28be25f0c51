from __future__ import annotations

import pytest

from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.settings import TelegramSettings
from tests.support.fakes.telegram import TOKEN


def test_settings_and_the_bot_do_not_show_the_token() -> None:
    settings = TelegramSettings(TOKEN, webhook_secret="hush")
    assert TOKEN not in repr(settings)
    assert "hush" not in repr(settings)
    assert repr(BotApi(settings)) == "BotApi[bot 7777777]"


def test_webhook_mode_needs_an_address_and_a_secret() -> None:
    with pytest.raises(ValueError, match="secret"):
        TelegramSettings(TOKEN, mode="webhook", webhook_url="https://x.y/z")
