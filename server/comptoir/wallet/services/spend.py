"""Pay from a wallet: reserve while something is held, capture when it is firm, give back to the lots that paid."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import F

from comptoir.kernel.ids import ClientId, new_id
from comptoir.platform.events import publish
from comptoir.platform.rows import insert_rows
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.ledger import WalletSpent
from comptoir.wallet.jobs.lots import queue_end
from comptoir.wallet.models import Lot, Spending, Wallet
from comptoir.wallet.queries.lots import facts_of
from comptoir.wallet.rules.accounts import Account, TransactionKind
from comptoir.wallet.rules.restoring import Spent, restoring
from comptoir.wallet.rules.spending import Need, Plan, plan_spending
from comptoir.wallet.services.expire_lot import expire_locked
from comptoir.wallet.services.post import Move, Subject, lock_wallet, post

type Moved = list[tuple[UUID, int]]
"""Lots and quantities."""


def _never(covered: int) -> bool:
    return False


def plan_for(client: UUID, need: Need, *, now: datetime) -> Plan:
    """What a client's wallet would pay now; nothing is taken."""
    return plan_spending(map(facts_of, Lot.objects.filter(client_id=client, available__gt=0)), need, now)


def reserve(
    client: UUID, need: Need, subject: Subject, *, is_firm: Callable[[int], bool] = _never, now: datetime
) -> Plan:
    """Set aside what a wallet pays for `subject`, or spend it at once when that makes it firm, told what is covered.
    A plan of no parts: the wallet pays nothing.

    The wallet is the last thing a transaction locks.
    """
    if need.total <= 0 or not Wallet.objects.filter(client_id=client).exists():
        return Plan()
    lock_wallet(client, now=now)
    lots = {row.id: row for row in Lot.objects.filter(client_id=client, available__gt=0)}
    plan = plan_spending(map(facts_of, lots.values()), need, now)
    if not plan.parts:
        return plan
    firm = is_firm(plan.covered)
    first = Spending.objects.filter(subject_id=subject.id, subject_type=subject.type).count()
    rows = [
        Spending(
            id=new_id(),
            client_id=client,
            subject_type=subject.type,
            subject_id=subject.id,
            lot_id=part.lot,
            position=first + position,
            status="captured" if firm else "reserved",
            quantity=part.quantity,
            covered=part.covered,
            currency=need.currency,
            label=subject.label[:200],
            created_at=now,
        )
        for position, part in enumerate(plan.parts)
    ]
    insert_rows(rows)
    moved = [(part.lot, part.quantity) for part in plan.parts]
    kind = TransactionKind.CAPTURE if firm else TransactionKind.RESERVE
    to = Account.REVENUE if firm else Account.LOT_RESERVED
    _post(client, kind, lots, moved, Account.LOT_AVAILABLE, to, subject, now)
    for part in plan.parts:
        _start_clock(lots[part.lot], part.expires_at, now)
    if firm:
        _tell_spent(client, subject, plan.covered, need.currency, now)
    return plan


def capture(subject_type: str, subject_id: UUID, *, now: datetime) -> int:
    """What was reserved for a subject is spent: minor units of the price that it covers."""
    rows, subject = _locked(subject_type, subject_id, "reserved", now)
    if not rows:
        return 0
    client, covered = rows[0].client_id, sum(row.covered for row in rows)
    lots = _lots(rows)
    moved = [(row.lot_id, row.quantity) for row in rows]
    _post(client, TransactionKind.CAPTURE, lots, moved, Account.LOT_RESERVED, Account.REVENUE, subject, now)
    Spending.objects.filter(pk__in=[row.id for row in rows]).update(status="captured")
    _tell_spent(client, subject, covered, rows[0].currency, now)
    return covered


def release(subject_type: str, subject_id: UUID, *, now: datetime) -> int:
    """What was reserved for a subject is free again, in its own lots; what they covered in minor units."""
    rows, subject = _locked(subject_type, subject_id, "reserved", now)
    if not rows:
        return 0
    lots = _lots(rows)
    moved = [(row.lot_id, row.quantity) for row in rows]
    client = rows[0].client_id
    _post(client, TransactionKind.RELEASE, lots, moved, Account.LOT_RESERVED, Account.LOT_AVAILABLE, subject, now)
    Spending.objects.filter(pk__in=[row.id for row in rows]).update(status="released")
    _expire_what_is_over(lots, now)
    return sum(row.covered for row in rows)


def restore(subject_type: str, subject_id: UUID, covered: int | None = None, *, reason: str = "", now: datetime) -> int:
    """Give `covered` minor units (None: all) of what was spent on a subject back to the lots that paid, which keep
    their own end: what comes back too late expires at once. The minor units that came back.

    Raises:
        ValueError: not so much was spent on it.
    """
    rows, subject = _locked(subject_type, subject_id, "captured", now)
    spent = [
        Spent(
            id=row.id,
            lot=row.lot_id,
            quantity=row.quantity,
            covered=row.covered,
            restored_quantity=row.restored_quantity,
            restored_covered=row.restored_covered,
        )
        for row in rows
    ]
    given = restoring(spent, covered)
    if not given:
        return 0
    lots = _lots(rows)
    moved = [(one.spent.lot, one.quantity) for one in given if one.quantity]
    client = rows[0].client_id
    if moved:
        _post(
            client, TransactionKind.RESTORE, lots, moved, Account.REVENUE, Account.LOT_AVAILABLE, subject, now, reason
        )
    for one in given:
        Spending.objects.filter(pk=one.spent.id).update(
            restored_quantity=F("restored_quantity") + one.quantity,
            restored_covered=F("restored_covered") + one.covered,
        )
    _expire_what_is_over({lot: lots[lot] for lot, _ in moved}, now)
    return sum(one.covered for one in given)


def move_spending(old: UUID, new: UUID, *, subject_type: str = "booking") -> int:
    """What was reserved and spent for one subject is the other's, which takes its place; how many parts there were."""
    return Spending.objects.filter(subject_type=subject_type, subject_id=old).update(subject_id=new)


def _locked(subject_type: str, subject_id: UUID, status: str, now: datetime) -> tuple[list[Spending], Subject]:
    found = Spending.objects.filter(subject_type=subject_type, subject_id=subject_id, status=status)
    client = found.values_list("client_id", flat=True).first()
    if client is None:
        return [], Subject(subject_type, subject_id)
    lock_wallet(client, now=now)
    rows = list(found.order_by("position", "id"))
    return rows, Subject(subject_type, subject_id, rows[0].label if rows else "")


def _lots(rows: Iterable[Spending]) -> dict[UUID, Lot]:
    return {row.id: row for row in Lot.objects.filter(pk__in={row.lot_id for row in rows})}


def _post(
    client: UUID,
    kind: TransactionKind,
    lots: dict[UUID, Lot],
    moved: Moved,
    origin: Account,
    to: Account,
    subject: Subject,
    now: datetime,
    reason: str = "",
) -> None:
    """One transaction per unit: a line of the statement each."""
    by_unit: dict[tuple[str, str], Moved] = defaultdict(list)
    for lot, quantity in moved:
        by_unit[lots[lot].unit, lots[lot].currency].append((lot, quantity))
    for (unit, currency), parts in by_unit.items():
        moves = [Move(origin, -quantity, lot) for lot, quantity in parts]
        moves += [Move(to, quantity, lot) for lot, quantity in parts]
        post(
            client,
            kind,
            unit=unit,
            currency=currency,
            moves=[_house(move) for move in moves],
            subject=subject,
            reason=reason,
            now=now,
        )


def _house(move: Move) -> Move:
    """The house's own accounts belong to no lot."""
    is_lot = move.account in {Account.LOT_AVAILABLE, Account.LOT_RESERVED}
    return move if is_lot else Move(move.account, move.amount)


def _start_clock(lot: Lot, ends: datetime | None, now: datetime) -> None:
    """The first use of a lot that waited for it."""
    if lot.expires_at is None and ends is not None:
        Lot.objects.filter(pk=lot.id).update(expires_at=ends)
        queue_end(lot.id, ends, since=now)


def _expire_what_is_over(lots: dict[UUID, Lot], now: datetime) -> None:
    over = [id for id, lot in lots.items() if lot.expires_at is not None and lot.expires_at <= now]
    for row in Lot.objects.filter(pk__in=over).order_by("created_at", "id"):
        expire_locked(row, now=now)


def _tell_spent(client: UUID, subject: Subject, covered: int, currency: str, now: datetime) -> None:
    event = WalletSpent(
        organization=current_organization(),
        at=now,
        client=ClientId(client),
        subject_type=subject.type,
        subject=subject.id,
        covered=covered,
        currency=currency,
    )
    publish(event, subject=client)
