"""What an account at Stripe does for payments: intents, pages, refunds, disputes, customers and their cards."""

from dataclasses import dataclass
from datetime import UTC, datetime
from time import time
from typing import Any

from comptoir.payments.adapters.stripe_calls import Keys, client_of, invalid, once, plain, told
from comptoir.payments.rules.facts import (
    DisputeFact,
    IntentFact,
    RefundFact,
    SetupFact,
    checkout_fact,
    dispute_fact,
    intent_fact,
    refund_fact,
    setup_fact,
)

TOLERANCE_SECONDS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What an intent or a checkout asks for; `payment` and `organization` are ours."""

    payment: str
    organization: str
    amount: int
    currency: str
    description: str
    customer: str = ""
    payment_method: str = ""
    saves_card: bool = False

    @property
    def metadata(self) -> dict[str, str]:
        return {"comptoir_payment": self.payment, "comptoir_organization": self.organization}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """A page of Stripe's on which one payment is paid; `url` is empty once it is over."""

    id: str
    url: str
    is_over: bool
    intent: IntentFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A saved card, as people recognise it; `expires` is `2027-04`."""

    id: str
    brand: str
    last4: str
    expires: str


class Stripe:
    """One organization's account."""

    def __init__(self, keys: Keys) -> None:
        self._client = client_of(keys)

    def create_intent(self, charge: Charge) -> IntentFact:
        """A PaymentIntent for one payment; asked twice, it is the same one."""
        params: dict[str, Any] = {
            "amount": charge.amount,
            "currency": charge.currency.lower(),
            "description": charge.description,
            "metadata": charge.metadata,
            "automatic_payment_methods": {"enabled": True},
        }
        if charge.customer:
            params["customer"] = charge.customer
        if charge.saves_card:
            params["setup_future_usage"] = "off_session"
        with told():
            return _intent(self._client.v1.payment_intents.create(params, once(charge.payment)))  # type: ignore[arg-type]

    def charge_saved(self, charge: Charge) -> IntentFact:
        """Pay with a saved card while nobody sits in front of it; a decline is an outcome, no error."""
        import stripe

        params: dict[str, Any] = {
            "amount": charge.amount,
            "currency": charge.currency.lower(),
            "description": charge.description,
            "metadata": charge.metadata,
            "customer": charge.customer,
            "payment_method": charge.payment_method,
            "off_session": True,
            "confirm": True,
        }
        with told():
            try:
                made = self._client.v1.payment_intents.create(params, once(charge.payment))  # type: ignore[arg-type]
            except stripe.CardError as declined:
                body: Any = declined.json_body
                intent = (body or {}).get("error", {}).get("payment_intent")
                if not intent:
                    raise
                return intent_fact(intent, at=datetime.now(UTC))
            return _intent(made)

    def intent(self, id: str) -> IntentFact:
        """A PaymentIntent as it stands."""
        with told():
            return _intent(self._client.v1.payment_intents.retrieve(id, {"expand": ["latest_charge"]}))

    def intent_of_payment(self, payment: str, *, customer: str) -> IntentFact | None:
        """The PaymentIntent made for a payment of a customer, if there is one."""
        with told():
            found = self._client.v1.payment_intents.list({"customer": customer, "limit": 100})
            facts = [_intent(one) for one in found.data]
        return next((one for one in facts if one.payment == payment), None)

    def cancel_intent(self, id: str) -> IntentFact:
        """Call a PaymentIntent off; what is paid already is told as it is."""
        with told():
            try:
                return _intent(self._client.v1.payment_intents.cancel(id))
            except invalid() as refused:
                if refused.code != "payment_intent_unexpected_state":
                    raise
        return self.intent(id)

    def create_checkout(self, charge: Charge, *, success_url: str, cancel_url: str) -> Checkout:
        """A page of Stripe's for one payment."""
        params: dict[str, Any] = {
            "mode": "payment",
            "line_items": [
                {
                    "quantity": 1,
                    "price_data": {
                        "currency": charge.currency.lower(),
                        "unit_amount": charge.amount,
                        "product_data": {"name": charge.description},
                    },
                }
            ],
            "metadata": charge.metadata,
            "payment_intent_data": {"metadata": charge.metadata, "description": charge.description},
            "client_reference_id": charge.payment,
            "success_url": success_url,
            "cancel_url": cancel_url,
        }
        if charge.customer:
            params["customer"] = charge.customer
        if charge.saves_card:
            params["payment_intent_data"]["setup_future_usage"] = "off_session"
        with told():
            key = once(f"checkout-{charge.payment}")
            return _checkout(self._client.v1.checkout.sessions.create(params, key))  # type: ignore[arg-type]

    def checkout(self, id: str) -> Checkout:
        """A Checkout Session as it stands."""
        with told():
            return _checkout(self._client.v1.checkout.sessions.retrieve(id))

    def expire_checkout(self, id: str) -> Checkout:
        """Close a Checkout Session; one that was paid is told as it is."""
        with told():
            try:
                return _checkout(self._client.v1.checkout.sessions.expire(id))
            except invalid():
                pass
        return self.checkout(id)

    def refund(self, refund: str, *, intent: str, amount: int) -> RefundFact:
        """Give money of a PaymentIntent back; asked twice, once."""
        params: dict[str, Any] = {
            "payment_intent": intent,
            "amount": amount,
            "metadata": {"comptoir_refund": refund},
        }
        with told():
            return _refund(self._client.v1.refunds.create(params, once(refund)))  # type: ignore[arg-type]

    def refunds_of(self, intent: str) -> list[RefundFact]:
        """What was given back of a PaymentIntent, by whomever."""
        with told():
            found = self._client.v1.refunds.list({"payment_intent": intent, "limit": 100})
            return [_refund(one) for one in found.data]

    def dispute(self, id: str) -> DisputeFact:
        """A dispute as it stands."""
        with told():
            return dispute_fact(plain(self._client.v1.disputes.retrieve(id)), at=datetime.now(UTC))

    def create_customer(self, client: str, *, name: str, email: str) -> str:
        """The id of a customer for one client; asked twice, it is the same one."""
        params: dict[str, Any] = {"name": name, "email": email, "metadata": {"comptoir_client": client}}
        with told():
            return self._client.v1.customers.create(params, once(f"customer-{client}")).id  # type: ignore[arg-type]

    def create_setup(self, setup: str, *, customer: str) -> SetupFact:
        """A SetupIntent with which a browser leaves a card of a customer for later
        (https://docs.stripe.com/api/setup_intents/create); asked twice, it is the same one."""
        params: dict[str, Any] = {
            "customer": customer,
            "usage": "off_session",
            "automatic_payment_methods": {"enabled": True},
            "metadata": {"comptoir_card_setup": setup},
        }
        with told():
            return _setup(self._client.v1.setup_intents.create(params, once(f"setup-{setup}")))  # type: ignore[arg-type]

    def setup(self, id: str) -> SetupFact:
        """A SetupIntent as it stands."""
        with told():
            return _setup(self._client.v1.setup_intents.retrieve(id))

    def prefer_card(self, payment_method: str, *, customer: str) -> None:
        """Charge a customer's invoices to this card from now on (https://docs.stripe.com/api/customers/update)."""
        with told():
            self._client.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": payment_method}})

    def card(self, payment_method: str) -> Card:
        """A saved card."""
        with told():
            found = plain(self._client.v1.payment_methods.retrieve(payment_method))
        card = found.get("card") or {}
        expires = f"{card['exp_year']:04}-{card['exp_month']:02}" if card.get("exp_year") else ""
        return Card(
            id=found["id"], brand=card.get("brand") or found["type"], last4=card.get("last4") or "", expires=expires
        )


def check_signature(payload: bytes, header: str, secret: str) -> bool:
    """Whether Stripe signed `payload` with `secret` within five minutes of now (https://docs.stripe.com/webhooks)."""
    import stripe

    try:
        good = stripe.WebhookSignature.verify_header(payload, header, secret, TOLERANCE_SECONDS)
    except (stripe.SignatureVerificationError, UnicodeDecodeError):
        return False
    # The library takes what is dated ahead of time, which would stay good for longer than five minutes.
    signed_at = next(part.partition("=")[2] for part in header.split(",") if part.startswith("t="))
    return bool(good) and int(signed_at) <= time() + TOLERANCE_SECONDS


def _intent(answer: Any) -> IntentFact:
    return intent_fact(plain(answer), at=datetime.now(UTC))


def _refund(answer: Any) -> RefundFact:
    return refund_fact(plain(answer), at=datetime.now(UTC))


def _setup(answer: Any) -> SetupFact:
    return setup_fact(plain(answer), at=datetime.now(UTC))


def _checkout(answer: Any) -> Checkout:
    page = plain(answer)
    is_open = page.get("status") == "open"
    url = (page.get("url") or "") if is_open else ""
    return Checkout(id=page["id"], url=url, is_over=not is_open, intent=checkout_fact(page, at=datetime.now(UTC)))
