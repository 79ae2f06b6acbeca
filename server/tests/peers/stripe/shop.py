"""A house that takes cards, and short ways to say what happens to them."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.test import Client

from tests.house import Answer, House, a_booking
from tests.http.booking.booked import at, offer
from tests.http.booking.worker import queued, run_task
from tests.peers.stripe.objects import Object
from tests.peers.stripe.server import HOOK_SECRET, PUBLISHABLE_KEY, SECRET_KEY, StripeServer, signed

SETTINGS = {
    "stripe": {
        "isEnabled": True,
        "mode": "test",
        "publishableKey": PUBLISHABLE_KEY,
        "secretKey": SECRET_KEY,
        "webhookSecret": HOOK_SECRET,
    }
}


@dataclass
class Shop:
    """`told` counts the events that were delivered already."""

    house: House
    stripe: StripeServer
    told: int = 0
    done: set[int] = field(default_factory=set)

    @property
    def api(self) -> Any:
        return self.house.api

    def connect(self) -> None:
        answer = self.api.call("PUT", "/billing/settings", SETTINGS)
        assert answer.status == 200, answer.body

    def service(self, **changes: Any) -> dict[str, Any]:
        return offer(self.house, **changes)

    def book(self, service: dict[str, Any], clock: str = "10:00", **changes: Any) -> dict[str, Any]:
        """A visitor books and is to pay by card."""
        wish = a_booking(service["id"], at(clock), payWith="card", **changes)
        made = self.house.visitor.post("/bookings", wish)
        assert made.status == 201, made.body
        return dict(made.body)

    def shown(self, booking: dict[str, Any]) -> dict[str, Any]:
        return dict(self.api.get(f"/bookings/{booking['id']}").body)

    def payments(self, booking: dict[str, Any]) -> list[dict[str, Any]]:
        return list(self.shown(booking)["payments"])

    def intents(self) -> list[Object]:
        return self.stripe.account.all("payment_intent")

    def deliver(self, event: Object, **signing: Any) -> Answer:
        """One event to the webhook, as Stripe would."""
        body, header = signed(event, **signing)
        return self.post_hook(body, header)

    def post_hook(self, body: bytes, header: str) -> Answer:
        answer = Client().post(
            f"/api/v1/webhooks/stripe/{self.house.id}",
            body,
            content_type="application/json",
            headers={"Stripe-Signature": header, "Accept-Language": "en"},
        )
        return Answer(answer.status_code, answer.json(), answer.headers, answer.content)

    def hear(self, *, shuffled: Random | None = None, times: int = 1) -> None:
        """Everything Stripe has to tell since the last time, handled."""
        news = self.stripe.account.events[self.told :] * times
        self.told = len(self.stripe.account.events)
        if shuffled is not None:
            shuffled.shuffle(news)
        for event in news:
            assert self.deliver(event).status == 200
        self.work("payments.handle_event")

    def work(self, *tasks: str) -> int:
        """Run what is queued of these kinds, also what it queues itself."""
        ran = 0
        while jobs := [one for one in queued(*tasks) if one[0] not in self.done]:
            for id, task, arguments in jobs:
                self.done.add(id)
                run_task(task, arguments)
                ran += 1
        return ran

    def money(self, booking: dict[str, Any]) -> tuple[str, int, int, int]:
        one = self.shown(booking)
        return one["status"], one["amountPaid"], one["amountRefunded"], one["amountDue"]
