"""What stands beside a render: when progress is told, what its pictures take, how fast it ends.

    python -m bench.aside                  the bundled clip
    python -m bench.aside holiday.mov

`first` and `widest gap`: seconds from the start to the first progress, and between two. `pictures`:
seconds and processor seconds of poster, comparison, plot and VMAF, which are made side by side
after the render, each within five seconds, or it is left out. `cancel`: from the wish until no
child is left, median and longest of ten, and the processor time that it still took for that. On a
busy machine seconds are the crowd's; the processor's are not.
"""

import asyncio
import os
import resource
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from engine.video.inspect.probe import probe
from engine.video.pictures.show import show
from engine.video.render.render import Cut, RenderSpec, render
from tests.engine.video.helpers import my_children

_CLIP = Path(__file__).parents[1] / ".cache" / "clips" / "bigbuckbunny.mp4"
_CANCELLED = 10


def spent_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def used_by(pid: int) -> float:
    """Processor time of a running child, all of its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def told(spec: RenderSpec, folder: Path) -> None:
    began_s, at_s = time.perf_counter(), list[float]()
    made = await render(spec, folder, lambda _: at_s.append(time.perf_counter() - began_s))
    gaps = [after - before for before, after in pairwise(at_s)]
    print(f"progress: first {at_s[0]:.2f} s, widest gap {max(gaps):.2f} s")
    began_s, spent_before_s = time.perf_counter(), spent_s()
    shown = await show(made, folder / "drawing")
    took_s, cpu_s = time.perf_counter() - began_s, spent_s() - spent_before_s
    kinds = ", ".join(picture.kind for picture in shown.pictures)
    print(f"pictures: {took_s:.2f} s, {cpu_s:.2f} s of CPU: {kinds}; VMAF {shown.report['vmaf']}")


async def cancelled(spec: RenderSpec, folder: Path) -> None:
    took_s, still_s = [], []
    for _ in range(_CANCELLED):
        before, underway = my_children(), asyncio.Event()

        def began(share: float, underway: asyncio.Event = underway) -> None:
            if share > 0.01:  # more than the look at the source
                underway.set()

        going = asyncio.create_task(render(spec, folder, began))
        await underway.wait()
        used_s = spent_s() + sum(map(used_by, my_children() - before))
        began_s = time.perf_counter()
        going.cancel()
        await asyncio.wait([going])
        assert my_children() == before
        took_s.append(time.perf_counter() - began_s)
        still_s.append(max(0.0, spent_s() - used_s))
    print(
        f"cancel: {statistics.median(took_s):.3f} s, at its longest {max(took_s):.3f} s;"
        f" still {max(still_s):.3f} s of CPU at most"
    )


async def main(source: Path) -> None:
    seen = await probe(source)
    spec = RenderSpec((Cut(source, 0.0, seen.duration_s),), seen.size_bytes // 3)
    with tempfile.TemporaryDirectory() as scratch:
        await told(spec, Path(scratch))
        await cancelled(spec, Path(scratch))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else _CLIP))
