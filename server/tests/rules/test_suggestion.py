"""Slots that suit best: no holes in the day, and as the client is used to; feelings read roughly."""

from datetime import UTC, datetime

import pytest

from comptoir.booking.rules.sentiment import sentiment_of
from comptoir.booking.rules.suggestion import suggest

ZONE = "Europe/Paris"
HOUR = 3600


def at(day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(2027, 3, day, hour, minute, tzinfo=UTC).timestamp())


def slots(*starts: int) -> list[tuple[int, int]]:
    return [(start, start + HOUR) for start in starts]


def test_right_beside_another_appointment_is_better_than_alone() -> None:
    free = slots(at(8, 8), at(8, 11))
    best = suggest(free, busy=[(at(8, 10), at(8, 11))], habits=[], zone=ZONE, limit=2)
    assert [(one.index, one.reasons) for one in best] == [(1, ("adjacent",)), (0, ())]


def test_a_hole_that_nobody_can_use_is_worse_than_none() -> None:
    free = slots(at(8, 11, 15), at(8, 14))
    best = suggest(free, busy=[(at(8, 10), at(8, 11))], habits=[], zone=ZONE, limit=2)
    assert [one.index for one in best] == [1, 0]


def test_the_usual_day_and_hour_win_over_any_other() -> None:
    tuesdays = [datetime(2027, 2, day, 9, 0, tzinfo=UTC) for day in (2, 9, 16)]
    free = slots(at(8, 9), at(9, 9), at(10, 15))
    best = suggest(free, busy=[], habits=tuesdays, zone=ZONE, limit=3)
    assert (best[0].index, best[0].reasons) == (1, ("habit",))


def test_one_day_does_not_take_all_the_places() -> None:
    free = slots(*(at(8, hour) for hour in range(8, 16)), at(9, 8))
    best = suggest(free, busy=[], habits=[], zone=ZONE, limit=3)
    assert [one.index for one in best] == [0, 1, 8]


@pytest.mark.parametrize(
    ("rating", "comment", "felt"),
    [
        (5, "", "positive"),
        (3, "", "neutral"),
        (1, "", "negative"),
        (3, "Très à l’écoute, merci, c’était parfait", "positive"),
        (3, "Pas clair du tout, et en retard", "negative"),
        (4, "Not bad, very helpful", "positive"),
        (2, "Déçue", "negative"),
    ],
)
def test_stars_count_and_words_weigh(rating: int, comment: str, felt: str) -> None:
    assert sentiment_of(rating, comment) == felt
