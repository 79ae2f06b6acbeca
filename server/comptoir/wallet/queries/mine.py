"""What a signed-in client may see: their own, and nobody else's."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from comptoir.platform.contracts import NotFound
from comptoir.wallet.models import Gift, GiftRedemption, Purchase, Subscription
from comptoir.wallet.queries.gifts import gift_by_id, gift_document, told_gift
from comptoir.wallet.queries.purchases import purchase_by_id
from comptoir.wallet.queries.subscriptions import subscription_by_id


def own_subscription(client: UUID, subscription: UUID) -> Subscription:
    """One subscription of this client.

    Raises:
        NotFound: they have none of that id; somebody else's is no different from none.
    """
    row = subscription_by_id(subscription)
    if row.client_id != client:
        raise NotFound
    return row


def own_purchase(client: UUID, purchase: UUID) -> Purchase:
    """One purchase of this client.

    Raises:
        NotFound: they have none of that id; somebody else's is no different from none.
    """
    row = purchase_by_id(purchase)
    if row.client_id != client:
        raise NotFound
    return row


def bought_gift(client: UUID, gift: UUID) -> Gift:
    """One certificate that this client bought.

    Raises:
        NotFound: they bought none of that id, also when they took something of it.
    """
    row = gift_by_id(gift)
    if row.client_id != client:
        raise NotFound
    return row


def gifts_held_by(client: UUID) -> QuerySet[Gift]:
    """Certificates that a client bought, or took something of."""
    taken = GiftRedemption.objects.filter(client_id=client).values("gift_id")
    return Gift.objects.filter(Q(client_id=client) | Q(pk__in=taken))


def gift_documents_for(client: UUID, rows: Sequence[Gift], *, now: datetime) -> list[dict[str, Any]]:
    """Certificates as this client may see them: with their code, and the recipient's address, if they bought them."""
    sums = (
        GiftRedemption.objects.filter(client_id=client, gift_id__in=[row.id for row in rows])
        .order_by()
        .values("gift_id")
        .annotate(total=Sum("quantity"))
        .values_list("gift_id", "total")
    )
    taken = {gift: int(total or 0) for gift, total in sums}
    return [_gift_for(client, row, taken.get(row.id, 0), now) for row in rows]


def _gift_for(client: UUID, row: Gift, taken: int, now: datetime) -> dict[str, Any]:
    mine = {"isMine": row.client_id == client, "redeemed": taken}
    if row.client_id == client:
        return {**gift_document(row, now=now), **mine}
    return {**told_gift(row, now=now), **mine, "code": None, "recipientEmail": None}
