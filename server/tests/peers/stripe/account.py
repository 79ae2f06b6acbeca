"""One account's memory: what calls, payers and banks do to it, and what it tells of that."""

from collections.abc import Callable
from copy import deepcopy

from tests.peers.stripe import objects
from tests.peers.stripe.cards import CARDS, NAMED, Behaviour
from tests.peers.stripe.objects import Object, Refused

_OF_AUTHENTICATION = {"authentication_required", "payment_intent_authentication_failure"}
_CONFIRMABLE = {"requires_payment_method", "requires_confirmation", "requires_action"}


class Account:
    """`events` are what it has to tell, in the order it happened."""

    def __init__(self) -> None:
        self.objects: dict[str, Object] = {}
        self.cards: dict[str, Behaviour] = {}
        self.events: list[Object] = []
        self.base = ""

    def get(self, id: str, kind: str) -> Object:
        found = self.objects.get(id)
        if found is None or found["object"] != kind:
            raise Refused(404, "invalid_request_error", "resource_missing", f"No such {kind}: '{id}'", param="id")
        return found

    def all(self, kind: str, fits: Callable[[Object], bool] = lambda one: True) -> list[Object]:
        return [one for one in self.objects.values() if one["object"] == kind and fits(one)]

    def tell(self, type: str, subject: Object) -> Object:
        told = objects.event(type, deepcopy(subject))
        # Later news is later by the clock, too.
        if self.events:
            told["created"] = max(told["created"], self.events[-1]["created"] + 1)
        self.events.append(told)
        return told

    def keep(self, made: Object) -> Object:
        self.objects[made["id"]] = made
        return made

    # What the house asks

    def create_intent(self, params: Object) -> Object:
        if int(params["amount"]) < 50:
            raise Refused(400, "invalid_request_error", "amount_too_small", param="amount")
        made = self.keep(objects.payment_intent(params))
        self.tell("payment_intent.created", made)
        if params.get("confirm") == "true":
            self.confirm(made["id"], params["payment_method"], off_session=params.get("off_session") == "true")
        return made

    def cancel_intent(self, id: str) -> Object:
        intent = self.get(id, "payment_intent")
        if intent["status"] in {"succeeded", "canceled", "processing"}:
            raise Refused(
                400,
                "invalid_request_error",
                "payment_intent_unexpected_state",
                f"You cannot cancel this PaymentIntent because it has a status of {intent['status']}.",
            )
        intent.update(status="canceled", canceled_at=objects.now())
        self.tell("payment_intent.canceled", intent)
        return intent

    def create_refund(self, params: Object) -> Object:
        intent = self.get(params["payment_intent"], "payment_intent")
        if intent["status"] != "succeeded":
            raise Refused(400, "invalid_request_error", "charge_not_found", "This PaymentIntent has no charge.")
        if self.all("dispute", lambda one: bool(one["payment_intent"] == intent["id"] and one["status"] != "won")):
            raise Refused(400, "invalid_request_error", "charge_disputed")
        given = [one for one in self.refunds_of(intent["id"]) if one["status"] not in {"failed", "canceled"}]
        left = intent["amount"] - sum(one["amount"] for one in given)
        amount = int(params.get("amount") or left)
        if not 0 < amount <= left:
            code = "charge_already_refunded" if left == 0 else "amount_too_large"
            raise Refused(400, "invalid_request_error", code)
        made = self.keep(objects.refund(params, intent["latest_charge"], intent["currency"], amount))
        behaviour = self.cards[intent["payment_method"]].refund
        made["status"] = "pending" if behaviour == "pending" else "succeeded"
        self.tell("refund.created", made)
        return made

    def refunds_of(self, intent: str) -> list[Object]:
        return self.all("refund", lambda one: bool(one["payment_intent"] == intent))

    def change_customer(self, id: str, params: Object) -> Object:
        found = self.get(id, "customer")
        found.update(params)
        return found

    def create_checkout(self, params: Object) -> Object:
        made = objects.checkout_session(params, self.base)
        made["_intent"] = params.get("payment_intent_data", {})
        return self.keep(made)

    def expire_checkout(self, id: str) -> Object:
        page = self.get(id, "checkout.session")
        if page["status"] != "open":
            raise Refused(400, "invalid_request_error", "resource_invalid_state", "Only open sessions expire.")
        page.update(status="expired", url=None)
        self.tell("checkout.session.expired", page)
        return page

    # What payers and banks do

    def card(self, number: str) -> str:
        """The id of a payment method for a card number, or for Stripe's name of it."""
        number = NAMED.get(number, number)
        made = self.keep(objects.payment_method(number, CARDS[number].brand))
        self.cards[made["id"]] = CARDS[number]
        return str(made["id"])

    def confirm(
        self, id: str, method: str, *, off_session: bool = False, return_url: str = "", is_known: bool = False
    ) -> Object:
        """Pay an intent; a declined one is open again and says why. A bank that asks sends whoever it does not know
        (`is_known`) back to `return_url`."""
        intent = self.get(id, "payment_intent")
        if intent["status"] not in _CONFIRMABLE:
            raise Refused(400, "invalid_request_error", "payment_intent_unexpected_state")
        if method not in self.cards:
            method = self.card(method)
        behaviour = self.cards[method]
        decline = behaviour.decline or (behaviour.off_session if off_session else "")
        if decline:
            return self._declined(intent, decline)
        if behaviour.asks and not is_known:
            page = {"return_url": return_url, "url": f"{self.base}/authenticate/{id}"}
            action = {"type": "redirect_to_url", "redirect_to_url": page}
            intent.update(status="requires_action", next_action=action, payment_method=method)
            self.tell("payment_intent.requires_action", intent)
            return intent
        intent.update(
            status="succeeded",
            next_action=None,
            amount_received=intent["amount"],
            payment_method=method,
            latest_charge=objects.new_id("ch"),
            last_payment_error=None,
        )
        if intent["customer"] and intent["setup_future_usage"]:
            self.objects[method]["customer"] = intent["customer"]
        self.tell("payment_intent.succeeded", intent)
        if behaviour.disputed:
            self.open_dispute(id)
        return intent

    def authenticate(self, id: str, *, passes: bool) -> Object:
        """Whoever sits at the bank's page is who pays, or is not."""
        intent = self.get(id, "payment_intent")
        if intent["status"] != "requires_action":
            raise Refused(400, "invalid_request_error", "payment_intent_unexpected_state")
        if passes:
            return self.confirm(id, intent["payment_method"], is_known=True)
        return self._declined(intent, "payment_intent_authentication_failure")

    def _declined(self, intent: Object, decline: str) -> Object:
        code = decline if decline in _OF_AUTHENTICATION else "card_declined"
        error = {"type": "card_error", "code": code, "decline_code": decline, "message": "Your card was declined."}
        intent.update(status="requires_payment_method", last_payment_error=error, payment_method=None, next_action=None)
        self.tell("payment_intent.payment_failed", intent)
        raise Refused(402, "card_error", code, error["message"], decline_code=decline, payment_intent=deepcopy(intent))

    def pay(self, id: str, card: str = "4242424242424242", *, return_url: str = "") -> Object:
        """As a browser with the client secret does; a decline is no error here."""
        try:
            return self.confirm(id, self.card(card), return_url=return_url)
        except Refused:
            return self.get(id, "payment_intent")

    def leave_card(self, id: str, card: str = "4242424242424242") -> Object:
        """Confirm a setup intent as a browser with its secret does; a card that is declined says why."""
        setup, method = self.get(id, "setup_intent"), self.card(card)
        if decline := self.cards[method].decline:
            setup["last_setup_error"] = {"type": "card_error", "code": "card_declined", "decline_code": decline}
            self.tell("setup_intent.setup_failed", setup)
            return setup
        self.objects[method]["customer"] = setup["customer"]
        setup.update(status="succeeded", payment_method=method, last_setup_error=None)
        self.tell("setup_intent.succeeded", setup)
        return setup

    def pay_page(self, id: str, card: str = "4242424242424242") -> Object:
        """As a client on the page of a checkout session does."""
        page = self.get(id, "checkout.session")
        if page["status"] != "open":
            raise Refused(400, "invalid_request_error", "resource_invalid_state")
        asked = {"amount": page["amount_total"], "currency": page["currency"], "customer": page["customer"]}
        asked |= page["_intent"]
        intent = self.create_intent(asked)
        self.confirm(intent["id"], self.card(card))
        page.update(status="complete", payment_status="paid", payment_intent=intent["id"], url=None)
        self.tell("checkout.session.completed", page)
        return page

    def settle_refund(self, id: str, status: str) -> Object:
        """The bank's word on a refund: `succeeded` or `failed`."""
        made = self.get(id, "refund")
        made["status"] = status
        if status == "failed":
            made["failure_reason"] = "expired_or_canceled_card"
        self.tell("refund.updated", made)
        return made

    def open_dispute(self, intent: str, reason: str = "fraudulent") -> Object:
        made = self.keep(objects.dispute(self.get(intent, "payment_intent"), reason))
        self.tell("charge.dispute.created", made)
        return made

    def close_dispute(self, id: str, status: str) -> Object:
        made = self.get(id, "dispute")
        made["status"] = status
        self.tell("charge.dispute.closed", made)
        return made
