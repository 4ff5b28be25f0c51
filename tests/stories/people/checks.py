"""What must be true when everybody has had their say, however they said it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import MessageRef
from bot.core.states import ENDED
from bot.store import tables
from bot.store.database import Database
from tests.stories.people.deeds import People, Request
from tests.stories.people.paper_service import MARK, MP4, THINK_S, PaperService, Question
from tests.stories.people.places import Bubble
from tests.stories.room.world import TEXTS

Row = dict[str, Any]
REPEAT = TEXTS.say("en", "notice-repeat")
HEARD_S = THINK_S + 3.0
_STATUS = re.compile(
    "|".join(
        re.escape(TEXTS.say("en", key))
        for key in ("status-connecting", "status-setting-up", "status-asking", "notice-continued")
    )
)
"""What is only true while something is being done."""


@dataclass
class Books:
    """The store's side of it, by the ids of turns."""

    turns: dict[int, Row] = field(default_factory=dict)
    posts: list[Row] = field(default_factory=list)
    exports: list[Row] = field(default_factory=list)
    sessions: dict[int, str] = field(default_factory=dict)
    """The service's id of each session."""
    holders: dict[int, str] = field(default_factory=dict)
    """Who alone may spend a session's account, where somebody's linked account made it."""

    def turn_of(self, platform: str, message: int) -> Row | None:
        """Whose post this message is."""
        for post in self.posts:
            ref = MessageRef.parse(post["ref"]) if post["ref"] else None
            if ref and (ref.chat.platform, ref.message) == (platform, str(message)):
                return self.turns[post["turn_id"]]
        return None

    def of_mark(self, mark: str) -> list[Row]:
        return [turn for turn in self.turns.values() if mark in MARK.findall(turn["text"])]


async def read_books(db: Database) -> Books:
    return await db.run(_read)


async def _read(tx: AsyncConnection) -> Books:
    async def rows(query: sa.Select[Any]) -> list[Row]:
        return [dict(row) for row in (await tx.execute(query)).mappings()]

    books = Books()
    books.turns = {row["id"]: row for row in await rows(sa.select(tables.turns))}
    books.posts = await rows(sa.select(tables.posts).order_by(tables.posts.c.id))
    books.exports = await rows(sa.select(tables.exports))
    made = tables.sessions.join(tables.accounts)
    for row in await rows(
        sa.select(
            tables.sessions.c.id,
            tables.sessions.c.remote_id,
            tables.accounts.c.kind,
            tables.accounts.c.owner,
        ).select_from(made)
    ):
        books.sessions[row["id"]] = row["remote_id"]
        if row["kind"] == "linked":
            books.holders[row["id"]] = row["owner"]
    return books


def faults(
    people: People, books: Books, service: PaperService, kills_s: Sequence[float] = ()
) -> list[str]:
    """What is not as it should be, a sentence each; empty when all is well. `kills_s`: when the bot
    was killed, by the loop's time."""
    return [
        *_paid(people, service),
        *_payers(books),
        *_answers(people, books, service, kills_s),
        *_ends(books),
        *_left_over(people, books),
        *_films(people, books),
    ]


def _paid(people: People, service: PaperService) -> Iterator[str]:
    """Nothing is paid twice, and each in the right project."""
    again = sum(data.split(":")[0] in ("retry", "smaller") for data in people.pressed)
    marked = [question for question in service.paid if question.mark in people.requests]
    for mark, times in Counter(question.mark for question in marked).items():
        if times > 1 + again:
            yield f"{mark} was asked {times} times"
    for question in marked:
        yield from _misplaced(people.requests[question.mark], question)


def _misplaced(request: Request, question: Question) -> Iterator[str]:
    for film in filter(None, (request.film, *request.further)):
        if film in request.further and _is_asked_about(film, request):
            continue  # it came when the album's request had been asked, and nothing is asked twice
        if film not in question.files:
            yield f"{request.mark} was asked where its video is not: {film}, {question.files}"


def _is_asked_about(film: str, request: Request) -> bool:
    said = (bubble.text for bubble in request.place.bubbles())
    return any("Got " in text and film in text for text in said)


def _payers(books: Books) -> Iterator[str]:
    """Nobody spends somebody else's linked account."""
    for turn in books.turns.values():
        holder = books.holders.get(turn["session_id"])
        if holder is not None and turn["before"] is not None and turn["asker"] != holder:
            yield f"turn {turn['id']} of {turn['asker']} spent what is {holder}'s"


def _answers(
    people: People, books: Books, service: PaperService, kills_s: Sequence[float]
) -> Iterator[str]:
    """Each request has one true last word, in the project that it replied to."""
    paid = {question.mark: question for question in service.paid}
    for mark, request in people.requests.items():
        turns = books.of_mark(mark)
        if not turns and not request.is_deleted:
            yield f"{mark} was lost: {request.text!r} of {request.who} in {request.place.name}"
        if mark in paid and all(turn["state"] == "done" for turn in turns):
            said = [b for b in request.place.bubbles() if f"done {mark}." in b.text]
            yield from _doubled(mark, said)
            if not said and not _was_cut_off(paid[mark], kills_s):
                yield f"{mark} was not answered"
        if request.answers is not None and mark in paid:
            platform = request.place.name.split()[0]
            older = books.turn_of(platform, request.answers)
            if older is not None and older["session_id"] is not None:
                wanted, found = books.sessions[older["session_id"]], paid[mark].session_id
                if wanted != found:
                    yield f"{mark} replied to a message of {wanted} and was asked in {found}"


def _doubled(mark: str, said: Sequence[Bubble]) -> Iterator[str]:
    """Only what the bot was not told of is said again, and then with its mark."""
    if sum(not bubble.unheard for bubble in said) > 1:
        yield f"{mark} was answered in {len(said)} messages"
    elif len(said) > 1 and not any(REPEAT in bubble.posted for bubble in said[1:]):
        yield f"{mark} was answered again, without a mark"


def _was_cut_off(question: Question, kills_s: Sequence[float]) -> bool:
    """The bot was killed while it heard the answer: what came of it is read from the project."""
    return any(question.at_s <= kill_s <= question.at_s + HEARD_S for kill_s in kills_s)


def _ends(books: Books) -> Iterator[str]:
    """Every turn ends in words, or waits for something that it has said."""
    for turn in books.turns.values():
        posts = [p for p in books.posts if p["turn_id"] == turn["id"] and p["state"] != "dropped"]
        is_heard = any(post["ref"] or _is_given_up(post) for post in posts)
        if not is_heard and not _is_said_elsewhere(turn, books):
            yield f"turn {turn['id']} ({turn['kind']}, {turn['state']}) says nothing"
        if turn["state"] not in ENDED and turn["state"] != "queued":
            yield f"turn {turn['id']} ({turn['kind']}) is {turn['state']} for ever"
        owed = [post["id"] for post in posts if post["final"] and not post["delivered"]]
        if owed:
            yield f"turn {turn['id']} still owes {owed}"
    for export in books.exports:
        if export["state"] not in ENDED:
            yield f"export {export['id']} is {export['state']} for ever"


def _is_given_up(post: Row) -> bool:
    """Tried twice, and nobody knows whether it arrived: a third time would be one too many."""
    return bool(post["delivered"]) and post["tries"] >= 2


def _is_said_elsewhere(turn: Row, books: Books) -> bool:
    """Who stops something hears it from what was stopped; words that a video of its own came for
    a moment later are answered by the video's turn, on Discord in a thread of its own."""
    went_on = any(
        (other["asker"], other["text"]) == (turn["asker"], turn["text"])
        and other["id"] > turn["id"]
        and other["conversation_id"] != turn["conversation_id"]
        for other in books.turns.values()
    )
    if turn["kind"] == "edit" and turn["state"] == "cancelled" and went_on:
        return True
    stopped = [
        other
        for other in books.turns.values()
        if other["conversation_id"] == turn["conversation_id"] and other["id"] < turn["id"]
    ]
    exports = [row for row in books.exports if row["turn_id"] in {each["id"] for each in stopped}]
    return turn["kind"] == "cancel" and any(row["cancel"] for row in (*stopped, *exports))


def _left_over(people: People, books: Books) -> Iterator[str]:
    """No button or line that is not true any more."""
    for place in people.places:
        platform = place.name.split()[0]
        for bubble in place.bubbles():
            turn = books.turn_of(platform, bubble.id)
            is_open = turn is not None and turn["state"] not in ENDED
            stops = [data for _, data in bubble.buttons if data.startswith(("stop:", "n:stop:"))]
            is_status = _STATUS.search(bubble.text) and not bubble.unheard
            if not is_open and (is_status or (stops and not bubble.unheard)):
                yield f"left over in {place.name}: {bubble.text!r} {bubble.buttons}"


def _films(people: People, books: Books) -> Iterator[str]:
    """Each film is of the project of the turn that it answers."""
    for place in people.places:
        for bubble in place.bubbles():
            if bubble.film is None:
                continue
            made_in = bubble.film.removeprefix(MP4).decode().split(":")[0]
            turn = books.turn_of(place.name.split()[0], bubble.id)
            wanted = None if turn is None else books.sessions.get(turn["session_id"])
            if wanted is not None and wanted != made_in:
                yield f"turn {turn and turn['id']} of {wanted} was sent a film of {made_in}"


def picture(people: People) -> str:
    """What everybody did, and what the chats show in the end."""
    lines = list(people.log)
    for place in people.places:
        lines += [f"— {place.name}", *(_line(bubble) for bubble in place.bubbles())]
    return "\n".join(lines)


def _line(bubble: Bubble) -> str:
    labels = " ".join(f"[{label}]" for label, _ in bubble.buttons)
    film = " (film)" if bubble.film else ""
    return f"{bubble.id}: {bubble.text!r}{film} {labels}"
