"""What is asked back where no rule understood a clause: the likely wish, or nothing."""

from __future__ import annotations

import pytest

from engine.agent.near.guess import guessed, guessed_of
from tests.engine.agent.notation import shown

LIKELY = {
    "chop da first 4 secs": "drop 0-4",
    "loose the audio": "mute",
    "plz rmeove the sond": "mute",
    "my voice is super quiet in this can u crank it": "volume 2",
    "drop the volume by a third": "volume 0.667",
    "get shot of the black bars": "unbar",
    "i wanna it grey": "gray",
    "bung it square innit": "aspect 1:1 blur",
    "flip it upside down innit mate": "rotate 180",
    "bung a crossfade between em": "crossfade 1",
    "make the colors cooler innit": "warmth -0.12",
    "slap a caption at the bottom that says Weekend Vibes": 'title "Weekend Vibes" bottom',
    "whack my logo in the top right corner for the whole thing": "logo top-right",
    "幫我截10秒到20秒那段": "keep 10-20",
    "声儿太小了调大点": "volume 2",
    "把两段视频拼一块儿": "join",
    "quítale los tres primeros segundos porfa": "drop 0-3",
    "quero só dos 10 aos 20 segundos": "keep 10-20",
    "mach Untertitel drunter": "captions",
    "vire les 2 dernières secondes": "drop -2-",
    "последние 5 секунд не нужны": "drop -5-",
    "最後の5秒いらない": "drop -5-",
    "شش ثانیه اولشو بنداز دور": "drop 0-6",
    "ارمي أول ست ثواني": "drop 0-6",
    "sondaki 4 saniye gereksiz at gitsin": "drop -4-",
    "suaranya kekecilan gedein dong": "volume 2",
    "ép xuống còn 12mb giùm": "compress 12000000",
}


@pytest.mark.parametrize("clause", LIKELY)
def test_a_clause_is_read_by_its_ideas(clause: str) -> None:
    assert " ; ".join(map(shown, guessed(clause))) == LIKELY[clause]


NOTHING = (
    "i didnt ask you to mute it", "chop da first 4 secs? maybe", "if its too loud crank it down",
    "my friend told me to loose the audio", "blorp it", "chop da first 4 bananas",
    "chop 4", "crank it by 3 zorks", "whack a moustache on the man", "hurl the sound at 40 dB",
    "the first 5 secs were chopped", "loose the audio or whatever the intro", "我没让你静音",
    "要是太大就压缩一下", "让我瘦一点", "не убирай звук", "non togliere", "音を消さないで",
    "صداش رو نبر", "اگه صداش بلنده کمش کن", "لا تشيل الصوت", "صديقي قال شيل الصوت",
    "sesini uçurma", "arkadaşım sesi kapat dedi", "jangan ilangin suaranya",
    "kenapa suaranya ilang",
    "đừng bỏ tiếng", "bạn mình bảo bỏ tiếng đi", "소리 끄지 마", "आवाज मत उड़ाओ",
    "nie wyciszaj filmu",
    "non levare l'audio", "не прибирай звук", "no le quites el sonido",
    "enlève pas le son", "Ton bitte nicht weg", "não tira o som",
)  # fmt: skip


@pytest.mark.parametrize("clause", NOTHING)
def test_what_is_denied_told_or_measured_in_nothing_known_is_not_asked_back(clause: str) -> None:
    assert guessed(clause) == []


def test_one_clause_that_may_mean_anything_spoils_the_others() -> None:
    assert guessed_of(["loose the audio", "blorp the first 3 seconds"]) == []
    assert [shown(edit) for edit in guessed_of(["loose the audio", "innit"])] == ["mute"]
