"""The form of a request, for platforms that have forms: the videos, words, a size, the sound.

What is chosen becomes a request in words like any other, so what it means is said in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.core.controls import Field, Form, Option
from bot.core.requests.preferences import CHAT, HALF

FILES, VIDEOS, WORDS, SIZE, SOUND = "files", "videos", "words", "size", "sound"
USUAL, AS_IT_IS, ON, OFF = "usual", "same", "on", "off"
FILES_MAX: Final = 5
WORDS_MAX: Final = 2_000
_SIZES: Final = (USUAL, CHAT, "25", HALF)
"""A number is megabytes."""


Sentence = Callable[..., str]
"""A key of the catalogues and its arguments → the sentence."""


def request_form(
    say: Sentence, command: str, data: str, *, videos: Sequence[tuple[str, str]] | None = None
) -> Form:
    """For the command "compress" or "edit". `videos` (id and name) are there already, and some of
    them are meant; None: they are sent with it."""
    title = say("request-title-compress" if command == "compress" else "request-title")
    fields = [_files(say)] if videos is None else []
    if videos is not None and len(videos) > 1:
        fields = [_which(say, videos)]
    words = Field(
        WORDS,
        say("request-words"),
        max_length=WORDS_MAX,
        is_optional=True,
        example=say("request-example"),
    )
    sizes = _SIZES if command == "compress" else (AS_IT_IS, *_SIZES)
    size = Field(SIZE, say("request-size"), "choice", sizes[0], _options(say, sizes))
    sound = Field(SOUND, say("request-sound"), "choice", ON, _options(say, (ON, OFF)))
    return Form(title, data, (*fields, words, size, sound))


def wished(
    say: Sentence,
    words: str,
    wishes: Mapping[str, str],
    size_words: Callable[[str], str],
    usual: str,
) -> str:
    """The request in words, a line for each thing. `size_words` says a size of /settings as a
    request, `usual` what the command "compress" means by itself. Values may be hostile: unknown
    ones wish nothing."""
    size, smaller = wishes.get(SIZE, ""), ""
    if size == USUAL:
        smaller = usual
    elif size in _SIZES:
        smaller = size_words(size)
    quiet = say("offer-mute") if wishes.get(SOUND) == OFF else ""
    lines = list(filter(None, (smaller, words.strip(), quiet)))
    return "\n".join([*map(_as_sentence, lines[:-1]), *lines[-1:]])


def _as_sentence(line: str) -> str:
    """A line's end alone separates nothing for who reads it as one text."""
    return line if line.endswith(tuple(".!?。！？…।؟:;,")) else f"{line}."


def chosen_labels(form: Form, values: Mapping[str, str]) -> list[str]:
    """What was chosen, as the form called it; what stood there at first is not worth a word."""
    return [
        option.label
        for field in form.fields
        for option in field.options
        if field.kind == "choice" and values.get(field.name) == option.data != field.value
    ]


def _files(say: Sentence) -> Field:
    return Field(
        FILES,
        say("request-files"),
        "files",
        most=FILES_MAX,
        is_optional=True,
        hint=say("request-files-hint"),
    )


def _which(say: Sentence, videos: Sequence[tuple[str, str]]) -> Field:
    options = tuple(Option(name, id_) for id_, name in videos[:10])
    every = " ".join(option.data for option in options)
    return Field(VIDEOS, say("request-videos"), "several", every, options, most=len(options))


def _options(say: Sentence, values: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(_label(say, value), value) for value in values)


def _label(say: Sentence, value: str) -> str:
    if value.isdigit():
        return say("settings-size-mb", megabytes=int(value))
    return say(_LABELS[value])


_LABELS: Final = {
    USUAL: "request-size-usual",
    AS_IT_IS: "request-size-same",
    CHAT: "settings-size-chat",
    HALF: "settings-size-half",
    ON: "request-sound-on",
    OFF: "request-sound-off",
}
