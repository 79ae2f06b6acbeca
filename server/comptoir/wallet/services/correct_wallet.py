"""Staff put right what a client has, with a reason, as a new movement."""

from datetime import datetime
from uuid import UUID

from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.wallet.contracts.ledger import LotOver, NotEnoughLeft
from comptoir.wallet.models import Lot
from comptoir.wallet.queries.lots import facts_of
from comptoir.wallet.rules.accounts import Account, TransactionKind
from comptoir.wallet.rules.lots import Unit, in_order
from comptoir.wallet.services.post import Move, Subject, lock_wallet, post


def correct_lot(client: UUID, lot: UUID, quantity: int, *, reason: str, now: datetime) -> UUID:
    """Add `quantity` to one lot of a client, below zero: take it away; the id of the movement.

    Raises:
        NotFound: the client has no such lot.
        LotOver: its end has come.
        NotEnoughLeft: there is not so much available.
    """
    lock_wallet(client, now=now)
    row = Lot.objects.filter(pk=lot, client_id=client).first()
    if row is None:
        raise NotFound
    if row.expires_at is not None and row.expires_at <= now:
        raise LotOver
    if -quantity > row.available:
        raise NotEnoughLeft(unit=row.unit, available=row.available)
    return _correct(client, row.unit, row.currency, [(row, quantity)], reason, now)


def take_away(client: UUID, unit: Unit, currency: str, quantity: int, *, reason: str, now: datetime) -> UUID:
    """Take `quantity` (> 0) of a unit from a client's lots, in the order they would be spent; the movement's id.

    Raises:
        NotEnoughLeft: there is not so much available.
    """
    lock_wallet(client, now=now)
    rows = {row.id: row for row in Lot.objects.filter(client_id=client, unit=unit.value, currency=currency)}
    available = sum(row.available for row in rows.values())
    if quantity > available:
        raise NotEnoughLeft(unit=unit.value, available=available)
    taken: list[tuple[Lot, int]] = []
    for facts in in_order(map(facts_of, rows.values()), now):
        share = min(quantity, facts.available)
        if share > 0:
            taken.append((rows[facts.id], -share))
            quantity -= share
    return _correct(client, unit.value, currency, taken, reason, now)


def _correct(
    client: UUID, unit: str, currency: str, changes: list[tuple[Lot, int]], reason: str, now: datetime
) -> UUID:
    moves = [Move(Account.LOT_AVAILABLE, quantity, row.id) for row, quantity in changes]
    moves += [Move(Account.CORRECTION, -quantity) for _, quantity in changes]
    first = changes[0][0]
    made = post(
        client,
        TransactionKind.CORRECT,
        unit=unit,
        currency=currency,
        moves=moves,
        subject=Subject("lot", first.id, first.label),
        reason=reason,
        now=now,
    )
    told = {"unit": unit, "currency": currency, "quantity": sum(quantity for _, quantity in changes)}
    audit.record("wallet.correct", object_type="client", object_id=client, after=told, reason=reason)
    return made
