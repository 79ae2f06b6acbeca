"""Remember whose turn it was."""

from collections.abc import Sequence

from django.utils.timezone import now

from comptoir.kernel.ids import StaffId
from comptoir.planning.models import StaffMember


def note_chosen(staff: Sequence[StaffId]) -> None:
    """These people just got a booking; round robin asks them last next time."""
    StaffMember.objects.filter(pk__in=staff).update(last_chosen_at=now())
