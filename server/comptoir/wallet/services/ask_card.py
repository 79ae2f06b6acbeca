"""Let a card pay for a purchase: the buyer's own, or the one they left."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from comptoir.payments.public import (
    CARDS,
    PaymentView,
    ask_card,
    await_charge,
    cards_are_taken,
    charge_saved,
    has_saved_card,
    try_charge_again,
)
from comptoir.wallet.contracts.products import PurchaseStatusRefused
from comptoir.wallet.models import Purchase
from comptoir.wallet.rules.purchases import BY_CARD as BY_CARD
from comptoir.wallet.services.settle_purchase import SUBJECT, due_of, locked_purchase, open_payments, purpose_of


def ask_card_for(row: Purchase, *, now: datetime) -> PaymentView:
    """A pending payment by card of all that is due of a purchase that the caller has locked."""
    return _ask(ask_card, row, now)


def ask_what_is_due(purchase: UUID, now: datetime) -> PaymentView:
    """The open card payment of a purchase, or a new one of all that is due.

    Raises:
        NotFound: there is no such purchase.
        PurchaseStatusRefused: nothing is due of it.
    """
    row = locked_purchase(purchase)
    if due_of(row) == 0:
        raise PurchaseStatusRefused(purchase_status=row.status)
    known = [one for one in open_payments(row) if one.provider == CARDS and one.amount == due_of(row)]
    return known[-1] if known else ask_card_for(row, now=now)


def charge_card(row: Purchase, *, now: datetime) -> bool:
    """Have what is due of a period taken from the card its client left; False: there is none to be asked.

    What Stripe Billing charges it tries again itself: nobody else takes it from the card meanwhile.
    """
    billed = [one for one in open_payments(row) if one.order is not None and one.amount == due_of(row)]
    if billed:
        try_charge_again(billed[-1])
        return True
    if row.pay_with != BY_CARD or not cards_are_taken() or not has_saved_card(row.client_id):
        return False
    _ask(charge_saved, row, now)
    return True


def await_stripe(row: Purchase, *, now: datetime) -> bool:
    """Have a period paid by the charge that Stripe Billing makes of its own accord."""
    assert row.subscription_id is not None
    _ask(partial(await_charge, billed=row.subscription_id), row, now)
    return True


def _ask(card: Callable[..., PaymentView], row: Purchase, now: datetime) -> PaymentView:
    return card(
        SUBJECT,
        row.id,
        client=row.client_id,
        amount=due_of(row),
        currency=row.currency,
        purpose=purpose_of(row),
        label=row.product_name,
        now=now,
    )
