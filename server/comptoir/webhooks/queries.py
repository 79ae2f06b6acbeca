"""Reads of endpoints and of the delivery log, always of one organization."""

from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from comptoir.platform.contracts import NotFound
from comptoir.webhooks.models import Attempt, Delivery, Endpoint, Message


def endpoint_list() -> QuerySet[Endpoint]:
    return Endpoint.objects.all()


def endpoint(id: UUID, *, to_change: bool = False) -> Endpoint:
    """The endpoint, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: none here has that id.
    """
    rows = Endpoint.objects.select_for_update() if to_change else Endpoint.objects.all()
    found = rows.filter(pk=id).first()
    if found is None:
        raise NotFound
    return found


def delivery_list(endpoint: UUID, *, status: str | None) -> QuerySet[Delivery]:
    rows = Delivery.objects.filter(endpoint_id=endpoint)
    return rows.filter(status=status) if status else rows


def delivery(id: UUID, *, to_change: bool = False) -> Delivery:
    """As `endpoint`."""
    rows = Delivery.objects.select_for_update() if to_change else Delivery.objects.all()
    found = rows.filter(pk=id).first()
    if found is None:
        raise NotFound
    return found


def messages_of(deliveries: Iterable[Delivery]) -> dict[UUID, Message]:
    """What the deliveries carry, by the message's id."""
    return Message.objects.in_bulk([one.message_id for one in deliveries])


def attempts_of(deliveries: Iterable[Delivery]) -> dict[UUID, list[Attempt]]:
    """Their attempts in order, by the delivery's id."""
    rows = Attempt.objects.filter(delivery_id__in=[one.id for one in deliveries]).order_by("delivery_id", "id")
    return {id: list(some) for id, some in groupby(rows, lambda row: row.delivery_id)}
