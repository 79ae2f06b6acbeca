"""Give a member another role or another place."""

from typing import Any
from uuid import UUID

from comptoir.identity.models import Membership
from comptoir.identity.queries.members import member_row
from comptoir.identity.rules.standing import Standing
from comptoir.identity.services.member_location import require_location
from comptoir.identity.services.owners import require_another_owner
from comptoir.platform import audit


def change_member(membership: UUID, changes: dict[str, Any], *, by: Standing) -> Membership:
    """The membership with another `role`, another `location_id`, or both.

    Raises:
        NotFound: no such member here.
        Invalid: the location is not one of ours.
        RoleTooHigh: the old or the new role is above the caller's.
        LastOwner: nobody else would own the organization.
    """
    row = member_row(membership)
    by.require_over(Standing(row.role, row.location_id))
    role, location = changes.get("role", row.role), changes.get("location_id", row.location_id)
    by.require_over(Standing(role, location))
    require_location(location)
    if row.role == "owner" and role != "owner":
        require_another_owner(row)
    before = {"role": row.role, "locationId": row.location_id}
    row.role, row.location_id = role, location
    row.save(update_fields=["role", "location_id"])
    was, became = audit.changes(_plain(before), _plain({"role": role, "locationId": location}))
    if became:
        audit.record("member.changed", object_type="member", object_id=row.id, before=was, after=became)
    return row


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in values.items()}
