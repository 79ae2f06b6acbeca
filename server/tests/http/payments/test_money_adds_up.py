"""Tiers, codes, payments in parts, refunds, moves and changes of people: whatever the order, the money adds up."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.house import Answer, House
from tests.http.booking.booked import at, book, offer

pytestmark = pytest.mark.django_db
_codes = count()

BASE, EARLY, GROUP = 1999, 1501, 1333
TIERS = [
    {"name": "Early", "condition": "hour < 12", "price": EARLY},
    {"name": "Group", "condition": "participants >= 4", "price": GROUP},
]
HOURS = ("09:00", "11:00", "13:00", "16:00")

promos = st.one_of(
    st.none(),
    st.tuples(st.just("percentage"), st.sampled_from([1, 15, 33, 100])),
    st.tuples(st.just("fixed"), st.sampled_from([1, 2500, 100_000])),
    st.tuples(st.just("freeMinutes"), st.sampled_from([7, 25, 60])),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("pay"), st.integers(1, 8000)),
        st.tuples(st.just("pay all"), st.just(0)),
        st.tuples(st.just("refund"), st.integers(1, 3000)),
        st.tuples(st.just("move"), st.sampled_from(HOURS)),
        st.tuples(st.just("people"), st.integers(1, 6)),
    ),
    max_size=7,
)
endings = st.sampled_from([None, "full", "none", "policy", {"amount": 1}])


def price(hour: str, people: int, promo: tuple[str, int] | None) -> int:
    """What the service's document says, in as few words as can be."""
    each = GROUP if people >= 4 else EARLY if int(hour[:2]) < 12 else BASE
    total = each * people
    match promo:
        case ("percentage", value):
            return total - min(total, int(total * value / 100 + 0.5))
        case ("fixed", value):
            return max(0, total - value)
        case ("freeMinutes", value):
            return total - min(total, int(total * value / 60 + 0.5))
    return total


@dataclass
class Till:
    """A booking, and what really went over the counter for it."""

    house: House
    id: str
    hour: str
    people: int
    promo: tuple[str, int] | None
    received: int = 0
    returned: int = 0
    code: str | None = None
    log: list[str] = field(default_factory=list)

    def shown(self) -> dict[str, Any]:
        return dict(self.house.api.get(f"/bookings/{self.id}").body)

    def act(self, action: str, value: Any) -> None:
        body = self.shown()
        match action:
            case "pay" | "pay all":
                amount = min(value, body["amountDue"]) or body["amountDue"]
                answer = self._post("payments", {"method": "cash", **({"amount": amount} if value and amount else {})})
                assert answer.status == (201 if body["amountDue"] else 409), answer.body
                self.received += body["amountDue"] if answer.status == 201 and not value else 0
                self.received += amount if answer.status == 201 and value else 0
            case "refund":
                self._refund(body, value)
            case "move":
                answer = self._post("reschedule", {"startDate": at(value)})
                assert answer.status == 200, answer.body
                self.id, self.hour = answer.body["id"], value
                self._returns_what_is_above(answer.body)
            case "people":
                path = f"/bookings/{self.id}/participants"
                answer = self.house.api.patch(path, {"participants": value})
                assert answer.status == 200, answer.body
                self.people = value
                self._returns_what_is_above(answer.body)

    def _refund(self, body: dict[str, Any], value: int) -> None:
        for payment in body["payments"]:
            left = payment["amount"] - payment["refundedAmount"]
            answer = self.house.api.post(f"/payments/{payment['id']}/refunds", {"amount": value})
            assert answer.status == (201 if value <= left else 409), answer.body
            if answer.status == 201:
                self.returned += value
                return

    def _returns_what_is_above(self, body: dict[str, Any]) -> None:
        self.returned += max(0, self.received - self.returned - body["totalPrice"])

    def _post(self, verb: str, body: dict[str, Any]) -> Answer:
        return self.house.api.post(f"/bookings/{self.id}/{verb}", body)

    def check(self) -> None:
        """What the booking says is what its records say, and what went over the counter."""
        body = self.shown()
        total = price(self.hour, self.people, self.promo)
        assert body["totalPrice"] == body["quote"]["total"] == total
        assert sum(line["total"] for line in body["quote"]["lines"]) == total
        assert body["quote"]["vat"]["net"] + body["quote"]["vat"]["amount"] == total
        assert (body["amountPaid"], body["amountRefunded"]) == (self.received, self.returned)
        refunds = self.house.api.get("/refunds", subjectId=self.id).body["items"]
        assert sum(one["amount"] for one in body["payments"]) == self.received
        assert sum(one["refundedAmount"] for one in body["payments"]) == self.returned
        assert sum(one["amount"] for one in refunds) == self.returned
        if body["status"] == "confirmed":
            assert body["amountPaid"] - body["amountRefunded"] + body["amountDue"] == total
        else:
            assert body["amountDue"] == 0
        if self.code:
            [promo] = self.house.api.get("/promo-codes", search=self.code).body["items"]
            stands = body["status"] == "confirmed"
            assert (promo["uses"], promo["revenue"]) == ((1, total) if stands else (0, 0))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hour=st.sampled_from(HOURS), people=st.integers(1, 6), promo=promos, steps=steps, ending=endings)
def test_the_money_adds_up(
    house: House, hour: str, people: int, promo: tuple[str, int] | None, steps: list[tuple[str, Any]], ending: Any
) -> None:
    policy = {"allowCancellation": True, "cutoffHours": 1, "refundPolicy": "partial", "refundPercentage": 37}
    service = offer(
        house,
        type="event",
        maxParticipants=6,
        price=BASE,
        pricingTiers=TIERS,
        vatRate=5.5,
        cancellationPolicy=policy,
    )
    code = None
    if promo:
        code = f"CODE{next(_codes)}"
        kind, value = promo
        assert house.api.post("/promo-codes", {"code": code, "kind": kind, "value": value}).status == 201
    made = book(house, service, at(hour), participants=people, **({"promoCode": code.lower()} if code else {}))
    till = Till(house, made["id"], hour, people, promo, code=code)
    till.check()
    for action, value in steps:
        till.act(action, value)
        till.check()
    if ending is not None:
        kept = till.received - till.returned
        answer = house.api.post(f"/bookings/{till.id}/cancel", {"refund": ending})
        back = {"full": kept, "none": 0, "policy": (kept * 37 + 50) // 100}.get(str(ending), 1)
        assert answer.status == (200 if back <= kept else 409), answer.body
        till.returned += back if answer.status == 200 else 0
        till.check()
