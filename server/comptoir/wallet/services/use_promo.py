"""Take a code, and give it back: each counter is checked and changed in one statement."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F

from comptoir.kernel.ids import new_id
from comptoir.wallet.contracts import Promo, PromoRefused
from comptoir.wallet.models import PromoClient, PromoCode, PromoUse
from comptoir.wallet.rules.validity import Refused

_COUNT = """
UPDATE wallet_promo_code SET uses = uses + 1
WHERE organization_id = app_organization() AND id = %s AND is_active AND (max_uses IS NULL OR uses < max_uses)
RETURNING max_uses_per_client
"""
_COUNT_FOR_CLIENT = """
INSERT INTO wallet_promo_client AS c (id, organization_id, promo_id, client_id, uses, most)
VALUES (%s, app_organization(), %s, %s, 1, %s)
ON CONFLICT (organization_id, promo_id, client_id) DO UPDATE SET uses = c.uses + 1, most = EXCLUDED.most
WHERE EXCLUDED.most IS NULL OR c.uses < EXCLUDED.most
"""


def use_promo(
    promo: Promo,
    *,
    subject: UUID,
    client: UUID,
    discount: int,
    order_total: int,
    currency: str,
    subject_type: str = "booking",
    now: datetime,
) -> UUID:
    """The id of the use; others who want the same code wait here until the caller's transaction ends.

    Raises:
        PromoRefused: it was used up, or switched off, since it was checked.
    """
    _count(promo.id, client)
    use = PromoUse(
        promo_id=promo.id,
        client_id=client,
        subject_type=subject_type,
        subject_id=subject,
        discount=discount,
        order_total=order_total,
        currency=currency,
        used_at=now,
    )
    use.save(force_insert=True)
    return use.id


def adjust_promo_use(use: UUID, *, discount: int, order_total: int) -> None:
    """What a use was taken for became dearer or cheaper by so much, in minor units."""
    rows = PromoUse.objects.filter(pk=use, given_back_at=None)
    rows.update(discount=F("discount") + discount, order_total=F("order_total") + order_total)


def give_promo_back(use: UUID, *, now: datetime) -> bool:
    """What a use was taken for is called off: it counts no more; False when it did not already."""
    found = PromoUse.objects.filter(pk=use).values_list("promo_id", "client_id").first()
    if found is None:
        return False
    promo, client = found
    # The code's row first, as in taking one.
    PromoCode.objects.select_for_update().filter(pk=promo).first()
    if not PromoUse.objects.filter(pk=use, given_back_at=None).update(given_back_at=now):
        return False
    PromoCode.objects.filter(pk=promo).update(uses=F("uses") - 1)
    PromoClient.objects.filter(promo_id=promo, client_id=client).update(uses=F("uses") - 1)
    return True


def retake_promo_use(use: UUID) -> bool:
    """What a use was taken for stands again after all: it counts again, unless others have used the code up since."""
    row = PromoUse.objects.filter(pk=use).first()
    if row is None:
        return False
    try:
        with transaction.atomic():
            _count(row.promo_id, row.client_id)
            if not PromoUse.objects.filter(pk=use).exclude(given_back_at=None).update(given_back_at=None):
                raise PromoRefused(Refused.USED_UP)
    except PromoRefused:
        return False
    return True


def _count(promo: UUID, client: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [promo])
        counted = cursor.fetchone()
        if counted is None:
            raise PromoRefused(Refused.USED_UP)
        cursor.execute(_COUNT_FOR_CLIENT, [new_id(), promo, client, counted[0]])
        if cursor.rowcount == 0:
            raise PromoRefused(Refused.CLIENT_LIMIT)
