"""Results on Discord when they don't fit, and logins."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.discord import messages
from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    everything,
    labels,
    last,
    on_discord,
    results,
)
from tests.stories.room.world import Service
from tests.stories.world import OWN_TOKEN
from tests.support.clips import broken_off
from tests.support.clock import eventually
from tests.support.fakes.discord import FakeDiscord, Fault

MAIN, PLAIN, STOP = 1, 2, 4
"""How Discord colours a button: blue, grey, red."""


async def test_a_refused_upload_leaves_the_link(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    story.fake.rest.file_max_bytes = 1000
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert results(dm) == []
    assert "too large for this chat. Here is the link:" in last(dm).content
    assert {"Download", "Project"} <= set(labels(last(dm)))


async def test_of_a_film_that_breaks_off_it_is_said(story: OnDiscord, tmp_path: Path) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    film = clip_file(story.fake, broken_off(tmp_path / "film.mp4"))
    await story.say(ann, dm, "compress it to 100 KB and export", film)
    [result] = results(dm)
    assert ", 0:02, 320×180\n" in result.content
    assert "The original breaks off early, and no more of it can be played." in result.content


async def test_without_a_public_link_a_sentence_takes_its_place(
    fake: FakeDiscord,
    service: Service,
    tmp_path: Path,
    clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(messages, "FILE_MAX_BYTES", 1000)
    async with on_discord(fake, service, tmp_path, links_are_public=False) as story:
        dm = fake.dm(ann := fake.user("ann"))
        await story.say(ann, dm, "mute it and export", clip_file(fake, clip))
        assert "too large for this chat, and there is no public link" in last(dm).content
        assert "Download" not in labels(last(dm))


async def test_a_token_is_typed_into_a_form_and_is_nowhere(
    fake: FakeDiscord, service: Service, tmp_path: Path
) -> None:
    key = Fernet.generate_key().decode()
    async with on_discord(fake, service, tmp_path, nemobot_secret_keys=key) as story:
        channel, ann = await a_channel(fake), fake.user("ann")
        form = await fake.slash(ann, channel, "login")
        await eventually(lambda: form.modal)
        sent = await fake.submit(form, OWN_TOKEN)
        await eventually(lambda: sent.shown() == "Linked to your NemoVideo account.")
        credits = await story.slash(ann, channel, "credits")
        assert (credits.shown() or "").endswith("Credits: 777")
        assert by_bot(channel) == []
        assert not any(OWN_TOKEN in text for text in everything(fake))
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or OWN_TOKEN.encode() not in path.read_bytes(), path.name


async def test_a_token_is_not_taken_where_it_can_not_be_kept(story: OnDiscord) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    form = await story.fake.slash(ann, channel, "login")
    await eventually(lambda: form.modal or form.shown())
    if form.modal:
        form = await story.fake.submit(form, OWN_TOKEN)
    await eventually(lambda: form.shown() == "This bot doesn't link accounts.")


@pytest.mark.parametrize("status", [500, 503])
async def test_a_film_that_discord_fails_at_is_sent_three_times_and_its_link_told(
    story: OnDiscord, clip: Path, status: int
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    failing = Fault(status, uploads=True, times=99)
    story.fake.faults.append(failing)
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert failing.times == 99 - 3
    assert results(dm) == []
    assert "The file may have arrived here" in last(dm).content
    assert {"Download", "Export again"} <= set(labels(last(dm)))


async def test_a_film_that_discord_fails_at_twice_is_posted_once(
    story: OnDiscord, clip: Path
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    story.fake.faults.append(Fault(502, uploads=True, times=2))
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert len(results(dm)) == 1


async def test_a_card_says_what_was_done_since_the_last_one_and_what_it_cost(
    story: OnDiscord, clip: Path
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "mute it", clip_file(story.fake, clip))
    await story.say(ann, dm, "keep the first 2 seconds and export")
    assert results(dm)[-1].content.split("\n")[-3:] == [
        "✅ Muted: trip.mp4",
        "✅ Trimmed: 0:03 → 0:02",
        "Credits used: 2",
    ]
    await story.slash(ann, dm, "export")
    assert "Credits" not in results(dm)[-1].content, "nothing was edited for this one"
    await story.say(ann, dm, "keep the first second and export")
    assert results(dm)[-1].content.split("\n")[-2:] == [
        "✅ Trimmed: 0:02 → 0:01",
        "Credits used: 1",
    ]


async def test_a_card_has_one_main_step_and_exports_again_from_any_process(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    dm = fake.dm(ann := fake.user("ann"))
    async with on_discord(fake, service, tmp_path) as story:
        await story.say(ann, dm, "compress it to 300 KB", clip_file(fake, clip))
    [card] = results(dm)
    styles = {label: b["style"] for label, b in zip(labels(card), card.buttons, strict=True)}
    mains = [label for label, style in styles.items() if style == MAIN]
    assert mains == ["Mute"], "what takes something back is never it"
    assert {"🔁", "Undo", "Download", "Project", "🗑️"} <= set(styles)
    assert (styles["🗑️"], styles["🔁"]) == (STOP, PLAIN)
    async with on_discord(fake, service, tmp_path) as story:
        await story.press(ann, card, "🔁")
    assert len(results(dm)) == 2
    assert len(service.accepted("run_sse")) == 1, "it costs nothing"


async def test_under_an_original_the_likeliest_size_is_the_main_step(
    story: OnDiscord, clip: Path
) -> None:
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    shown = next(message for message in by_bot(dm) if "Mute" in labels(message))
    assert [b["style"] == MAIN for b in shown.buttons] == [
        place == 0 for place in range(len(shown.buttons))
    ]
