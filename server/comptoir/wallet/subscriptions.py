"""How purchases follow their payments, and what webhooks tell of what is sold."""

from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.payments.public import register_subject
from comptoir.wallet.models import Product
from comptoir.wallet.queries.products import product_document
from comptoir.wallet.queries.purchases import purchase_by_id, purchase_documents
from comptoir.wallet.services.settle_purchase import SUBJECT, follow_by_id, locked_purchase
from comptoir.webhooks.public import Recorded, tell_events_of


def _lock(purchase: UUID) -> None:
    locked_purchase(purchase)


def _follow(purchase: UUID) -> None:
    follow_by_id(purchase, now=now())


def _product(event: Recorded) -> dict[str, Any]:
    """A product that is gone is only named."""
    row = Product.objects.filter(pk=event.payload["product"]).first()
    told = product_document(row) if row is not None else {"id": event.payload["product"]}
    return {**told, "change": event.payload["change"]}


def _purchase(event: Recorded) -> dict[str, Any]:
    return purchase_documents([purchase_by_id(UUID(event.payload["purchase"]))])[0]


register_subject(SUBJECT, lock=_lock, follow=_follow)
tell_events_of("product.", _product)
tell_events_of("purchase.", _purchase)
