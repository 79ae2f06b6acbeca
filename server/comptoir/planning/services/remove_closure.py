"""Open again."""

from datetime import datetime

from django.db.models import DateField, F, Func, Value

from comptoir.kernel.ids import ClosureId
from comptoir.planning.contracts import ClosureChanged
from comptoir.planning.models import HolidayCalendar
from comptoir.planning.queries.directory import closure
from comptoir.planning.queries.documents import closure_document
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def remove_closure(id: ClosureId, *, now: datetime) -> None:
    """Forget the closure; its days can be booked again. A public holiday becomes an exception of its calendar.

    Raises:
        NotFound: no closure here has that id.
    """
    row = closure(id, to_change=True)
    before = closure_document(row)
    if row.source == "holiday":
        HolidayCalendar.objects.filter(location_id=row.location_id).update(
            exceptions=Func(F("exceptions"), Value(row.start_date, DateField()), function="array_append")
        )
    row.delete()
    record("closure.removed", object_type="closure", object_id=id, before=before)
    publish(ClosureChanged(organization=current_organization(), at=now, closure=id, change="removed"), subject=id)
