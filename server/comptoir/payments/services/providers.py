"""By whom payments come: each provider says how its money goes back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comptoir.payments.contracts import PaymentView, RefundView

COUNTER = "counter"
STRIPE = "stripe"
WALLET = "wallet"


def _nothing(payment: PaymentView, refund: RefundView, now: datetime) -> None:
    """Staff hand the money back themselves."""


def _at_once(payment: PaymentView, now: datetime) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """How payments of one provider are given back and called off; nothing here may call the outside world.

    `refund` is called in the transaction that stored the refund, after its payment has followed it: with
    `refunds_at_once` it has succeeded, else it is pending and `refund` queues the job that asks the provider.
    `withdraw` is asked before a pending payment becomes cancelled; False: not yet, the provider is told first.
    """

    refund: Callable[[PaymentView, RefundView, datetime], None] = _nothing
    refunds_at_once: bool = True
    withdraw: Callable[[PaymentView, datetime], bool] = _at_once


_providers: dict[str, Provider] = {COUNTER: Provider()}


def register_provider(name: str, provider: Provider) -> None:
    """Make `name` (≤ 12 characters) something that payments can come by; once, while Django starts."""
    _providers[name] = provider


def provider_of(name: str) -> Provider:
    """How payments of this provider are given back."""
    return _providers[name]
