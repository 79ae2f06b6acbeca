"""Hand over what was paid for, once: a pack's lots, a subscription's period, a certificate."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.public import organization_profile
from comptoir.kernel.money import Money
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.gifts import NewGift
from comptoir.wallet.contracts.products import PurchasePaid
from comptoir.wallet.models import Purchase
from comptoir.wallet.rules.lots import Source
from comptoir.wallet.rules.periods import end_of_day_after
from comptoir.wallet.rules.products import PackTerms, ProductKind
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.services.grant import grant
from comptoir.wallet.services.issue_gift import issue_gift
from comptoir.wallet.services.start_subscription import deliver_period


def deliver(row: Purchase, *, now: datetime) -> None:
    """The caller holds the lock of a purchase that is paid whole and was not handed over."""
    row.delivered_at, row.updated_at = now, now
    row.status = PurchaseStatus.ACTIVE
    match ProductKind(row.kind):
        case ProductKind.PACK:
            row.lot_ids = _grant_packs(row, now)
        case ProductKind.GIFT_CERTIFICATE:
            row.status = PurchaseStatus.PAID
            row.gift_ids = _issue_gifts(row, now)
        case ProductKind.SUBSCRIPTION:
            deliver_period(row, now=now)
    row.save()
    audit.record("purchase.paid", object_type="purchase", object_id=row.id, after={"status": row.status})
    event = PurchasePaid(
        organization=current_organization(), at=now, purchase=row.id, client=row.client_id, kind=row.kind
    )
    publish(event, subject=row.id)


def _grant_packs(row: Purchase, now: datetime) -> list[UUID]:
    """A lot per pack: each begins to expire on its own first use."""
    terms, house = PackTerms.of(row.terms), organization_profile()
    days = terms.validity_days
    ends = end_of_day_after(now, days, house.time_zone) if days and not terms.from_first_use else None
    return [
        grant(
            row.client_id,
            unit=terms.unit,
            quantity=terms.quantity,
            currency=row.currency if terms.unit == "money" else "",
            expires_at=ends,
            valid_days_after_first_use=days if terms.from_first_use else None,
            services=terms.services,
            source=Source.PACK,
            source_id=row.id,
            label=row.product_name,
            paid=share.minor,
            now=now,
        ).id
        for share in Money(row.total, row.currency).split(row.quantity)
    ]


def _issue_gifts(row: Purchase, now: datetime) -> list[UUID]:
    shares = Money(row.total, row.currency).split(row.quantity)
    return [issue_gift(_promised(row, share.minor), now=now).id for share in shares]


def _promised(row: Purchase, paid: int) -> NewGift:
    terms, said = row.terms, dict(row.gift or {})
    pack = terms.get("pack")
    deliver_at = said.get("deliverAt")
    promise: dict[str, object] = {"unit": "money", "quantity": said.get("amount") or terms["amount"]}
    if pack:
        inside = PackTerms.of(pack)
        promise = {
            "unit": inside.unit,
            "quantity": inside.quantity,
            "services": inside.services,
            "valid_days": inside.validity_days,
        }
    return NewGift(
        **promise,  # type: ignore[arg-type]
        currency=row.currency if promise["unit"] == "money" else "",
        label=row.product_name,
        design=said.get("design") or "classic",
        color=said.get("color") or "",
        image=UUID(said["imageId"]) if said.get("imageId") else None,
        message=said.get("message") or "",
        recipient_name=said.get("recipientName") or "",
        recipient_email=said.get("recipientEmail") or "",
        sender_name=said.get("senderName") or row.contact_name,
        locale=row.locale or "fr",
        deliver_at=datetime.fromisoformat(deliver_at) if deliver_at else None,
        months=terms["validityMonths"],
        purchase=row.id,
        client=row.client_id,
        paid=paid,
    )
