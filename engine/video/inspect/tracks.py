"""Which tracks of a file can be used: its packets listed, a frame of each decoded.

The first picture and the first sound are decoded in the same run that lists the packets. More runs
are needed only where those are not the ones to use, or can't be decoded: then it is the next one's
turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.video.inspect.packet_counts import Packets
from engine.video.inspect.stream_info import (
    PictureFacts,
    Stream,
    candidates,
    picture_facts,
    streams,
)
from engine.video.run.decoders import KNOWN_CODECS
from engine.video.run.process import MAX_PIXELS, Input, Outcome, run
from engine.video.run.sandbox import Limits

Span = tuple[float, float]

MAX_SIDE_PX = 8192
MAX_TRACKS = 64
_MOST_TRIED = 8  # tracks of one kind
_NOWHERE = ("-f", "null", "-")
_IN_WORDS = {"video": "video", "audio": "sound"}
_QUIET, _LISTENED_S = "-60dB", "600"
_SPOILT_IS_FINE = ("-max_error_rate", "1")  # as long as something can be decoded
_HEARD = " nb_samples:"  # of what the filter `ashowinfo` logs; titles can't be told from it, and
# whoever writes that into one gets a silent result
# Every bit is read, but no picture finished: nobody looks at it.
_BITS_ONLY = ("-threads", "1", "-skip_loop_filter", "all", "-skip_idct", "all")


class UnsupportedMedia(Exception):
    """Not one of the 13 accepted types by content, or not decodable. The message is user-safe."""


@dataclass(slots=True)
class Seen:
    """What is known of a file so far."""

    packets: Packets
    found: list[Stream]
    report: str
    picture: PictureFacts | None = None
    sounded: bool = False  # some of the first sound was decoded
    video: Stream | None = None
    audio: Stream | None = None
    unreadable_sounds: int = 0

    @property
    def order(self) -> tuple[list[Stream], list[Stream]]:
        videos, audios = candidates(self.found, self.packets.counts)
        return videos, audios


@dataclass(frozen=True, slots=True)
class Look:
    """How one file is looked at."""

    source: Input
    sound_only: bool  # by its type: its pictures are covers
    limits: Limits

    async def list_packets(self, decode: Sequence[str], spans: Sequence[Span] = ()) -> Seen | None:
        """All tracks' packets, and what is decoded beside that; None when it fails."""
        kinds = ["0:a?"] if self.sound_only else ["0:V?", "0:a?"]
        mapped = [argument for kind in kinds for argument in ("-map", kind)]
        packets, pieces, decoded = Packets(), [], list(decode)
        for at, (from_s, length_s) in enumerate(spans, start=1):
            place = ("-ss", f"{from_s:.3f}", "-t", f"{length_s:.3f}")
            pieces.append(Input(self.source.path, self.source.demuxer, (*_BITS_ONLY, *place)))
            decoded += ["-map", f"{at}:V?", "-map", f"{at}:a?", *_NOWHERE]
        copied = [*mapped, "-c", "copy", "-f", "framecrc", "pipe:1"]
        outcome = await run(
            [self.source, *pieces],
            [*copied, *(["-xerror"] if spans else _SPOILT_IS_FINE), *decoded],
            limits=self.limits,
            on_line=packets.feed,
        )
        if not outcome.ok:
            return None
        found = streams(packets.heads, outcome.stderr)
        picture = picture_facts(outcome.stderr)
        return Seen(packets, found, outcome.stderr, picture, sounded=_HEARD in outcome.stderr)

    async def decode(self, *tracks: Stream) -> Outcome:
        """A frame of each of these."""
        arguments = []
        for track in tracks:
            arguments += _one_frame(f"0:{track.index}", picture=track.kind == "video")
        return await run([self.source], [*_SPOILT_IS_FINE, *arguments], limits=self.limits)

    async def is_heard(self, sound: Stream) -> bool:
        """Whether there is more than silence in it: known with the first that is heard."""
        loud = f"silenceremove=start_periods=1:start_threshold={_QUIET},ashowinfo"
        one = ["-map", f"0:{sound.index}", "-t", _LISTENED_S, "-af", loud, "-frames:a", "1"]
        outcome = await run([self.source], [*_SPOILT_IS_FINE, *one, *_NOWHERE], limits=self.limits)
        return outcome.ok and _HEARD in outcome.stderr


def _one_frame(stream: str, *, picture: bool) -> list[str]:
    """Where the file has no such track ffmpeg takes one of the other kind: of that one frame as
    well, or it would decode the whole film."""
    shown = ["-vf", "showinfo=checksum=0"] if picture else ["-af", "ashowinfo"]
    one = ["-frames:v", "1", "-frames:a", "1"]
    return ["-map", stream, *shown, *one, *_NOWHERE]


async def look_at(look: Look, spans: Sequence[Span]) -> Seen:
    """Tracks to use and their packets. Raises UnsupportedMedia."""
    first = [] if look.sound_only else _one_frame("0:V:0?", picture=True)
    seen = await look.list_packets([*first, *_one_frame("0:a:0?", picture=False)], spans)
    if seen is None and spans:
        raise UnsupportedMedia("This file is damaged.")
    decoded = seen is not None
    seen = seen or await look.list_packets(())
    if seen is None:
        raise UnsupportedMedia("This file is damaged or uses a codec that can't be read.")
    videos, audios = seen.order
    if len(seen.found) > MAX_TRACKS:
        raise UnsupportedMedia("This file has too many tracks.")
    if not videos and not audios:
        if seen.found:  # named in the file, but nothing of it comes out
            raise UnsupportedMedia(_unreadable(seen.found[0]))
        raise UnsupportedMedia("There is no picture and no sound in this file that can be read.")
    decoded = decoded and bool(seen.picture or not videos) and (seen.sounded or not audios)
    usual = (
        decoded
        and len(audios) < 2
        and [track.at for track in (*videos[:1], *audios[:1])] == _firsts(seen)
    )
    if usual:
        seen.video, seen.audio = next(iter(videos), None), next(iter(audios), None)
    else:
        await _try_tracks(look, seen)
    _check_size(seen)
    return seen


def _firsts(seen: Seen) -> list[int]:
    """Those of which a frame was decoded: the first picture and the first sound of the list."""
    kinds = [
        [track.at for track in seen.found if track.kind == kind] for kind in ("video", "audio")
    ]
    return [group[0] for group in kinds if group]


async def _try_tracks(look: Look, seen: Seen) -> None:
    """The first of each kind that can be decoded."""
    videos, audios = seen.order
    for track in videos[:_MOST_TRIED]:
        outcome = await look.decode(track)
        picture = picture_facts(outcome.stderr)
        if outcome.ok and picture is not None:
            seen.video, seen.picture = track, picture
            break
    seen.audio, seen.unreadable_sounds = await _best_sound(look, audios[:_MOST_TRIED])
    if videos and seen.video is None:
        raise UnsupportedMedia(_unreadable(videos[0]))
    if seen.video is None and seen.audio is None:
        raise UnsupportedMedia(_unreadable(audios[0]))


async def _best_sound(look: Look, audios: Sequence[Stream]) -> tuple[Stream | None, int]:
    """The first that isn't silent, else the first that can be decoded; and how many before it
    can't."""
    silent: tuple[Stream, int] | None = None
    unreadable = 0
    for track in audios:
        if len(audios) > 1 and await look.is_heard(track):
            return track, unreadable
        outcome = await look.decode(track)
        if not (outcome.ok and _HEARD in outcome.stderr):
            unreadable += 1
        elif silent is None:
            silent = track, unreadable
    return silent or (None, unreadable)


def _unreadable(track: Stream) -> str:
    what = _IN_WORDS[track.kind]
    if track.codec in ("none", "unknown"):
        return f"The {what} of this file uses an unknown codec that can't be read."
    if track.codec in KNOWN_CODECS:
        return f"This file is damaged: its {what} ({track.codec}) is broken."
    return f"The {what} of this file uses the codec {track.codec}, which can't be read."


def _check_size(seen: Seen) -> None:
    video, picture = seen.video, seen.picture
    if video is None:
        return
    sides = [(video.width, video.height)]
    sides += [(picture.width, picture.height)] if picture else []
    for width, height in sides:
        if max(width, height) > MAX_SIDE_PX or width * height > MAX_PIXELS:
            raise UnsupportedMedia("The picture is too large: at most 8192 pixels a side.")
        if min(width, height) < 2:
            raise UnsupportedMedia("The picture is too small.")
