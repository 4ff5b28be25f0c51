"""The ffmpeg runs of a cut whose middle is copied: listing packets, and checking the result."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from engine.video.render.cuts.cut_plan import Listed, Piece
from engine.video.render.cuts.mp4_track import NotThisOne
from engine.video.render.encode import Encoder
from engine.video.render.timeline import Clip
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.sandbox import Limits

_MOST_CPU_S = 10 * 24 * 3600
_CHECKED = 8  # copied pictures beside each joint
_NEAR_DB = 32.0  # of an encoded picture; a wrong one has less than 25
_CLOSE_S = 0.0011  # an MP4 counts its edits in milliseconds
_LISTED = ["-copyts", "-f", "framecrc", "pipe:1"]
_PACKET = re.compile(r"^\d+, *-?\d+, *(-?\d+), *(\d+), *(\d+), *(0x[0-9a-f]+)(.*)$")
_HIDDEN = re.compile(r"F=0x[0-9A-Fa-f]*[4-7C-Fc-f]\b")
_PSNR = re.compile(r"^n:\d+ .*psnr_avg:(\S+)", re.MULTILINE)


@dataclass(slots=True)
class PacketList:
    """What `framecrc` says of one stream's packets, in decoding order."""

    tick: Fraction = Fraction(1, 1000)
    packets: list[Listed] = field(default_factory=list)
    hidden: bool = False

    def feed(self, line: str) -> None:
        if line.startswith("#tb 0: "):
            self.tick = Fraction(line[7:])
        elif found := _PACKET.match(line):
            pts, duration, size, check, rest = found.groups()
            self.hidden = self.hidden or bool(_HIDDEN.search(rest))
            key = "F=" not in rest
            self.packets.append(Listed(int(pts), int(duration), int(size), check, key))


@dataclass(frozen=True, slots=True)
class CutSound:
    """Of the result; copied packets with their checksums and times."""

    path: Path
    packets: Sequence[tuple[str, float]] = ()


@dataclass(frozen=True, slots=True)
class CutRuns:
    """Of one render. A run that fails, whyever, raises NotThisOne: there is another way."""

    encoder: Encoder

    @property
    def clips(self) -> tuple[Clip, ...]:
        return self.encoder.timeline.clips

    def source(self, *options: str) -> Input:
        clip = self.clips[0]
        return Input(clip.cut.path, clip.probe.demuxer, options)

    @property
    def picture(self) -> list[str]:
        return ["-map", f"0:{self.clips[0].probe.video_index}"]

    async def run(
        self,
        inputs: list[Input],
        arguments: list[str],
        feed: PacketList | None = None,
        *,
        share: float = 0.1,
    ) -> None:
        """`feed` takes what is listed; without one the progress is told."""
        encoder = self.encoder
        limits = Limits(
            encoder.stall_s, cpu_s=_MOST_CPU_S, file_bytes=16 << 30, by_progress=feed is None
        )
        watch = encoder.progress.stage(share, encoder.timeline.duration_s)
        telling = [] if feed else ["-progress", "pipe:1", "-stats_period", "0.25"]
        try:
            outcome = await run(
                inputs,
                ["-v", "info", *telling, *arguments],
                workdir=encoder.folder,
                limits=limits,
                on_line=feed.feed if feed else watch,
            )
        except ProcessTimeout as error:
            raise NotThisOne("timeout") from error
        if not outcome.ok:
            raise NotThisOne("ffmpeg")

    async def listed(self) -> tuple[list[Listed], Fraction]:
        """All packets of the picture, and which of them a decoder can begin with."""
        every, starts = PacketList(), PacketList()
        only_idr = ["-c", "copy", "-bsf:v", "filter_units=pass_types=5", "-f", "framecrc"]
        copied = ["-c", "copy", "-f", "framecrc", "pipe:1"]
        await self.run(
            [self.source()],
            [*self.picture, *copied, *self.picture, *only_idr, "idr.txt"],
            every,
        )
        text = await asyncio.to_thread((self.encoder.folder / "idr.txt").read_text)
        for line in text.splitlines():
            starts.feed(line)
        if every.hidden or every.tick.numerator != 1 or not starts.packets:
            raise NotThisOne("list")
        idr = {one.pts for one in starts.packets}
        return [one._replace(idr=one.pts in idr) for one in every.packets], every.tick

    async def check_times(self, name: str, times: list[float], sound: CutSound | None) -> None:
        """Every picture and every copied packet of sound is where it has to be."""
        result = Input(self.encoder.folder / name, "mov")
        shown, heard = PacketList(), PacketList()
        await self.run([result], ["-map", "0:v:0", "-c", "copy", *_LISTED], shown)
        seen = sorted(float(one.pts * shown.tick) for one in shown.packets)
        if not _close(seen, times):
            raise NotThisOne("picture times")
        if sound is None or not sound.packets:
            return
        await self.run([result], ["-map", "0:a:0", "-c", "copy", *_LISTED], heard)
        wanted = [at for _, at in sound.packets]
        if [one.check for one in heard.packets] != [check for check, _ in sound.packets]:
            raise NotThisOne("sound")
        if not _close([float(one.pts * heard.tick) for one in heard.packets], wanted):
            raise NotThisOne("sound times")

    async def check_pictures(
        self, name: str, packets: list[Listed], tick: Fraction, pieces: list[Piece]
    ) -> None:
        """Decodes all of the result, and holds what lies around its joints beside the source."""
        inputs = [Input(self.encoder.folder / name, "mov", ("-noautorotate",))]
        picked, wanted, so_far = [], [], 0
        for one in pieces:
            times = [*one.head, *sorted(p.pts for p in packets[one.first : one.last]), *one.tail]
            head, count = len(one.head), len(times)
            joint = count - len(one.tail)
            spans = [(0, min(count, head + _CHECKED))]
            spans.append((max(spans[0][1], joint - _CHECKED), count))
            for first, last in spans:
                if first < last:
                    at = before(packets, tick, times[first])
                    inputs.append(self.source("-threads", "1", "-noautorotate", "-ss", at))
                    picked.append((so_far + first, so_far + last))
                    wanted += [head <= number < joint for number in range(first, last)]
            so_far += count
        index = self.clips[0].probe.video_index
        chosen = "+".join(f"between(n,{first},{last - 1})" for first, last in picked)
        parts = [
            f"[{at}:{index}]trim=end_frame={last - first},settb=1/1000,setpts=N[s{at}]"
            for at, (first, last) in enumerate(picked, 1)
        ]
        joined = "".join(f"[s{at}]" for at in range(1, len(inputs)))
        graph = ";".join(
            [
                *parts,
                f"{joined}concat=n={len(picked)}:v=1:a=0,settb=1/1000,setpts=N[b]",
                f"[0:v]select='{chosen}',settb=1/1000,setpts=N[a]",
                "[a][b]psnr=stats_file=psnr.log[v]",
            ]
        )
        await self.run(
            inputs,
            ["-filter_complex", graph, "-map", "[v]", "-an", "-fps_mode", "passthrough", "-f",
             "null", "-"],
            share=0.9,
        )  # fmt: skip
        log = self.encoder.folder / "psnr.log"
        scores = _PSNR.findall(await asyncio.to_thread(log.read_text))
        if len(scores) != len(wanted):
            raise NotThisOne("pictures missing")
        for copied, score in zip(wanted, scores, strict=True):
            if score != "inf" and (copied or float(score) < _NEAR_DB):
                raise NotThisOne("pictures differ")


def _close(found: Sequence[float], wanted: Sequence[float]) -> bool:
    pairs = zip(found, wanted, strict=False)
    return len(found) == len(wanted) and all(abs(a - b) <= _CLOSE_S for a, b in pairs)


def before(packets: list[Listed], tick: Fraction, pts: int) -> str:
    """Between this picture and the one before, in seconds: rounding can't take the wrong one."""
    earlier = max((one.pts for one in packets if one.pts < pts), default=None)
    middle = pts if earlier is None else (pts + earlier) / 2
    return f"{max(0.0, float(middle * tick)):.6f}"
