from __future__ import annotations

import errno

import pytest

from adapters.console.errors import media_error, platform_error, saving_error
from bot.core.errors import ChatClosed, FileTooLarge, MediaGone, MediaUnreachable, PlatformError


@pytest.mark.parametrize("error", [BrokenPipeError(), ValueError("closed file")])
def test_a_terminal_that_is_gone_is_a_closed_chat(error: OSError | ValueError) -> None:
    assert isinstance(platform_error(error), ChatClosed)


def test_a_full_disk_is_not_any_other_failure_to_save() -> None:
    assert type(saving_error(OSError(errno.ENOSPC, "no space"))) is FileTooLarge
    assert type(saving_error(OSError(errno.EACCES, "not allowed"))) is PlatformError


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (FileNotFoundError(), MediaGone),
        (NotADirectoryError(), MediaGone),
        (KeyError("path"), MediaGone),
        (ValueError("embedded null byte"), MediaGone),
        (PermissionError(13, "not allowed"), MediaUnreachable),
    ],
)
def test_a_file_is_gone_or_out_of_reach_for_now(
    error: OSError | KeyError | ValueError, kind: type[Exception]
) -> None:
    assert type(media_error(error)) is kind
