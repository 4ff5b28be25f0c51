"""A film that missed its size by a little, with a new ending: what is missing is spent on its last
seconds, what is too much is saved there.

x264 begins anew at each IDR picture, so everything before one stays as it is, packet by packet,
and only what follows is encoded again, with the bytes that are left. That costs a part of another
second pass. Whatever isn't exactly as it has to be raises NotThisOne, and the pass is made.
"""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from engine.video.inspect.mp4_boxes import media_bytes
from engine.video.render import bitrate
from engine.video.render.bitrate import Attempt, Goal
from engine.video.render.cuts.cut_plan import Listed, Placed, decoding_times
from engine.video.render.cuts.cut_runs import CutRuns, PacketList
from engine.video.render.cuts.mp4_track import (
    NotThisOne,
    Parameters,
    Track,
    parameters,
    set_ids,
    write_track,
)
from engine.video.render.encode import SILENT, Encoded, Encoder
from engine.video.render.timeline import Frame
from engine.video.run.process import Input

_MOST_CHANGE = 0.12  # of an ending's bytes: more would be seen
_LONGEST = 0.6  # of the film: the whole is hardly dearer
_LEAST_PICTURES = 50
_SECOND = 1  # its parameter sets' number; x264's usual is 0
_MORE_BYTES = 100  # a second description
_TRIES = 4  # each as dear as the ending is long


def ending(packets: Sequence[Listed], more_bytes: int) -> int | None:
    """Where the shortest ending begins that can take so many bytes more, or less. Pure."""
    whole, so_far = sum(one.size_bytes for one in packets), 0
    for at in range(len(packets) - 1, 0, -1):
        so_far += packets[at].size_bytes
        if so_far > _LONGEST * whole:
            return None
        enough = abs(more_bytes) <= _MOST_CHANGE * so_far and len(packets) - at >= _LEAST_PICTURES
        if packets[at].idr and enough:
            return at
    return None


@dataclass(frozen=True, slots=True)
class Film:
    """A file's picture: its packets in decoding order, their bytes, and how they are described."""

    listed: PacketList
    content: Path
    template: Path

    def placed(self, source: int, until: int) -> list[Placed]:
        """The packets before `until`, where they lie in `content`."""
        found, at = list[Placed](), 0
        for one in self.listed.packets[:until]:
            found.append(Placed(source, at, one.size_bytes, one.pts, one.idr))
            at += one.size_bytes
        return found


@dataclass(frozen=True, slots=True)
class NewEnding:
    """Of one finished second pass, whose file is left as it is."""

    encoder: Encoder
    frame: Frame
    attempt: Encoded

    async def make(self, goal: Goal, name: str) -> Encoded:
        """The film with its new ending.

        Raises NotThisOne, RenderError, SizeUnreachable, OSError.
        """
        encoder, clip = self.encoder, self.encoder.timeline.single
        if clip is None or clip.probe.kind != "video" or self.frame.fps is not None:
            raise NotThisOne("pictures of its own times only")
        folder = encoder.folder / "ending"
        await asyncio.to_thread(folder.mkdir)
        runs = CutRuns(replace(encoder, folder=folder))
        try:
            if shutil.disk_usage(folder).free < 4 * self.attempt.size_bytes:
                raise NotThisOne("disk")
            video, times, share = await self._video(runs, goal)
            joined = [Input(video, "mov"), Input(self.attempt.path, "mov")]
            closing = ["-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"]
            copied = ["-copyts", "-map", "0:v:0", "-map", "1:a:0?", "-c", "copy", *closing]
            await runs.run(joined, [*copied, "-f", "mp4", name])
            await runs.check_times(name, times, None)
            path = (folder / name).rename(encoder.folder / name)
        finally:
            await asyncio.to_thread(shutil.rmtree, folder)
        passes = self.attempt.second_passes + share
        return replace(
            self.attempt, path=path, size_bytes=path.stat().st_size, second_passes=passes
        )

    async def _video(self, runs: CutRuns, goal: Goal) -> tuple[Path, list[float], float]:
        """The picture as a file of its own, when each of its pictures is shown, and how many
        second passes the ending took."""
        old = await self._unpacked(runs, self.attempt.path, "old")
        packets, tick = old.listed.packets, old.listed.tick
        begin = ending(packets, int(goal.middle_bytes) - self.attempt.size_bytes)
        if begin is None or old.listed.hidden or tick.numerator != 1:
            raise NotThisOne("keyframes")
        shown = sorted(one.pts for one in packets)
        times = shown[begin:]
        if times != sorted(one.pts for one in packets[begin:]):
            raise NotThisOne("order")
        start_s = float((shown[begin - 1] + times[0]) * tick / 2)
        ending_bytes = sum(one.size_bytes for one in packets[begin:])
        room = goal.less(self.attempt.size_bytes - ending_bytes + _MORE_BYTES)
        new, described, tries = await self._encoded(runs, old, start_s, room)
        if _moved(new, start_s, [float(pts * tick) for pts in times]):
            raise NotThisOne("times")
        order = {one.pts: at for at, one in enumerate(sorted(new.listed.packets, key=_pts))}
        fresh = [one._replace(pts=times[order[one.pts]]) for one in new.placed(1, len(times))]
        placed = [*old.placed(0, begin), *fresh]
        decoding = decoding_times([one.pts for one in placed])
        if decoding is None:
            raise NotThisOne("times")
        first, lasts = shown[0], max(1, packets[0].duration)
        track = Track(
            timescale=tick.denominator,
            packets=[one._replace(pts=one.pts - first + decoding.delay) for one in placed],
            decoded=[one - first + decoding.delay for one in decoding.decoded],
            last_duration=lasts,
            starts=first,
            length=shown[-1] - first + lasts,
            skipped=decoding.delay,
            parameters=described,
        )
        path, contents = runs.encoder.folder / "video.mp4", [old.content, new.content]
        await asyncio.to_thread(write_track, path, old.template, contents, track)
        share = tries * len(times) / len(shown)
        return path, [float(pts * tick) for pts in shown], share

    async def _encoded(
        self, runs: CutRuns, old: Film, start_s: float, room: Goal
    ) -> tuple[Film, Parameters, int]:
        """The ending alone, and the description of both: x264 chooses some of it by the film."""
        timeline = self.encoder.timeline
        part = timeline.part(start_s, timeline.duration_s)
        if part is None:
            raise NotThisOne("short")
        described = await asyncio.to_thread(parameters, old.template)
        encoder = replace(
            runs.encoder, timeline=part, level=f"{described.level / 10:.1f}", sps_id=_SECOND
        )
        video_bps = bitrate.video_bps(room.middle_bytes, 0, part.picture_s)
        kept = await encoder.first_pass(self.frame, video_bps)
        tried = list[Attempt]()
        while not (tried and room.holds(tried[-1].size_bytes)):
            if len(tried) == _TRIES or video_bps < bitrate.MIN_VIDEO_BPS:
                raise NotThisOne("rate")
            made = await encoder.second_pass(
                self.frame, video_bps, SILENT, "new.mp4", peak_bps=None, kept=kept
            )
            size_bytes = await asyncio.to_thread(media_bytes, made.path)
            tried.append(Attempt(video_bps, size_bytes))
            video_bps = bitrate.next_video_bps(tried, room, 0)
        new = await self._unpacked(runs, made.path, "new")
        own = await asyncio.to_thread(parameters, new.template)
        if own.head != described.head or set_ids(own) & set_ids(described):
            raise NotThisOne("parameters")
        return new, described.joined(own), len(tried)

    async def _unpacked(self, runs: CutRuns, path: Path, name: str) -> Film:
        copied, listed = ["-map", "0:v:0", "-c", "copy"], PacketList()
        film = Film(listed, *(runs.encoder.folder / f"{name}.{kind}" for kind in ("bin", "one")))
        await runs.run(
            [Input(path, "mov")],
            ["-copyts", *copied, "-f", "framecrc", "pipe:1", *copied, "-f", "data",
             film.content.name, *copied, "-frames:v", "1", "-f", "mp4", film.template.name],
            listed,
        )  # fmt: skip
        return film


def _pts(packet: Listed) -> int:
    return packet.pts


def _moved(new: Film, start_s: float, times_s: Sequence[float]) -> bool:
    """Whether these are other pictures than were there. The first one is shown at once."""
    found_s = [
        start_s + float(pts * new.listed.tick) for pts in sorted(map(_pts, new.listed.packets))
    ]
    if len(found_s) != len(times_s):
        return True
    near_s = 0.4 * min((after - before for before, after in pairwise(times_s)), default=0)
    return any(abs(a - b) > near_s for a, b in zip(found_s[1:], times_s[1:], strict=True))
