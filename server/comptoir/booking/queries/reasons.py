"""What clients come for."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.booking.models import Reason
from comptoir.platform.contracts import NotFound


def reasons(staff: Collection[UUID] | None = None) -> QuerySet[Reason]:
    """In the order they are shown in: everybody's and those of `staff`, or all there are."""
    rows = Reason.objects.order_by("position", "id")
    return rows if staff is None else rows.filter(Q(staff_id=None) | Q(staff_id__in=staff))


def reason_by_id(reason: UUID) -> Reason:
    """One of them, locked until the transaction ends.

    Raises:
        NotFound: there is none of this organization.
    """
    found = Reason.objects.select_for_update().filter(pk=reason).first()
    if found is None:
        raise NotFound
    return found
