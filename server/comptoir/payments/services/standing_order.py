"""Standing orders: what Stripe Billing is to charge is written down here, and told to it by a job."""

from datetime import datetime
from uuid import UUID

from comptoir.payments.contracts import PaymentView
from comptoir.payments.jobs.online import queue_event
from comptoir.payments.jobs.orders import queue_invoice_payment, queue_order
from comptoir.payments.models import ProviderEvent, StandingOrder
from comptoir.payments.rules.orders import OrderWish, succeeding
from comptoir.payments.services.online import has_saved_card
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.record_payment import ask_payment
from comptoir.payments.services.stripe_account import cards_are_taken


def keep_standing_order(subject_type: str, subject: UUID, *, client: UUID, wish: OrderWish, now: datetime) -> None:
    """Have Stripe Billing charge as is wished; the caller holds the subject's lock, and says so after every change.

    There is none before the client left a card, nor for what is over or costs nothing: then nobody is charged by it.
    """
    row = StandingOrder.objects.select_for_update().filter(subject_type=subject_type, subject_id=subject).first()
    if row is None:
        if wish.is_over or not wish.amount or not cards_are_taken() or not has_saved_card(client):
            return
        row = StandingOrder(
            subject_type=subject_type, subject_id=subject, client_id=client, wish=wish.stored(), created_at=now
        )
        row.save(force_insert=True)
        queue_order(row.id)
        return
    if row.over_at is not None:
        return
    before = OrderWish.of(row.wish)
    # What Stripe never heard of begins when it hears of it.
    after = succeeding(before, wish) if row.external_id or row.told_version == 0 else wish
    if after == before:
        return
    row.wish, row.version, row.failure_code = after.stored(), row.version + 1, ""
    row.save(update_fields=["wish", "version", "failure_code"])
    queue_order(row.id)


def is_billed(subject: UUID) -> bool:
    """Whether Stripe Billing charges for this; not when it refused to."""
    row = StandingOrder.objects.filter(subject_id=subject, over_at=None).first()
    return row is not None and not (row.failure_code and not row.external_id)


def await_charge(
    subject_type: str,
    subject: UUID,
    *,
    billed: UUID,
    client: UUID,
    amount: int,
    currency: str,
    purpose: str,
    label: str = "",
    now: datetime,
) -> PaymentView:
    """A pending payment that Stripe Billing brings, for the standing order of `billed`; the caller holds both locks.

    What it said already of that charge is listened to after the commit.
    """
    order = StandingOrder.objects.get(subject_id=billed)
    asked = ask_payment(
        subject_type,
        subject,
        client=client,
        amount=amount,
        currency=currency,
        purpose=purpose,
        provider=STRIPE,
        note=label,
        order=order.id,
        now=now,
    )
    waiting = ProviderEvent.objects.filter(intent_id=order.external_id, state="waiting") if order.external_id else []
    for event in waiting:
        queue_event(event.id)
    return asked


def try_charge_again(payment: PaymentView) -> None:
    """Have Stripe Billing try again what it could not charge, with the card that the client left now."""
    queue_invoice_payment(payment.id)
