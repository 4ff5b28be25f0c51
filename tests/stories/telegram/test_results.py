"""Results on Telegram when they don't fit, logins, and people who read other languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from adapters.telegram import settings as adapter_settings
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, texts_of, video
from tests.stories.world import OWN_TOKEN, english_in
from tests.support.clips import broken_off
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Person

AT = f"@{BOT['username']}"
MEI, KLARA = Person(601, "Mei", "zh-hans"), Person(602, "Klara", "de")


async def test_a_refused_upload_leaves_the_link(story: OnTelegram, clip: Path) -> None:
    story.fake.fail_next("sendVideo", 413, "Request Entity Too Large")
    await story.say(ANN, "mute it and export", video=video(clip))
    result = story.last(ANN)
    assert story.files(ANN) == []
    assert result.text.startswith("Done: ")
    assert "too large for this chat. Here is the link:" in result.text
    assert {"Download", "Project"} <= set(result.buttons)


async def test_of_a_film_that_breaks_off_it_is_said(story: OnTelegram, tmp_path: Path) -> None:
    film = broken_off(tmp_path / "film.mp4")
    await story.say(ANN, "compress it to 100 KB and export", video=video(film))
    [result] = story.files(ANN)
    assert ", 0:02, 320×180\n" in result.text
    assert "The original breaks off early, and no more of it can be played." in result.text
    await story.say(KLARA, "auf 100 KB komprimieren und exportieren", video=video(film))
    assert "Das Original bricht vorzeitig ab" in story.last(KLARA).text


async def test_a_result_over_the_chats_limit_is_a_link(
    fake: FakeTelegram,
    service: Service,
    tmp_path: Path,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(adapter_settings, "CLOUD_UPLOAD_BYTES", 1000)
    async with on_telegram(fake, service, tmp_path) as story:
        await story.say(ANN, "mute it and export", video=video(clip))
        assert "Download" in story.last(ANN).buttons
        assert fake.called("sendVideo") == []


async def test_without_a_public_link_a_sentence_takes_its_place(
    fake: FakeTelegram,
    service: Service,
    tmp_path: Path,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(adapter_settings, "CLOUD_UPLOAD_BYTES", 1000)
    async with on_telegram(fake, service, tmp_path, links_are_public=False) as story:
        await story.say(ANN, "mute it and export", video=video(clip))
        assert "too large for this chat, and there is no public link" in story.last(ANN).text
        assert "Download" not in story.last(ANN).buttons


async def test_a_result_is_exported_again_for_nothing(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "mute it and export", video=video(clip))
    assert len(story.files(ANN)) == 1
    await story.say(ANN, "export")
    assert len(story.files(ANN)) == 2
    assert len(service.accepted("render")) == 2
    assert len(service.accepted("run_sse")) == 1


async def test_a_result_looks_like_a_video_and_comes_as_a_file_once_when_it_is_asked_for(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    await story.say(ANN, "compress it to 60 KB", video=video(clip))
    (result,) = story.files(ANN)
    played = story.fake.chat(ANN).messages[result.id]["video"]
    assert min(played["width"], played["height"], played["duration"]) > 0
    assert "cover" in played
    assert " → " in result.text
    assert await story.press(ANN, result, "As a file") == "On it."
    _, again = story.files(ANN)
    assert "document" in story.fake.chat(ANN).messages[again.id]
    assert "As a file" not in again.buttons
    assert again.file is not None
    assert result.file is not None
    assert again.file.path.read_bytes() == result.file.path.read_bytes()
    assert len(service.accepted("render")) == 1, "nothing is rendered again"
    assert len(service.accepted("run_sse")) == 1
    assert "As a file" not in story.files(ANN)[0].buttons, "a used button goes"


async def test_what_came_as_a_spoiler_stays_one(story: OnTelegram, clip: Path) -> None:
    hidden = {"has_media_spoiler": True}
    await story.say(ANN, "compress it to 60 KB", video=video(clip, name="trip.mp4"), **hidden)
    (result,) = story.files(ANN)
    shown = story.fake.chat(ANN).messages[result.id]
    assert shown["has_media_spoiler"]
    assert shown["video"]["file_name"].startswith("trip")
    await story.press(ANN, result, "Mute")
    assert all(call["has_spoiler"] for call in story.fake.called("sendVideo"))
    assert len(story.files(ANN)) == 2, "the next version is hidden, too"


async def test_a_token_is_not_taken_where_it_can_not_be_kept(story: OnTelegram) -> None:
    told = await story.say(ANN, f"/login {OWN_TOKEN}")
    await eventually(lambda: story.texts(ANN) == ["This bot doesn't link accounts."])
    assert told not in story.fake.chat(ANN).messages


async def test_a_persons_own_account_is_linked_and_its_token_is_nowhere(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    key = Fernet.generate_key().decode()
    async with on_telegram(fake, service, tmp_path, nemobot_secret_keys=key) as story:
        told = await story.say(ANN, f"/login {OWN_TOKEN}")
        await eventually(lambda: story.texts(ANN) == ["Linked to your NemoVideo account."])
        assert told not in fake.chat(ANN).messages
        await story.say(ANN, "/credits")
        assert story.last(ANN).text.endswith("Credits: 777")
        assert not any(OWN_TOKEN in text for text in texts_of(fake, ANN))
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or OWN_TOKEN.encode() not in path.read_bytes(), path.name


async def test_a_token_told_in_a_group_is_deleted_and_refused(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    key = Fernet.generate_key().decode()
    async with on_telegram(fake, service, tmp_path, nemobot_secret_keys=key) as story:
        group = fake.supergroup()
        fake.chat(group).bot_is_admin = True
        told = await story.say(ANN, f"/login {OWN_TOKEN}", group)
        await eventually(lambda: fake.chat(group).for_one)
        assert told not in fake.chat(group).messages
        ((who, text),) = fake.chat(group).for_one.values()
        assert (who, text) == (
            ANN.id,
            "Please don't send tokens in a group. Write /login to me in a private chat.",
        )


@pytest.mark.parametrize("links", [True, False])
async def test_a_token_that_can_not_be_deleted_is_said_to_be_seen(
    fake: FakeTelegram, service: Service, tmp_path: Path, links: bool
) -> None:
    """What others have written in a group an administrator alone deletes."""
    given: dict[str, Any] = {"links": links}
    if links:
        given["nemobot_secret_keys"] = Fernet.generate_key().decode()
    async with on_telegram(fake, service, tmp_path, **given) as story:
        group = fake.supergroup()
        told = await story.say(ANN, f"/login {OWN_TOKEN}", group)
        await eventually(lambda: story.texts(group))
        assert told in fake.chat(group).messages
        assert story.last(group).text.endswith(
            "I can't delete your message here: please delete it yourself, everybody can read"
            " the token."
        )
        assert story.last(group).pinged == {str(ANN.id)}


@pytest.mark.parametrize(
    ("person", "language", "muted", "export"),
    [(MEI, "zh-CN", "已静音", "导出"), (KLARA, "de", "Stumm", "exportieren")],
)
async def test_everything_is_said_in_the_persons_language(
    story: OnTelegram,
    clip: Path,
    person: Person,
    language: str,
    muted: str,
    export: str,
) -> None:
    await story.say(person, "/start")
    await story.say(person, "/help")
    await story.say(person, video=video(clip))
    offered = story.last(person)
    await story.press(person, offered, offered.buttons[-1])
    assert muted in story.shown(person)[-2].text
    await story.say(person, "/status")
    await story.say(person, export)
    (_, result) = story.files(person)
    for command in ("/credits", "/skill", "/skill jpeng-video", "/cancel", "/new", "/export"):
        await story.say(person, command)
    await story.press(person, result, result.buttons[-2])
    seen = texts_of(story.fake, person) + story.fake.api.toasts
    labels = [label for shown in story.shown(person) for label in shown.buttons]
    for text in [*seen, *labels]:
        assert english_in(text, language) == [], text


async def test_a_group_of_many_tongues_answers_each_in_theirs(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(MEI, AT, group, video=video(clip))
    first = story.last(group)
    assert "收到" in first.text
    await story.say(KLARA, "/status", group, reply_to=first.id)
    assert story.last(group).text.startswith("Timeline (1 Spur)")
    await story.say(ANN, "/status", group, reply_to=first.id)
    assert story.last(group).text.startswith("Timeline")
    await story.say(MEI, "/status", group, reply_to=first.id)
    assert story.last(group).text.startswith("时间线")
