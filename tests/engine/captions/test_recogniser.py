"""The process that hears: what it is given, what is taken from it, and how it ends."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import psutil
import pytest

from engine.captions.hearing import Hearing
from engine.captions.recogniser import HearingFailed, Recogniser
from engine.captions.words import Word
from engine.resources.source import Source
from engine.settings import Settings
from tests.engine.agent.sessions import source
from tests.engine.captions.films import RECOGNISER, film
from tests.engine.children import child_with

pytestmark = pytest.mark.real_time


def saying(code: str) -> Recogniser:
    return Recogniser(None, (sys.executable, "-c", code))


async def test_words_come_with_their_times(tmp_path: Path) -> None:
    words = await Recogniser(None, RECOGNISER).words(film(tmp_path / "a.mp4"), tmp_path / "work")
    assert [word.text for word in words] == [" low", " high", " shrill", " low"]
    starts = [word.start_ms for word in words]
    assert all(abs(a - b) <= 100 for a, b in zip(starts, (500, 1000, 2500, 3000), strict=True))
    assert list((tmp_path / "work").iterdir()) == []


async def test_without_sound_nothing_is_heard(tmp_path: Path) -> None:
    silent = film(tmp_path / "a.mp4", ())
    assert await Recogniser(None, RECOGNISER).words(silent, tmp_path / "work") == ()


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit(3)",
        "print('no json')",
        'print(\'{"word": "a"}\')',
        'print(\'{"word": "a", "start_s": NaN, "end_s": 1}\')',
        "print('x' * 100000)",
    ],
)
async def test_what_is_no_recogniser_is_said_to_have_failed(tmp_path: Path, code: str) -> None:
    with pytest.raises(HearingFailed):
        await saying(code).words(film(tmp_path / "a.mp4"), tmp_path / "work")


async def test_times_outside_the_file_are_brought_into_it(tmp_path: Path) -> None:
    code = 'print(\'{"word": " a\\\\u0007b", "start_s": -5, "end_s": 1e9}\')'
    words = await saying(code).words(film(tmp_path / "a.mp4"), tmp_path / "work")
    assert [(word.text, word.start_ms) for word in words] == [(" ab", 0)]
    assert 3900 <= words[0].end_ms <= 4100


async def test_it_has_neither_our_environment_nor_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    code = (
        "import json, os, socket\n"
        "try: socket.create_connection(('127.0.0.1', 9), 1); net = 'open'\n"
        "except ConnectionRefusedError: net = 'open'\n"
        "except OSError: net = 'off'\n"
        "word = net + ' ' + str('DISCORD_TOKEN' in os.environ)\n"
        "print(json.dumps({'word': word, 'start_s': 0, 'end_s': 1}))"
    )
    words = await saying(code).words(film(tmp_path / "a.mp4"), tmp_path / "work")
    assert words[0].text.endswith("False")
    if sys.platform.startswith("linux"):
        assert words[0].text in ("off False", "open False")


async def test_it_ends_with_the_turn_that_wanted_it(tmp_path: Path) -> None:
    command = (*RECOGNISER, "--slow")
    wanted = Recogniser(None, command).words(film(tmp_path / "a.mp4"), tmp_path / "work")
    task = asyncio.create_task(wanted)
    child = await child_with("--slow")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


async def test_a_file_is_heard_once_and_its_words_lie_beside_it(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, recogniser=RECOGNISER)
    (tmp_path / "uploads" / "a").mkdir(parents=True)
    film(tmp_path / "uploads" / "a" / "source.mp4")
    one = source("a.mp4", path="uploads/a/source.mp4")
    words = (await Hearing(settings).words([one]))[one.source_id]
    assert len(words) == 4
    deaf = Settings(data_dir=tmp_path, recogniser=(*RECOGNISER, "--fails"))
    assert (await Hearing(deaf).words([one]))[one.source_id] == words
    assert (tmp_path / "uploads/a/words.json").stat().st_mode & 0o077 == 0
    (tmp_path / "uploads/a/words.json").write_text("{", "utf-8")
    assert await _again(settings, one) == words


async def _again(settings: Settings, one: Source) -> tuple[Word, ...]:
    return (await Hearing(settings).words([one]))[one.source_id]


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Recogniser(None, ("x",)).lack() == ""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert Recogniser(tmp_path).lack() == "extra"
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object())
    assert Recogniser(None).lack() == "model"
    (tmp_path / "model.bin").touch()
    assert Recogniser(tmp_path).lack() == "model"  # without tokenizer.json it would be downloaded
    for name in ("config.json", "tokenizer.json"):
        (tmp_path / name).touch()
    assert Recogniser(tmp_path).lack() == ""
