"""What somebody on the team may change of their own place in the house, and what they are told of others'."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from comptoir.planning.models import StaffMember
from comptoir.planning.queries.documents import Document, staff_document
from comptoir.planning.queries.named import staff_of_user
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import Forbidden

OWN = frozenset({"name", "phone", "color", "time_zone", "weekly_hours", "overrides", "time_off"})
"""The rest (role, place, account, rank) is the house's to say."""
_EVERYBODYS = "staff.write"


def check_own_settings(principal: Principal, staff: UUID, fields: Mapping[str, Any]) -> None:
    """Raises:
    Forbidden: it is somebody else's, or changes what only the house decides; what stays as it is may be sent along.
    """
    if principal.may(_EVERYBODYS):
        return
    if staff != own_staff(principal):
        raise Forbidden(permission=_EVERYBODYS)
    row = StaffMember.objects.get(pk=staff)
    if any(getattr(row, name) != value for name, value in fields.items() if name not in OWN):
        raise Forbidden(permission=_EVERYBODYS)


def own_staff(principal: Principal) -> UUID | None:
    """The staff member that the caller is, if any."""
    return staff_of_user(principal.user) if principal.user is not None else None


def told_to(principal: Principal) -> Callable[[StaffMember], Document]:
    """What this caller is told of somebody: that they are away, but why only of themselves and to who manages them."""
    if principal.may(_EVERYBODYS):
        return staff_document

    def told(row: StaffMember) -> Document:
        document = staff_document(row)
        if principal.user is None or row.user_id != principal.user:
            document["timeOff"] = [{**absence, "reason": ""} for absence in document["timeOff"]]
        return document

    return told
