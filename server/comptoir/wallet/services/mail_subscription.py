"""Mails about purchases and subscriptions."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from comptoir.identity.public import find_client, organization_profile
from comptoir.notifications.public import queue_email
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.rules.subscriptions import TRIAL
from comptoir.wallet.services.settle_purchase import due_of

type SubscriptionMail = Literal["subscription.started", "subscription.cancelled", "subscription.ended"]


def mail_subscription(row: Subscription, kind: SubscriptionMail, *, about: datetime) -> None:
    """Tell a subscription's client what became of it, once for each moment it is `about`."""
    client = find_client(row.client_id)
    more = {
        "product": row.product_name,
        "price": row.price,
        "currency": row.currency,
        "trial": row.period_number == TRIAL,
        "start": row.current_period_start,
        "end": row.current_period_end,
        "cancelAt": row.cancel_at,
        "unpaid": row.end_reason == "unpaid",
    }
    _queue(kind, client.email, client.name, row.locale, f"{kind}:{row.id}:{about.isoformat()}", more)


def mail_due(purchase: UUID, days: int) -> bool:
    """Ask a subscription's client for what is due, `days` after it fell due; False: it is paid or called off."""
    row = Purchase.objects.get(pk=purchase)
    due = due_of(row)
    if row.status != PurchaseStatus.PENDING or not due or row.subscription_id is None:
        return False
    subscription = Subscription.objects.get(pk=row.subscription_id)
    client = find_client(row.client_id)
    more = {
        "product": row.product_name,
        "days": days,
        "change": row.source == "change",
        "due": due,
        "currency": row.currency,
        "start": row.period_start,
        "end": row.period_end,
        "graceUntil": subscription.grace_until,
    }
    _queue("subscription.due", client.email, client.name, row.locale, f"subscription.due:{row.id}:{days}", more)
    return True


def mail_purchase(row: Purchase, kind: Literal["purchase.ordered", "purchase.paid"], **more: Any) -> None:
    """Tell whoever bought alone that it is to be paid, or anybody that it is paid."""
    told = {
        "product": row.product_name,
        "quantity": row.quantity,
        "total": row.total,
        "currency": row.currency,
        "due": due_of(row),
        **more,
    }
    _queue(kind, row.contact_email, row.contact_name, row.locale, f"{kind}:{row.id}", told)


def _queue(kind: str, to: str, name: str, locale: str, dedupe: str, more: dict[str, Any]) -> None:
    if not to:
        return
    house = organization_profile()
    context = {"organization": {"name": house.name}, "timeZone": house.time_zone, "name": name, **more}
    queue_email(kind=kind, to=to, locale=locale or house.locale, context=context, dedupe=dedupe)
