"""Open again."""

from datetime import datetime

from comptoir.kernel.ids import ClosureId
from comptoir.planning.contracts import ClosureChanged
from comptoir.planning.queries.directory import closure
from comptoir.planning.queries.documents import closure_document
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization


def remove_closure(id: ClosureId, *, now: datetime) -> None:
    """Forget the closure; its days can be booked again.

    Raises:
        NotFound: no closure here has that id.
    """
    row = closure(id, to_change=True)
    before = closure_document(row)
    row.delete()
    record("closure.removed", object_type="closure", object_id=id, before=before)
    publish(ClosureChanged(organization=current_organization(), at=now, closure=id, change="removed"), subject=id)
