"""The options of `python -m engine`, each of them a setting."""

from __future__ import annotations

import argparse
import os
import shlex
from pathlib import Path
from typing import NoReturn

from engine.settings import Settings

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
    "work_s": (float, "seconds that a turn's work takes"),
    "delta_pause_s": (float, "seconds between two pieces of text"),
}


class _OneLine(argparse.ArgumentParser):
    """What is wrong is one line, as what makes a start impossible is."""

    def error(self, message: str) -> NoReturn:
        line = "".join(sign if sign.isprintable() else "?" for sign in message)
        self.exit(2, f"engine: {line}. python -m engine --help lists the options\n")


def parser() -> argparse.ArgumentParser:
    """The command line. docs/engine.md describes each option; a test holds it to that."""
    made = _OneLine("engine", description="NemoVideo's API on this machine.")
    add = made.add_argument
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
    add(
        "--captions-model", type=Path, metavar="DIR",
        default=os.environ.get("CAPTIONS_MODEL") or None,
        help="folder with a model for faster-whisper (CAPTIONS_MODEL); needs nemobot[captions]",
    )  # fmt: skip
    add("--recogniser", default="", metavar="COMMAND", help="a program that hears instead")
    add("--faults", action="store_true", help="open /_faults (tests only)")
    add("--no-anonymous-export", action="store_true", help="answer anonymous exports with 402")
    add("--no-pictures", action="store_true", help="results come without pictures and VMAF")
    add("--event-shape", default="typed", choices=["typed", "adk"])
    add("--render-shape", type=int, default=1, choices=[1, 2])
    add("--fetch-allow", action="append", default=[], metavar="HOST:PORT", help="tests only")
    for name, (kind, text) in _NUMBERS.items():
        add(f"--{name.replace('_', '-')}", type=kind, help=text)
    return made


def settings_of(options: argparse.Namespace, url: str) -> Settings:
    """`url` is where the engine listens: the prefix of links unless another one is given."""
    given = {name: getattr(options, name) for name in _NUMBERS}
    return Settings(
        data_dir=options.data.absolute(),
        public_url=(options.public_url or url).rstrip("/"),
        tokens_file=options.tokens,
        anonymous_exports=not options.no_anonymous_export,
        pictures=not options.no_pictures,
        event_shape=options.event_shape,
        render_shape=options.render_shape,
        fetch_allow=tuple(options.fetch_allow),
        captions_model=Path(options.captions_model).absolute() if options.captions_model else None,
        recogniser=tuple(shlex.split(options.recogniser)),
        faults=options.faults,
        **{name: value for name, value in given.items() if value is not None},
    )
