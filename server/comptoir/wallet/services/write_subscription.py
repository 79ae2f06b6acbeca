"""What every change of a subscription ends with: its status follows, it is stored, and told."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.products import SubscriptionEvent, SubscriptionPastDue
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.rules.lots import Source
from comptoir.wallet.rules.subscriptions import Standing, SubscriptionTerms, status_of
from comptoir.wallet.services.grant import grant
from comptoir.wallet.services.standing_order import keep_order


def store(row: Subscription, *, now: datetime) -> None:
    """Save a subscription that the caller has locked; where it stands follows from its facts, and Stripe Billing, where
    it charges, from that."""
    row.status = status_of(
        Standing(
            period_number=row.period_number,
            ended_at=row.ended_at,
            paused_at=row.paused_at,
            past_due_since=row.past_due_since,
            cancel_at=row.cancel_at,
        )
    )
    row.updated_at = now
    row.save()
    keep_order(row, now=now)


def tell(row: Subscription, kind: type[SubscriptionEvent], *, now: datetime, reason: str = "", **more: Any) -> None:
    """Publish what happened to a subscription, and write it into the audit log."""
    event = kind(
        organization=current_organization(),
        at=now,
        subscription=row.id,
        client=row.client_id,
        product=row.product_id,
        **more,
    )
    action = kind.name.removesuffix(".v1")
    told = {"status": row.status, "periodEnd": row.current_period_end.isoformat()}
    audit.record(action, object_type="subscription", object_id=row.id, after=told, reason=reason)
    publish(event, subject=row.id)


def fall_due(row: Subscription, purchase: Purchase, *, now: datetime) -> None:
    """A period of a locked subscription, in its grace, is not paid; its client is told."""
    row.past_due_since = row.past_due_since or now
    store(row, now=now)
    assert row.grace_until is not None
    tell(row, SubscriptionPastDue, now=now, purchase=purchase.id, grace_until=row.grace_until)


def grant_allowance(row: Subscription, purchase: Purchase, *, now: datetime) -> list[UUID]:
    """The lot that a period brings, with the quantity its purchase says; none when its time is over already."""
    allowance = SubscriptionTerms.of(purchase.terms).allowance
    ends = purchase.period_end
    if allowance is None or not allowance.quantity or ends is None or ends <= now:
        return []
    lot = grant(
        row.client_id,
        unit=allowance.unit,
        quantity=allowance.quantity,
        currency=row.currency if allowance.unit == "money" else "",
        expires_at=ends,
        services=SubscriptionTerms.of(purchase.terms).services,
        source=Source.ALLOWANCE,
        source_id=purchase.id,
        label=row.product_name,
        paid=purchase.total,
        now=now,
    )
    return [lot.id]
