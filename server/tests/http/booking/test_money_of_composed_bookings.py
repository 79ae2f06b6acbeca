"""Whatever composes, what was paid less what was given back is what the booking says, and the ledger agrees."""

from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.queries.verify import LAWS, Difference
from tests.house import House, a_booking
from tests.http.booking.booked import at, offer
from tests.http.wallet.products import a_client

STEPS = st.one_of(
    st.fixed_dictionaries({"do": st.just("pay"), "percent": st.integers(1, 100)}),
    st.fixed_dictionaries({"do": st.just("wallet")}),
    st.fixed_dictionaries({"do": st.just("refund"), "percent": st.integers(1, 100)}),
    st.fixed_dictionaries({"do": st.just("move"), "clock": st.sampled_from(["09:00", "12:00", "15:00", "16:00"])}),
    st.fixed_dictionaries({"do": st.just("people"), "number": st.integers(1, 4)}),
    st.fixed_dictionaries({"do": st.just("confirm")}),
    st.fixed_dictionaries({"do": st.just("cancel"), "refund": st.sampled_from(["full", "policy", "none"])}),
)
GRANTS = st.lists(
    st.fixed_dictionaries(
        {"unit": st.sampled_from(["minutes", "credits", "money"]), "quantity": st.sampled_from([1, 2, 45, 90, 700])}
    ),
    max_size=3,
)
EVENING = [{"name": "Evening", "condition": "hour >= 15", "price": 3700, "per": "participant"}]


class Desk:
    """One client, one booking after the other of one service."""

    def __init__(self, house: House, service: dict[str, Any], client: str) -> None:
        self.house, self.service, self.client = house, service, client

    def book(self, clock: str, people: int, **more: Any) -> None:
        wish = a_booking(self.service["id"], at(clock), clientId=self.client, participants=people, **more)
        made = self.house.api.post("/bookings", wish)
        assert made.status == 201, made.body
        self.id = made.body["id"]

    @property
    def booking(self) -> dict[str, Any]:
        return dict(self.house.api.get(f"/bookings/{self.id}").body)

    def take(self, step: dict[str, Any]) -> None:
        now = self.booking
        match step["do"]:
            case "pay":
                amount = max(1, now["amountDue"] * step["percent"] // 100)
                answer = self.post("payments", {"method": "cash", "amount": amount})
            case "wallet":
                answer = self.post("payments", {"method": "wallet"})
            case "refund":
                answer = self.refund(now["payments"], step["percent"])
            case "move":
                answer = self.post("reschedule", {"startDate": at(step["clock"])})
                self.id = answer.body["id"] if answer.status == 200 else self.id
            case "people":
                answer = self.house.api.patch(f"/bookings/{self.id}/participants", {"participants": step["number"]})
            case "confirm":
                answer = self.post("confirm")
            case _:
                answer = self.post("cancel", {"refund": step["refund"]})
        assert answer.status in {200, 201, 404, 409, 422}, answer.body

    def refund(self, payments: list[dict[str, Any]], percent: int) -> Any:
        """A part of what is left of the latest payment that has any."""
        left = [(one["id"], one["amount"] - one["refundedAmount"]) for one in payments if one["paidAt"]]
        payment, most = next(((id, amount) for id, amount in reversed(left) if amount), (self.id, 1))
        return self.house.api.post(f"/payments/{payment}/refunds", {"amount": max(1, most * percent // 100)})

    def post(self, path: str, body: Any = None) -> Any:
        return self.house.api.post(f"/bookings/{self.id}/{path}", body)


def adds_up(booking: dict[str, Any]) -> None:
    payments = [one for one in booking["payments"] if one["purpose"] == "booking"]
    received = sum(one["amount"] for one in payments if one["paidAt"])
    returned = sum(one["refundedAmount"] for one in payments)
    pending = sum(one["amount"] for one in payments if one["status"] == "pending")
    assert (received, returned, pending) == (
        booking["amountPaid"],
        booking["amountRefunded"],
        booking["amountReserved"],
    )
    kept = received - returned
    if booking["status"] in {"pending", "confirmed"}:
        assert kept + pending <= booking["totalPrice"]
        assert booking["amountDue"] == booking["totalPrice"] - kept - pending
        assert pending == 0 or booking["status"] == "pending"
    else:
        assert booking["amountDue"] == pending == 0


def broken(house: House) -> list[Difference]:
    found = []
    with organization_scope(house.organization.id), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for law in LAWS:
            cursor.execute(law.sql)
            found += cursor.fetchall()
    return found


@pytest.fixture
def kinds(house: House) -> list[dict[str, Any]]:
    """Services with a tier, deposits, approval, payment before: every way to be admitted."""
    house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 15})
    common = {
        "type": "event",
        "maxParticipants": 4,
        "price": 2900,
        "pricingTiers": EVENING,
        "cancellationPolicy": {"allowCancellation": True, "refundPolicy": "partial", "refundPercentage": 33},
    }
    ways: list[dict[str, Any]] = [
        {},
        {"requirePayment": True},
        {"requireApproval": True},
        {"requireApproval": True, "requirePayment": True},
        {"deposit": {"percentage": 30}},
        {"deposit": {"amount": 2000}, "requireApproval": True},
    ]
    return [offer(house, name=f"Way {number}", **common, **way) for number, way in enumerate(ways)]


def test_what_was_paid_less_what_came_back_is_what_the_booking_says(house: House, kinds: list[dict[str, Any]]) -> None:
    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(
        way=st.integers(0, 5),
        clock=st.sampled_from(["10:00", "15:00"]),
        people=st.integers(1, 3),
        grants=GRANTS,
        code=st.sampled_from([None, "spring"]),
        steps=st.lists(STEPS, max_size=6),
    )
    def run(way: int, clock: str, people: int, grants: list[Any], code: str | None, steps: list[Any]) -> None:
        client = a_client(house, email=f"client-{next(numbers)}@example.test")
        for grant in grants:
            house.api.post(f"/wallets/{client}/transactions", {"kind": "grant", "reason": "Sold", **grant})
        desk = Desk(house, kinds[way], client)
        desk.book(clock, people, promoCode=code)
        adds_up(desk.booking)
        for step in steps:
            desk.take(step)
            adds_up(desk.booking)
        assert broken(house) == []
        house.api.post(f"/bookings/{desk.id}/cancel", {"refund": "none"})

    numbers = iter(range(10_000))
    run()
