"""What makes a closure one."""

from comptoir.identity.public import location_exists
from comptoir.kernel.ids import LocationId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.models import Closure


def check_closure(row: Closure) -> None:
    """Judge the closure as it would be stored.

    Raises:
        Invalid: its last day is before its first, or its location is not the organization's.
    """
    errors = []
    if row.end_date < row.start_date:
        errors.append(FieldError("endDate", "planning.end_before_start"))
    if row.location_id is not None and not location_exists(LocationId(row.location_id)):
        errors.append(FieldError("locationId", "planning.location_unknown", {"value": str(row.location_id)}))
    if errors:
        raise Invalid(errors)
