"""What clients come for."""

from uuid import UUID

from django.db.models import QuerySet

from comptoir.booking.models import Reason
from comptoir.platform.contracts import NotFound


def reasons() -> QuerySet[Reason]:
    """In the order they are shown in."""
    return Reason.objects.order_by("position", "id")


def reason_by_id(reason: UUID) -> Reason:
    """One of them, locked until the transaction ends.

    Raises:
        NotFound: there is none of this organization.
    """
    found = Reason.objects.select_for_update().filter(pk=reason).first()
    if found is None:
        raise NotFound
    return found
