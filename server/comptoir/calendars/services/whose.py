"""Who may see whose calendar: a coach their own, who manages the staff everybody's."""

from uuid import UUID

from comptoir.calendars.contracts import NotYourCalendar, Subject
from comptoir.planning.public import own_staff
from comptoir.platform.actor import Principal

_EVERYBODYS = "staff.write"
_OTHERS_BOOKINGS = "booking.of_others"


def sees_everybody(principal: Principal) -> bool:
    return principal.may(_EVERYBODYS)


def check_own(principal: Principal, subject: Subject) -> None:
    """Raises:
    NotYourCalendar: it is not theirs.
    """
    if sees_everybody(principal):
        return
    if subject.kind != "staff" or subject.id != own_staff(principal):
        raise NotYourCalendar


def staff_to_show(principal: Principal, asked: UUID | None) -> UUID | None:
    """Whose calendar a question is about; None: everybody's.

    Raises:
        NotYourCalendar: somebody else's, or everybody's, and the caller sees their own only.
    """
    if sees_everybody(principal):
        return asked
    return _own(own_staff(principal), asked)


def staff_to_shade(principal: Principal, asked: UUID | None) -> tuple[UUID | None, UUID | None]:
    """Whose busy times a planning shows: of those whose bookings it shows, None: everybody's; and who of the staff is
    asking.

    Raises:
        NotYourCalendar: somebody else's, or the caller is nobody of the staff, and sees their own bookings only.
    """
    own = own_staff(principal)
    return (asked if principal.may(_OTHERS_BOOKINGS) else _own(own, asked)), own


def _own(own: UUID | None, asked: UUID | None) -> UUID:
    if own is None or asked not in {None, own}:
        raise NotYourCalendar
    return own
