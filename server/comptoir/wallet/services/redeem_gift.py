"""Move what a gift certificate is worth into a client's wallet, whole or in part."""

from datetime import datetime, timedelta

from comptoir.kernel.ids import ClientId
from comptoir.platform import audit
from comptoir.platform.actor import current_context
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.gifts import (
    GiftCodeUnknown,
    GiftExpired,
    GiftRedeemed,
    GiftTakenBack,
    GiftTooSmall,
    GiftUsed,
)
from comptoir.wallet.models import Gift, GiftRedemption
from comptoir.wallet.queries.gifts import gift_by_code, gift_status
from comptoir.wallet.rules.gift_share import share_of
from comptoir.wallet.rules.gift_status import GiftStatus
from comptoir.wallet.services.grant import grant


def redeem_gift(typed: str, *, client: ClientId, quantity: int | None = None, now: datetime) -> GiftRedemption:
    """Take `quantity` (in the certificate's unit; None: all that is left) into the wallet of `client`.

    Others with the same code wait here until the caller's transaction ends.

    Raises:
        GiftCodeUnknown, GiftTakenBack, GiftExpired, GiftUsed, GiftTooSmall: as named.
    """
    row = gift_by_code(typed, to_change=True)
    if row is None:
        raise GiftCodeUnknown
    check_usable(row, now)
    taken = row.balance if quantity is None else quantity
    if taken > row.balance:
        raise GiftTooSmall(balance=row.balance)
    return _redeem(row, client, taken, now)


def check_usable(row: Gift, now: datetime) -> None:
    """Whether anything can be had for a certificate.

    Raises:
        GiftTakenBack, GiftExpired, GiftUsed: as named.
    """
    status = gift_status(row, now)
    if status == GiftStatus.REFUNDED:
        raise GiftTakenBack
    if status == GiftStatus.REDEEMED:
        raise GiftUsed
    if status == GiftStatus.EXPIRED and row.expires_at is not None:
        raise GiftExpired(expired_at=row.expires_at)


def _redeem(row: Gift, client: ClientId, quantity: int, now: datetime) -> GiftRedemption:
    lot = grant(
        client,
        unit=row.unit,
        quantity=quantity,
        currency=row.currency if row.unit == "money" else "",
        expires_at=row.expires_at if row.valid_days is None else now + timedelta(days=row.valid_days),
        services=tuple(row.service_ids),
        source="gift",
        source_id=row.id,
        label=row.label,
        paid=share_of(row.paid, whole=row.quantity, used=row.quantity - row.balance, taken=quantity),
        now=now,
    )
    made = GiftRedemption(
        gift_id=row.id,
        client_id=client,
        quantity=quantity,
        lot_id=lot.id,
        by=current_context().shown,
        created_at=now,
    )
    made.save(force_insert=True)
    told = {"client": str(client), "quantity": quantity, "left": row.balance - quantity}
    audit.record("gift.redeemed", object_type="gift", object_id=row.id, after=told)
    publish(
        GiftRedeemed(
            organization=current_organization(),
            at=now,
            gift=row.id,
            client=client,
            unit=row.unit,
            quantity=quantity,
            currency=row.currency,
        ),
        subject=row.id,
    )
    return made
