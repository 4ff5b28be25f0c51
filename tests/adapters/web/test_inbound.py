"""What people write is in the log before they hear that it arrived, and reaches the bot once."""

from __future__ import annotations

import pytest

from bot.core.model import Message
from bot.ports import Accepted
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site
from tests.support.clock import eventually


class Broken(Recorder):
    """A bot whose database is away until it is `mended`."""

    mended = False

    async def message(self, message: Message) -> Accepted:
        if not self.mended:
            raise OSError("the database is away")
        return await super().message(message)


async def test_what_the_bot_could_not_store_waits_for_it(
    site: Site, page: Browser, recorder: Recorder
) -> None:
    await site.stop()
    broken = Broken()
    await site.start(broken)
    assert (await page.write("compress this")).status_code == 202
    assert site.running is not None
    with pytest.raises(OSError, match="away"):
        await site.running
    await site.start(recorder)
    await eventually(lambda: recorder.messages)
    assert [message.text for message in recorder.messages] == ["compress this"]


async def test_sending_again_is_harmless(page: Browser, recorder: Recorder) -> None:
    await page.write("once")
    for _ in range(3):
        assert (await page.ask("POST", "/messages", json=page.last)).status_code == 202
    await page.write("and another")
    await eventually(lambda: len(recorder.messages) == 2)
    assert [message.text for message in recorder.messages] == ["once", "and another"]


async def test_what_was_taken_back_does_not_come_back(
    site: Site, page: Browser, recorder: Recorder
) -> None:
    async with page.open():
        await page.write("never mind")
        await eventually(lambda: page.html)
        await page.ask("DELETE", f"/messages/{page.last['id']}")
        await eventually(lambda: not page.html and recorder.deletions)
        assert (await page.ask("POST", "/messages", json=page.last)).status_code == 202
        await page.write("something else")
        await eventually(lambda: len(page.html) == 1)
    assert len(recorder.messages) == 2


@pytest.mark.parametrize("words", ["/login nmv_usr_0123456789abcdef", "/redeem SECRET-CODE-12345"])
async def test_what_opens_an_account_is_handed_on_and_not_kept(
    site: Site, page: Browser, recorder: Recorder, words: str
) -> None:
    command, _, secret = words[1:].partition(" ")
    await page.write(words)
    await eventually(lambda: recorder.messages)
    assert recorder.messages[0].command is not None
    assert recorder.messages[0].command.name == command
    assert recorder.messages[0].command.argument == secret
    kept = b"".join(path.read_bytes() for path in site.settings.folder.glob("web.db*"))
    assert secret.encode() not in kept


async def test_a_token_among_other_words_is_masked_before_it_is_kept(
    site: Site, page: Browser, recorder: Recorder
) -> None:
    await page.write("my token is nmv_usr_0123456789abcdef, use it")
    await eventually(lambda: recorder.messages)
    kept = b"".join(path.read_bytes() for path in site.settings.folder.glob("web.db*"))
    assert b"nmv_usr_0123456789abcdef" not in kept


async def test_a_command_is_known_as_one(page: Browser, recorder: Recorder) -> None:
    await page.write("/export 720p")
    await eventually(lambda: recorder.messages)
    command = recorder.messages[0].command
    assert command is not None
    assert (command.name, command.argument) == ("export", "720p")
