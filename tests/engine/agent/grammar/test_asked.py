"""A wish that is put as a question is carried out in every language; what asks for words is not."""

from __future__ import annotations

import pytest

from engine.agent.edits import Compress, Mute
from engine.agent.parse import parse

MUTED = [
    ("es", "¿puedes quitar el sonido?"),
    ("pt", "você pode tirar o som?"),
    ("fr", "tu peux couper le son ?"),
    ("it", "puoi togliere l'audio?"),
    ("de", "kannst du das stumm schalten?"),
    ("ru", "можешь убрать звук?"),
    ("uk", "можеш прибрати звук?"),
    ("pl", "możesz usunąć dźwięk?"),
    ("id", "bisa hilangkan suaranya?"),
    ("vi", "bạn tắt tiếng được không?"),
    ("tr", "sesini kapatır mısın?"),
    ("ko", "소리 꺼 줄 수 있어?"),
    ("ja", "音を消してくれる？"),
    ("hi", "क्या आप आवाज़ हटा सकते हैं?"),
    ("ar", "هل يمكنك حذف الصوت؟"),
    ("ar", "ممكن تحذف الصوت؟"),
    ("fa", "می‌تونی صداش رو قطع کنی؟"),
]
ONLY_ASKED = [
    ("es", "¿puedes decirme cuánto dura el video?"),
    ("fr", "tu peux me dire combien dure la vidéo ?"),
    ("de", "kannst du mir sagen, wie lang das Video ist?"),
    ("ru", "можешь сказать, сколько длится видео?"),
    ("tr", "videonun kaç saniye olduğunu söyler misin?"),
    ("hi", "क्या आप बता सकते हैं कि वीडियो कितना लंबा है?"),
    ("ar", "هل يمكنك أن تخبرني كم مدة الفيديو؟"),
    ("fa", "می‌تونی بگی ویدیو چقدر طول داره؟"),
]


@pytest.mark.parametrize(("language", "words"), MUTED)
def test_it_is_done(language: str, words: str) -> None:
    asked = parse(words, language)
    assert asked.edits == (Mute(True),)
    assert not asked.unread
    assert not asked.topics


@pytest.mark.parametrize(("language", "words"), ONLY_ASKED)
def test_what_is_to_be_told_is_no_wish(language: str, words: str) -> None:
    assert parse(words, language).edits == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "make it smaller, for whatsapp"),
        ("pl", "zmniejsz, żeby weszło na WhatsAppa"),
        ("uk", "стисни для вотсапу"),
        ("hi", "whatsapp ke liye chhota kar do"),
        ("fa", "واسه واتساپ کوچیکش کن"),
        ("ar", "صغّره عشان الواتساب"),
    ],
)
def test_an_app_is_known_by_its_name_in_any_script(language: str, words: str) -> None:
    (done,) = parse(words, language).edits
    assert isinstance(done, Compress)
    assert (done.max_bytes, done.platform) == (16_000_000, "whatsapp")
