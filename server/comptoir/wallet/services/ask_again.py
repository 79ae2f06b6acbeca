"""Ask once more for a period that is not paid."""

from datetime import datetime
from uuid import UUID

from comptoir.wallet.services.ask_card import charge_card
from comptoir.wallet.services.mail_subscription import mail_due
from comptoir.wallet.services.settle_purchase import due_of, locked_purchase, open_payments


def ask_again(purchase: UUID, days: int, *, now: datetime) -> None:
    """Try the card its client left, or ask the client, `days` after it fell due; nothing when it is paid, called off,
    or about to be paid. Stripe Billing tries again when it sees fit: then the client is asked."""
    row = locked_purchase(purchase)
    asked = open_payments(row)
    if due_of(row) == 0 or any(one.status == "pending" for one in asked):
        return
    if any(one.order is not None for one in asked) or not charge_card(row, now=now):
        mail_due(row.id, days)
