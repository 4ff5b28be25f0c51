"""A whole main job in each language that is served, as a page that its reader can judge: greeting,
video, request, what happens meanwhile, result, the next wish, export, help. The pages lie in
`in_languages/`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from bot.texts.catalogues import default_texts
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, on_telegram, texts_of, video
from tests.stories.world import english_in
from tests.support.fakes.telegram import FakeTelegram, Person

PAGES: Final = Path(__file__).parent / "in_languages"


class Job(NamedTuple):
    """What somebody writes who sends a video to have it made smaller."""

    smaller: str
    shorter: str
    export: str
    thanks: str
    help: str


JOBS: Final = {
    "ar": Job(
        "اضغطه إلى أقل من 60 KB",
        "أبقِ أول ثانيتين فقط",
        "صدّر الفيديو",
        "شكرا!",
        "ماذا تستطيع أن تفعل؟",
    ),
    "fa": Job(
        "به کمتر از 60 KB فشرده کن",
        "فقط ۲ ثانیه اول رو نگه دار",
        "خروجی بگیر",
        "مرسی!",
        "چه کارهایی بلدی؟",
    ),
    "de": Job(
        "mach es kleiner als 60 KB",
        "nur die ersten 2 Sekunden behalten",
        "exportieren",
        "danke!",
        "was kannst du?",
    ),
    "en": Job(
        "make it smaller than 60 KB",
        "keep the first 2 seconds",
        "export",
        "thanks!",
        "what can you do?",
    ),
    "es": Job(
        "comprímelo a menos de 60 KB",
        "deja solo los primeros 2 segundos",
        "exporta el video",
        "¡gracias!",
        "¿qué puedes hacer?",
    ),
    "fr": Job(
        "compresse-la à moins de 60 Ko",
        "garde seulement les 2 premières secondes",
        "exporter",
        "merci !",
        "tu sais faire quoi ?",
    ),
    "id": Job(
        "kompres jadi di bawah 60 KB",
        "sisakan 2 detik pertama saja",
        "ekspor dong",
        "makasih!",
        "kamu bisa apa?",
    ),
    "it": Job(
        "rendilo più piccolo di 60 KB",
        "tieni solo i primi 2 secondi",
        "esporta",
        "grazie!",
        "cosa sai fare?",
    ),
    "ja": Job(
        "60KB以下に圧縮して",
        "最初の2秒だけ残して",
        "書き出して",
        "ありがとう！",
        "何ができるの？",
    ),
    "ko": Job(
        "60KB 이하로 줄여 줘",
        "처음 2초만 남겨 줘",
        "내보내 줘",
        "고마워요!",
        "뭐 할 수 있어?",
    ),
    "pl": Job(
        "skompresuj poniżej 60 KB",
        "zostaw tylko pierwsze 2 sekundy",
        "eksportuj",
        "dzięki!",
        "co potrafisz?",
    ),
    "pt": Job(
        "comprime pra menos de 60 KB",
        "deixa só os primeiros 2 segundos",
        "exporta o vídeo",
        "obrigado!",
        "o que você sabe fazer?",
    ),
    "ru": Job(
        "сожми до 60 КБ",
        "оставь только первые 2 секунды",
        "экспорт",
        "спасибо!",
        "что ты умеешь?",
    ),
    "tr": Job(
        "60 KB'ın altına sıkıştır",
        "sadece ilk 2 saniye kalsın",
        "dışa aktar",
        "teşekkürler!",
        "neler yapabilirsin?",
    ),
    "uk": Job(
        "стисни до 60 КБ",
        "залиш лише перші 2 секунди",
        "експортуй",
        "дякую!",
        "що ти вмієш?",
    ),
    "hi": Job(
        "60 KB से कम में कंप्रेस करो",
        "सिर्फ़ पहले 2 सेकंड रखो",
        "वीडियो एक्सपोर्ट करो",
        "धन्यवाद!",
        "आप क्या कर सकते हैं?",
    ),
    "vi": Job(
        "nén xuống dưới 60 KB",
        "chỉ giữ 2 giây đầu",
        "xuất video",
        "cảm ơn!",
        "bạn làm được gì?",
    ),
    "zh-CN": Job(
        "压缩到60KB以下",
        "只保留前2秒",
        "导出",
        "谢谢！",
        "你能做什么？",
    ),
    "zh-TW": Job(
        "壓縮到60KB以下",
        "只保留前2秒",
        "匯出",
        "謝謝！",
        "你能做什麼？",
    ),
}
"""By the tags of the catalogues."""

_DAY: Final = re.compile("(?<=[→←] )[^\n→←]*?(?=[，、,،] ?\u2068?[0۰]:[0۰])")
"""What another encoder makes larger or smaller."""
_FIGURES: Final = re.compile(r"(?<![^\W\d_])\d+(?:[.,]\d+)?")


def meanwhile(fake: FakeTelegram, ann: Person) -> list[str]:
    """Each line that stood there for a while, once, in the order in which they came."""
    last = {seen.text for seen in fake.chat(ann).from_bot()}
    lines = [text.splitlines()[-1] for text in texts_of(fake, ann) if text not in last]
    final = {line for text in last for line in text.splitlines()}
    return list(dict.fromkeys(_FIGURES.sub("…", line) for line in lines if line not in final))


async def whole_job(story: OnTelegram, clip: Path, ann: Person, job: Job) -> str:
    await story.say(ann, "/start")
    await story.say(ann, video=video(clip))
    for words in job:
        await story.say(ann, words)
    seen = story.fake.chat(ann).visible()
    shown = [f"{one} <film>" if one.file else str(one) for one in seen]
    page = "\n--\n".join([*shown, "\n".join(["meanwhile:", *meanwhile(story.fake, ann)])])
    return _DAY.sub("…", page) + "\n"


@pytest.mark.parametrize("language", JOBS)
async def test_a_whole_job_in(
    fake: FakeTelegram, service: Service, tmp_path: Path, clip: Path, language: str
) -> None:
    ann = Person(501, "Ann", language)
    async with on_telegram(fake, service, tmp_path) as story:
        page = await whole_job(story, clip, ann, JOBS[language])
    assert page == (PAGES / f"{language}.txt").read_text()
    assert language == "en" or not english_in(page, language)


def test_every_language_has_its_page() -> None:
    served = set(default_texts().languages)
    assert set(JOBS) == {path.stem for path in PAGES.glob("*.txt")} == served
