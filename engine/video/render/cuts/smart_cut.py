"""Cutting a film without encoding all of it: what can be copied is, the pictures at the edges are
encoded anew.

Both kinds of pictures keep their own parameter sets, under different numbers, in one description:
plain `avc1`, with nothing for a player to find on the way. Sound that is AAC is copied as well,
with two packets before the cut to swing in with, which an edit list hides. Whatever isn't exactly
as it has to be raises NotThisOne, and the cut is made in the usual way.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from engine.video.render.cuts.cut_plan import Listed, Piece, Placed, decoding_times, piece
from engine.video.render.cuts.cut_runs import CutRuns, CutSound, PacketList, before
from engine.video.render.cuts.mp4_track import (
    NotThisOne,
    Parameters,
    Track,
    parameters,
    set_ids,
    write_track,
)
from engine.video.render.encode import Encoded, Encoder, Sound
from engine.video.render.timeline import Clip
from engine.video.run.process import Input

_PROFILES = {66: "baseline", 77: "main", 100: "high"}
_EDGE_CRF = "16"
_SWING_IN = 2  # packets of sound


@dataclass(frozen=True, slots=True)
class SmartCut:
    """One or more cuts of one film, each beginning and ending anywhere."""

    encoder: Encoder

    @property
    def runs(self) -> CutRuns:
        return CutRuns(self.encoder)

    async def make(self, name: str) -> Encoded:
        """The whole of it. Raises NotThisOne, RenderError, OSError."""
        packets, tick = await self.runs.listed()
        pieces = []
        for clip in self.runs.clips:
            start, end = (round(at / tick) for at in (clip.cut.start_s, clip.cut.end_s))
            found = piece(packets, start, end)
            if found is None:
                raise NotThisOne("keyframes")
            pieces.append(found)
        video, times = await self._video(packets, tick, pieces)
        sound = await self._sound()
        sources = [Input(video, "mov")]
        maps = ["-map", "0:v:0"]
        if sound is not None:
            sources.append(Input(sound.path, "mov"))
            maps += ["-map", "1:a:0"]
        closing = ["-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"]
        await self.runs.run(
            sources, ["-copyts", *maps, "-c", "copy", *closing, "-f", "mp4", name], share=0.3
        )
        await self.runs.check_times(name, times, sound)
        await self.runs.check_pictures(name, packets, tick, pieces)
        path = self.encoder.folder / name
        return Encoded(path, path.stat().st_size, 0.0)

    async def _video(
        self, packets: list[Listed], tick: Fraction, pieces: list[Piece]
    ) -> tuple[Path, list[float]]:
        """The picture of the result as a file of its own, and when each is shown."""
        template = self.encoder.folder / "template.mp4"
        few = [*self.runs.picture, "-c", "copy", "-frames:v", "1", "-f", "mp4", template.name]
        await self.runs.run([self.runs.source()], few)
        found = await asyncio.to_thread(parameters, template)
        if found.profile not in _PROFILES:
            raise NotThisOne("profile")
        number = min(set(range(1, 32)) - set_ids(found))
        placed: list[Placed] = []
        sources: list[Path] = []
        merged, base = found, 0
        for at, one in enumerate(pieces):
            for part, times in (("head", one.head), ("tail", one.tail)):
                if part == "tail":
                    placed += await self._copied(packets, tick, one, f"middle{at}", base, sources)
                if not times:
                    continue
                made, own = await self._edge(
                    packets, tick, times, f"{part}{at}", found, number, base - one.start, sources
                )
                placed += made
                merged = merged if _has(merged, own) else merged.joined(own)
            base += one.end - one.start
        if len(merged.sequences) > len(found.sequences) + 1 or len(merged.sequences) > 31:
            raise NotThisOne("parameters")
        begins = min(one.pts for one in placed)
        if any(one.pts < pieces[0].start for one in packets):
            # Something is shown where the cut begins: its first picture a moment early, not a gap.
            placed = [one._replace(pts=0) if one.pts == begins else one for one in placed]
            begins = 0
        decoding = decoding_times([one.pts for one in placed])
        if decoding is None:
            raise NotThisOne("times")
        newest = max(one.pts for one in placed)
        usual = max(1, packets[0].duration)
        track = Track(
            timescale=tick.denominator,
            packets=[one._replace(pts=one.pts - begins + decoding.delay) for one in placed],
            decoded=[one - begins + decoding.delay for one in decoding.decoded],
            last_duration=max(1, min(usual, base - newest)),
            starts=begins,
            length=max(1, min(usual, base - newest)) + newest - begins,
            skipped=decoding.delay,
            parameters=merged,
        )
        path = self.encoder.folder / "video.mp4"
        await asyncio.to_thread(write_track, path, template, sources, track)
        for source in sources:
            source.unlink()
        return path, sorted(float(one.pts * tick) for one in placed)

    async def _copied(
        self,
        packets: list[Listed],
        tick: Fraction,
        one: Piece,
        name: str,
        base: int,
        sources: list[Path],
    ) -> list[Placed]:
        """The middle, from a run that begins before it."""
        found = PacketList()
        from_s = max(0.0, float(packets[one.first].pts * tick) - 0.02)
        to_s = float(max(p.pts + p.duration for p in packets[one.first : one.last]) * tick)
        source = self.runs.source("-ss", f"{from_s:.6f}", "-t", f"{to_s - from_s + 2:.6f}")
        await self.runs.run(
            [source],
            [*self.runs.picture, "-c", "copy", "-f", "framecrc", "pipe:1",
             *self.runs.picture, "-c", "copy", "-f", "data", f"{name}.bin"],
            found,
        )  # fmt: skip
        wanted = packets[one.first : one.last]
        checks = [packet.check for packet in found.packets]
        want = [packet.check for packet in wanted]
        begin = next((at for at in range(len(checks)) if checks[at : at + len(want)] == want), None)
        if begin is None:
            raise NotThisOne("middle")
        at = sum(packet.size_bytes for packet in found.packets[:begin])
        sources.append(self.encoder.folder / f"{name}.bin")
        placed = []
        for packet in wanted:
            pts = packet.pts - one.start + base
            placed.append(Placed(len(sources) - 1, at, packet.size_bytes, pts, packet.idr))
            at += packet.size_bytes
        return placed

    async def _edge(
        self,
        packets: list[Listed],
        tick: Fraction,
        times: Sequence[int],
        name: str,
        source: Parameters,
        number: int,
        moved: int,
        sources: list[Path],
    ) -> tuple[list[Placed], Parameters]:
        """These pictures encoded, with parameter sets under a number of their own."""
        decoding = self.runs.source("-noautorotate", "-ss", before(packets, tick, times[0]))
        level = f"{source.level / 10:.1f}"
        await self.runs.run(
            [decoding],
            [*self.runs.picture, "-an", "-frames:v", str(len(times)), "-fps_mode", "passthrough",
             "-c:v", "libx264", "-preset", self.encoder.preset, "-crf", _EDGE_CRF,
             "-profile:v", _PROFILES[source.profile], "-level:v", level,
             "-x264-params", f"sps-id={number}", "-f", "mp4", f"{name}.mp4"],
        )  # fmt: skip
        path, found = self.encoder.folder / f"{name}.mp4", PacketList()
        copied = ["-map", "0:v:0", "-c", "copy", "-f"]
        await self.runs.run(
            [Input(path, "mov")],
            [*copied, "framecrc", "pipe:1", *copied, "data", f"{name}.bin"],
            found,
        )
        if len(found.packets) != len(times):
            raise NotThisOne("edge")
        own = await asyncio.to_thread(parameters, path)
        if set_ids(own) != {number}:
            raise NotThisOne("number")
        order = {pts: at for at, pts in enumerate(sorted(one.pts for one in found.packets))}
        if len(order) != len(times):
            raise NotThisOne("edge")
        sources.append(path.with_suffix(".bin"))
        placed, at = [], 0
        for first, packet in enumerate(found.packets):
            pts = times[order[packet.pts]] + moved
            placed.append(Placed(len(sources) - 1, at, packet.size_bytes, pts, not first))
            at += packet.size_bytes
        return placed, own

    async def _sound(self) -> CutSound | None:
        """Copied where it can be, else encoded in the usual way."""
        timeline = self.encoder.timeline
        if not timeline.has_sound:
            return None
        clip = timeline.single
        if clip and clip.probe.audio_codec == "aac" and clip.probe.demuxer == "mov":
            try:
                return await self._sound_copied(clip)
            except NotThisOne:
                pass
        made: Sound = await self.encoder.sound(None)
        if made.path is None:
            raise NotThisOne("sound")
        return CutSound(made.path)

    async def _sound_copied(self, clip: Clip) -> CutSound:
        probe, cut, found = clip.probe, clip.cut, PacketList()
        maps = ["-map", f"0:{probe.audio_index}", "-c", "copy"]
        await self.runs.run(
            [self.runs.source()],
            [*maps, "-f", "framecrc", "pipe:1", *maps, "-f", "data", "sound.bin",
             *maps, "-frames:a", "1", "-f", "mp4", "sound-template.mp4"],
            found,
        )  # fmt: skip
        packets, tick = found.packets, found.tick
        steps = {b.pts - a.pts for a, b in pairwise(packets)}
        if len(steps) != 1 or tick.numerator != 1 or min(steps) <= 0:
            raise NotThisOne("sound times")
        step = steps.pop()
        start, end = (round(at / tick) for at in (cut.start_s, cut.end_s))
        inside = [at for at, p in enumerate(packets) if p.pts + step > start and p.pts < end]
        if not inside:
            raise NotThisOne("sound")
        first = max(0, inside[0] - _SWING_IN)
        kept = packets[first : inside[-1] + 1]
        starts = max(0, packets[inside[0]].pts - start)
        ends = min(end, kept[-1].pts + step) - start
        at = sum(packet.size_bytes for packet in packets[:first])
        placed = []
        for number, packet in enumerate(kept):
            placed.append(Placed(0, at, packet.size_bytes, number * step, True))
            at += packet.size_bytes
        track = Track(
            timescale=tick.denominator,
            packets=placed,
            decoded=[packet.pts for packet in placed],
            last_duration=step,
            starts=starts,
            length=ends - starts,
            skipped=start + starts - kept[0].pts,
        )
        folder = self.encoder.folder
        path, template = folder / "sound.mp4", folder / "sound-template.mp4"
        await asyncio.to_thread(write_track, path, template, [folder / "sound.bin"], track)
        (folder / "sound.bin").unlink()
        return CutSound(path, [(one.check, float((one.pts - start) * tick)) for one in kept])


def _has(merged: Parameters, own: Parameters) -> bool:
    return own.sequences[0] in merged.sequences and own.pictures[0] in merged.pictures
