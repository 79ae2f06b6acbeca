"""Booked, paid, left to lapse, moved, cancelled, queued for, checked in, closed, in any order.

A brute-force model keeps a list of who holds what and counts seats with loops. After every step: no overlap, no seat
too many or below none, nobody who waits is passed over, and the money adds up to the cent.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from procrastinate.contrib.django.models import ProcrastinateJob

from comptoir.booking.models import Session
from comptoir.planning.models import Allocation
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, a_booking, make_house
from tests.http.booking.booked import hours, offer, slots
from tests.http.booking.worker import queued, run_everything_told, run_task

DAYS = ("2027-03-08", "2027-03-09")
STARTS = tuple(f"{day}T{hour:02}:00:00+01:00" for day in DAYS for hour in (9, 10, 11))
HOLDING = {"pending", "confirmed", "completed", "no-show"}


@dataclass
class Kind:
    """`seats` shared among bookings, or one booking at a time; what is refunded of what was paid, in per cent."""

    name: str
    price: int
    seats: int = 1
    is_class: bool = False
    prepaid: bool = False
    approved: bool = False
    service: dict[str, Any] = field(default_factory=dict)

    @property
    def document(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "type": "event" if self.is_class else "appointment",
            "price": self.price,
            "maxParticipants": self.seats if self.is_class else None,
            "requirePayment": self.prepaid or None,
            "requireApproval": self.approved or None,
            "availableSlots": hours("09:00-12:00"),
            "cancellationPolicy": {
                "allowCancellation": True,
                "cutoffHours": 0,
                "refundPolicy": "partial",
                "refundPercentage": 50,
            },
        }


@dataclass
class Held:
    """What the model knows of a booking."""

    kind: Kind
    start: str
    people: int
    status: str
    paid: int = 0
    back: int = 0
    until: datetime | None = None
    """When it lapses unpaid, or the offer to who waits."""
    code: str = ""
    is_here: bool = False

    @property
    def takes(self) -> int:
        return self.people if self.status in HOLDING or (self.status == "waitlisted" and self.until) else 0


class Lives(RuleBasedStateMachine):
    """The real thing beside the model."""

    @initialize()
    def open_the_house(self) -> None:
        self.now = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
        self.house = make_house()
        self.kinds = [
            Kind("Yoga", 1000, seats=3, is_class=True),
            Kind("Massage", 5001, prepaid=True),
            Kind("Bilan", 3000, approved=True),
        ]
        for kind in self.kinds:
            kind.service = offer(self.house, **kind.document)
        self.held: dict[str, Held] = {}
        self.queue: list[str] = []
        self.tokens: dict[str, str] = {}
        self.closed: dict[str, str] = {}

    # --- what the model thinks

    def free(self, kind: Kind, start: str) -> int:
        return kind.seats - sum(one.takes for one in self.held.values() if one.kind is kind and one.start == start)

    def offered(self, kind: Kind, start: str) -> int:
        return 0 if start[:10] in self.closed else self.free(kind, start)

    def serve_the_queue(self) -> None:
        """Whoever fits is offered what is free, in the order they came."""
        for id in self.queue:
            waiting = self.held[id]
            fits = self.offered(waiting.kind, waiting.start) >= waiting.people
            if waiting.status == "waitlisted" and waiting.until is None and fits:
                waiting.until = self.now + timedelta(minutes=30)

    def lapse(self) -> bool:
        due = [one for one in self.held.values() if one.until is not None and one.until <= self.now]
        for one in due:
            one.code = "lapsed" if one.status == "pending" else "offer_lapsed"
            one.status, one.until = "cancelled", None
            # What was paid of it in part goes back.
            one.back = one.paid
        return bool(due)

    # --- what happens

    @rule(chance=st.randoms(use_true_random=True))
    def something_happens(self, chance: Random) -> None:
        """One rule: Hypothesis leaves whole rules out of most of its stories, and then nothing meets."""
        happenings = {
            self.somebody_books: 9,
            self.somebody_pays: 4,
            self.time_passes: 2,
            self.staff_cancels: 4,
            self.a_client_cancels: 2,
            self.somebody_moves: 5,
            self.somebody_queues: 4,
            self.somebody_takes_up_an_offer: 3,
            self.more_or_fewer_come: 3,
            self.staff_decides: 3,
            self.somebody_comes: 2,
            self.a_day_is_closed_or_opened: 1,
        }
        (happening,) = chance.choices(list(happenings), list(happenings.values()))
        with self.at_this_hour():
            happening(chance)
            self.everything_told()

    def at_this_hour(self) -> Any:
        return _clock(self.now)

    def everything_told(self) -> None:
        tell_everything()
        self.serve_the_queue()
        self.run_what_is_due()

    def run_what_is_due(self) -> None:
        """Every job of bookings, due or not and twice over: each asks whether it still should."""
        for _, task, arguments in queued():
            if task.startswith("booking."):
                run_task(task, arguments)
                run_task(task, arguments)
        tell_everything()

    def post(self, path: str, body: Any = None, *, as_guest: bool = False) -> Answer:
        return (self.house.visitor if as_guest else self.house.api).post(path, body)

    def somebody_books(self, chance: Random) -> None:
        kind, start = chance.choice(self.kinds), chance.choice(STARTS)
        people = chance.randint(1, kind.seats)
        answer = self.post("/bookings", a_booking(kind.service["id"], start, participants=people))
        if start[:10] in self.closed:
            assert answer.status == 422, answer.body
        elif self.free(kind, start) < people:
            assert (answer.status, answer.code) == (409, "booking.slot_taken"), answer.body
        else:
            assert answer.status == 201, answer.body
            waits = kind.prepaid or kind.approved
            until = self.now + timedelta(minutes=15) if kind.prepaid else None
            self.keep(answer, Held(kind, start, people, "pending" if waits else "confirmed", until=until))

    def keep(self, answer: Answer, held: Held) -> str:
        id = str(answer.body["id"])
        self.held[id] = held
        self.tokens[id] = str(answer.body["manageUrl"]).rpartition("/")[2]
        return id

    def some(self, chance: Random, *statuses: str) -> tuple[str, Held] | None:
        found = [(id, one) for id, one in self.held.items() if not statuses or one.status in statuses]
        return chance.choice(found) if found else None

    def price(self, one: Held) -> int:
        return one.kind.price * (one.people if one.kind.is_class else 1)

    def somebody_pays(self, chance: Random) -> None:
        if (chosen := self.some(chance)) is None:
            return
        id, one = chosen
        answer = self.post(f"/bookings/{id}/payments", {"method": chance.choice(["cash", "card"])})
        due = self.price(one) - (one.paid - one.back)
        if one.status == "cancelled" and one.code == "lapsed":
            # Too late: it stands again if its time is still free, else the money goes back at once.
            assert answer.status in {200, 201}, answer.body
            one.paid += self.price(one)
            if self.offered(one.kind, one.start) >= one.people:
                one.status, one.code = "confirmed", ""
            else:
                one.back += self.price(one)
                one.code = "paid too late"
        elif one.status in {"cancelled", "rescheduled", "waitlisted"} or due <= 0:
            assert answer.status == 409, answer.body
        else:
            assert answer.status in {200, 201}, answer.body
            one.paid += due
            if one.status == "pending" and one.kind.prepaid:
                one.status, one.until = "confirmed", None

    def time_passes(self, chance: Random) -> None:
        self.now += timedelta(minutes=chance.choice([5, 16, 31]))
        with self.at_this_hour():
            while self.lapse():
                self.run_what_is_due()
                self.serve_the_queue()

    def staff_cancels(self, chance: Random) -> None:
        if (chosen := self.some(chance)) is None:
            return
        id, one = chosen
        refund, share = chance.choice([("full", 100), ("none", 0), ("policy", 50)])
        answer = self.post(f"/bookings/{id}/cancel", {"refund": refund})
        self.cancelled(one, answer, share, True)

    def a_client_cancels(self, chance: Random) -> None:
        if (chosen := self.some(chance)) is None:
            return
        id, one = chosen
        self.cancelled(one, self.post(f"/guest/bookings/{self.tokens[id]}/cancel", as_guest=True), 50, not one.is_here)

    def cancelled(self, one: Held, answer: Answer, share: int, possible: bool) -> None:
        if one.status in {"pending", "confirmed", "waitlisted"} and possible:
            assert answer.status == 200, answer.body
            one.back += ((one.paid - one.back) * share + 50) // 100
            one.status, one.until = "cancelled", None
        else:
            assert answer.status == 409, answer.body

    def somebody_moves(self, chance: Random) -> None:
        if (chosen := self.some(chance, "pending", "confirmed", "completed", "cancelled")) is None:
            return
        id, one = chosen
        start = chance.choice(STARTS)
        if start == one.start:
            return
        answer = self.post(f"/bookings/{id}/reschedule", {"startDate": start})
        if one.status not in {"pending", "confirmed"} or one.is_here:
            assert answer.status == 409, answer.body
        elif start[:10] in self.closed:
            assert answer.status == 422, answer.body
        elif self.free(one.kind, start) < one.people:
            assert (answer.status, answer.code) == (409, "booking.slot_taken"), answer.body
        else:
            assert answer.status == 200, answer.body
            assert answer.body["rescheduledFromId"] == id
            moved = Held(one.kind, start, one.people, one.status, one.paid, one.back, one.until)
            one.status, one.until, one.paid, one.back = "rescheduled", None, 0, 0
            self.keep(answer, moved)

    def somebody_queues(self, chance: Random) -> None:
        kind, start = chance.choice(self.kinds), chance.choice(STARTS)
        if self.offered(kind, start):
            taken = [(one.kind, one.start) for one in self.held.values() if not self.offered(one.kind, one.start)]
            if taken:
                kind, start = chance.choice(taken)
        people = chance.randint(1, kind.seats)
        wish = a_booking(kind.service["id"], start, participants=people)
        wish["contactEmail"] = f"wait-{len(self.held)}@example.test"
        answer = self.post("/waitlist", wish)
        if start[:10] in self.closed:
            assert answer.status in {409, 422}, answer.body
        elif self.free(kind, start) >= people:
            assert (answer.status, answer.code) == (409, "booking.slot_free"), answer.body
        else:
            assert answer.status == 201, answer.body
            self.queue.append(self.keep(answer, Held(kind, start, people, "waitlisted")))

    def somebody_takes_up_an_offer(self, chance: Random) -> None:
        if (chosen := self.some(chance, "waitlisted")) is None:
            return
        id, one = chosen
        answer = self.post(f"/guest/bookings/{self.tokens[id]}/accept", as_guest=True)
        if one.until is None:
            assert answer.status == 409, answer.body
            return
        assert answer.status == 200, answer.body
        waits = one.kind.prepaid or one.kind.approved
        one.status = "pending" if waits else "confirmed"
        one.until = self.now + timedelta(minutes=15) if one.kind.prepaid else None

    def more_or_fewer_come(self, chance: Random) -> None:
        if (chosen := self.some(chance, "confirmed")) is None:
            return
        id, one = chosen
        if not one.kind.is_class or one.is_here:
            return
        people = chance.randint(1, one.kind.seats)
        answer = self.house.api.patch(f"/bookings/{id}/participants", {"participants": people})
        if people == one.people:
            return
        if start_is_closed := one.start[:10] in self.closed:
            assert start_is_closed and answer.status in {200, 409, 422}
        if answer.status != 200:
            assert self.free(one.kind, one.start) + one.people < people or one.start[:10] in self.closed, answer.body
            return
        assert self.free(one.kind, one.start) + one.people >= people
        one.people = people
        over = (one.paid - one.back) - self.price(one)
        one.back += max(over, 0)

    def staff_decides(self, chance: Random) -> None:
        if (chosen := self.some(chance, "pending")) is None:
            return
        id, one = chosen
        if not one.kind.approved:
            return
        if chance.random() < 0.6:
            assert self.post(f"/bookings/{id}/confirm").status == 200
            one.status = "confirmed"
        else:
            assert self.post(f"/bookings/{id}/decline").status == 200
            one.status, one.back = "cancelled", one.paid

    def somebody_comes(self, chance: Random) -> None:
        if (chosen := self.some(chance)) is None:
            return
        id, one = chosen
        answer = self.post(f"/bookings/{id}/check-in")
        if one.status == "confirmed" and not one.is_here:
            assert answer.status == 200, answer.body
            one.is_here = True
        else:
            assert answer.status == 409, answer.body

    def a_day_is_closed_or_opened(self, chance: Random) -> None:
        day = chance.choice(DAYS)
        if day in self.closed:
            assert self.house.api.delete(f"/closures/{self.closed.pop(day)}").status == 204
        else:
            made = self.post("/closures", {"name": "Pont", "startDate": day, "endDate": day})
            self.closed[day] = made.body["id"]

    # --- what always holds

    @invariant()
    def every_booking_is_what_became_of_it(self) -> None:
        for id, one in getattr(self, "held", {}).items():
            with self.at_this_hour():
                body = self.house.api.get(f"/bookings/{id}").body
            seen = (body["status"], body["participants"], body["amountPaid"], body["amountRefunded"])
            assert seen == (one.status, one.people, one.paid, one.back), (one, body)
            if one.status != "rescheduled":
                paid = sum(payment["amount"] for payment in body["payments"] if payment["status"] != "pending")
                back = sum(payment["refundedAmount"] for payment in body["payments"])
                assert (paid, back) == (one.paid, one.back), body["payments"]
            if one.status == "waitlisted":
                assert bool(body["waitlist"]["offerExpiresAt"]) == bool(one.until), (one, body["waitlist"])

    @invariant()
    def offers_are_what_is_left(self) -> None:
        if not hasattr(self, "held"):
            return
        for kind in self.kinds:
            with self.at_this_hour():
                found = slots(self.house.api, kind.service, DAYS[0], DAYS[-1])
            left = {start: free for start in STARTS if (free := self.offered(kind, start)) > 0}
            assert {slot["start"]: slot["remaining"] for slot in found} == left, kind.name

    @invariant()
    def nothing_overlaps_and_nobody_who_fits_is_passed_over(self) -> None:
        if not hasattr(self, "held"):
            return
        with organization_scope(self.house.organization.id):
            spans = sorted(Allocation.objects.values_list("calendar_id", "starts_at", "ends_at"))
            seats = list(Session.objects.filter(cancelled_at=None).values_list("taken", "capacity"))
        for (calendar, _, end), (other, start, _) in pairwise(spans):
            assert calendar != other or end <= start
        assert all(0 <= taken <= capacity for taken, capacity in seats)
        for id in self.queue:
            one = self.held[id]
            if one.status == "waitlisted" and one.until is None:
                assert self.offered(one.kind, one.start) < one.people


def tell_everything() -> None:
    """Hand out every event, and those that doing so causes; then forget them, as a worker does."""
    run_everything_told()
    ProcrastinateJob.objects.filter(status="todo", task_name="platform.deliver").delete()


def _clock(moment: datetime) -> Any:
    places = ("comptoir.platform.http.routes", "comptoir.booking.jobs", "comptoir.booking.subscriptions")

    class At:
        def __enter__(self) -> None:
            self.patches = [patch(f"{place}.now", lambda: moment) for place in places]
            for one in self.patches:
                one.start()

        def __exit__(self, *_: Any) -> None:
            for one in self.patches:
                one.stop()

    return At()


@pytest.mark.django_db
def test_bookings_live_as_a_small_model_says() -> None:
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=4,
            stateful_step_count=40,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
