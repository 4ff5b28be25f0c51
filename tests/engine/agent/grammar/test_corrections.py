""" "No, wait, …" before a wish says nothing, behind a wish it takes that back: in all languages."""

from __future__ import annotations

import pytest

from engine.agent.parse import parse
from tests.engine.agent.notation import shown


@pytest.mark.parametrize(
    "said",
    [
        "non, attends, coupe le son", "non attends coupe le son", "no, wait, mute it",
        "wait, no, mute it", "hold on, mute it", "no, espera, quita el sonido",
        "nein, warte, mach den Ton aus", "não, espera, tira o som", "нет, подожди, убери звук",
        "ні, зачекай, прибери звук", "hayır, bekle, sesi kapat",
        "tidak, tunggu, hilangkan suara", "no, aspetta, togli l'audio", "nie, czekaj, wycisz",
        "いや、待って、音を消して", "아니 잠깐, 소리 꺼줘", "不对，等等，静音", "等一下，静音",
        "không, khoan, tắt tiếng", "لا، انتظر، اكتم الصوت", "نه، صبر کن، صدا را قطع کن",
        "नहीं, रुको, आवाज़ बंद करो",
    ],
)  # fmt: skip
def test_before_a_wish_it_says_nothing(said: str) -> None:
    request = parse(said)
    assert [shown(edit) for edit in request.edits] == ["mute"]
    assert request.unread == ()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("mute it, no, wait, make it louder", "volume 2"),
        ("mach es stumm, nein, warte, mach es lauter", "volume 2"),
        ("убери звук, нет, подожди, сделай громче", "volume 2"),
        ("静音，不对，等等，倒放", "reverse"),
    ],
)
def test_behind_a_wish_it_takes_that_back(said: str, left: str) -> None:
    request = parse(said)
    assert [shown(edit) for edit in request.edits] == [left]
    assert request.unread == ()


@pytest.mark.parametrize(
    "said",
    [
        "wait until I say so, then mute it", "wait, don't mute it", "no, wait",
        "non, attends, ne coupe pas le son", "warte mit dem Schneiden", "等我说了再剪",
        "attends avant de couper le son", "bekle, sesi kapatma", "wait, not yet",
    ],
)  # fmt: skip
def test_what_is_to_wait_is_not_done(said: str) -> None:
    assert parse(said).edits == ()
