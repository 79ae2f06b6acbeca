"""Texts of instants are those of the standard library, only faster."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.planning.rules.rfc3339 import Rfc3339
from tests.rules.changes import ZONES, changes

NEAR_CHANGES = st.sampled_from(sorted(ZONES)).flatmap(
    lambda zone: st.tuples(
        st.just(zone),
        st.lists(
            st.builds(
                lambda i, d: changes(zone)[i % len(changes(zone))] + d, st.integers(0, 9), st.integers(-(9**6), 9**6)
            )
        ),
    )
)


@settings(max_examples=60, deadline=None)
@given(NEAR_CHANGES)
def test_every_text_is_the_one_isoformat_gives(case):
    zone, instants = case
    clock = Rfc3339(zone)
    for instant in instants:
        assert clock.text(instant) == datetime.fromtimestamp(instant, ZoneInfo(zone)).isoformat()


def test_offsets_with_seconds_of_old_times_are_right_too():
    assert Rfc3339("Africa/Monrovia").text(0) == datetime.fromtimestamp(0, ZoneInfo("Africa/Monrovia")).isoformat()


def test_the_offset_changes_at_the_very_second():
    for zone in ZONES:
        clock = Rfc3339(zone)
        for change in changes(zone):
            for instant in (change - 1, change, change + 1):
                assert clock.text(instant) == datetime.fromtimestamp(instant, ZoneInfo(zone)).isoformat()
