"""Say which user a staff member is."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import StaffId
from comptoir.planning.services.change_staff import change_staff


def link_user(staff: UUID, user: UUID, *, now: datetime) -> None:
    """They see their own planning from now on."""
    change_staff(StaffId(staff), {"user_id": user}, now=now)
