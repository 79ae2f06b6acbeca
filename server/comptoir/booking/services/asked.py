"""Staff and resources that a caller names, by id or by reference."""

from collections.abc import Sequence

from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.kernel.refusal import FieldError
from comptoir.planning.contracts import Plan, ResourcePlan, StaffPlan


def staff_asked(name: str | None, plan: Plan, *, path: str, errors: list[FieldError]) -> StaffId | None:
    """The staff member of `plan` with this id or reference; adds an error when there is none."""
    if not name:
        return None
    for one in plan.staff:
        if _is_called(one, name):
            return one.id
    errors.append(FieldError(path, "booking.staff_not_offered", {"value": name}))
    return None


def resource_asked(names: Sequence[str], plan: Plan, *, path: str, errors: list[FieldError]) -> tuple[ResourceId, ...]:
    """The resources of `plan` with these ids or references; adds an error for each that is not there."""
    found: list[ResourceId] = []
    for name in names:
        match = next((one.id for one in plan.resources if _is_called(one, name)), None)
        if match is None:
            errors.append(FieldError(path, "booking.resource_not_offered", {"value": name}))
        else:
            found.append(match)
    return tuple(found)


def _is_called(one: StaffPlan | ResourcePlan, name: str) -> bool:
    return name.lower() in {str(one.id), (one.reference or "").lower()}
