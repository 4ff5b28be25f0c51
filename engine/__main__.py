"""`python -m engine`: NemoVideo's API on this machine."""

from __future__ import annotations

import argparse
import logging
import os
import sqlite3
import sys
import time
from pathlib import Path

import structlog

from engine.app import create_app
from engine.engine import open_engine
from engine.server import CannotStart, bind, owned, serve
from engine.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    _log(options.log_level.upper())
    try:
        # The port first: a taken one must not cost the other engine its data directory.
        with bind(options.host, options.port) as listening:
            url = _url(options.host, listening.getsockname()[1])
            settings = _settings(options, url)
            with owned(settings.data_dir):
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
    try:
        open_engine(settings, time.time).close()
    except sqlite3.Error as error:
        raise CannotStart(f"cannot use the data directory: {error}") from error
    except (OSError, ValueError) as error:
        raise CannotStart(f"cannot read the settings: {error}") from error


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("engine", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, metavar="DIR", help="where everything is kept")
    add("--host", default="127.0.0.1", help="address to listen on (loopback)")
    add("--port", type=int, default=0, help="0 takes a free one")
    add("--parent-pipe", action="store_true", help="end when standard input ends")
    add(
        "--public-url",
        default=os.environ.get("ENGINE_PUBLIC_URL") or None,
        help="prefix of the links that are handed out (ENGINE_PUBLIC_URL)",
    )
    add("--log-level", default="warning", choices=["debug", "info", "warning", "error"])
    add("--tokens", type=Path, metavar="FILE", help="lines of TOKEN SCOPES CREDITS")
    add("--faults", action="store_true", help="open /_faults (tests only)")
    add("--no-anonymous-export", action="store_true", help="answer anonymous exports with 402")
    add("--event-shape", default="typed", choices=["typed", "adk"])
    add("--render-shape", type=int, default=1, choices=[1, 2])
    add("--fetch-allow", action="append", default=[], metavar="HOST:PORT", help="tests only")
    for name, (kind, text) in _NUMBERS.items():
        add(f"--{name.replace('_', '-')}", type=kind, help=text)
    return parser


_NUMBERS = {
    "credits": (int, "credits of a new anonymous account"),
    "edit_price": (int, "credits for one edit"),
    "token_ttl_s": (float, "seconds that an anonymous token is valid"),
    "tokens_per_ip": (int, "new tokens for one address in that time; 0: no limit"),
    "session_ttl_s": (float, "seconds after its last use that a session is kept"),
    "link_ttl_s": (float, "seconds that a result can be fetched"),
    "max_upload_bytes": (int, "largest file, inclusive"),
    "heartbeat_s": (float, "seconds between heartbeats"),
    "think_s": (float, "seconds that a turn takes before its work"),
    "delta_pause_s": (float, "seconds between two pieces of text"),
}


def _settings(options: argparse.Namespace, url: str) -> Settings:
    given = {name: getattr(options, name) for name in _NUMBERS}
    return Settings(
        data_dir=options.data.absolute(),
        public_url=(options.public_url or url).rstrip("/"),
        tokens_file=options.tokens,
        anonymous_exports=not options.no_anonymous_export,
        event_shape=options.event_shape,
        render_shape=options.render_shape,
        fetch_allow=tuple(options.fetch_allow),
        faults=options.faults,
        **{name: value for name, value in given.items() if value is not None},
    )


if __name__ == "__main__":
    sys.exit(main())
