"""What only reads or talks: each kind's answer. Nothing of it is asked of the agent or paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.core.fair_use.limits import ReachedLimit
from bot.core.fair_use.place import PlaceSettings
from bot.core.kinds import KINDS, Kind
from bot.core.model import Author, ConversationKey
from bot.core.requests.preferences import Preferences
from bot.core.service.values import Credits
from bot.core.timeline.summary import summary
from bot.platform import Finding
from bot.store.queries import conversations, turns
from bot.store.queries.key_value import choose
from bot.store.queries.place_settings import choose_for_place
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.commands import COMMANDS_DONE
from bot.turns.file_wording import advice, limits_text
from bot.turns.instant import ANSWERS, Examine, Instant, Said
from bot.turns.place import place_view
from bot.turns.preferences import settings_view
from bot.turns.refusals import Refusals
from tests.bot.store.rows import CHAT, conversation, queued
from tests.bot.turns.export.test_export import left_behind
from tests.bot.turns.export.test_plot import PLOT, plots
from tests.bot.turns.export.test_plot import shown as plots_in
from tests.bot.turns.world import NOW_S, SKILLS, World, say
from tests.support.service import muted

ALICE, GUILD = Author("room:alice", "Alice"), "room:9"
MANAGER = Author("room:alice", "Alice", may_manage=True)
MODERATOR = Author("room:alice", "Alice", may_moderate=True)
QUICK = SKILLS.of("ai-video-compressor")


async def instant(
    world: World, kind: Kind, text: str = "", *, here: int | None = None, **values: Any
) -> Turn:
    """A turn of this kind, beside all work of its conversation."""
    here = here or await conversation(world.db)
    lane = f"{turns.instant_lane_of_conversation(here, kind)}:{text}:{values.get('argument')}"
    return await world.turn(text, conversation_id=here, kind=kind, lane=lane, **values)


async def answered(
    world: World,
    turn: Turn,
    *,
    head: str = "",
    owners: frozenset[str] = frozenset(),
    examine: Examine | None = None,
) -> Said:
    platform_of = world.outbox.platform
    answers = Instant(
        world.db,
        world.clock,
        world.sessions,
        SKILLS,
        Refusals(world.clock, platform_of),
        world.service,
        platform_of,
        "compress",
        plots(world),
        owners,
        examine,
    )
    async with world.replies.open(turn) as reply:
        reply.head = head
        said = await answers.answer(turn, reply, await world.conversation(turn))
    assert world.service.asked == []
    return said


async def ask(world: World, kind: Kind, text: str = "", **values: Any) -> Said:
    return await answered(world, await instant(world, kind, text, **values))


async def in_group(world: World, **values: Any) -> int:
    here = await conversation(world.db)
    changes = {"is_private": False, "guild": GUILD, **values}
    await world.db.run(conversations.change_conversation, here, **changes)
    return here


def data_of(said: Said) -> list[str]:
    return [button.data for button in said.buttons]


def test_every_kind_is_answered_in_one_place() -> None:
    elsewhere = {"edit", "offer", "export", "batch", "voice"}
    assert not ANSWERS.keys() & COMMANDS_DONE.keys()
    assert ANSWERS.keys() | COMMANDS_DONE.keys() == KINDS.keys() - elsewhere


# What is on the timeline


async def test_the_status_says_what_is_on_the_timeline_and_what_was_wished_for(
    world: World,
) -> None:
    edit = await world.done(await world.in_session("mute it", world.video()))
    world.service.projects["s1"].draft = draft = muted(world.service.projects["s1"].draft or {})
    turn = await instant(world, "status", here=edit.conversation_id)
    said = await answered(world, turn)
    lines = [wording.timeline_text(say, summary(draft)), wording.wishes_text(say, draft)]
    assert said.text == "\n".join(lines)
    assert data_of(said) == [f"export:{turn.id}"]


async def test_an_empty_timeline_has_nothing_to_export(world: World) -> None:
    world.service.shows_uploads = False
    edit = await world.done(await world.in_session("mute it", world.video()))
    said = await ask(world, "status", here=edit.conversation_id)
    assert (said.text, said.buttons) == (say("timeline-empty"), [])


@pytest.mark.parametrize("is_lost", [True, False])
async def test_a_chat_without_a_project_is_told_so(world: World, is_lost: bool) -> None:
    edit = await world.done(await world.in_session("mute it", world.video()))
    here = edit.conversation_id
    if is_lost:
        lost = {"session_id": edit.session_id}
        world.service.projects["s1"].lost = True
        with pytest.raises(Exception, match="gone"):
            await (await world.project(edit)).state()
    else:
        lost = {"session_id": None}
    await world.db.run(conversations.change_conversation, here, **lost)
    said = await ask(world, "status", here=here)
    assert (said.text, said.buttons) == (say("timeline-empty"), [])


async def test_where_there_is_none_one_s_earlier_project_of_the_channel_is_offered(
    world: World,
) -> None:
    earlier = await in_group(world)
    key = ConversationKey("room", CHAT.channel)
    await world.db.run(conversations.add_keys, earlier, [key])
    edit = await world.in_session("mute it", world.video(), conversation_id=earlier)
    await world.done(edit)
    turn = await instant(world, "status", here=await in_group(world))
    said = await answered(world, turn)
    assert (said.text, data_of(said)) == (
        say("timeline-empty"),
        [f"earlier:{turn.id}:{edit.id}"],
    )


# What is being done


async def test_what_runs_waits_and_renders_is_told_in_its_order(world: World) -> None:
    edit = await world.in_session("mute it", world.video())
    here = edit.conversation_id
    await left_behind(world, await world.delivered(edit), "rendering")
    await world.turn("cut it", conversation_id=here)
    await queued(world.db, here, text="make it small")
    await queued(world.db, here, text="")
    waiting = turns.waiting_lane_of_conversation(here)
    await queued(world.db, here, text="a title", lane=waiting)
    said = await ask(world, "progress", here=here)
    assert said.text == "\n".join(
        [
            say("progress-running", what="cut it"),
            f"{say('queue-place', place=1)} make it small",
            f"{say('queue-place', place=2)} {say('progress-files')}",
            say("progress-awaits-video", what="a title"),
            say("export-already-running"),
        ]
    )
    assert said.buttons == []


async def test_where_nothing_runs_the_project_can_be_exported(world: World) -> None:
    edit = await world.done(await world.in_session("mute it", world.video()))
    turn = await instant(world, "progress", here=edit.conversation_id)
    said = await answered(world, turn)
    assert (said.text, data_of(said)) == (say("progress-nothing-running"), [f"export:{turn.id}"])


async def test_where_there_is_no_project_nothing_runs(world: World) -> None:
    assert await ask(world, "progress") == Said(say("progress-nothing-running"))


# Credits, and what was spent


async def test_the_balance_is_told_and_the_price_to_who_asks_for_it(world: World) -> None:
    balance = say("credits-balance", available=100)
    assert (await ask(world, "credits", "credits")).text == balance
    priced = await ask(world, "credits", "how much does it cost?")
    assert priced.text == f"{balance}\n{say('credits-price')}"


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (Credits(90.4, 10.0), say("credits-balance-frozen", available=90, frozen=10)),
        (Credits(None), say("credits-balance", available="?")),
    ],
)
async def test_credits_that_are_reserved_or_unknown_are_told_as_that(
    world: World, monkeypatch: pytest.MonkeyPatch, held: Credits, text: str
) -> None:
    async def credits(*_: Any) -> Credits:
        return held

    monkeypatch.setattr(world.service, "credits", credits)
    assert (await ask(world, "credits")).text == text


async def test_who_has_spent_nothing_reads_that(world: World) -> None:
    assert await ask(world, "usage") == Said(say("usage-nothing"))


# What can be chosen


async def test_settings_show_what_holds_for_the_asker_here(world: World) -> None:
    here = await in_group(world)
    await world.db.run(choose, ALICE.id, "size", "25")
    await world.db.run(choose_for_place, GUILD, PlaceSettings(language="de"))
    turn = await instant(world, "settings", here=here)
    said = await answered(world, turn)
    chosen, server = Preferences(size="25"), Preferences(language="de")
    view = settings_view(say, turn, chosen, "compress", world.room.limits, server)
    assert (said.text, tuple(said.menus)) == (view.text, view.menus)


async def test_a_server_s_settings_are_shown_in_the_server_alone(world: World) -> None:
    assert await ask(world, "server") == Said(say("place-elsewhere"))
    chosen = PlaceSettings(owner_only=True)
    await world.db.run(choose_for_place, GUILD, chosen)
    turn = await instant(world, "server", here=await in_group(world))
    said, view = await answered(world, turn), place_view(say, turn, chosen)
    assert (said.text, tuple(said.buttons)) == (view.text, view.buttons)


# What was made before


async def test_who_has_no_project_here_has_no_history(world: World) -> None:
    assert await ask(world, "history") == Said(say("history-empty"))


async def test_a_plot_is_a_message_of_its_own(world: World) -> None:
    world.room.limits = replace(world.room.limits, pictures_max=1)
    edit = await world.in_session("compress it", world.video())
    await world.delivered(edit, PLOT)
    assert await ask(world, "plot", about_turn_id=edit.id) == Said(None)
    assert plots_in(world) == [say("picture-plot")]


@pytest.mark.parametrize("local", [True, False])
async def test_next_versions_of_one_result_fit_its_chat_where_there_is_a_limit(
    world: World, local: bool
) -> None:
    world.room.limits = replace(world.room.limits, local=local)
    edit = await world.in_session("compress it", world.video())
    await world.delivered(edit, {"size_bytes": 30_000_000})
    said = await ask(world, "versions", about_turn_id=edit.id, upload_limit_bytes=25_000_000)
    fits = f"next:{edit.id}:size-25000000"
    assert (fits in data_of(said)) is not local


async def test_next_versions_of_what_is_kept_no_more_are_stale(world: World) -> None:
    assert await ask(world, "versions") == Said(say("press-stale"))


# Help, and greetings


async def test_help_says_what_the_product_does_and_what_this_chat_takes(world: World) -> None:
    said = await ask(world, "help")
    assert said.text is not None
    assert say("help-what") in said.text
    assert advice(say, QUICK, world.room.limits) in said.text
    assert limits_text(say, world.room.limits, None) in said.text
    assert said.offers == [button.label for button in said.buttons]


@pytest.mark.parametrize("groups", [True, False])
async def test_how_it_works_in_groups_is_told_where_there_are_any(
    world: World, groups: bool
) -> None:
    world.room.limits = replace(world.room.limits, groups=groups)
    text = (await ask(world, "help")).text
    assert text is not None
    assert (say("help-in-groups") in text) is groups


def commands_in(said: Said) -> set[str]:
    lines = (said.text or "").splitlines()
    return {line[1:].split()[0] for line in lines if line.startswith("/")}


async def test_only_commands_that_work_here_are_named(world: World) -> None:
    alone = commands_in(await ask(world, "help"))
    assert {"compress", "login", "redeem"} <= alone
    assert not {"server-settings", "doctor"} & alone
    in_public = commands_in(await ask(world, "help", here=await in_group(world)))
    assert "compress" in in_public
    assert not {"login", "redeem", "server-settings"} & in_public


@pytest.mark.parametrize("how", ["local", "no accounts"])
async def test_where_no_account_is_linked_no_command_for_it_is_named(
    world: World, how: str
) -> None:
    world.room.limits = replace(world.room.limits, local=how == "local")
    world.service.can_log_in = how == "local"
    assert "login" not in commands_in(await ask(world, "help"))


@pytest.mark.parametrize(
    ("author", "servers", "named"),
    [
        (MANAGER, True, True),
        (MODERATOR, True, False),
        (ALICE, True, False),
        (MANAGER, False, False),
    ],
)
async def test_a_server_s_commands_are_named_to_who_runs_it(
    world: World, author: Author, servers: bool, named: bool
) -> None:
    world.room.limits = replace(world.room.limits, servers=servers)
    said = await ask(world, "help", here=await in_group(world), author=author)
    assert ("server-settings" in commands_in(said)) is named


async def test_a_start_is_a_greeting_with_examples_to_press(world: World) -> None:
    turn = await instant(world, "start")
    said = await answered(world, turn)
    hello = wording.greeting(say, QUICK, asks=False, has_files=False, in_cloud=True)
    assert said.text == hello
    assert said.greets
    assert data_of(said) == [f"say:{turn.id}:{n}" for n in range(len(said.offers))]
    assert said.offers


async def test_who_asks_how_to_send_a_video_is_told_once(world: World) -> None:
    turn = await instant(world, "upload")
    assert await answered(world, turn) == Said(say("ready-send-video"))
    greeted = await answered(world, turn, head="Hello.")
    assert greeted.text == "", "the greeting says it already"
    assert greeted.offers


# Small talk


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("thanks!", "thanks-answer"),
        ("sorry", "apology-answer"),
        ("are you a bot?", "bot-answer"),
        ("undo", "undo-nothing"),
        ("hello", "small-talk"),
    ],
)
async def test_each_kind_of_small_talk_has_its_answer(world: World, text: str, key: str) -> None:
    turn = await instant(world, "smalltalk", text)
    assert await answered(world, turn) == Said(say(key))
    greeted = await answered(world, turn, head="Hello.")
    assert greeted.text == ("" if key == "small-talk" else say(key))
    assert greeted.offers, "with the first greeting there is something to press"


async def test_a_greeting_beside_a_video_asks_what_is_next(world: World) -> None:
    edit = await world.done(await world.in_session("mute it", world.video()))
    said = await ask(world, "smalltalk", "hello", here=edit.conversation_id)
    assert said.text == say("received-what-next")
    thanked = await ask(world, "smalltalk", "thanks", here=edit.conversation_id)
    assert thanked.text == say("thanks-answer")


# The ways to say no


async def test_a_token_belongs_into_no_message(world: World) -> None:
    assert await ask(world, "login") == Said(say("login-not-here"), alone=True)


@pytest.mark.parametrize(
    ("kind", "key"),
    [("not_yours", "access-owner-only"), ("queue_full", "queue-full")],
)
async def test_who_may_not_is_told_why_for_their_eyes_alone(
    world: World, kind: Kind, key: str
) -> None:
    assert await ask(world, kind, argument="edit") == Said(say(key), alone=True)


async def test_a_limit_that_was_reached_is_told_as_it_was_stored(world: World) -> None:
    limit = ReachedLimit("person", "turns_hour", 60, NOW_S + 600)
    said = await ask(world, "limited", argument=str(limit))
    when = say("in-minutes", number=10)
    text = say("limit-turns", limit=60, when=when)
    assert said == Said(text, alone=True, greets=True)


async def test_a_correction_of_what_has_begun_comes_too_late_and_may_be_pressed(
    world: World,
) -> None:
    turn = await instant(world, "begun_already", "mute it")
    do_it = wording.button(say, "button-do-edit", "do", turn.id, "0")
    late = Said(say("correction-too-late"), [do_it], offers=["mute it"])
    assert await answered(world, turn) == late


@pytest.mark.parametrize(
    ("text", "argument", "command", "nearest"),
    [
        ("/comprss it", "", "comprss", "compress"),
        ("", "exprt", "exprt", "export"),
        ("/qqqqqq", "", "qqqqqq", None),
        ("what", "", "", None),
        ("", "q" * 99, "q" * 32, None),
    ],
)
async def test_of_a_command_that_there_is_none_of_the_nearest_is_named(
    world: World, text: str, argument: str, command: str, nearest: str | None
) -> None:
    said = await ask(world, "unknown", text, argument=argument)
    if nearest is None:
        assert said == Said(say("unknown-command", command=command))
    else:
        near = say("unknown-command-nearest", command=command, nearest=nearest)
        assert said == Said(near)


# For owners


class Examined:
    """What was set up, as it was found."""

    def __init__(self) -> None:
        self.times = 0

    async def __call__(self) -> Sequence[Finding]:
        self.times += 1
        return [Finding("ok", "token", "works"), Finding("error", "disk", "is full")]


@pytest.mark.parametrize("is_owner", [True, False])
async def test_only_owners_hear_what_is_wrong_with_the_bot(world: World, is_owner: bool) -> None:
    found, owners = Examined(), frozenset([ALICE.id] if is_owner else [])
    turn = await instant(world, "doctor", "/doctor")
    said = await answered(world, turn, owners=owners, examine=found)
    assert found.times == is_owner
    assert said.text is not None
    assert ("is full" in said.text) is is_owner
    assert said.text.startswith(say("doctor-title")) is is_owner


async def test_where_others_read_it_an_owner_is_sent_elsewhere(world: World) -> None:
    found = Examined()
    turn = await instant(world, "doctor", "/doctor", here=await in_group(world))
    said = await answered(world, turn, owners=frozenset([ALICE.id]), examine=found)
    assert said == Said(say("doctor-elsewhere"), alone=True)
    assert found.times == 0


async def test_where_nothing_can_be_examined_there_is_no_such_command(world: World) -> None:
    turn = await instant(world, "doctor", "/doctor")
    said = await answered(world, turn, owners=frozenset([ALICE.id]))
    assert said.text is not None
    assert "/doctor" in said.text
