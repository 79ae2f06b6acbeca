"""Change what a service is; bookings already made keep their price and policy."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.booking.contracts import ServiceChanged
from comptoir.booking.models import Service
from comptoir.booking.services.service_document import resolve
from comptoir.kernel.ids import ServiceId
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def change_service(row: Service, written: Mapping[str, Any], *, now: datetime) -> Service:
    """Replace the document of a service by a valid one; an archived one that is made active is offered again.

    Raises:
        Invalid: it refers to something by an id that is not there.
    """
    before = row.document
    resolved = resolve(written, known=row.names)
    for name, value in resolved.columns.items():
        setattr(row, name, value)
    if row.is_active:
        row.archived_at = None
    row.save()
    old, new = audit.changes(before, resolved.document)
    audit.record("service.changed", object_type="service", object_id=row.id, before=old, after=new)
    event = ServiceChanged(
        organization=current_organization(), at=now, service=ServiceId(row.id), fields=tuple(sorted({**old, **new}))
    )
    publish(event, subject=row.id)
    return row
