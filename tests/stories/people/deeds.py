"""What people do, one deed after the other, and what they may expect of it."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from tests.stories.people.places import PEOPLE, OnTelegram, Place

Verb = Literal[
    "ask",
    "ask with video",
    "send video",
    "comment, then video",
    "video, then words",
    "forward with a comment",
    "reply to the bot",
    "reply to a person",
    "correct",
    "delete",
    "press",
    "export",
    "cancel",
    "new",
    "status",
    "credits",
]
VERBS: Final = get_args(Verb)
PAUSES_S: Final = (0.05, 0.7, 3.0, 30.0, 200.0, 7 * 3600.0)
A_MOMENT_S: Final = 2.5
"""As long as a video waits for words."""
WISHES: Final = (
    'put the title "{mark}" on it',
    'mute it and call it "{mark}"',
    'compress it to 5 MB and name it "{mark}"',
)


@dataclass(frozen=True)
class Deed:
    """`nth` chooses among what there is: a wish, a message, a button."""

    who: int
    where: int
    verb: Verb
    nth: int
    pause: int


@dataclass
class Request:
    """Something that was asked for. `film`: the video that came with it; `answers`: the message of
    the bot's that it replies to."""

    mark: str
    who: str
    place: Place
    message: int
    text: str
    film: str | None = None
    answers: int | None = None
    is_deleted: bool = False
    further: tuple[str, ...] = ()
    """The other videos of an album."""


@dataclass
class People:
    """Does what the deeds say. `requests` by their marks; `pressed` are the data of buttons."""

    places: Sequence[Place]
    requests: dict[str, Request] = field(default_factory=dict)
    pressed: list[str] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    _sent_at_s: dict[str, float] = field(default_factory=dict)
    _numbers: Callable[[], int] = field(default_factory=lambda: itertools.count(1).__next__)
    _said: dict[str, list[int]] = field(default_factory=dict)

    async def do(self, deed: Deed) -> None:
        place, who = self.places[deed.where], PEOPLE[deed.who]
        note = f"{who} in {place.name}: {deed.verb} ({deed.nth}), then {PAUSES_S[deed.pause]} s"
        self.log.append(note)
        match deed.verb:
            case "ask":
                await self._ask(place, who, deed.nth)
            case "ask with video":
                await self._ask(place, who, deed.nth, with_film=True)
            case "send video":
                await self._say(place, who, "", film=f"v{self._numbers()}.mp4")
            case "comment, then video":
                await self._after_the_last_video(place, who)
                request = await self._ask(place, who, deed.nth)
                request.film = f"{request.mark}.mp4"
                await self._say(place, who, "", film=request.film)
            case "video, then words":
                film = f"v{self._numbers()}.mp4"
                await self._say(place, who, "", film=film)
                await asyncio.sleep(0.5)
                (await self._ask(place, who, deed.nth)).film = film
            case "forward with a comment":
                await self._after_the_last_video(place, who)
                request = await self._ask(place, who, deed.nth)
                film = f"{request.mark}.mp4"
                if await place.forward(who, film):
                    request.film = film
            case "reply to the bot":
                if bubbles := place.bubbles():
                    answers = bubbles[deed.nth % len(bubbles)].id
                    await self._ask(place, who, deed.nth, answers=answers)
            case "reply to a person":
                if said := self._said.get(place.name):
                    await self._ask(place, who, deed.nth, reply_to=said[deed.nth % len(said)])
            case "correct" | "delete":
                await self._take_back(place, who, deed)
            case "press":
                await self._press(place, who, deed.nth)
            case "new":
                await self._say(place, who, "/new")
            case "export" | "cancel" | "credits" | "status":
                await self._say(place, who, deed.verb)
        await asyncio.sleep(PAUSES_S[deed.pause])

    async def _after_the_last_video(self, place: Place, who: str) -> None:
        """Nobody sends a video and begins with another one in the same moment: words in between
        are about the first, and nobody could tell."""
        loop = asyncio.get_running_loop()
        sent_s = self._sent_at_s.get(f"{place.name} {place.author(who)}", -A_MOMENT_S)
        await asyncio.sleep(max(0.0, sent_s + A_MOMENT_S - loop.time()))

    async def ask_with_album(self, place: OnTelegram, who: str, nth: int) -> None:
        mark = f"w{self._numbers()}"
        text = WISHES[nth % len(WISHES)].format(mark=mark)
        films = (f"{mark}.mp4", f"{mark}b.mp4", f"{mark}c.mp4")[: 2 + nth % 2]
        self.log.append(f"{who} in {place.name}: album of {len(films)}")
        are_seen = place.chat > 0 or not place.fake.privacy
        further = films[1:] if are_seen else ()
        request = Request(mark, who, place, 0, text, films[0], further=further)
        self.requests[mark] = request
        request.message = await place.album(who, text, films)

    async def _ask(
        self,
        place: Place,
        who: str,
        nth: int,
        *,
        with_film: bool = False,
        answers: int | None = None,
        reply_to: int | None = None,
    ) -> Request:
        mark = f"w{self._numbers()}"
        text = WISHES[nth % len(WISHES)].format(mark=mark)
        film = f"{mark}.mp4" if with_film else None
        target = reply_to if answers is None else answers
        message = await self._say(place, who, text, film=film, reply_to=target)
        self.requests[mark] = Request(mark, who, place, message, text, film, answers)
        return self.requests[mark]

    async def _say(
        self,
        place: Place,
        who: str,
        text: str,
        *,
        film: str | None = None,
        reply_to: int | None = None,
    ) -> int:
        number = await place.say(who, text, film=film, reply_to=reply_to)
        if film is not None and not text.strip():
            now_s = asyncio.get_running_loop().time()
            self._sent_at_s[f"{place.name} {place.author(who)}"] = now_s
        self._said.setdefault(place.name, []).append(number)
        return number

    async def _take_back(self, place: Place, who: str, deed: Deed) -> None:
        """Correct or delete one of one's own requests."""
        own = [r for r in self.requests.values() if (r.place, r.who) == (place, who)]
        own = [request for request in own if not request.is_deleted]
        if not own:
            return
        request = own[-1 - deed.nth % len(own)]
        if deed.verb == "delete":
            request.is_deleted = True
            await place.delete(request.message)
        else:
            await place.change(request.message, f"{request.text}, please")

    async def _press(self, place: Place, who: str, nth: int) -> None:
        choices = [(b, each) for b in place.bubbles() for each in b.buttons]
        if choices:
            bubble, (label, data) = choices[nth % len(choices)]
            self.pressed.append(data.removeprefix("n:"))
            self.log[-1] += f" {label!r}"
            await place.press(who, bubble, label)
