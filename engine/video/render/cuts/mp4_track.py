"""One track written as an MP4: packets from anywhere behind the description of another file. Pure
but for reading and writing the files it is given.

ffmpeg has no way to give a stream a second set of parameters beside its first. Where some pictures
come from the source and others from x264, the description (`avcC`) has to carry both, or players
that decode in hardware, which read it only once, show green.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from engine.video.render.cuts.cut_plan import Placed

_CONTAINERS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
_TABLES = (b"stts", b"ctts", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"sgpd", b"sbgp", b"sdtp")
_READ_BYTES = 1 << 20


class NotThisOne(Exception):
    """A file that is built in another way than can be worked with."""


class Box(NamedTuple):
    kind: bytes
    body: bytes


def _boxes(data: bytes) -> Iterator[Box]:
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size < 8 or at + size > len(data):
            raise NotThisOne("box")
        yield Box(data[at + 4 : at + 8], data[at + 8 : at + size])
        at += size


def _box(kind: bytes, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return struct.pack(">I4s", len(body) + 8, kind) + body


def _moov(path: Path) -> bytes:
    """The index of a small file."""
    for kind, body in _boxes(path.read_bytes()):
        if kind == b"moov":
            return body
    raise NotThisOne("moov")


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a decoder has to know before the first picture: the content of `avcC`."""

    head: bytes  # version, profile, compatibility, level
    sequences: tuple[bytes, ...]  # SPS
    pictures: tuple[bytes, ...]  # PPS
    rest: bytes

    @property
    def profile(self) -> int:
        return self.head[1]

    @property
    def level(self) -> int:
        return self.head[3]

    def joined(self, other: "Parameters") -> "Parameters":
        return Parameters(
            self.head, self.sequences + other.sequences, self.pictures + other.pictures, self.rest
        )

    def to_bytes(self) -> bytes:
        parts = [self.head, b"\xff", bytes([0xE0 | len(self.sequences)])]
        parts += [struct.pack(">H", len(one)) + one for one in self.sequences]
        parts.append(bytes([len(self.pictures)]))
        parts += [struct.pack(">H", len(one)) + one for one in self.pictures]
        return b"".join([*parts, self.rest])


def parameters(path: Path) -> Parameters:
    """Of a small MP4 with H.264. Raises NotThisOne."""
    data = _moov(path)
    at = data.find(b"avcC")
    if at < 4:
        raise NotThisOne("avcC")
    size = int.from_bytes(data[at - 4 : at], "big")
    content = data[at + 4 : at - 4 + size]
    if len(content) < 7 or content[0] != 1 or content[4] & 3 != 3:
        raise NotThisOne("avcC")
    sequences, after = _sets(content, 5, 0x1F)
    pictures, after = _sets(content, after, 0xFF)
    return Parameters(content[:4], sequences, pictures, content[after:])


def _sets(content: bytes, at: int, mask: int) -> tuple[tuple[bytes, ...], int]:
    if at >= len(content):
        raise NotThisOne("avcC")
    found, count, at = [], content[at] & mask, at + 1
    for _ in range(count):
        size = int.from_bytes(content[at : at + 2], "big")
        found.append(content[at + 2 : at + 2 + size])
        at += 2 + size
    return tuple(found), at


def set_ids(parameters: Parameters) -> set[int]:
    """The numbers that its parameter sets go by, of both kinds."""
    return {_first_number(one[4:]) for one in parameters.sequences} | {
        _first_number(one[1:]) for one in parameters.pictures
    }


def _first_number(data: bytes) -> int:
    """The first Exp-Golomb number; of an id at most 255, so that no escape bytes lie before it."""
    bits = "".join(f"{byte:08b}" for byte in data[:6])
    zeros = len(bits) - len(bits.lstrip("0"))
    return int(bits[zeros : 2 * zeros + 1] or "1", 2) - 1


@dataclass(frozen=True, slots=True)
class Track:
    """What is to be written. Times in ticks, `timescale` of them a second.

    Shown from `starts` on for `length`; what is decoded before `skipped` is not shown.
    """

    timescale: int
    packets: Sequence[Placed]
    decoded: Sequence[int]
    last_duration: int
    starts: int
    length: int
    skipped: int
    parameters: Parameters | None = None


def write_track(path: Path, template: Path, sources: Sequence[Path], track: Track) -> None:
    """`template` is a small MP4 with this one track, made by ffmpeg. Blocks. Raises NotThisOne."""
    described = _moov(template)
    media = sum(packet.size_bytes for packet in track.packets)
    with path.open("wb") as file:
        file.write(_box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2avc1mp41"))
        file.write(struct.pack(">I4sQ", 1, b"mdat", media + 16))
        begins = file.tell()
        opened = [source.open("rb") for source in sources]
        try:
            for packet in track.packets:
                reading = opened[packet.source]
                reading.seek(packet.at)
                content = reading.read(packet.size_bytes)
                if len(content) != packet.size_bytes:
                    raise NotThisOne("short")
                file.write(content)
        finally:
            for source in opened:
                source.close()
        try:
            index = _rewritten(described, track, begins)
        except struct.error as error:  # a number that has no room
            raise NotThisOne("numbers") from error
        file.write(_box(b"moov", index))


def _rewritten(data: bytes, track: Track, begins: int) -> bytes:
    made = []
    for kind, body in _boxes(data):
        if kind == b"udta" or kind == b"edts" or kind in _TABLES:
            continue
        if kind == b"trak":
            edits = _box(b"edts", _edits(track))
            inner = _rewritten(body, track, begins)
            head_bytes = int.from_bytes(inner[:4], "big")
            made.append(_box(kind, inner[:head_bytes], edits, inner[head_bytes:]))
        elif kind == b"stbl":
            made.append(_box(kind, _rewritten(body, track, begins), _tables(track, begins)))
        elif kind in _CONTAINERS:
            made.append(_box(kind, _rewritten(body, track, begins)))
        elif kind in (b"mvhd", b"mdhd", b"tkhd"):
            made.append(_box(kind, _timed(kind, body, track)))
        elif kind == b"stsd" and track.parameters is not None:
            made.append(_box(kind, _described(body, track.parameters)))
        else:
            made.append(_box(kind, body))
    return b"".join(made)


def _timed(kind: bytes, body: bytes, track: Track) -> bytes:
    """The same head with our clock and length; version 0, as ffmpeg writes short files."""
    if body[0] != 0:
        raise NotThisOne("version")
    lasts = track.starts + track.length
    if lasts >= 1 << 32:
        raise NotThisOne("long")
    if kind == b"tkhd":
        return body[:20] + struct.pack(">I", lasts) + body[24:]
    shown = lasts if kind == b"mvhd" else lasts + track.skipped
    return body[:12] + struct.pack(">II", track.timescale, shown) + body[20:]


def _edits(track: Track) -> bytes:
    gap = [(track.starts, -1)] if track.starts > 0 else []
    entries = [*gap, (track.length, track.skipped)]
    listed = b"".join(struct.pack(">IiHH", length, at, 1, 0) for length, at in entries)
    return _box(b"elst", struct.pack(">II", 0, len(entries)), listed)


def _described(body: bytes, wanted: Parameters) -> bytes:
    at = body.find(b"avcC")
    old = int.from_bytes(body[at - 4 : at], "big")
    fresh = _box(b"avcC", wanted.to_bytes())
    more = len(fresh) - old
    entry = int.from_bytes(body[8:12], "big") + more  # the one entry of the table
    return body[:8] + struct.pack(">I", entry) + body[12 : at - 4] + fresh + body[at - 4 + old :]


def _tables(track: Track, begins: int) -> bytes:
    count = len(track.packets)
    steps = [after - before for before, after in pairwise(track.decoded)]
    late = [packet.pts - at for packet, at in zip(track.packets, track.decoded, strict=True)]
    sync = [at for at, packet in enumerate(track.packets, 1) if packet.sync]
    sizes = [packet.size_bytes for packet in track.packets]
    tables = [_box(b"stts", _runs([*steps, track.last_duration]))]
    if any(late):
        tables.append(_box(b"ctts", _runs(late)))
    if len(sync) < count:
        tables.append(_box(b"stss", struct.pack(">II", 0, len(sync)), _numbers(sync)))
    tables += [
        _box(b"stsc", struct.pack(">5I", 0, 1, 1, count, 1)),
        _box(b"stsz", struct.pack(">III", 0, 0, count), _numbers(sizes)),
        _box(b"stco", struct.pack(">III", 0, 1, begins)),
    ]
    return b"".join(tables)


def _numbers(values: Sequence[int]) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def _runs(values: Sequence[int]) -> bytes:
    runs: list[list[int]] = []
    for value in values:
        if runs and runs[-1][1] == value:
            runs[-1][0] += 1
        else:
            runs.append([1, value])
    return struct.pack(">II", 0, len(runs)) + b"".join(struct.pack(">II", *run) for run in runs)
