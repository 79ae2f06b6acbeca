"""What events of Stripe Billing mean to standing orders (https://docs.stripe.com/api/events/types), in whatever order
they come."""

from collections.abc import Callable, Mapping
from typing import Any

from comptoir.payments.rules.billing_facts import InvoiceFact, SubscriptionFact, invoice_fact, subscription_fact
from comptoir.payments.rules.facts import told_at

type BillingFact = InvoiceFact | SubscriptionFact

_READERS: dict[str, Callable[..., BillingFact]] = {
    "invoice.payment_succeeded": invoice_fact,
    "invoice.payment_failed": invoice_fact,
    "customer.subscription.updated": subscription_fact,
    "customer.subscription.deleted": subscription_fact,
}
BILLING_EVENTS = tuple(_READERS)


def billing_fact_of(event: Mapping[str, Any]) -> BillingFact | None:
    """What an event says of a charge or a Subscription; None: it is about something else.

    Raises:
        KeyError, TypeError: it is not shaped like the event it says it is.
    """
    reader = _READERS.get(event["type"])
    if reader is None:
        return None
    at = told_at(event)
    return reader(event["data"]["object"], at=at)


def subscription_of(event: Mapping[str, Any]) -> str:
    """The Subscription an event is about, as far as it says."""
    try:
        fact = billing_fact_of(event)
    except (KeyError, TypeError, AttributeError):
        return ""
    if fact is None:
        return ""
    return fact.subscription if isinstance(fact, InvoiceFact) else fact.id
