"""Issue a gift certificate: for a purchase that was paid, or by the house itself."""

import secrets
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from comptoir.identity.public import organization_profile
from comptoir.platform import audit
from comptoir.platform.actor import current_context
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.gifts import GiftIssued, IssuedGift, NewGift
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import hash_of, issued_gift, seal
from comptoir.wallet.rules.gift_code import new_code
from comptoir.wallet.rules.gift_validity import last_day


def issue_gift(wanted: NewGift, *, now: datetime) -> IssuedGift:
    """One certificate, valid at once. Whoever hears of it (`GiftIssued`) sees to its mails."""
    code = new_code(secrets.randbelow)
    row = Gift(
        code_hash=hash_of(code),
        sealed_code=seal(code),
        code_end=code[-4:],
        unit=wanted.unit,
        quantity=wanted.quantity,
        balance=wanted.quantity,
        currency=wanted.currency,
        service_ids=list(wanted.services),
        valid_days=wanted.valid_days,
        label=wanted.label,
        design=wanted.design,
        color=wanted.color,
        image_id=wanted.image,
        message=wanted.message,
        recipient_name=wanted.recipient_name,
        recipient_email=wanted.recipient_email.strip().lower(),
        sender_name=wanted.sender_name,
        locale=wanted.locale,
        deliver_at=wanted.deliver_at,
        expires_at=_end(now, wanted.months),
        purchase_id=wanted.purchase,
        client_id=wanted.client,
        paid=wanted.paid,
        issued_by=current_context().shown,
        created_at=now,
    )
    row.save(force_insert=True)
    told = {"unit": row.unit, "quantity": row.quantity, "currency": row.currency, "codeEnd": row.code_end}
    audit.record("gift.issued", object_type="gift", object_id=row.id, after=told)
    publish(
        GiftIssued(
            organization=current_organization(),
            at=now,
            gift=row.id,
            unit=row.unit,
            quantity=row.quantity,
            currency=row.currency,
        ),
        subject=row.id,
    )
    return issued_gift(row, code)


def _end(now: datetime, months: int | None) -> datetime | None:
    """The midnight after its last day, where the house is."""
    house = organization_profile()
    zone = ZoneInfo(house.time_zone)
    last = last_day(house.country, now.astimezone(zone).date(), months)
    return None if last is None else datetime.combine(last + timedelta(days=1), time(), zone)
