"""The Mini App on the whole bot: the button under a result, and what the page shows and begins."""

from __future__ import annotations

from pathlib import Path

from adapters.telegram.updates.mini_app import person_in
from bot.app import admission_of
from bot.cli.pages.timelines import Timelines
from bot.core.model import Author
from bot.settings import Settings
from tests.adapters.telegram.helpers import settings_for
from tests.stories.room.world import SKILLS, TEXTS, Service
from tests.stories.telegram.story import OnTelegram, on_telegram, video
from tests.support.fakes.telegram import ANN, BOB, BOT, FakeTelegram, Person
from tests.support.signed_by_telegram import signed

APP = {"app_url": "https://films.example"}


def desk_of(story: OnTelegram, tmp_path: Path) -> Timelines:
    settings = settings_for(story.fake)
    return Timelines(
        story.app,
        lambda signed, now_s: person_in(signed, settings, now_s),
        admission_of(Settings(nemobot_data=tmp_path), TEXTS, SKILLS),
        TEXTS,
        story.clock,
    )


def opened_by(desk: Timelines, story: OnTelegram, person: Person) -> Author:
    user = {"id": person.id, "first_name": person.name}
    found = desk.person(signed(story.fake.token, user, story.clock.utc_s()))
    assert found is not None
    return found


def turn_of(story: OnTelegram, chat: Person | int) -> int:
    """What the button under the latest result opens."""
    seen = [seen for seen in story.files(chat) if "Open timeline" in seen.buttons][-1]
    rows = story.fake.chat(chat).messages[seen.id]["reply_markup"]["inline_keyboard"]
    [button] = [each for row in rows for each in row if each["text"] == "Open timeline"]
    address, _, number = button["web_app"]["url"].partition("?turn=")
    assert address == "https://films.example/app/"
    return int(number)


async def test_two_handles_on_the_timeline_are_a_request_like_any_other(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter=APP) as story:
        await story.say(ANN, "mute it and export", video=video(clip))
        number, desk = turn_of(story, ANN), desk_of(story, tmp_path)
        ann = opened_by(desk, story, ANN)
        told = await desk.timeline(ann, number)
        assert told is not None
        assert clip.name in told
        assert await desk.ask(ann, number, "0:00.5", "0:02.0", "en")
        await story.settle()
        assert "Trimmed: 0:03 → 0:02" in story.texts(ANN)[-1]
        bob = opened_by(desk, story, BOB)
        assert await desk.timeline(bob, number) is None
        assert await desk.side(bob, number, "before") is None
        assert not await desk.ask(bob, number, "0:00.5", "0:02.0", "en")
        assert await desk.timeline(ann, 999) is None


async def test_groups_and_bots_without_a_page_have_no_such_button(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, adapter=APP) as story:
        group = fake.supergroup()
        at = f"@{BOT['username']}"
        await story.say(ANN, f"{at} mute it and export", group, video=video(clip))
        assert "Open timeline" not in story.files(group)[-1].buttons


async def test_without_an_address_there_is_no_such_button(story: OnTelegram, clip: Path) -> None:
    await story.say(ANN, "mute it and export", video=video(clip))
    assert "Open timeline" not in story.files(ANN)[-1].buttons
