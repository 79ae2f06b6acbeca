"""One account's Billing: what it charges by itself, and when (https://docs.stripe.com/billing/subscriptions/overview).

A test clock (https://docs.stripe.com/billing/testing/test-clocks) rules the whole account here.
"""

from copy import deepcopy
from typing import Any

from tests.peers.stripe import billing_objects as shapes
from tests.peers.stripe import objects
from tests.peers.stripe.account import Account
from tests.peers.stripe.objects import Object, Refused

RETRIES = (3, 5)
"""Days after which a failed charge is tried again; after the last one Stripe cancels."""
_DAY = 86400


class Billing(Account):
    """`clock` is its time, None: everybody's. `has_billing`: whether the key may use Billing at all."""

    def __init__(self) -> None:
        super().__init__()
        self.clock: int | None = None
        self.has_billing = True

    def now(self) -> int:
        return self.clock or objects.now()

    def tell(self, type: str, subject: Object, **previous: Any) -> Object:
        # What has to be asked for is not in what is told (https://docs.stripe.com/expand).
        told = super().tell(type, {name: value for name, value in subject.items() if name != "payments"})
        told["created"] = max(told["created"], self.now())
        if previous:
            told["data"]["previous_attributes"] = previous
        return told

    # What the house asks

    def create_product(self, params: Object) -> Object:
        if not self.has_billing:
            code = "more_permissions_required"
            raise Refused(
                403, "invalid_request_error", code, "The provided key does not have the required permissions."
            )
        if params.get("id") in self.objects:
            raise Refused(400, "invalid_request_error", "resource_already_exists", "Product already exists.")
        return self.keep(shapes.product(params, self.now()))

    def create_price(self, params: Object) -> Object:
        self.get(params["product"], "product")
        if self.prices(params.get("lookup_key")):
            raise Refused(400, "invalid_request_error", "resource_already_exists", "A price uses that lookup key.")
        return self.keep(shapes.price(params, self.now()))

    def prices(self, lookup_key: str | None) -> list[Object]:
        return self.all("price", lambda one: one["lookup_key"] == lookup_key)

    def subscribe(self, params: Object) -> Object:
        self.get(params["customer"], "customer")
        price = self.get(params["items"]["0"]["price"], "price")
        trial_end = int(params["trial_end"]) if params.get("trial_end") else None
        if trial_end is not None and trial_end <= self.now():
            raise Refused(400, "invalid_request_error", "parameter_invalid", "The trial ends in the past.")
        start = self.now()
        end = trial_end or shapes.after(start, price["recurring"], 1)
        made = shapes.subscription(params, price, start=start, end=end, trial_end=trial_end, now=start)
        self.keep(made)
        self.tell("customer.subscription.created", made)
        self._bill(made, "subscription_create", 0 if trial_end else price["unit_amount"])
        return made

    def change_subscription(self, id: str, params: Object) -> Object:
        found = self._running(id)
        item, before = found["items"]["data"][0], deepcopy(found)
        if "items" in params:
            item["price"] = self.get(params["items"]["0"]["price"], "price")
        if "pause_collection" in params:
            pause = params["pause_collection"]
            found["pause_collection"] = {**pause, "resumes_at": None} if pause else None
        if "cancel_at_period_end" in params:
            found["cancel_at_period_end"] = params["cancel_at_period_end"] == "true"
            found["cancel_at"] = item["current_period_end"] if found["cancel_at_period_end"] else None
        if "trial_end" in params:
            ends = int(params["trial_end"])
            if ends <= self.now():
                raise Refused(400, "invalid_request_error", "parameter_invalid", "The trial ends in the past.")
            found.update(status="trialing", trial_end=ends, billing_cycle_anchor=ends)
            item.update(current_period_start=self.now(), current_period_end=ends)
            self._bill(found, "subscription_update", 0)
        changed = {name: before[name] for name in before if before[name] != found[name]}
        self.tell("customer.subscription.updated", found, **changed)
        return found

    def cancel_subscription(self, id: str) -> Object:
        return self._cancelled(self._running(id), "cancellation_requested")

    def create_invoice_item(self, params: Object) -> Object:
        self._running(params["subscription"])
        return self.keep(shapes.invoice_item(params, self.now()))

    def delete_invoice_item(self, id: str) -> Object:
        found = self.get(id, "invoiceitem")
        if found["invoice"]:
            raise Refused(400, "invalid_request_error", "invoiceitem_on_invoice")
        del self.objects[id]
        return {"id": id, "object": "invoiceitem", "deleted": True}

    def pending_items(self, customer: str | None) -> list[Object]:
        return self.all("invoiceitem", lambda one: one["customer"] == customer and one["invoice"] is None)

    def invoices_of(self, subscription: str | None) -> list[Object]:
        """The latest first."""
        found = self.all("invoice", lambda one: _subscription(one) == subscription)
        return found[::-1]

    def pay_invoice(self, id: str) -> Object:
        found = self.get(id, "invoice")
        if found["status"] != "open":
            raise Refused(400, "invalid_request_error", "invoice_not_open", "Only open invoices are paid.")
        self._attempt(found, raises=True)
        return found

    def void_invoice(self, id: str) -> Object:
        found = self.get(id, "invoice")
        if found["status"] not in {"open", "uncollectible"}:
            raise Refused(400, "invalid_request_error", "invoice_not_open", "Only open invoices are voided.")
        found.update(status="void", next_payment_attempt=None, auto_advance=False)
        if intent := _intent(found):
            self.objects[intent].update(status="canceled", canceled_at=self.now())
            self.tell("payment_intent.canceled", self.objects[intent])
        self.tell("invoice.voided", found)
        return found

    # What time does

    def create_clock(self, params: Object) -> Object:
        self.clock = int(params["frozen_time"])
        return self.keep(shapes.clock(params, self.now()))

    def advance_clock(self, id: str, params: Object) -> Object:
        clock = self.get(id, "test_helpers.test_clock")
        self.advance(int(params["frozen_time"]))
        clock["frozen_time"] = self.clock
        self.tell("test_helpers.test_clock.ready", clock)
        return clock

    def advance(self, to: int) -> None:
        """Charge everything that falls due until `to`, each at its time."""
        while due := min(self._due(to), key=lambda one: one[0], default=None):
            at, what = due
            self.clock = max(self.now(), at) if self.clock else at
            if what["object"] == "subscription":
                self._next_period(what)
            else:
                self._attempt(what)
        self.clock = to

    def _due(self, to: int) -> list[tuple[int, Object]]:
        running = self.all("subscription", lambda one: one["status"] in {"trialing", "active", "past_due"})
        due = [(one["items"]["data"][0]["current_period_end"], one) for one in running]
        retries = self.all("invoice", lambda one: one["status"] == "open" and one["next_payment_attempt"] is not None)
        due += [(one["next_payment_attempt"], one) for one in retries]
        return [one for one in due if one[0] <= to]

    def _next_period(self, found: Object) -> None:
        if found["cancel_at_period_end"]:
            self._cancelled(found, found["cancellation_details"]["reason"] or "cancellation_requested")
            return
        item = found["items"]["data"][0]
        before = {"start": item["current_period_start"], "status": found["status"]}
        start, count = item["current_period_end"], 1
        while (end := shapes.after(found["billing_cycle_anchor"], item["price"]["recurring"], count)) <= start:
            count += 1
        item.update(current_period_start=start, current_period_end=end)
        if found["status"] == "trialing":
            found["status"] = "active"
        self.tell("customer.subscription.updated", found, status=before["status"])
        self._bill(found, "subscription_cycle", item["price"]["unit_amount"])

    def _bill(self, found: Object, reason: str, amount: int) -> None:
        item = found["items"]["data"][0]
        made = self.keep(shapes.invoice(found, reason, base=self.base, now=self.now()))
        parent = {
            "type": "subscription_item_details",
            "subscription_item_details": {
                "proration": False,
                "subscription": found["id"],
                "subscription_item": item["id"],
            },
        }
        start, end = item["current_period_start"], item["current_period_end"]
        lines = [shapes.line(amount, found["currency"], parent, start, end, made["id"])]
        if reason == "subscription_cycle":
            lines += [self._taken_along(one, made["id"]) for one in self._pending(found)]
        total = sum(one["amount"] for one in lines)
        made["lines"]["data"] = lines
        # What is below nothing is kept for the next one (https://docs.stripe.com/billing/customer/balance).
        customer = self.get(found["customer"], "customer")
        before = customer["balance"]
        due, customer["balance"] = max(0, total + before), min(0, total + before)
        made.update(total=total, subtotal=total, starting_balance=before, amount_due=due, amount_remaining=due)
        found["latest_invoice"] = made["id"]
        if found["pause_collection"]:
            made.update(status="void", auto_advance=False)
            self.tell("invoice.voided", made)
        elif made["amount_due"] == 0:
            made.update(status="paid", attempted=True)
            self.tell("invoice.payment_succeeded", made)
        else:
            made["status"] = "open"
            self._attempt(made)

    def _pending(self, found: Object) -> list[Object]:
        of = self.pending_items(found["customer"])
        return [one for one in of if one["parent"]["subscription_details"]["subscription"] == found["id"]]

    def _taken_along(self, item: Object, invoice: str) -> Object:
        item["invoice"] = invoice
        parent = {
            "type": "invoice_item_details",
            "invoice_item_details": {"invoice_item": item["id"], "proration": False},
        }
        return shapes.line(item["amount"], item["currency"], parent, item["date"], item["date"], invoice)

    def _attempt(self, made: Object, *, raises: bool = False) -> None:
        """Try the card that the subscription or its customer prefers."""
        found, intent = self.objects[_subscription(made)], _intent(made)
        if not intent:
            asked = {"amount": made["amount_due"], "currency": made["currency"], "customer": made["customer"]}
            intent = self.create_intent({**asked, "setup_future_usage": "off_session"})["id"]
            made["payments"]["data"] = [shapes.invoice_payment(made, intent, self.now())]
        made.update(attempted=True, attempt_count=made["attempt_count"] + 1)
        settings = self.get(made["customer"], "customer").get("invoice_settings") or {}
        card = found["default_payment_method"] or settings.get("default_payment_method")
        try:
            if not card:
                raise Refused(400, "invalid_request_error", "payment_intent_unexpected_state")
            self.confirm(intent, card, off_session=True)
        except Refused:
            self._failed(found, made)
            if raises:
                raise

    def _failed(self, found: Object, made: Object) -> None:
        again = RETRIES[made["attempt_count"] - 1] if made["attempt_count"] <= len(RETRIES) else None
        made["next_payment_attempt"] = self.now() + again * _DAY if again else None
        before, found["status"] = found["status"], "past_due"
        self.tell("invoice.payment_failed", made)
        if found["status"] != before:
            self.tell("customer.subscription.updated", found, status=before)
        if again is None:
            self._cancelled(found, "payment_failed")

    def confirm(
        self, id: str, method: str, *, off_session: bool = False, return_url: str = "", is_known: bool = False
    ) -> Object:
        """An intent that pays an invoice pays it, whoever confirms it."""
        intent = super().confirm(id, method, off_session=off_session, return_url=return_url, is_known=is_known)
        if intent["status"] != "succeeded":
            return intent
        for made in self.all("invoice", lambda one: _intent(one) == id and one["status"] == "open"):
            made.update(status="paid", amount_paid=made["amount_due"], amount_remaining=0, next_payment_attempt=None)
            made["payments"]["data"][0].update(status="paid", amount_paid=made["amount_due"])
            self.tell("invoice.payment_succeeded", made)
            found = self.objects[_subscription(made)]
            if found["status"] == "past_due":
                found["status"] = "active"
                self.tell("customer.subscription.updated", found, status="past_due")
        return intent

    def _running(self, id: str) -> Object:
        found = self.get(id, "subscription")
        if found["status"] in {"canceled", "incomplete_expired"}:
            # A subscription that is over is not found any more to be changed.
            raise Refused(404, "invalid_request_error", "resource_missing", f"No such subscription: '{id}'")
        return found

    def _cancelled(self, found: Object, reason: str) -> Object:
        found.update(status="canceled", canceled_at=self.now(), ended_at=self.now())
        found["cancellation_details"] = {"comment": None, "feedback": None, "reason": reason}
        for made in self.all("invoice", lambda one: _subscription(one) == found["id"] and one["status"] == "open"):
            made.update(auto_advance=False, next_payment_attempt=None)
        self.tell("customer.subscription.deleted", found)
        return found


def _subscription(invoice: Object) -> str:
    return str(invoice["parent"]["subscription_details"]["subscription"])


def _intent(invoice: Object) -> str:
    found = invoice["payments"]["data"]
    return str(found[0]["payment"]["payment_intent"]) if found else ""
