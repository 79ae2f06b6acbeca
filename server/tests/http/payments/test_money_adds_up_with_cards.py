"""Cards beside counter and wallet: what the bank holds, what our records say and what the booking says agree."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.http.booking.booked import offer
from tests.http.booking.test_money_of_composed_bookings import EVENING, GRANTS, Desk, broken
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.products import a_client
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
GOOD, DECLINED, BACK_LATE, BACK_NEVER = (
    "4242424242424242",
    "4000000000009995",
    "4000000000007726",
    "4000000000005126",
)
CARDS = (GOOD, DECLINED, BACK_LATE, BACK_NEVER)
STEPS = st.one_of(
    st.fixed_dictionaries({"do": st.just("card"), "card": st.sampled_from(CARDS)}),
    st.fixed_dictionaries({"do": st.just("pay"), "percent": st.integers(1, 100)}),
    st.fixed_dictionaries({"do": st.just("wallet")}),
    st.fixed_dictionaries({"do": st.just("refund"), "percent": st.integers(1, 100)}),
    st.fixed_dictionaries({"do": st.just("move"), "clock": st.sampled_from(["09:00", "15:00"])}),
    st.fixed_dictionaries({"do": st.just("people"), "number": st.integers(1, 4)}),
    st.fixed_dictionaries({"do": st.just("bank"), "status": st.sampled_from(["succeeded", "failed"])}),
    st.fixed_dictionaries({"do": st.just("cancel"), "refund": st.sampled_from(["full", "policy", "none"])}),
)
JOBS = ("payments.open_intent", "payments.cancel_intent", "payments.send_refund", "payments.handle_event")


class CardDesk(Desk):
    """The same desk, with a browser that pays and a bank that may change its mind."""

    def __init__(self, shop: Shop, service: dict[str, Any], client: str) -> None:
        super().__init__(shop.house, service, client)
        self.shop = shop

    def take(self, step: dict[str, Any]) -> None:
        match step["do"]:
            case "card":
                asked = self.house.visitor.post("/billing/payment-intents", {"bookingId": self.id})
                assert asked.status in {200, 404, 409, 422}, asked.body
                if asked.status == 200:
                    self.shop.stripe.account.pay(asked.body["clientSecret"].partition("_secret_")[0], step["card"])
            case "bank":
                for refund in self.bank("refund"):
                    if refund["status"] == "pending":
                        self.shop.stripe.account.settle_refund(refund["id"], step["status"])
            case _:
                super().take(step)
        self.settle()

    def settle(self) -> None:
        """Everything that was to be told is told, in both directions."""
        while self.shop.work(*JOBS) or self.shop.told < len(self.shop.stripe.account.events):
            self.shop.hear()

    def bank(self, kind: str) -> list[Any]:
        """What Stripe has of this booking's payments."""
        known = {one["externalId"] for one in self.booking["payments"] if one["externalId"]}
        place = "id" if kind == "payment_intent" else "payment_intent"
        return self.shop.stripe.account.all(kind, lambda one: one[place] in known)


def agrees(desk: CardDesk) -> None:
    booking = desk.booking
    payments = [one for one in booking["payments"] if one["purpose"] == "booking"]
    received = sum(one["amount"] for one in payments if one["paidAt"])
    returned = sum(one["refundedAmount"] for one in payments)
    assert (received, returned) == (booking["amountPaid"], booking["amountRefunded"])
    paid_by = {"card" if one["provider"] == "stripe" else one["provider"] for one in payments if one["paidAt"]}
    assert paid_by <= set(booking["payment"]["methods"]), "all that paid is told"
    kept = received - returned
    if booking["status"] in {"pending", "confirmed"}:
        assert kept <= booking["totalPrice"]
        assert booking["amountDue"] == booking["totalPrice"] - kept - booking["amountReserved"]
    else:
        assert booking["amountDue"] == 0
    by_card = [one for one in payments if one["provider"] == "stripe"]
    taken = sum(one["amount_received"] for one in desk.bank("payment_intent") if one["status"] == "succeeded")
    given = sum(one["amount"] for one in desk.bank("refund") if one["status"] != "failed")
    assert taken == sum(one["amount"] for one in by_card if one["paidAt"])
    assert given == sum(one["refundedAmount"] for one in by_card)


def test_the_bank_our_records_and_the_booking_agree(shop: Shop) -> None:
    house = shop.house
    house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 15})
    common = {
        "type": "event",
        "maxParticipants": 4,
        "price": 2900,
        "pricingTiers": EVENING,
        "cancellationPolicy": {"allowCancellation": True, "refundPolicy": "partial", "refundPercentage": 33},
    }
    ways: list[dict[str, Any]] = [{}, {"requirePayment": True}, {"deposit": {"percentage": 30}}]
    services = [offer(house, name=f"Way {number}", **common, **way) for number, way in enumerate(ways)]
    house.api.patch("/organization", {"rules": {"maxBookingsPerHour": 0, "maxActiveBookings": 0}})
    numbers = iter(range(10_000))

    @settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(
        way=st.integers(0, 2),
        clock=st.sampled_from(["10:00", "15:00"]),
        people=st.integers(1, 3),
        grants=GRANTS,
        code=st.sampled_from([None, "spring"]),
        cards=st.lists(st.sampled_from(CARDS), min_size=1, max_size=2),
        steps=st.lists(STEPS, min_size=2, max_size=6),
    )
    def run(
        way: int, clock: str, people: int, grants: list[Any], code: str | None, cards: list[str], steps: list[Any]
    ) -> None:
        client = a_client(house, email=f"client-{next(numbers)}@example.test")
        for grant in grants:
            house.api.post(f"/wallets/{client}/transactions", {"kind": "grant", "reason": "Sold", **grant})
        desk = CardDesk(shop, services[way], client)
        desk.book(clock, people, promoCode=code, payWith="card")
        desk.settle()
        agrees(desk)
        for step in [*({"do": "card", "card": card} for card in cards), *steps]:
            desk.take(step)
            agrees(desk)
        assert broken(house) == []
        house.api.post(f"/bookings/{desk.id}/cancel", {"refund": "none"})
        desk.settle()

    run()
    told = {event["type"] for event in shop.stripe.account.events}
    assert {"payment_intent.succeeded", "payment_intent.payment_failed", "refund.created"} <= told
