"""What Stripe Billing says of its objects, in our words: plain values, whether an answer or an event brought them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from comptoir.payments.rules.facts import Outcome, instant


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFact:
    """An Invoice (https://docs.stripe.com/api/invoices/object) of one period of a Subscription; `order` is ours, if it
    names one. `intent` is known only where its payments came along; `page` is where a client can pay it."""

    id: str
    subscription: str
    outcome: Outcome
    amount: int
    currency: str
    at: datetime
    period_start: datetime | None
    order: str = ""
    intent: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionFact:
    """A Subscription (https://docs.stripe.com/api/subscriptions/object); `item` is its only one."""

    id: str
    at: datetime
    order: str = ""
    item: str = ""
    is_paused: bool = False
    ends_with_period: bool = False
    is_over: bool = False
    is_unpaid: bool = False


_OVER = {"canceled", "incomplete_expired"}


def invoice_fact(data: dict[str, Any], *, at: datetime) -> InvoiceFact:
    """An invoice as it stands. One that was tried in vain is open still, which only its attempts tell."""
    details = ((data.get("parent") or {}).get("subscription_details")) or {}
    paid = data["status"] == "paid"
    return InvoiceFact(
        id=data["id"],
        subscription=_id(details.get("subscription")),
        outcome=_outcome(data),
        amount=data["amount_paid"] if paid else data["amount_due"],
        currency=str(data["currency"]).upper(),
        at=at,
        period_start=_period_start(data),
        order=(details.get("metadata") or {}).get("comptoir_order", ""),
        intent=_intent(data),
        page=data.get("hosted_invoice_url") or "",
    )


def subscription_fact(data: dict[str, Any], *, at: datetime) -> SubscriptionFact:
    items = (data.get("items") or {}).get("data") or []
    why = (data.get("cancellation_details") or {}).get("reason") or ""
    return SubscriptionFact(
        id=data["id"],
        at=at,
        order=(data.get("metadata") or {}).get("comptoir_order", ""),
        item=_id(items[0]) if items else "",
        is_paused=bool(data.get("pause_collection")) or data["status"] == "paused",
        ends_with_period=bool(data.get("cancel_at_period_end")),
        is_over=data["status"] in _OVER,
        is_unpaid=why == "payment_failed",
    )


def _outcome(data: dict[str, Any]) -> Outcome:
    match data["status"]:
        case "paid":
            return Outcome.PAID
        case "void":
            return Outcome.CANCELLED
        case "draft":
            return Outcome.OPEN
    return Outcome.FAILED if data.get("attempt_count") else Outcome.OPEN


def _period_start(data: dict[str, Any]) -> datetime | None:
    """When the period begins that is charged for: the invoice's own period is the one before."""
    for line in (data.get("lines") or {}).get("data") or []:
        parent = line.get("parent") or {}
        if parent.get("type") == "subscription_item_details":
            return instant((line.get("period") or {}).get("start"))
    return None


def _intent(data: dict[str, Any]) -> str:
    """The PaymentIntent of its default payment (https://docs.stripe.com/api/invoice-payment/object), where expanded."""
    payments = (data.get("payments") or {}).get("data") or []
    found = [one for one in payments if one.get("is_default")] or payments
    return _id((found[0].get("payment") or {}).get("payment_intent")) if found else ""


def _id(value: Any) -> str:
    return str(value.get("id") or "") if isinstance(value, dict) else str(value or "")
