"""Mail a gift certificate to its recipient, and a copy to whoever bought it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.identity.public import find_client, organization_profile
from comptoir.notifications.public import MailAttachment, queue_email
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.gifts import GiftDelivered, GiftTakenBack, NobodyToDeliverTo
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import code_of, gift_by_id
from comptoir.wallet.services.draw_gift import drawn_gift, gift_card, redeem_url


def deliver_when_due(gift: UUID, *, now: datetime) -> None:
    """The mail of the chosen day, once; nothing for a certificate that was taken back, or moved to a later day."""
    row = gift_by_id(gift, to_change=True)
    is_due = row.deliver_at is None or row.deliver_at <= now
    if row.recipient_email and row.delivered_at is None and row.refunded_at is None and is_due:
        _deliver(row, row.recipient_email, "first", now)


def deliver_again(gift: UUID, *, to: str = "", now: datetime) -> Gift:
    """Mail it at once, whenever it was to be: to its recipient, or to `to`.

    Raises:
        NotFound: there is no such certificate.
        GiftTakenBack: it was refunded.
        NobodyToDeliverTo: there is no address.
    """
    row = gift_by_id(gift, to_change=True)
    if row.refunded_at is not None:
        raise GiftTakenBack
    address = to or row.recipient_email
    if not address:
        raise NobodyToDeliverTo
    _deliver(row, address, f"{now.isoformat()}:{address}", now)
    return row


def mail_copy(gift: UUID) -> None:
    """Who bought it gets it too, to print or to pass on; once."""
    row = gift_by_id(gift)
    buyer = find_client(row.client_id) if row.client_id and row.purchase_id else None
    if buyer is not None and buyer.email and row.refunded_at is None:
        _mail(row, "gift.bought", buyer.email, "bought")


def _deliver(row: Gift, address: str, dedupe: str, now: datetime) -> None:
    _mail(row, "gift.delivered", address, dedupe)
    row.delivered_at = now
    row.save(update_fields=["delivered_at"])
    audit.record("gift.delivered", object_type="gift", object_id=row.id, after={"to": address})
    publish(GiftDelivered(organization=current_organization(), at=now, gift=row.id), subject=row.id)


def _mail(row: Gift, kind: str, address: str, dedupe: str) -> None:
    house = organization_profile()
    card, code = gift_card(row, house, row.locale), code_of(row)
    context: dict[str, Any] = {
        "organization": {"name": house.name},
        "timeZone": house.time_zone,
        "recipient": row.recipient_name,
        "sender": row.sender_name,
        "message": row.message,
        "worth": card.worth,
        "label": card.label,
        "code": code,
        "lastDay": card.last_day,
        "deliverAt": row.deliver_at,
        "recipientEmail": row.recipient_email,
        "url": redeem_url(house, code),
    }
    name = "cheque-cadeau" if row.locale.startswith("fr") else "gift-certificate"
    pdf = MailAttachment(f"{name}-{row.code_end}.pdf", "application/pdf", drawn_gift(row, format="a4"))
    queue_email(
        kind=kind,
        to=address,
        locale=row.locale,
        context=context,
        dedupe=f"{kind}:{row.id}:{dedupe}"[:200],
        attachments=[pdf],
    )
