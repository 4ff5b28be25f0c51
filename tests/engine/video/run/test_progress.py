from itertools import pairwise

from engine.video.run.progress import Progress


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
    progress.done(0.1)
    assert seen == [0.1]
    progress.stage(0.5, length_s=10.0)("out_time_us=10000000")
    assert seen == [0.1, 0.55]


def test_times_that_are_missing_or_beyond_the_end_do_no_harm() -> None:
    seen: list[float] = []
    feed = Progress(seen.append).stage(0.5, length_s=10.0)
    for line in ("out_time_us=N/A", "frame=12", "", "out_time_us=-30", "out_time_us=99000000"):
        feed(line)
    assert seen == [0.5]
