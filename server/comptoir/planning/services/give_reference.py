"""Give a staff member the name they have in addresses."""

import re
from datetime import datetime
from uuid import UUID

from comptoir.identity.public import folded
from comptoir.kernel.ids import StaffId
from comptoir.planning.models import StaffMember
from comptoir.planning.services.change_staff import change_staff

_MOST_TRIES = 50


def give_reference(staff: UUID, name: str, *, now: datetime) -> str:
    """Their reference, made of `name` when they have none: `lea-marchand`, or with a number when that is taken."""
    row = StaffMember.objects.get(pk=staff)
    if row.reference:
        return str(row.reference)
    plain = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:80] or "coach"
    names = [plain, *(f"{plain}-{number}" for number in range(2, _MOST_TRIES))]
    rows = StaffMember.objects.filter(reference__istartswith=plain)
    taken = {str(one).lower() for one in rows.values_list("reference", flat=True)}
    free = next((one for one in names if one not in taken), str(staff))
    change_staff(StaffId(staff), {"reference": free}, now=now)
    return free
