"""Subscriptions as stored and as shown."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.identity.public import client_ids_matching, clients_by_id, organization_profile
from comptoir.kernel.ids import ClientId
from comptoir.platform.contracts import NotFound
from comptoir.wallet.models import Lot, Purchase, Subscription
from comptoir.wallet.rules.lots import Source
from comptoir.wallet.rules.periods import Period
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.rules.rollover import Leftover, carried
from comptoir.wallet.rules.subscriptions import Schedule, SubscriptionStatus, SubscriptionTerms

_ACTIONS: dict[str, list[str]] = {
    SubscriptionStatus.TRIALING: ["pause", "cancel", "change"],
    SubscriptionStatus.ACTIVE: ["pause", "cancel", "change"],
    SubscriptionStatus.PAST_DUE: ["cancel"],
    SubscriptionStatus.PAUSED: ["resume", "cancel"],
    SubscriptionStatus.CANCELLED: ["resume", "cancel"],
    SubscriptionStatus.ENDED: [],
}


def subscription_by_id(subscription: UUID, *, to_change: bool = False) -> Subscription:
    """One subscription, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = Subscription.objects.filter(pk=subscription)
    found = (rows.select_for_update() if to_change else rows).first()
    if found is None:
        raise NotFound
    return found


def subscriptions_matching(
    *, client: UUID | None = None, product: UUID | None = None, status: str = "", search: str = ""
) -> QuerySet[Subscription]:
    """Subscriptions that match everything that is given; `search` looks at who they are of."""
    wanted = {"client_id": client, "product_id": product, "status": status}
    rows = Subscription.objects.filter(**{name: value for name, value in wanted.items() if value})
    return rows.filter(client_id__in=client_ids_matching(search)) if search else rows


def schedule_of(row: Subscription) -> Schedule:
    """When its periods end."""
    return Schedule(
        anchor=row.anchor_at,
        anchor_number=row.anchor_number,
        period=Period(row.terms["period"]),
        zone=organization_profile().time_zone,
    )


def unpaid_periods(subscription: UUID) -> QuerySet[Purchase]:
    """What is asked of a subscription's client and not paid yet, the oldest first."""
    rows = Purchase.objects.filter(subscription_id=subscription, status=PurchaseStatus.PENDING)
    return rows.order_by("created_at", "id")


def is_carried_over(lot: Lot) -> bool:
    """Whether all that is left of a period's lot goes on into the next period, as far as can be told."""
    if lot.source != Source.ALLOWANCE.value or lot.source_id is None:
        return False
    born = Purchase.objects.filter(pk=lot.source_id).first()
    row = Subscription.objects.filter(pk=born.subscription_id).first() if born and born.subscription_id else None
    if born is None or row is None or row.status not in {SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING}:
        return False
    left = Leftover(lot.id, row.period_number if born.period_number is None else born.period_number, lot.available)
    rollover = SubscriptionTerms.of(row.terms).rollover
    return carried(rollover, [left], into=row.period_number + 1) == [(lot.id, lot.available)]


def member_tier(client: UUID, now: datetime) -> str | None:
    """The member tier that a client's subscriptions give them now: of several, the dearest one's.

    A paused one keeps it until the period that was paid for is over.
    """
    rows = Subscription.objects.filter(client_id=client, terms__memberTier__isnull=False)
    gives = Q(status=SubscriptionStatus.PAUSED, current_period_end__gt=now) | ~Q(
        status__in=[SubscriptionStatus.PAUSED, SubscriptionStatus.ENDED]
    )
    for terms in rows.filter(gives).order_by("-price", "-created_at").values_list("terms", flat=True):
        if terms["memberTier"]:
            return str(terms["memberTier"])
    return None


def subscription_documents(rows: Sequence[Subscription]) -> list[dict[str, Any]]:
    """Subscriptions as the API shows them, in two more statements however many there are."""
    clients = clients_by_id({row.client_id for row in rows})
    due: dict[UUID, int] = defaultdict(int)
    pending = Purchase.objects.filter(
        subscription_id__in=[row.id for row in rows], status=PurchaseStatus.PENDING
    ).values_list("subscription_id", "total", "amount_paid", "amount_refunded")
    for subscription, total, paid, refunded in pending:
        if subscription is not None:
            due[subscription] += total - paid + refunded
    return [
        {
            **_document(row),
            "clientName": clients[ClientId(row.client_id)].name,
            "clientEmail": clients[ClientId(row.client_id)].email,
            "amountDue": due[row.id],
        }
        for row in rows
    ]


def _document(row: Subscription) -> dict[str, Any]:
    terms = SubscriptionTerms.of(row.terms)
    charged = _next_charge(row)
    actions = [one for one in _ACTIONS[row.status] if one != "pause" or terms.can_pause]
    return {
        "id": row.id,
        "clientId": row.client_id,
        "productId": row.product_id,
        "productName": row.product_name,
        "status": row.status,
        "price": row.price,
        "currency": row.currency,
        "period": terms.period.value,
        "periodNumber": row.period_number,
        "currentPeriodStart": row.current_period_start,
        "currentPeriodEnd": row.current_period_end,
        "nextChargeAt": charged,
        "nextChargeAmount": max(0, row.price - row.credit) if charged else None,
        "credit": row.credit,
        "payWith": row.pay_with,
        "allowance": row.terms["allowance"],
        "rollover": row.terms["rollover"],
        "memberTier": terms.member_tier,
        "serviceIds": row.terms["serviceIds"],
        "minimumUntil": row.minimum_until,
        "noticeDays": terms.notice_days,
        "pastDueSince": row.past_due_since,
        "graceUntil": row.grace_until,
        "pausedAt": row.paused_at,
        "pausedUntil": row.paused_until,
        "cancelledAt": row.cancelled_at,
        "cancelAt": row.cancel_at,
        "cancellationReason": row.cancellation_reason or None,
        "endedAt": row.ended_at,
        "endReason": row.end_reason or None,
        "allowedActions": actions,
        "createdAt": row.created_at,
    }


def _next_charge(row: Subscription) -> datetime | None:
    """When the next period begins, if one will."""
    if row.status == SubscriptionStatus.ENDED:
        return None
    if row.paused_at is not None:
        # Paused for a while: once that is over, or the period that was paid for.
        return row.paused_until and max(row.paused_until, row.current_period_end)
    if row.cancel_at is not None and row.cancel_at <= row.current_period_end:
        return None
    return row.current_period_end
