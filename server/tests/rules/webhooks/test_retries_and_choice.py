from datetime import UTC, datetime, timedelta

import pytest

from comptoir.webhooks.rules.choice import is_choice, wants
from comptoir.webhooks.rules.retries import ATTEMPTS, GIVEN_UP_AFTER, next_attempt

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_a_message_is_tried_for_three_days() -> None:
    at, tries = NOW, 1
    while (later := next_attempt(tries, now=at, jitter=0)) is not None:
        assert later > at
        at, tries = later, tries + 1
    assert tries == ATTEMPTS
    assert GIVEN_UP_AFTER <= at - NOW < GIVEN_UP_AFTER + timedelta(hours=12)


def test_jitter_and_the_receiver_s_wish_only_lengthen_a_wait() -> None:
    plain = next_attempt(2, now=NOW, jitter=0)
    assert plain == NOW + timedelta(minutes=5)
    assert next_attempt(2, now=NOW, jitter=1) == NOW + timedelta(minutes=5.5)
    assert next_attempt(2, now=NOW, jitter=0, retry_after=1) == plain
    assert next_attempt(2, now=NOW, jitter=0, retry_after=3600) == NOW + timedelta(hours=1)
    assert next_attempt(2, now=NOW, jitter=0, retry_after=10**9) == NOW + timedelta(days=1)


@pytest.mark.parametrize(
    ("chosen", "event", "heard"),
    [
        ([], "booking.created.v1", True),
        (["booking.*"], "booking.created.v1", True),
        (["booking.*"], "bookings.created.v1", False),
        (["booking.created.v1"], "booking.created.v1", True),
        (["booking.created.v1"], "booking.created.v10", False),
        (["service.*", "payment.completed.v1"], "payment.completed.v1", True),
    ],
)
def test_an_endpoint_hears_what_it_chose(chosen: list[str], event: str, heard: bool) -> None:
    assert wants(chosen, event) is heard


@pytest.mark.parametrize(("text", "known"), [
    ("booking.created.v1", True), ("booking.*", True), ("*", False), ("bookin.*", False), ("booking", False),
    ("booking.created.v2", False), ("", False),
])  # fmt: skip
def test_only_events_that_exist_can_be_chosen(text: str, known: bool) -> None:
    assert is_choice(text, ["booking.created.v1"]) is known
