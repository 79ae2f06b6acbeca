"""People book, queue, leave, accept and let offers lapse in any order, beside a model that only counts."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from comptoir.booking import subscriptions
from comptoir.booking.contracts import SlotFree, SlotTaken
from comptoir.booking.models import Booking, Session
from comptoir.booking.public import Wish, cancel_booking, create_booking
from comptoir.booking.services.answer_offer import accept_offer
from comptoir.booking.services.end_wait import lapse_offer
from comptoir.booking.services.join_waitlist import join_waitlist
from comptoir.platform.tenancy import organization_scope
from tests.house import make_house
from tests.http.booking.booked import hours, offer
from tests.http.booking.worker import run_everything_told

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
STARTS = [datetime(2027, 3, 8, hour, 0, tzinfo=UTC) for hour in (8, 9)]
SEATS = 4
people = st.integers(1, 3)


class Queue(RuleBasedStateMachine):
    """Two classes of four."""

    @initialize()
    def open_the_house(self) -> None:
        subscriptions.now = lambda: self.now  # type: ignore[attr-defined]
        self.now = NOW
        self.house = make_house()
        document = {"type": "event", "maxParticipants": SEATS, "availableSlots": hours("09:00-11:00")}
        self.service = UUID(offer(self.house, **document)["id"])
        self.number = 0

    def inside(self) -> Any:
        return organization_scope(self.house.organization.id)

    def rows(self, **filters: Any) -> list[Booking]:
        with self.inside():
            return list(Booking.objects.filter(**filters).order_by("waitlisted_at", "id"))

    def wish(self, start: datetime, participants: int) -> Wish:
        self.number += 1
        email = f"{self.number}@example.test"
        return Wish(service=self.service, start=start, participants=participants, contact_email=email, source="admin")

    def free(self, start: datetime) -> int:
        taken = sum(row.participants for row in self.rows(starts_at=start, status__in=("confirmed", "pending")))
        held = sum(row.participants for row in self.rows(starts_at=start, status="waitlisted") if row.offered_at)
        return SEATS - taken - held

    @rule(start=st.sampled_from(STARTS), participants=people)
    def somebody_books(self, start: datetime, participants: int) -> None:
        possible = self.free(start) >= participants
        try:
            with self.inside():
                create_booking(self.wish(start, participants), now=self.now)
        except SlotTaken:
            assert not possible
        else:
            assert possible
        run_everything_told()

    @rule(start=st.sampled_from(STARTS), participants=people, any_time=st.booleans())
    def somebody_queues(self, start: datetime, participants: int, any_time: bool) -> None:
        until = STARTS[-1] if any_time else None
        suited = [one for one in STARTS if start <= one <= (until or start)]
        possible = any(self.free(one) >= participants for one in suited)
        self.now += timedelta(seconds=1)
        try:
            with self.inside():
                join_waitlist(self.wish(start, participants), until=until, now=self.now)
        except SlotFree:
            assert possible
        else:
            assert not possible
        run_everything_told()

    @rule(chance=st.randoms(use_true_random=False))
    def somebody_leaves(self, chance: Any) -> None:
        if found := self.rows(status__in=("confirmed", "waitlisted")):
            with self.inside():
                cancel_booking(chance.choice(found).id, reason="", by="staff", now=self.now)
            run_everything_told()

    @rule(chance=st.randoms(use_true_random=False), takes=st.booleans())
    def somebody_answers(self, chance: Any, takes: bool) -> None:
        offered = [row for row in self.rows(status="waitlisted") if row.offered_at]
        if not offered:
            return
        row = chance.choice(offered)
        assert row.offer_expires_at is not None
        with self.inside():
            if takes:
                accept_offer(row.id, now=row.offer_expires_at - timedelta(seconds=1))
            else:
                assert lapse_offer(row.id, now=row.offer_expires_at)
        run_everything_told()

    @invariant()
    def seats_are_exact(self) -> None:
        if not hasattr(self, "service"):
            return
        with self.inside():
            taken = dict(Session.objects.values_list("starts_at", "taken"))
        for start in STARTS:
            assert taken.get(start, 0) == SEATS - self.free(start)
            assert self.free(start) >= 0

    @invariant()
    def nobody_waits_before_a_place_that_suits_them(self) -> None:
        if not hasattr(self, "service"):
            return
        for row in self.rows(status="waitlisted", offered_at=None):
            suited = [one for one in STARTS if row.starts_at <= one <= (row.waits_until or row.starts_at)]
            assert all(self.free(one) < row.participants for one in suited), row.waitlisted_at


@pytest.mark.django_db
def test_nobody_who_waits_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscriptions, "now", lambda: NOW)
    run_state_machine_as_test(
        Queue,
        settings=settings(
            max_examples=6,
            stateful_step_count=25,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
