"""Let a card pay for a purchase: the buyer's own, or the one they left."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from comptoir.payments.public import (
    CARDS,
    PaymentView,
    ask_card,
    cards_are_taken,
    charge_saved,
    has_saved_card,
)
from comptoir.wallet.contracts.products import PurchaseStatusRefused
from comptoir.wallet.models import Purchase
from comptoir.wallet.services.settle_purchase import SUBJECT, due_of, locked_purchase, open_payments, purpose_of

BY_CARD = "card"


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
    """Have what is due of a period taken from the card its client left; False: there is none to be asked."""
    if row.pay_with != BY_CARD or not cards_are_taken() or not has_saved_card(row.client_id):
        return False
    _ask(charge_saved, row, now)
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
