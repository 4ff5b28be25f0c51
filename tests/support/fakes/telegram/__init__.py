"""A Telegram Bot API on loopback that enforces the real one's rules."""

from tests.support.fakes.telegram.stories import ANN, BOB, TOKEN, FakeTelegram
from tests.support.fakes.telegram.world import BOT, ChatState, Person, Seen, Video

__all__ = [
    "ANN",
    "BOB",
    "BOT",
    "TOKEN",
    "ChatState",
    "FakeTelegram",
    "Person",
    "Seen",
    "Video",
]
