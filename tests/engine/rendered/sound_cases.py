"""What is heard, measured: levels under speech, edges of words, hiss, rates, opposites."""

from __future__ import annotations

from tests.engine.rendered.clips import BEGINS_HZ, EDGE_S, ENDS_HZ, WORDS
from tests.engine.rendered.seen import Case, Check, Seen, is_kind, lasts, near, sounds

_SONG_HZ, _TONE_HZ, _TONE_DB = 880, 440, -28.6
"""`clip` plays 440 Hz at this level, but not from 1.5 to 2.5 s; `song` is one second of 880 Hz."""


def _song_db(seen: Seen, start_s: float) -> float:
    return seen.tone_db(_SONG_HZ, start_s, 0.5)


def _gives_way(seen: Seen) -> bool:
    """The music is much quieter while there is sound than in the pause, and all through."""
    while_sound = (_song_db(seen, 0.6), _song_db(seen, 3.0))
    in_pause = _song_db(seen, 1.95)
    return in_pause > -40 and all(-70 < one < in_pause - 6 for one in while_sound)


def _keeps_words(seen: Seen) -> bool:
    """Each word's first and last sound, whole, with silence around, in about a third of the time
    less."""
    whole_s = EDGE_S * len(WORDS)
    edges = (seen.tone_s(BEGINS_HZ), seen.tone_s(ENDS_HZ))
    spoken_s = sum(end - start for start, end in WORDS)
    margin_s = (seen.seconds - spoken_s) / len(WORDS)
    return all(near(one, whole_s, 0.1) for one in edges) and 0.2 < margin_s < 0.33


def _picture_goes_with_words(seen: Seen) -> bool:
    """Each word begins beside the picture that it began beside: they grow brighter, 255 in 10 s."""
    begins_s = seen.begins_s(BEGINS_HZ)
    shown = [seen.brightness(at_s=at_s) for at_s in begins_s]
    wanted = [start / 10 * 255 for start, _ in WORDS]
    return len(shown) == len(wanted) and all(
        near(a, b, 2.5) for a, b in zip(shown, wanted, strict=True)
    )


def _level(db: float, within: float = 0.7) -> Check:
    return lambda seen: near(seen.tone_db(_TONE_HZ, 0.2, 1.0), db, within)


def _without_hiss(seen: Seen) -> bool:
    hiss_db, tone_db = seen.loudness_db(1.7, 0.6), seen.tone_db(_TONE_HZ, 0.4, 0.8)
    return hiss_db < -60 and near(tone_db, -10.5, 1.5)


SOUND: tuple[Case, ...] = (
    Case("add music under it", (_gives_way, _level(_TONE_DB)), ("clip", "song")),
    Case("replace the audio with this song",
         (lambda seen: seen.tone_db(_TONE_HZ, 0.2, 1.0) < -60,
          lambda seen: _song_db(seen, 0.6) > -30, lambda seen: _song_db(seen, 2.6) > -30),
         ("clip", "song")),
    Case("cut out the silent parts", (_keeps_words, _picture_goes_with_words), ("speech",)),
    Case("cut out the silent parts", (_keeps_words, _picture_goes_with_words), ("murmur",)),
    Case("remove the background noise", (_without_hiss,), ("hiss",)),
    Case("lower the audio to 32 kbps",
         (lambda seen: 10 <= seen.sound_kbps <= 40, _level(_TONE_DB, 1.5))),
    Case("make it quieter", (_level(_TONE_DB),), before=("make it louder",)),
    Case("make it louder", (_level(_TONE_DB),), before=("make it quieter",)),
    Case("undo", (_level(_TONE_DB),), before=("make it louder",)),
    Case("unmute it", (_level(_TONE_DB),), before=("mute it",)),
    Case("undo", (_level(_TONE_DB),), before=("mute it",)),
    Case("set the volume to 50%", (_level(_TONE_DB - 6),)),
    Case("double the volume", (_level(_TONE_DB + 6),)),
    Case("slow it down to half speed", (lasts(4.0), sounds(440, 0.5), sounds(880, 2.5)), ("day",),
         before=("speed it up 2x",)),
    Case("play it backwards", (lasts(4.0), sounds(440, 0.7), sounds(880, 2.7)), ("day",),
         before=("play it backwards",)),
    Case("convert the mp3 to m4a", (is_kind("m4a"), lasts(4.0), sounds(440, 1.0)), ("tune",)),
    Case("make it louder", (is_kind("mp3"), lambda seen: seen.tone_db(440, 0.5, 1) > -16),
         ("tune",)),
    Case("keep from 0:01 to 0:03", (is_kind("mp3"), lasts(2.0), sounds(440, 0.5)), ("tune",)),
    Case("fade in over 10 seconds", (lasts(4.0),)),
)  # fmt: skip
