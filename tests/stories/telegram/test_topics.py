"""A private chat with topics: each project has one, and `/new` opens the next."""

from __future__ import annotations

from pathlib import Path

from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram, video
from tests.support.fakes.telegram import ANN, FakeTelegram


async def test_a_new_project_has_a_topic_of_its_own_and_the_one_before_stays(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.api.has_topics = True
    async with on_telegram(fake, service, tmp_path) as story:
        old = fake.topic(ANN)
        await story.say(ANN, "mute it", video=video(clip), topic=old)
        await story.say(ANN, "/new Our holiday", topic=old)
        (new,) = set(fake.chat(ANN).topics) - {old}
        assert fake.chat(ANN).topic_names[new] == "Our holiday"
        assert (story.last(ANN).topic, story.last(ANN).text) == (
            new,
            "New project. Send me a video.",
        )
        await story.say(ANN, "/status", topic=new)
        assert story.last(ANN).text.startswith("The timeline is empty.")
        await story.say(ANN, "/status", topic=old)
        assert "trip.mp4" in story.last(ANN).text


async def test_a_message_that_comes_again_opens_no_second_topic(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    fake.api.has_topics = True
    fake.say(ANN, text="/new")
    (update,) = fake.updates.pending
    async with on_telegram(fake, service, tmp_path) as story:
        await story.settle()
        fake.deliver_again({**update, "update_id": update["update_id"] + 50})
        await story.settle()
        (name,) = fake.chat(ANN).topic_names.values()
        assert name.startswith("New project, 2")
        assert len(story.shown(ANN)) == 1


async def test_where_no_topic_is_opened_the_project_begins_in_the_chat(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    fake.api.has_topics = True
    async with on_telegram(fake, service, tmp_path) as story:
        fake.fail_next("createForumTopic", 400, "Bad Request: the chat is not a forum")
        await story.say(ANN, "/new")
        assert fake.chat(ANN).topics == {}
        assert story.last(ANN).text.endswith("New project. Send me a video.")


async def test_without_topics_and_in_groups_none_is_opened(
    fake: FakeTelegram, service: Service, tmp_path: Path
) -> None:
    async with on_telegram(fake, service, tmp_path) as story:
        forum = fake.supergroup(forum=True)
        await story.say(ANN, "/new")
        await story.say(ANN, "/new", forum)
        assert fake.called("createForumTopic") == []
