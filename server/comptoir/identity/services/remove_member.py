"""Take someone's access away."""

from uuid import UUID

from comptoir.identity.queries.members import member_row
from comptoir.identity.rules.standing import Standing
from comptoir.identity.services.owners import require_another_owner
from comptoir.platform import audit


def remove_member(membership: UUID, *, by: Standing) -> None:
    """End the membership; the person's login stays, their next call here is refused.

    Raises:
        NotFound: no such member here.
        RoleTooHigh: their role is above the caller's.
        LastOwner: nobody else would own the organization.
    """
    row = member_row(membership)
    by.require_over(Standing(row.role, row.location_id))
    if row.role == "owner":
        require_another_owner(row)
    before = {"email": row.user.email, "role": row.role}
    row.delete()
    audit.record("member.removed", object_type="member", object_id=membership, before=before)
