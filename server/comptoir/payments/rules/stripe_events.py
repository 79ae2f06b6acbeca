"""What Stripe's events mean to payments (https://docs.stripe.com/api/events/types), whatever order they come in."""

from collections.abc import Callable, Mapping
from typing import Any

from comptoir.payments.rules.billing_events import BILLING_EVENTS
from comptoir.payments.rules.facts import (
    Fact,
    checkout_fact,
    dispute_fact,
    intent_fact,
    refund_fact,
    setup_fact,
    told_at,
)

_READERS: dict[str, Callable[..., Fact]] = {
    "payment_intent.succeeded": intent_fact,
    "payment_intent.payment_failed": intent_fact,
    "payment_intent.canceled": intent_fact,
    "payment_intent.processing": intent_fact,
    "setup_intent.succeeded": setup_fact,
    "setup_intent.canceled": setup_fact,
    "checkout.session.completed": checkout_fact,
    "checkout.session.async_payment_succeeded": checkout_fact,
    "refund.created": refund_fact,
    "refund.updated": refund_fact,
    "refund.failed": refund_fact,
    "charge.dispute.created": dispute_fact,
    "charge.dispute.updated": dispute_fact,
    "charge.dispute.closed": dispute_fact,
    "charge.dispute.funds_withdrawn": dispute_fact,
    "charge.dispute.funds_reinstated": dispute_fact,
}
EVENTS = (*_READERS, *BILLING_EVENTS)
"""What a webhook of an account should send."""


def fact_of(event: Mapping[str, Any]) -> Fact | None:
    """What an event says of an object we act on; None: nothing.

    Raises:
        KeyError, TypeError: it is not shaped like the event it says it is.
    """
    reader = _READERS.get(event["type"])
    if reader is None:
        return None
    at = told_at(event)
    data = event["data"]["object"]
    if event["type"].startswith("checkout.") and data.get("mode") != "payment":
        return None
    return reader(data, at=at)


def intent_of(event: Mapping[str, Any]) -> str:
    """The PaymentIntent an event is about, as far as it says."""
    data = event.get("data", {}).get("object", {})
    if data.get("object") == "payment_intent":
        return str(data.get("id") or "")
    intent = data.get("payment_intent")
    return str((intent.get("id") if isinstance(intent, Mapping) else intent) or "")
