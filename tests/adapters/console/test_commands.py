from __future__ import annotations

from adapters.console.commands import command_of
from bot.core.model import Command
from tests.support.rows import each_row


@each_row(
    ("text", "command"),
    [
        ("/export", Command("export")),
        ("/Export 720p ", Command("export", "720p")),
        ("/skill video-compressor-bitrate", Command("skill", "video-compressor-bitrate")),
        ("/edit cut it\nand mute it", Command("edit", "cut it\nand mute it")),
        ("/nosuch", Command("nosuch")),
        ("/tmp/a.mp4", None),
        ("/ export", None),
        ("export", None),
    ],
)
def test_a_slash_and_a_word_make_a_command(text: str, command: Command | None) -> None:
    assert command_of(text) == command
