"""What a provider says of its objects, in our words: plain values, whether an answer or an event brought them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from comptoir.payments.rules.status import Method, RefundStatus


class Outcome(StrEnum):
    """What became of a try to pay; `open` says nothing yet."""

    OPEN = "open"
    PROCESSING = "processing"
    PAID = "paid"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentFact:
    """A PaymentIntent (https://docs.stripe.com/api/payment_intents/object); `payment` is ours, if it names one."""

    id: str
    outcome: Outcome
    amount: int
    currency: str
    at: datetime
    payment: str = ""
    checkout: str = ""
    method: str = Method.CARD.value
    failure_code: str = ""
    client_secret: str = ""
    customer: str = ""
    payment_method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundFact:
    """A Refund (https://docs.stripe.com/api/refunds/object); `refund` is ours, if it names one."""

    id: str
    intent: str
    amount: int
    status: RefundStatus
    at: datetime
    refund: str = ""
    failure_code: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFact:
    """A Dispute (https://docs.stripe.com/api/disputes/object)."""

    id: str
    intent: str
    amount: int
    currency: str
    status: str
    at: datetime
    opened_at: datetime
    reason: str = ""
    evidence_due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupFact:
    """A SetupIntent (https://docs.stripe.com/api/setup_intents/object); `setup` is ours, if it names one."""

    id: str
    outcome: Outcome
    at: datetime
    setup: str = ""
    failure_code: str = ""
    client_secret: str = ""
    customer: str = ""
    payment_method: str = ""


type Fact = IntentFact | RefundFact | DisputeFact | SetupFact

_OUTCOMES = {
    "succeeded": Outcome.PAID,
    "canceled": Outcome.CANCELLED,
    "processing": Outcome.PROCESSING,
}
_METHODS = {"sepa_debit": Method.TRANSFER, "customer_balance": Method.TRANSFER, "us_bank_account": Method.TRANSFER}
_REFUNDS = {
    "succeeded": RefundStatus.SUCCEEDED,
    "failed": RefundStatus.FAILED,
    "canceled": RefundStatus.FAILED,
}


def intent_fact(data: dict[str, Any], *, at: datetime) -> IntentFact:
    """A PaymentIntent as it stands. One whose last try failed is open again, which only its error tells."""
    error = data.get("last_payment_error") or {}
    outcome = _OUTCOMES.get(data["status"], Outcome.OPEN)
    if outcome is Outcome.OPEN and error and data["status"] == "requires_payment_method":
        outcome = Outcome.FAILED
    charge = data.get("latest_charge")
    used = ((charge or {}).get("payment_method_details") or {}).get("type", "") if isinstance(charge, dict) else ""
    kinds = [used] if used else data.get("payment_method_types") or []
    return IntentFact(
        id=data["id"],
        outcome=outcome,
        amount=data.get("amount_received") or data["amount"],
        currency=str(data["currency"]).upper(),
        at=at,
        payment=(data.get("metadata") or {}).get("comptoir_payment", ""),
        method=_method(kinds),
        failure_code=(error.get("decline_code") or error.get("code") or "")[:80],
        client_secret=data.get("client_secret") or "",
        customer=_id(data.get("customer")),
        payment_method=_id(data.get("payment_method")),
    )


def checkout_fact(data: dict[str, Any], *, at: datetime) -> IntentFact:
    """A Checkout Session of one payment (https://docs.stripe.com/api/checkout/sessions/object): its intent."""
    return IntentFact(
        id=_id(data.get("payment_intent")),
        outcome=Outcome.PAID if data.get("payment_status") == "paid" else Outcome.PROCESSING,
        amount=data.get("amount_total") or 0,
        currency=str(data.get("currency") or "").upper(),
        at=at,
        payment=(data.get("metadata") or {}).get("comptoir_payment", ""),
        checkout=data["id"],
        customer=_id(data.get("customer")),
    )


def refund_fact(data: dict[str, Any], *, at: datetime) -> RefundFact:
    """A refund; what waits for the bank or the client is pending."""
    return RefundFact(
        id=data["id"],
        intent=_id(data.get("payment_intent")),
        amount=data["amount"],
        status=_REFUNDS.get(data.get("status") or "", RefundStatus.PENDING),
        at=at,
        refund=(data.get("metadata") or {}).get("comptoir_refund", ""),
        failure_code=(data.get("failure_reason") or "")[:80],
        reason=data.get("reason") or "",
    )


def dispute_fact(data: dict[str, Any], *, at: datetime) -> DisputeFact:
    due = (data.get("evidence_details") or {}).get("due_by")
    return DisputeFact(
        id=data["id"],
        intent=_id(data.get("payment_intent")),
        amount=data["amount"],
        currency=str(data["currency"]).upper(),
        status=data["status"][:40],
        at=at,
        opened_at=instant(data.get("created")) or at,
        reason=(data.get("reason") or "")[:80],
        evidence_due_at=instant(due),
    )


def setup_fact(data: dict[str, Any], *, at: datetime) -> SetupFact:
    """A SetupIntent as it stands; `paid` is the word for one that left a card."""
    error = data.get("last_setup_error") or {}
    return SetupFact(
        id=data["id"],
        outcome=_OUTCOMES.get(data["status"], Outcome.FAILED if error else Outcome.OPEN),
        at=at,
        setup=(data.get("metadata") or {}).get("comptoir_card_setup", ""),
        failure_code=(error.get("decline_code") or error.get("code") or "")[:80],
        client_secret=data.get("client_secret") or "",
        customer=_id(data.get("customer")),
        payment_method=_id(data.get("payment_method")),
    )


def instant(seconds: Any) -> datetime | None:
    """Seconds since 1970 as Stripe writes instants."""
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int | float) else None


def told_at(event: Mapping[str, Any]) -> datetime:
    """When an event happened.

    Raises:
        KeyError, TypeError: it does not say.
    """
    at = instant(event["created"])
    if at is None:
        raise TypeError("an event without its time")
    return at


def our_id(text: str) -> UUID | None:
    """An id of ours that a provider's object carries; None: it carries none, or somebody else's."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _id(value: Any) -> str:
    """An id, whether the object behind it came along or not."""
    return str(value.get("id") or "") if isinstance(value, dict) else str(value or "")


def _method(kinds: list[str]) -> str:
    return (_METHODS.get(kinds[0], Method.CARD) if kinds else Method.CARD).value
