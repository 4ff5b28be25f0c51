"""The form of a request, and what is chosen there as words."""

from __future__ import annotations

from functools import partial

from bot.core.requests.request_form import chosen_labels, request_form, wished
from bot.texts.catalogues import Texts
from tests.support.rows import each_row

SAY = partial(Texts(strict=True), "en")
LANGUAGES = ("de", "en", "es", "fr", "ja", "pt", "ru", "zh-CN")


def words(text: str = "", **wishes: str) -> str:
    return wished(SAY, text, wishes, lambda size: f"<{size}>", "<usual>")


@each_row(
    ("text", "wishes", "said"),
    [
        ("", {"size": "same", "sound": "on"}, ""),
        (" trim ", {"size": "same", "sound": "on"}, "trim"),
        ("", {"size": "usual"}, "<usual>"),
        ("", {"size": "25"}, "<25>"),
        ("trim", {"size": "half", "sound": "off"}, "<half>.\ntrim.\nMute the sound"),
        ("", {"sound": "off"}, "Mute the sound"),
        ("trim!", {"sound": "off"}, "trim!\nMute the sound"),
        ("trim", {"size": "9999", "sound": "loud", "other": "x"}, "trim"),
    ],
)
def test_what_is_chosen_becomes_a_request(text: str, wishes: dict[str, str], said: str) -> None:
    assert words(text, **wishes) == said


@each_row("language", LANGUAGES)
@each_row("command", ["edit", "compress"])
def test_the_form_fits_in_every_language(language: str, command: str) -> None:
    say = partial(Texts(strict=True), language)
    form = request_form(say, command, f"{command}:")
    assert len(form.title) <= 45
    assert all(len(field.label) <= 45 and len(field.hint) <= 100 for field in form.fields)


def test_one_video_need_not_be_chosen_and_many_are_bounded() -> None:
    assert [f.name for f in request_form(SAY, "edit", "e", videos=[("0", "a")]).fields] == [
        "words",
        "size",
        "sound",
    ]
    many = [(str(n), f"{n}.mp4") for n in range(30)]
    assert len(request_form(SAY, "edit", "e", videos=many).fields[0].options) == 10


def test_only_what_was_changed_is_told() -> None:
    form = request_form(SAY, "compress", "c")
    assert chosen_labels(form, {"size": "usual", "sound": "on"}) == []
    assert chosen_labels(form, {"size": "25", "sound": "off"}) == ["25 MB", "Take it out"]
