"""A Discord on loopback that enforces the real one's rules."""

from tests.support.fakes.discord.interactions import Interaction
from tests.support.fakes.discord.rules import Fault
from tests.support.fakes.discord.stories import TOKEN, FakeDiscord
from tests.support.fakes.discord.world import BOT_MAY, Channel, Guild, Message, User

__all__ = [
    "BOT_MAY",
    "TOKEN",
    "Channel",
    "FakeDiscord",
    "Fault",
    "Guild",
    "Interaction",
    "Message",
    "User",
]
