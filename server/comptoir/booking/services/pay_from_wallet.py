"""Bookings that their client's wallet pays for: set aside while they are held, spent when they are firm.

Everything here wants the booking's row locked by the caller, or not stored yet. A booking's quote says whether its
client wants it (`usesWallet`) and for how many minutes (`minutes`); its payments of the wallet say how much.
"""

from collections.abc import Callable
from datetime import datetime

from comptoir.booking.models import Booking
from comptoir.booking.rules.paid_how import paying
from comptoir.booking.rules.settlement import payment_status
from comptoir.booking.rules.status import Status
from comptoir.payments.public import (
    ask_payment,
    complete_payment,
    payments_of,
    record_payment,
    refund_payment,
    withdraw_payment,
)
from comptoir.wallet.public import WALLET, Subject, capture, comes_back_whole, plan_for, reserve
from comptoir.wallet.rules.spending import Need

_SUBJECT = "booking"


def need_of(row: Booking, amount: int) -> Need:
    """What the wallet is asked for: `amount` minor units of the price, which is for all minutes and people."""
    minutes = row.quote.get("minutes") or int((row.ends_at - row.starts_at).total_seconds()) // 60
    return Need(
        service=row.service_id,
        total=row.total_price,
        currency=row.currency,
        minutes=minutes,
        participants=row.participants,
        left=amount,
    )


def start_with_wallet(row: Booking, is_firm: Callable[[int], bool], *, now: datetime) -> None:
    """Let the wallet of a fresh booking's client pay what it can of the price; `is_firm` says whether so much
    confirms the booking."""
    if not row.quote.get("usesWallet") or row.client_id is None or row.total_price <= 0:
        return
    _pay(row, row.total_price, is_firm, now)
    row.payment_status = payment_status(Status.CONFIRMED, total=row.total_price, paid=row.amount_paid, refunded=0)


def spend_on_due(row: Booking, due: int, *, now: datetime) -> bool:
    """Let the wallet pay what it can of the `due` minor units of a stored booking; set aside while it is pending.
    False: it has nothing for this; else its amounts have to follow."""
    if row.client_id is None or not plan_for(row.client_id, need_of(row, due), now=now).parts:
        return False
    firm, reserved = row.status != Status.PENDING, row.amount_reserved
    # All that is set aside for a booking is one pending payment: withdrawn, it is all free.
    release_reserved(row, now=now)
    return _pay(row, due + reserved, lambda covered: firm, now)


def capture_reserved(row: Booking, *, now: datetime) -> bool:
    """The booking is firm: what was set aside is spent. False: nothing was; else its amounts have to follow."""
    if not row.amount_reserved:
        return False
    capture(_SUBJECT, row.id, now=now)
    for payment in payments_of(_SUBJECT, [row.id]).get(row.id, []):
        if payment.provider == WALLET and payment.status == "pending":
            complete_payment(payment.id, method=WALLET, now=now)
    return True


def release_reserved(row: Booking, *, now: datetime) -> bool:
    """The booking is off: what was set aside is free again. False: nothing was; else its amounts have to follow."""
    if not row.amount_reserved:
        return False
    for payment in payments_of(_SUBJECT, [row.id]).get(row.id, []):
        if payment.provider == WALLET and payment.status == "pending":
            withdraw_payment(payment.id, now=now)
    row.amount_reserved = 0
    return True


def reserve_again(row: Booking, *, now: datetime) -> bool:
    """The price fell below what was paid and set aside: only what is still to be paid is set aside. False: it did not;
    else its amounts have to follow."""
    kept = row.amount_paid - row.amount_refunded
    if not row.amount_reserved or kept + row.amount_reserved <= row.total_price:
        return False
    release_reserved(row, now=now)
    if row.total_price > kept:
        _pay(row, row.total_price - kept, lambda covered: False, now)
    return True


def pay_anew(row: Booking, *, now: datetime) -> bool:
    """The price rose above what is paid and set aside: a wallet that was used pays as if it were booked now, so that a
    credit covers its place whatever it costs. False: none was, it has nothing more for this, or what it spent cannot
    be spent again; else its amounts have to follow."""
    used = [one for one in payments_of(_SUBJECT, [row.id]).get(row.id, []) if one.provider == WALLET and one.left]
    covered = sum(one.left for one in used)
    if row.client_id is None or not (used or row.amount_reserved) or not row.quote.get("usesWallet"):
        return False
    if not comes_back_whole(_SUBJECT, row.id, now):
        return False
    others = row.amount_paid - row.amount_refunded - covered
    release_reserved(row, now=now)
    for one in used:
        refund_payment(one.id, now=now)
    row.amount_paid -= covered
    firm = row.status != Status.PENDING
    _pay(row, row.total_price - others, lambda so_much: firm, now)
    return True


def _pay(row: Booking, amount: int, is_firm: Callable[[int], bool], now: datetime) -> bool:
    assert row.client_id is not None
    firm: list[bool] = []

    def decide(covered: int) -> bool:
        firm.append(is_firm(covered))
        return firm[0]

    subject = Subject(_SUBJECT, row.id, f"{row.service_name}, {row.reference}")
    plan = reserve(row.client_id, need_of(row, amount), subject, is_firm=decide, now=now)
    if not plan.parts:
        return False
    if firm[0]:
        record_payment(
            _SUBJECT,
            row.id,
            client=row.client_id,
            amount=plan.covered,
            currency=row.currency,
            method=WALLET,
            provider=WALLET,
            now=now,
        )
        row.amount_paid += plan.covered
    else:
        ask_payment(
            _SUBJECT,
            row.id,
            client=row.client_id,
            amount=plan.covered,
            currency=row.currency,
            purpose=_SUBJECT,
            provider=WALLET,
            method=WALLET,
            now=now,
        )
        row.amount_reserved += plan.covered
    row.paid_by = paying([*row.paid_by, WALLET])
    return True
