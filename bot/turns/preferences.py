"""My usual: what people choose in `/settings`, how it is shown, and where requests use it."""

from __future__ import annotations

from functools import partial
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Menu, Option
from bot.core.fair_use.place import PlaceSettings
from bot.core.requests.preferences import (
    AS_FILE,
    CHAT,
    HALF,
    NO_SIZE,
    NOTIFY,
    OPTIONS,
    PLAYER,
    QUALITY,
    SILENT,
    Preferences,
    names_no_size,
    resolve,
)
from bot.core.requests.words.languages import OWN_NAMES
from bot.core.view import Limits, View
from bot.store.queries import lanes, posts
from bot.store.queries.conversations import get_conversation
from bot.store.queries.exports import latest_result
from bot.store.queries.files import files_of_session, files_of_turn
from bot.store.queries.key_value import choose, preferences_of
from bot.store.queries.place_settings import settings_around
from bot.store.queries.sessions import session_of_turn
from bot.store.rows import Turn
from bot.texts.formatting import KILOBYTE, MEGABYTE, as_platforms_write
from bot.turns.context import Context
from bot.turns.wording import SayTo

_LABELS: Final = {
    CHAT: "settings-size-chat",
    HALF: "settings-size-half",
    QUALITY: "settings-size-quality",
    NO_SIZE: "settings-size-none",
    "compress": "settings-export-compress",
    "always": "settings-export-always",
    "never": "settings-export-never",
    "auto": "settings-language-auto",
    PLAYER: "settings-sent-as-player",
    AS_FILE: "settings-sent-as-file",
    NOTIFY: "settings-notification-on",
    SILENT: "settings-notification-off",
}
_NAMES: Final = {
    "size": "settings-size",
    "export": "settings-export",
    "language": "settings-language",
    "sent_as": "settings-sent-as",
    "notification": "settings-notification",
}


def settings_view(
    say: SayTo,
    turn: Turn,
    chosen: Preferences,
    auto_export: str,
    limits: Limits,
    server: Preferences,
) -> View:
    """What holds for the person who asked, and menus to change it. `auto_export` is the
    operator's, `server` what is usual where they ask; what makes no difference within the
    platform's `limits` is left out."""
    held = resolve(chosen, server, Preferences(export=auto_export))
    makes_difference = {"sent_as": limits.as_file, "notification": limits.silent}
    lines, menus = [], []
    for name in OPTIONS:
        if not makes_difference.get(name, True):
            continue
        menu = _menu(say, turn, name, held)
        menus.append(menu)
        now = next(option.label for option in menu.options if option.is_chosen)
        lines.append(say("named-value", name=say(_NAMES[name]), value=now))
    text = "\n".join([say("settings-title"), *lines])
    return View(text, menus=tuple(menus))


def language_view(say: SayTo, turn: Turn, chosen: Preferences, server: Preferences) -> View:
    """In which language this person is answered, and a menu to change it. `say` speaks it."""
    held = resolve(chosen, server)
    text = say("language-automatic" if held.held_language is None else "language-held")
    return View(text, menus=(_menu(say, turn, "language", held),))


def _menu(say: SayTo, turn: Turn, name: str, held: Preferences) -> Menu:
    options = [
        Option(label_of(say, v), f"set:{turn.id}:{name}:{v}", is_chosen=held.value(name) == v)
        for v in OPTIONS[name]
    ]
    return Menu(say(_NAMES[name]), tuple(options))


async def change(tx: AsyncConnection, turn: Turn, argument: str, ctx: Context) -> bool:
    """Of the person who asked for this message, which shows it from now on, in the language that
    holds then. `argument` comes from a press: False where there is no such choice."""
    name, _, value = argument.partition(":")
    before = await preferences_of(tx, turn.asker)
    chosen = before.choosing(name, value)
    if chosen is None:
        return False
    await choose(tx, turn.asker, name, value)
    say = partial(ctx.say, chosen.held_language or turn.language)
    limits = ctx.outbox.platform(turn.chat).outbound.limits
    server = (await settings_around(tx, turn)).usual
    if turn.kind == "language":
        view = language_view(say, turn, chosen, server)
    else:
        view = settings_view(say, turn, chosen, ctx.settings.auto_export, limits, server)
    await posts.change_answer(tx, turn.id, text=view.text, menus=view.menus)
    return True


def size_words(say: SayTo, size: str, limit_bytes: int) -> str:
    """The size as a request; `limit_bytes` is what the chat carries."""
    if size == HALF:
        return say("offer-compress-half")
    if size == QUALITY:
        return say("offer-compress-quality")
    if size == CHAT and limit_bytes < MEGABYTE:
        return say("offer-compress-to-kb", kilobytes=str(max(1, limit_bytes // KILOBYTE)))
    megabytes = int(size) if size.isdigit() else limit_bytes // MEGABYTE
    return say("offer-compress-to", megabytes=megabytes)


async def with_usual_size(turn: Turn, ctx: Context) -> tuple[Turn, str]:
    """A wish for something smaller that names no size means the asker's usual one, else what the
    chat carries, where the film is larger: it is added before anything is done, below their own
    words. With the line that says so, "" where none is meant; a turn that is found after a crash
    has its words already."""
    if turn.kind not in ("edit", "offer"):
        return turn, ""
    say, limits = partial(ctx.say, turn.language), ctx.outbox.platform(turn.chat).outbound.limits
    limit_bytes = limits.file_bytes(turn.upload_limit_bytes)
    if turn.state == "queued" and names_no_size(turn.text):
        size, _ = await ctx.db.read(_usual_size, turn)
        if size == NO_SIZE and not limits.local and await ctx.db.run(_weighs, turn) > limit_bytes:
            size = CHAT
        if size != NO_SIZE:
            text = f"{turn.text}\n{size_words(say, size, limit_bytes)}"
            turn = await ctx.db.run_alone(lanes.note, turn, text=text)
    for size in OPTIONS["size"]:
        if size != NO_SIZE and turn.text.endswith(f"\n{size_words(say, size, limit_bytes)}"):
            return turn, await _said_size(turn, size, say, limit_bytes, ctx)
    return turn, ""


async def _said_size(turn: Turn, size: str, say: SayTo, limit_bytes: int, ctx: Context) -> str:
    """Which size is taken, and whose wish that is."""
    usual, key = await ctx.db.read(_usual_size, turn)
    if size == usual and size != CHAT:
        return say(key, size=label_of(say, size))
    return say("settings-size-fits", limit_bytes=as_platforms_write(limit_bytes))


async def _usual_size(tx: AsyncConnection, turn: Turn) -> tuple[str, str]:
    """The asker's, else the server's; with the key that says whose."""
    chosen, around = await preferences_of(tx, turn.asker), await settings_around(tx, turn)
    size = resolve(chosen, around.usual).size or NO_SIZE
    return size, "settings-size-used" if chosen.size else "settings-size-place"


async def _weighs(tx: AsyncConnection, turn: Turn) -> int:
    """The film that is meant, in bytes: what came with the request, else the project's last result,
    else its originals. 0 where nobody knows."""
    sent = await files_of_turn(tx, turn.id, None)
    if not sent:
        here = await get_conversation(tx, turn.conversation_id)
        session_id = await session_of_turn(tx, turn.about_turn_id) or here.session_id
        if session_id is None:
            return 0
        made = await latest_result(tx, session_id)
        if made is not None:
            return (made.result or {}).get("size_bytes") or 0
        sent = await files_of_session(tx, session_id)
    return sum(file.attachment.size_bytes or 0 for file in sent)


async def compress_words(
    tx: AsyncConnection, person: str, here: PlaceSettings, say: SayTo, limit_bytes: int
) -> str:
    """What the command "Compress" means without words: the usual size, else what this chat itself
    can carry. Below it stands the size, as `with_usual_size` would add it."""
    size = resolve(await preferences_of(tx, person), here.usual).size or NO_SIZE
    wanted = CHAT if size == NO_SIZE else size
    return f"{say('offer-compress')}\n{size_words(say, wanted, limit_bytes)}"


async def auto_export(tx: AsyncConnection, turn: Turn, operators: str) -> str:
    """When to export unasked for whoever asked for this turn."""
    chosen = await preferences_of(tx, turn.asker)
    return resolve(chosen, operator=Preferences(export=operators)).export or operators


async def held_language(tx: AsyncConnection, person: str, here: PlaceSettings) -> str | None:
    """In which language this person is answered here, whatever they write in: their own choice,
    else the server's. None where neither was made."""
    return resolve(await preferences_of(tx, person), here.usual).held_language


async def wants_file(tx: AsyncConnection, person: str) -> bool:
    """Does this person usually want a film as a plain file?"""
    return resolve(await preferences_of(tx, person)).sent_as == AS_FILE


def label_of(say: SayTo, value: str) -> str:
    """What a choice is called."""
    if value.isdigit():
        return say("settings-size-mb", megabytes=int(value))
    return OWN_NAMES.get(value) or say(_LABELS[value])
