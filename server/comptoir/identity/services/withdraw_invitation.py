"""Take an invitation back before it is accepted."""

from uuid import UUID

from comptoir.identity.models import Invitation
from comptoir.identity.rules.standing import Standing
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound


def withdraw_invitation(invitation: UUID, *, by: Standing) -> None:
    """Delete an open invitation; its link is dead at once.

    Raises:
        NotFound: no such open invitation here.
        RoleTooHigh: it offers a role above the caller's.
    """
    row = Invitation.objects.select_for_update().filter(pk=invitation, accepted_at=None).first()
    if row is None:
        raise NotFound
    by.require_over(Standing(row.role, row.location_id))
    before = {"email": row.email, "role": row.role}
    row.delete()
    audit.record("invitation.withdrawn", object_type="invitation", object_id=invitation, before=before)
