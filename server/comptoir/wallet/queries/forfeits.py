"""Gift certificates, and what was taken of them into wallets, that nobody used in time."""

from collections.abc import Iterator
from datetime import datetime

from comptoir.identity.public import organization_profile
from comptoir.payments.contracts.invoices import Forfeit
from comptoir.wallet.models import Gift, Lot, WalletEntry, WalletTransaction
from comptoir.wallet.rules.accounts import TransactionKind
from comptoir.wallet.rules.lots import Source


def forfeits(start: datetime, end: datetime, now: datetime) -> Iterator[Forfeit]:
    """What was paid for certificates that ended in [start, end) with something on them, and for what of them expired in
    wallets: those alone were booked as advances. What is over tomorrow is not lost yet."""
    ours = organization_profile().currency
    over = Gift.objects.filter(expires_at__gte=start, expires_at__lt=min(end, now), refunded_at=None)
    for row in over.filter(balance__gt=0, paid__gt=0).order_by("expires_at", "id"):
        amount = row.paid * row.balance // row.quantity
        if row.expires_at is not None and amount:
            yield Forfeit(at=row.expires_at, document=f"BON-{row.code_end}", amount=amount, currency=ours)
    yield from _of_lots(start, end, ours)


def _of_lots(start: datetime, end: datetime, currency: str) -> Iterator[Forfeit]:
    expired = WalletTransaction.objects.filter(kind=TransactionKind.EXPIRE.value, at__gte=start, at__lt=end)
    times = dict(expired.values_list("id", "at"))
    taken = WalletEntry.objects.filter(transaction_id__in=list(times), lot_id__isnull=False, amount__lt=0)
    moved = list(taken.values_list("lot_id", "amount", "transaction_id"))
    lots = Lot.objects.filter(pk__in={lot for lot, _, _ in moved}, source=Source.GIFT.value, paid__gt=0)
    paid = {row.id: row for row in lots}
    for lot, quantity, transaction in moved:
        row = paid.get(lot) if lot else None
        if row is not None and (amount := row.paid * -quantity // row.granted):
            yield Forfeit(
                at=times[transaction], document=f"LOT-{row.id.hex[-8:].upper()}", amount=amount, currency=currency
            )
