"""Ask a card: the payment is written down; who asked, or a job, then has Stripe prepare it."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.payments.contracts import PaymentView, RefundView
from comptoir.payments.jobs.online import queue_cancel, queue_charge, queue_intent, queue_refund
from comptoir.payments.models import StripeCustomer
from comptoir.payments.services.providers import STRIPE, Provider
from comptoir.payments.services.record_payment import ask_payment
from comptoir.payments.services.stripe_account import account_in_use, cards_are_taken

CARDS = STRIPE
"""The provider of payments by card."""
_ASIDE = timedelta(seconds=30)
"""The request that asked calls Stripe itself; the job is for what became of it."""

__all__ = ["CARDS", "ask_card", "cards_are_taken", "charge_saved", "has_saved_card", "stripe_provider"]


def ask_card(
    subject_type: str,
    subject: UUID,
    *,
    client: UUID | None,
    amount: int,
    currency: str,
    purpose: str = "booking",
    label: str = "",
    now: datetime,
) -> PaymentView:
    """A pending payment by card; the caller holds the subject's lock. `label` is what its bill says.

    A payment whose purpose begins with `subscription` leaves the card for the next ones.

    Raises:
        ProviderOff: cards are not taken here.
    """
    account_in_use()
    asked = ask_payment(
        subject_type,
        subject,
        client=client,
        amount=amount,
        currency=currency,
        purpose=purpose,
        provider=STRIPE,
        note=label,
        now=now,
    )
    queue_intent(asked.id, at=now + _ASIDE)
    return asked


def has_saved_card(client: UUID) -> bool:
    """Whether this client left a card that can be charged again."""
    return StripeCustomer.objects.filter(client_id=client).exclude(payment_method_id="").exists()


def charge_saved(
    subject_type: str,
    subject: UUID,
    *,
    client: UUID,
    amount: int,
    currency: str,
    purpose: str,
    label: str = "",
    now: datetime,
) -> PaymentView:
    """A pending payment that a job takes from the client's saved card; the caller holds the subject's lock.

    Its subject hears of it as of any payment by card: `paid` when it came, `follow` when it failed.

    Raises:
        ProviderOff: cards are not taken here.
    """
    account_in_use()
    asked = ask_payment(
        subject_type,
        subject,
        client=client,
        amount=amount,
        currency=currency,
        purpose=purpose,
        provider=STRIPE,
        note=label,
        now=now,
    )
    queue_charge(asked.id)
    return asked


def give_up_card(payment: PaymentView) -> None:
    """Have a card asked no longer for a payment that it did not pay: it came otherwise, or is wanted no more."""
    queue_cancel(payment.id)


def _refund(payment: PaymentView, refund: RefundView, now: datetime) -> None:
    queue_refund(refund.id)


def _withdraw(payment: PaymentView, now: datetime) -> bool:
    """Stripe is told first: what was paid in the meantime is not forgotten."""
    queue_cancel(payment.id)
    return False


stripe_provider = Provider(refund=_refund, refunds_at_once=False, withdraw=_withdraw)
