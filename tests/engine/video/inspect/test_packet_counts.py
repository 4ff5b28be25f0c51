from hypothesis import given
from hypothesis import strategies as st

from engine.video.inspect.packet_counts import Packets


def fed(*lines: str) -> Packets:
    packets = Packets()
    for line in ("#software: x", "#tb 0: 1/1000", *lines):
        packets.feed(line)
    return packets


def steady(*starts_ms: int) -> list[str]:
    return [f"0, {at:10}, {at:10}, 40, 100, 0xdeadbeef, S=1" for at in starts_ms]


def test_packets_are_counted_weighed_and_timed() -> None:
    track = fed(*steady(*range(0, 400, 40))).of(0)
    assert (track.count, track.bytes, track.duration_s) == (10, 1000, 0.4)


def test_pictures_that_follow_each_other_faster_in_some_places_are_uneven() -> None:
    quick = [f"0, {at}, {at}, 40, 1, 0x0" for at in range(0, 400, 40)]
    slow = [f"0, {at}, {at}, 200, 1, 0x0" for at in range(400, 2400, 200)]
    assert fed(*quick, *slow).of(0).is_uneven
    assert not fed(*quick).of(0).is_uneven
    assert not fed().of(0).is_uneven


def test_pictures_shown_out_of_order_give_the_same_length() -> None:
    lines = [f"0, {dts}, {pts}, 40, 1, 0x0" for dts, pts in ((0, 80), (40, 160), (80, 120))]
    track = fed(*lines).of(0)
    assert (track.start_s, track.end_s) == (0.08, 0.2)


def test_packets_without_any_time_are_left_out() -> None:
    nothing = -(1 << 63)
    assert fed(f"0, {nothing}, {nothing}, 40, 100, 0x0").of(0).count == 0
    assert fed(f"0, 7, {nothing}, 40, 100, 0x0").of(0).start_s == 0.007


def test_packets_that_are_decoded_but_not_shown_do_not_count() -> None:
    track = fed(
        "0, -40, -40, 40, 9, 0x0, F=0x5, S=1", *steady(0, 40), "0, 80, 80, 40, 9, 0x0, F=0x4"
    )
    assert (track.of(0).count, track.of(0).start_s, track.of(0).end_s) == (2, 0.0, 0.08)


@given(st.text(max_size=80))
def test_no_line_is_too_strange(line: str) -> None:
    fed(line)
