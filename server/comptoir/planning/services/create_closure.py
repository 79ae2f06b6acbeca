"""Close a location, or all of them, for whole days."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import ClosureId
from comptoir.planning.contracts import ClosureChanged
from comptoir.planning.models import Closure
from comptoir.planning.queries.documents import closure_document
from comptoir.planning.services.check_closure import check_closure
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def create_closure(fields: Mapping[str, Any], *, now: datetime) -> Closure:
    """Days on which nothing can be booked; bookings already made stay.

    Raises:
        Invalid: the last day is before the first, or the location does not exist.
    """
    row = Closure(**fields)
    check_closure(row)
    row.save(force_insert=True)
    record("closure.created", object_type="closure", object_id=row.id, after=closure_document(row))
    event = ClosureChanged(organization=current_organization(), at=now, closure=ClosureId(row.id), change="created")
    publish(event, subject=row.id)
    return row
