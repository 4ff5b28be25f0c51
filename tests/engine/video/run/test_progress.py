import asyncio
from itertools import pairwise

import pytest

from engine.video.run.progress import Progress, carried_on, carrying_on


class Moved:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Moved:
    return Moved()


def ticked(progress: Progress, clock: Moved, seconds: float) -> None:
    for _ in range(int(seconds * 4)):
        clock.now_s += 0.25
        progress.carry_on()


def test_progress_rises_over_stages_and_ends_at_one() -> None:
    seen: list[float] = []
    progress = Progress(seen.append)
    for share in (0.3, 0.9, 0.9):
        feed = progress.stage(share, length_s=10.0)
        for second in range(11):
            feed(f"out_time_us={second * 1_000_000}")
    progress.finish()
    assert all(earlier < later for earlier, later in pairwise(seen))
    assert seen[0] >= 0
    assert seen[-1] == 1.0


def test_a_stage_is_half_done_at_half_its_length() -> None:
    seen: list[float] = []
    Progress(seen.append).stage(0.5, length_s=10.0)("out_time_us=5000000")
    assert seen == [0.25]


def test_what_told_nothing_is_told_when_it_is_over() -> None:
    seen: list[float] = []
    progress = Progress(seen.append)
    progress.stage(0.1, length_s=10.0)
    progress.done()
    assert seen == [0.1]
    progress.stage(0.5, length_s=10.0)("out_time_us=10000000")
    assert seen == [0.1, 0.55]


def test_times_that_are_missing_or_beyond_the_end_do_no_harm() -> None:
    seen: list[float] = []
    feed = Progress(seen.append).stage(0.5, length_s=10.0)
    for line in ("out_time_us=N/A", "frame=12", "", "out_time_us=-30", "out_time_us=99000000"):
        feed(line)
    assert seen == [0.5]


def test_what_is_expected_sets_out_at_its_speed_and_never_arrives() -> None:
    assert carried_on(0.2, 0.7, due_s=10, since_s=0) == pytest.approx(0.2)
    assert carried_on(0.2, 0.7, due_s=10, since_s=0.1) == pytest.approx(0.205, rel=1e-3)
    assert 0.6 < carried_on(0.2, 0.7, due_s=10, since_s=30) < 0.7
    # In one step or in many.
    halfway = carried_on(0.2, 0.7, due_s=10, since_s=2)
    twice = carried_on(halfway, 0.7, due_s=10, since_s=2)
    assert twice == pytest.approx(carried_on(0.2, 0.7, due_s=10, since_s=4))


def test_it_goes_on_as_fast_as_it_was_while_nothing_is_told(clock: Moved) -> None:
    seen: list[float] = []
    progress = Progress(seen.append, clock)
    feed = progress.stage(0.5, length_s=100.0)
    clock.now_s += 10
    feed("out_time_us=20000000")  # twice as fast as it plays
    assert seen == [0.1]
    ticked(progress, clock, 4)
    assert len(seen) == 1 + 16
    assert seen[-1] == pytest.approx(0.14, abs=0.003)


def test_it_goes_on_before_anything_was_told_and_as_fast_as_the_stage_before(clock: Moved) -> None:
    seen: list[float] = []
    progress = Progress(seen.append, clock)
    first = progress.stage(0.5, length_s=8.0)
    ticked(progress, clock, 1)
    assert seen[-1] == pytest.approx(0.5 / 8, rel=0.1)  # as if it were played
    clock.now_s += 1
    first("out_time_us=8000000")  # four times as fast
    progress.stage(0.5, length_s=8.0)
    ticked(progress, clock, 0.25)
    assert seen[-1] == pytest.approx(0.5 + 0.25 / 8, rel=0.01)


def test_it_never_reaches_the_next_stage_nor_turns_back_nor_stands_still(clock: Moved) -> None:
    seen: list[float] = []
    progress = Progress(seen.append, clock)
    feed = progress.stage(0.5, length_s=10.0)
    ticked(progress, clock, 20)
    assert 0.4 < seen[-1] < 0.5
    feed("out_time_us=1000000")  # far less than it seemed
    ticked(progress, clock, 5)
    assert len(seen) == 80 + 20
    assert all(earlier < later for earlier, later in pairwise(seen))
    assert seen[-1] < 0.5
    progress.stage(1.0, length_s=10.0)
    ticked(progress, clock, 2000)
    assert seen[-1] < 1.0
    progress.finish()
    ticked(progress, clock, 1)
    assert seen[-1] == 1.0


def test_sound_that_is_far_ahead_of_the_pictures_is_not_believed(clock: Moved) -> None:
    seen: list[float] = []
    feed = Progress(seen.append, clock).stage(0.5, length_s=10.0, pictures=100)
    for line in ("frame=0", "out_time_us=10000000"):
        feed(line)
    assert not seen
    for line in ("frame=20", "out_time_us=10000000"):
        feed(line)
    assert seen == [0.1]
    for line in ("frame=130", "out_time_us=10000000"):
        feed(line)
    assert seen == [0.1, 0.5]


def test_nothing_goes_on_where_nothing_was_begun(clock: Moved) -> None:
    seen: list[float] = []
    progress = Progress(seen.append, clock)
    progress.stage(0.01, length_s=10.0)
    progress.done()
    ticked(progress, clock, 10)
    assert seen == [0.01]


async def test_it_is_carried_on_as_long_as_it_is_open_and_no_longer(clock: Moved) -> None:
    moved = asyncio.Event()

    def told(_: float) -> None:
        moved.set()

    progress = Progress(told, clock)
    progress.stage(0.5, length_s=10.0)
    clock.now_s += 1
    async with carrying_on(progress):
        await moved.wait()
    assert "progress" not in {task.get_name() for task in asyncio.all_tasks() if not task.done()}
