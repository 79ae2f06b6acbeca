"""Who may see whose calendar: a coach their own, who manages the staff everybody's, or those of their location."""

from collections.abc import Collection
from uuid import UUID

from comptoir.booking.public import Sight, sight_of
from comptoir.calendars.contracts import NotYourCalendar, Subject
from comptoir.planning.public import locations_of_people, locations_of_things, own_staff
from comptoir.platform.actor import Principal

_EVERYBODYS = "staff.write"
_OTHERS_BOOKINGS = "booking.of_others"
_NOBODY = UUID(int=0)


def theirs(principal: Principal, subjects: Collection[Subject]) -> set[Subject]:
    """Those of `subjects` whose calendars the caller may see; at most three statements."""
    own = own_staff(principal)
    seen = {one for one in subjects if one == Subject("staff", own)} if own else set()
    if not principal.may(_EVERYBODYS):
        return seen
    if principal.location is None:
        return set(subjects)
    places = {
        **locations_of_people({one.id for one in subjects if one.kind == "staff"}),
        **locations_of_things({one.id for one in subjects if one.kind == "resource"}),
    }
    return seen | {one for one in subjects if places.get(one.id) == principal.location}


def check_own(principal: Principal, subject: Subject) -> None:
    """Raises:
    NotYourCalendar: it is not theirs.
    """
    if not theirs(principal, [subject]):
        raise NotYourCalendar


def sight_to_show(principal: Principal, asked: UUID | None) -> Sight:
    """Whose appointments a question is about: as far as the caller sees bookings.

    Raises:
        NotYourCalendar: somebody else's, or everybody's, and the caller sees their own only.
    """
    if principal.may(_OTHERS_BOOKINGS):
        return sight_of(principal).asked(staff=asked)
    return Sight(staff=_own(own_staff(principal), asked))


def staff_to_shade(principal: Principal, asked: UUID | None) -> tuple[UUID | None, UUID | None]:
    """Whose busy times a planning shows: of those whose bookings it shows, None: everybody's; and who of the staff is
    asking. Of who is nobody of the staff and sees no others: nobody's.

    Raises:
        NotYourCalendar: somebody else's, and the caller sees their own bookings only.
    """
    own = own_staff(principal)
    if own is None and asked is None and not principal.may(_OTHERS_BOOKINGS):
        return _NOBODY, None
    return (asked if principal.may(_OTHERS_BOOKINGS) else _own(own, asked)), own


def shaded(principal: Principal, staff: Collection[UUID]) -> set[UUID]:
    """Those of `staff` who belong to the caller's location, or all; at most one statement."""
    if principal.location is None:
        return set(staff)
    return {one for one, place in locations_of_people(staff).items() if place == principal.location}


def _own(own: UUID | None, asked: UUID | None) -> UUID:
    if own is None or asked not in {None, own}:
        raise NotYourCalendar
    return own
