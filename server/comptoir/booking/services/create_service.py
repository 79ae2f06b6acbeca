"""Offer a new service."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.booking.contracts import ServiceCreated
from comptoir.booking.models import Service
from comptoir.booking.services.service_document import resolve
from comptoir.kernel.ids import ServiceId
from comptoir.planning.public import new_calendars
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def create_service(written: Mapping[str, Any], *, now: datetime) -> Service:
    """Store a valid document; what it names and does not exist yet is made with it.

    Raises:
        Invalid: it refers to something by an id that is not there.
    """
    resolved = resolve(written)
    row = Service.objects.create(calendar_id=new_calendars(1)[0], **resolved.columns)
    audit.record("service.created", object_type="service", object_id=row.id, after=resolved.document)
    publish(ServiceCreated(organization=current_organization(), at=now, service=ServiceId(row.id)), subject=row.id)
    return row
