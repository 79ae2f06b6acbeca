"""Booking links as stored, with how many of their uses count."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from comptoir.booking.models import Booking, BookingLink
from comptoir.booking.rules.booking_links import LinkStatus, next_use


def links_matching(
    *, status: LinkStatus | None = None, service: UUID | None = None, now: datetime
) -> QuerySet[BookingLink, Any]:
    """Links, each with its `uses`; `status` as `link_status` has it."""
    counted = Booking.objects.filter(link_id=OuterRef("pk"), link_use__isnull=False).order_by().values("link_id")
    uses = Subquery(counted.annotate(number=Count("id")).values("number"), output_field=IntegerField())
    rows = BookingLink.objects.annotate(uses=Coalesce(uses, 0))
    if service is not None:
        rows = rows.filter(service_id=service)
    return rows if status is None else rows.filter(_holds(status, now))


def _holds(status: LinkStatus, now: datetime) -> Q:
    revoked, used = Q(revoked_at__isnull=False), Q(uses__gte=F("max_uses"))
    lasts = Q(expires_at=None) | Q(expires_at__gt=now)
    match status:
        case LinkStatus.REVOKED:
            return revoked
        case LinkStatus.USED:
            return ~revoked & used
        case LinkStatus.EXPIRED:
            return ~revoked & ~used & Q(expires_at__lte=now)
        case LinkStatus.ACTIVE:
            return ~revoked & ~used & lasts


def uses_taken(link: UUID) -> set[int]:
    """The numbers that bookings have of a link's uses."""
    rows = Booking.objects.filter(link_id=link, link_use__isnull=False)
    return {number for number in rows.values_list("link_use", flat=True) if number is not None}


def latest_bookings(links: Collection[UUID]) -> dict[UUID, UUID]:
    """By link, the booking made last of those that have one of its uses; one statement, or none."""
    if not links:
        return {}
    rows = Booking.objects.filter(link_id__in=links, link_use__isnull=False).order_by("link_id", "-created_at", "-id")
    return {link: booking for link, booking in rows.distinct("link_id").values_list("link_id", "id") if link}


def use_again(row: Booking) -> int | None:
    """A use of the link by which a locked booking came and whose use was given back, for it to stand again; None:
    others have them all. The link is locked."""
    if row.link_id is None:
        return None
    link = BookingLink.objects.select_for_update().get(pk=row.link_id)
    return next_use(uses_taken(link.id), link.max_uses)
