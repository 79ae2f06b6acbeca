"""Stop offering a service."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import ServiceRemoved
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import service_by_id
from comptoir.kernel.ids import ServiceId
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def remove_service(service: UUID, *, now: datetime) -> bool:
    """Delete a service, or archive it when it has bookings; True: archived.

    Raises:
        NotFound: there is no such service.
    """
    # A booking under way checks its service when it commits: it waits for us, and then finds it gone.
    row = service_by_id(service, to_change=True)
    archived = Booking.objects.filter(service_id=row.id).exists()
    if archived:
        row.is_active = False
        row.archived_at = row.archived_at or now
        row.document = {**row.document, "isActive": False}
        row.save()
    else:
        row.delete()
    action = "service.archived" if archived else "service.deleted"
    audit.record(action, object_type="service", object_id=service, before={"name": row.name})
    publish(
        ServiceRemoved(organization=current_organization(), at=now, service=ServiceId(service), archived=archived),
        subject=service,
    )
    return archived
