"""`python -m engine`: NemoVideo's API on this machine."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
import time
from pathlib import Path

import structlog

from engine.app import create_app
from engine.command_line import parser, settings_of
from engine.engine import open_engine
from engine.errors import CannotStart
from engine.server import bind, serve
from engine.settings import Settings
from engine.store.data_dir_lock import locked

_OPEN_FILES = Path("/proc/self/fd")


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 2 with one line on standard error for what makes a start impossible."""
    options = parser().parse_args(arguments)
    _log(options.log_level.upper())
    os.umask(0o077)  # for what the database, ffmpeg and the drawing write too
    try:
        # The port first: a taken one must not cost the other engine its data directory.
        with bind(options.host, options.port) as listening:
            url = _url(options.host, listening.getsockname()[1])
            settings = settings_of(options, url)
            with locked(settings.data_dir):
                _check(settings)
                serve(create_app(settings), listening, url, parent_pipe=options.parent_pipe)
    except CannotStart as error:
        sys.stderr.write(f"engine: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _log(level: str) -> None:
    """To standard error alone: the parent reads one line of standard output and then no more."""
    logging.basicConfig(
        level=level,
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    # It describes each malformed body; the answer has said so already.
    logging.getLogger("python_multipart").setLevel(logging.ERROR)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, structlog.stdlib.render_to_log_kwargs],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )


def _check(settings: Settings) -> None:
    """Opens everything once: what can't be used is told before anything is served."""
    if sys.platform.startswith("linux") and not _OPEN_FILES.is_dir():
        raise CannotStart("/proc is not mounted here, and ffmpeg gets its files through it")
    try:
        open_engine(settings, time.time).close()
    except sqlite3.Error as error:
        raise CannotStart(f"cannot use the data directory: {error}") from error
    except (OSError, ValueError) as error:
        raise CannotStart(f"cannot read the settings: {error}") from error


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


if __name__ == "__main__":
    sys.exit(main())
