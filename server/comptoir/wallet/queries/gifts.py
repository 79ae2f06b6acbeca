"""Gift certificates as stored, and as the API shows them."""

from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from comptoir.platform.contracts import NotFound
from comptoir.platform.crypto import decrypt, encrypt
from comptoir.wallet.contracts.gifts import IssuedGift
from comptoir.wallet.models import Gift, GiftRedemption
from comptoir.wallet.rules.gift_code import read_code, shown_code
from comptoir.wallet.rules.gift_status import GiftStatus, status_of

_CONTEXT = "wallet.gift_code"


def hash_of(code: str) -> bytes:
    """What a code is found by: 67 random bits need no salt."""
    return sha256(code.encode()).digest()


def seal(code: str) -> str:
    return encrypt(code.encode(), context=_CONTEXT)


def code_of(row: Gift) -> str:
    """The code, in groups of four."""
    return shown_code(decrypt(row.sealed_code, context=_CONTEXT).decode())


def gift_by_id(gift: UUID, *, to_change: bool = False) -> Gift:
    """One certificate, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = Gift.objects.filter(pk=gift)
    found = (rows.select_for_update() if to_change else rows).first()
    if found is None:
        raise NotFound
    return found


def gift_by_code(typed: str, *, to_change: bool = False) -> Gift | None:
    """The certificate that a typed code belongs to."""
    code = read_code(typed)
    if code is None:
        return None
    rows = Gift.objects.filter(code_hash=hash_of(code))
    return (rows.select_for_update() if to_change else rows).first()


def gifts_matching(
    *,
    search: str = "",
    status: str = "",
    client: UUID | None = None,
    purchase: UUID | None = None,
    now: datetime,
) -> QuerySet[Gift]:
    """Certificates that match all that is given; `search` is a code, its end, or part of a name or address."""
    rows = Gift.objects.all()
    if search:
        rows = rows.filter(_found_by(search.strip()))
    if status:
        rows = rows.filter(_having(GiftStatus(status), now))
    if client is not None:
        rows = rows.filter(client_id=client)
    return rows if purchase is None else rows.filter(purchase_id=purchase)


def _found_by(text: str) -> Q:
    code = read_code(text)
    if code is not None:
        return Q(code_hash=hash_of(code))
    people = Q(recipient_name__icontains=text) | Q(recipient_email__icontains=text) | Q(sender_name__icontains=text)
    return people | Q(code_end=text.upper())


def _having(status: GiftStatus, now: datetime) -> Q:
    if status == GiftStatus.REFUNDED:
        return ~Q(refunded_at=None)
    if status == GiftStatus.REDEEMED:
        return Q(balance=0)
    over = Q(expires_at__lte=now)
    left = Q(balance__gt=0, refunded_at=None)
    if status == GiftStatus.EXPIRED:
        return left & over
    whole = Q(balance=F("quantity")) if status == GiftStatus.ACTIVE else Q(balance__lt=F("quantity"))
    return left & whole & (Q(expires_at=None) | Q(expires_at__gt=now))


def gift_status(row: Gift, now: datetime) -> GiftStatus:
    return status_of(
        quantity=row.quantity,
        balance=row.balance,
        expires_at=row.expires_at,
        refunded_at=row.refunded_at,
        now=now,
    )


def redemptions_of(gift: UUID) -> QuerySet[GiftRedemption]:
    """What was taken of a certificate, the earliest first."""
    return GiftRedemption.objects.filter(gift_id=gift).order_by("created_at", "id")


def issued_gift(row: Gift, code: str) -> IssuedGift:
    return IssuedGift(
        id=row.id,
        code=shown_code(code),
        unit=row.unit,
        quantity=row.quantity,
        balance=row.balance,
        currency=row.currency,
        expires_at=row.expires_at,
        purchase=row.purchase_id,
    )


def gift_document(row: Gift, *, now: datetime) -> dict[str, Any]:
    """A certificate with its whole code: for staff, and for who bought it."""
    return {"code": code_of(row), **told_gift(row, now=now)}


def told_gift(row: Gift, *, now: datetime) -> dict[str, Any]:
    """A certificate without its code: whoever knows a code has the money."""
    return {
        "id": row.id,
        "codeEnd": row.code_end,
        "status": gift_status(row, now).value,
        "unit": row.unit,
        "quantity": row.quantity,
        "balance": row.balance,
        "amount": row.quantity if row.unit == "money" else None,
        "currency": row.currency,
        "label": row.label,
        "serviceIds": row.service_ids,
        "validDays": row.valid_days,
        "design": row.design,
        "color": row.color or None,
        "imageId": row.image_id,
        "message": row.message,
        "recipientName": row.recipient_name,
        "recipientEmail": row.recipient_email,
        "senderName": row.sender_name,
        "locale": row.locale,
        "deliverAt": row.deliver_at,
        "deliveredAt": row.delivered_at,
        "expiresAt": row.expires_at,
        "purchaseId": row.purchase_id,
        "clientId": row.client_id,
        "paid": row.paid,
        "refundedAt": row.refunded_at,
        "issuedBy": row.issued_by or None,
        "createdAt": row.created_at,
    }


def balance_document(row: Gift, *, now: datetime) -> dict[str, Any]:
    """What whoever holds a code may know of it: nothing of the people."""
    return {
        "status": gift_status(row, now).value,
        "unit": row.unit,
        "quantity": row.quantity,
        "balance": row.balance,
        "currency": row.currency,
        "label": row.label,
        "expiresAt": row.expires_at,
    }


def redemption_document(row: GiftRedemption) -> dict[str, Any]:
    return {
        "id": row.id,
        "clientId": row.client_id,
        "quantity": row.quantity,
        "lotId": row.lot_id,
        "by": row.by or None,
        "createdAt": row.created_at,
    }
