"""What may become of a booking, and its name."""

from collections import Counter
from hashlib import sha256

import pytest

from comptoir.booking.rules.cancellation import (
    CancellationPolicy,
    RefundPolicy,
    cancel_before,
    client_may_cancel,
    refund_minor,
)
from comptoir.booking.rules.reference import ALPHABET, booking_reference
from comptoir.booking.rules.status import Action, Awaits, CancellationCode, Standing, Status, after


def actions(status, **more):
    return Standing(status=status, **more).actions


def test_the_table_is_the_one_of_the_specification():
    assert {status: actions(status) for status in Status} == {
        Status.PENDING: [Action.CONFIRM, Action.CANCEL, Action.RESCHEDULE],
        Status.CONFIRMED: [Action.CANCEL, Action.RESCHEDULE, Action.CHECK_IN, Action.COMPLETE, Action.NO_SHOW],
        Status.COMPLETED: [],
        Status.NO_SHOW: [],
        Status.CANCELLED: [],
        Status.RESCHEDULED: [],
        Status.WAITLISTED: [Action.CANCEL, Action.PROMOTE],
    }


def test_what_it_waits_for_and_who_came_count_too():
    assert Action.DECLINE in actions(Status.PENDING, awaits=Awaits.APPROVAL)
    assert Action.DECLINE not in actions(Status.PENDING, awaits=Awaits.PAYMENT)
    assert Standing(status=Status.PENDING, awaits=Awaits.PAYMENT).after(Action.LAPSE) is Status.CANCELLED
    assert Standing(status=Status.PENDING, awaits=Awaits.APPROVAL).after(Action.LAPSE) is None
    there = actions(Status.CONFIRMED, checked_in=True)
    assert Action.CHECK_OUT in there
    assert not {Action.CHECK_IN, Action.NO_SHOW} & set(there)
    assert Standing(status=Status.CANCELLED).after(Action.REVIVE) is None
    lapsed = Standing(status=Status.CANCELLED, code=CancellationCode.LAPSED)
    assert lapsed.after(Action.REVIVE) is Status.CONFIRMED
    assert lapsed.actions == [], "nobody revives a booking but its payment"


def test_anything_else_is_not_allowed():
    assert after(Status.CONFIRMED, Action.NO_SHOW) is Status.NO_SHOW
    assert after(Status.CANCELLED, Action.CONFIRM) is None
    assert after(Status.PENDING, Action.COMPLETE) is None


def test_a_client_may_cancel_until_the_cutoff_and_not_at_it():
    policy = CancellationPolicy.of({"allowCancellation": True, "cutoffHours": 24})
    start = 1_000_000
    assert cancel_before(policy, start) == start - 86_400
    assert client_may_cancel(policy, start=start, now=start - 86_401)
    assert not client_may_cancel(policy, start=start, now=start - 86_400)


def test_without_a_policy_until_the_start_and_never_when_it_says_so():
    assert client_may_cancel(CancellationPolicy.of(None), start=10, now=9)
    assert not client_may_cancel(CancellationPolicy.of({"allowCancellation": False}), start=10, now=0)
    assert cancel_before(CancellationPolicy(allowed=False), 10) is None


@pytest.mark.parametrize(("refund", "expected"), [("none", 0), ("partial", 266), ("full", 333)])
def test_refunds_follow_the_policy(refund, expected):
    policy = CancellationPolicy(refund=RefundPolicy(refund), refund_percentage=80)
    assert refund_minor(policy, 333) == expected
    assert refund_minor(CancellationPolicy(refund=RefundPolicy.PARTIAL, refund_percentage=80), 332) == 266


def test_references_have_eight_characters_that_nobody_confuses():
    names = [booking_reference(sha256(bytes([n % 256, n // 256])).digest()[:16]) for n in range(3000)]
    assert len(set(names)) == 3000
    assert {len(name) for name in names} == {8}
    assert not set("".join(names)) & set("01OILU")
    counts = Counter("".join(names))
    assert set(counts) == set(ALPHABET)
    assert max(counts.values()) < 1.25 * min(counts.values())


def test_too_little_chance_is_refused():
    with pytest.raises(ValueError, match="16"):
        booking_reference(b"x" * 15)
