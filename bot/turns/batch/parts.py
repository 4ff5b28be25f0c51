"""The parts of a batch: what became of each, and how that reads as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.model import MessageRef
from bot.core.states import is_open
from bot.core.timeline.draft import Draft
from bot.core.view import Album, Limits, View
from bot.ports import Say
from bot.store.queries import conversations, files, posts, turns
from bot.store.queries.exports import export_of_turn
from bot.store.rows import Export, Turn
from bot.texts import formatting
from bot.texts.catalogues import quoted
from bot.turns import wording
from bot.turns.export.delivery import looks_public
from bot.turns.file_wording import linked
from bot.turns.wording import SayTo


@dataclass(frozen=True, slots=True)
class Part:
    """One video of the batch. `link` leads to the message with its result, else to the file;
    `is_there`: the result is in the chat."""

    number: int
    name: str
    turn: Turn
    export: Export | None
    link: str | None
    is_there: bool

    @property
    def is_open(self) -> bool:
        return is_open(self.turn.state) or (self.export is not None and is_open(self.export.state))

    @property
    def was_stopped(self) -> bool:
        last = self.export or self.turn
        return last.state == "cancelled"

    @property
    def is_done(self) -> bool:
        return self.export is not None and self.export.state == "done"

    @property
    def has_failed(self) -> bool:
        return (self.export or self.turn).state == "failed"

    def is_left_to(self, batch: Turn) -> bool:
        """The batch is who brings its file."""
        result = (self.export.result if self.export else None) or {}
        return result.get("left_to") == batch.id

    @property
    def size_bytes(self) -> int:
        """Of what is posted, where that is known."""
        result = (self.export.result if self.export else None) or {}
        return int((result.get("fitted") or result).get("size_bytes") or 0)

    @property
    def kind(self) -> str:
        """A film, or what else was made of it: what does not come together with films."""
        return Draft.read(self.export.draft).wishes.kind or "" if self.export else ""


async def parts_of(
    tx: AsyncConnection, batch: Turn, say: SayTo, limits: Limits, links_are_public: bool
) -> list[Part]:
    """In the order in which they were asked for. What was forgotten meanwhile is no part."""
    here = await conversations.get_conversation(tx, batch.conversation_id)
    parts = list[Part]()
    for told in batch.argument.split():
        turn = await turns.get_turn(tx, int(told))
        if turn is None:
            continue
        sent = await files.files_of_turn(tx, turn.id, None)
        names = [file.attachment.filename for file in sent]
        name = say("list-names", names=names) if names else turn.text
        shown = [post.ref for post in await posts.posts_of_turn(tx, turn.id, "result") if post.ref]
        link = limits.link_to(MessageRef.parse(shown[0]), here.guild) if shown else None
        export = await export_of_turn(tx, turn.id)
        url: str | None = ((export.result if export else None) or {}).get("url")
        if link is None and url and links_are_public and looks_public(url):
            link = url
        short = wording.shortened(name)
        parts.append(Part(len(parts) + 1, short, turn, export, link, bool(shown)))
    return parts


def groups_of(parts: Sequence[Part], album: Album, together_bytes: int) -> list[list[Part]]:
    """Which of them come together, in their order."""
    groups: list[list[Part]] = []
    for part in parts:
        now = groups[-1] if groups else []
        fits = len(now) < album.files_max and (
            sum(each.size_bytes for each in now) + part.size_bytes <= together_bytes
        )
        if now and fits and now[0].kind == part.kind:
            now.append(part)
        else:
            groups.append([part])
    return groups


def listed(say: Say, batch: Turn, parts: Sequence[Part], grouped: Sequence[Part]) -> View:
    """All of them with their sizes and links. What failed has a button, and so has what came in an
    album (`grouped`), where no film has buttons of its own."""

    def said(key: str, /, **args: object) -> str:
        return say(batch.language, key, **quoted(args))

    done = sum(part.is_done for part in parts)
    lines = [said("batch-list", done=done, count=len(parts))]
    lines += [linked(entry_text(say, batch, part), part.link) for part in parts]
    if grouped:
        lines.append(said("batch-next"))
    bare = partial(say, batch.language)
    buttons = [Button(str(p.number), f"more:{p.turn.id}") for p in grouped]
    buttons += [_again(bare, part) for part in parts if part.has_failed]
    return View("\n".join(lines), buttons=tuple(buttons), mention=batch.author)


def entry_text(say: Say, batch: Turn, part: Part) -> str:
    """ "2. b.mp4: 84 MB → 9.6 MB"."""

    def said(key: str, /, **args: object) -> str:
        return say(batch.language, key, **quoted(args))

    if not part.is_done or part.export is None:
        state = "stopped" if part.was_stopped else "failed" if part.has_failed else "kept"
        return said("batch-entry", number=part.number, name=part.name, state=state)
    source_bytes, size_bytes = part.export.source_bytes, part.size_bytes
    if source_bytes and size_bytes:
        size = said("batch-sizes", source_bytes=source_bytes, size_bytes=size_bytes)
    else:
        known = size_bytes or source_bytes
        size = formatting.megabytes(known, batch.language) if known else ""
    return said("batch-entry-done", number=part.number, name=part.name, size=size)


def _again(say: SayTo, part: Part) -> Button:
    """The render alone where that is what failed: it is free."""
    verb = "retry" if part.export is None else "export"
    label = wording.shortened(say("button-retry-named", name=part.name))
    return Button(label, f"{verb}:{part.turn.id}")
