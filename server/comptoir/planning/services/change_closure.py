"""Move or rename a closure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import ClosureId
from comptoir.planning.contracts import ClosureChanged, ClosureIsHoliday
from comptoir.planning.models import Closure
from comptoir.planning.queries.directory import closure
from comptoir.planning.queries.documents import closure_document
from comptoir.planning.services.check_closure import check_closure
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def change_closure(id: ClosureId, fields: Mapping[str, Any], *, now: datetime) -> Closure:
    """Set `fields` (by the table's names) and leave the rest.

    Raises:
        NotFound: no closure here has that id.
        ClosureIsHoliday: it comes from the calendar of public holidays.
        Invalid: as `create_closure`.
    """
    row = closure(id, to_change=True)
    if row.source == "holiday":
        raise ClosureIsHoliday
    before = closure_document(row)
    for name, value in fields.items():
        setattr(row, name, value)
    check_closure(row)
    was, became = changes(before, closure_document(row))
    if not became:
        return row
    row.save(update_fields=list(fields))
    record("closure.changed", object_type="closure", object_id=row.id, before=was, after=became)
    publish(ClosureChanged(organization=current_organization(), at=now, closure=id, change="changed"), subject=row.id)
    return row
