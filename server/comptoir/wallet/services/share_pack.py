"""Share a pack with somebody: so much of it goes into their wallet, where it ends when it would have ended."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.public import find_or_create_client, organization_profile
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit
from comptoir.wallet.contracts.ledger import LotView, NotEnoughLeft
from comptoir.wallet.contracts.products import NotShareable, PurchaseStatusRefused
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.purchases import lots_of_purchase
from comptoir.wallet.rules.products import ProductKind, is_shareable
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.services.carry_over import transfer
from comptoir.wallet.services.mail_share import mail_share
from comptoir.wallet.services.settle_purchase import locked_purchase


def share_pack(
    purchase: UUID,
    quantity: int,
    *,
    client: UUID | None = None,
    name: str = "",
    email: str = "",
    now: datetime,
) -> Purchase:
    """Let `quantity` units of a pack be another client's: `client`, or whoever has this address, new if need be. What
    ends first goes first; what was given is theirs, also when the pack is refunded.

    Raises:
        NotFound: there is no such purchase.
        NotShareable: it is no pack, or one for its buyer alone.
        PurchaseStatusRefused: it is not paid, or over.
        NotEnoughLeft: there is not so much of it available.
        Invalid: there is no such client, or it is the pack's own.
    """
    row = locked_purchase(purchase)
    if row.kind != ProductKind.PACK or not is_shareable(row.terms):
        raise NotShareable(purchase=str(row.id))
    if row.status != PurchaseStatus.ACTIVE:
        raise PurchaseStatusRefused(purchase_status=row.status)
    lots = [lot for lot in lots_of_purchase(row) if lot.available]
    available = sum(lot.available for lot in lots)
    if quantity > available:
        raise NotEnoughLeft(unit=row.terms["unit"], available=available)
    house = organization_profile()
    other = find_or_create_client(
        client=ClientId(client) if client else None,
        name=name or email,
        email=email,
        locale=house.locale,
        country=house.country,
        now=now,
    )
    if other.id == row.client_id:
        raise Invalid([FieldError("clientId" if client else "contactEmail", "wallet.shared_with_oneself")])
    given = _give(lots, other.id, quantity, now)
    told = {"client": str(other.id), "quantity": quantity, "unit": row.terms["unit"]}
    audit.record("purchase.shared", object_type="purchase", object_id=row.id, after=told)
    mail_share(row, other, quantity, given[0])
    return row


def _give(lots: list[LotView], to: UUID, quantity: int, now: datetime) -> list[LotView]:
    given = []
    for lot in sorted(lots, key=lambda one: (one.expires_at is None, one.expires_at or one.created_at)):
        part = min(quantity, lot.available)
        if part:
            given.append(transfer(lot.id, to, part, now=now))
            quantity -= part
    return given
