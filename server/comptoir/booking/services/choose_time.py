"""Find what serves a wish, without a lock: the database decides later whether it is still there."""

from dataclasses import replace
from datetime import datetime

from comptoir.booking.contracts import LimitReached, SlotTaken
from comptoir.booking.queries.agenda import Loaded, load
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.agenda import Ask
from comptoir.booking.rules.allocate import Allocation, NotOffered, Reason, allocate
from comptoir.booking.rules.choice import Choice
from comptoir.booking.rules.durations import has_lengths, minutes_between
from comptoir.booking.rules.override import unbound
from comptoir.booking.rules.slots import full_at
from comptoir.booking.rules.window import without_horizon
from comptoir.booking.services.asked import resource_asked, staff_asked
from comptoir.booking.services.find_slots import nearest_slots
from comptoir.booking.services.wish import Wish
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339

_TELL_TIME = {"startDate", "endDate", "override"}
"""Without one of these as it was meant, whether the time can be had is not known."""
_LONGEST = 366 * 86_400
PATHS = {
    Reason.WRONG_DURATION: "endDate",
    Reason.WRONG_PARTICIPANTS: "participants",
    Reason.STAFF_NOT_OFFERED: "staffId",
    Reason.RESOURCE_NOT_OFFERED: "resourceIds",
}


def choose_time(house: Offered, wish: Wish, now: datetime, errors: list[FieldError]) -> tuple[Allocation, Loaded]:
    """What the wish takes, and the agenda it was found in; `errors` are what is wrong with the wish already.

    Raises:
        Invalid: `errors`, and what is wrong with the time.
        LimitReached: the service takes no more bookings that day, week or month.
        SlotTaken: it is taken; with the nearest free slots.
    """
    if {error.path.partition(".")[0] for error in wish.errors} & _TELL_TIME:
        raise Invalid(errors)
    start, end = int(wish.start.timestamp()), int(wish.end.timestamp()) if wish.end else None
    if wish.start.second or wish.start.microsecond:
        raise Invalid([*errors, FieldError("startDate", "booking.off_the_grid")])
    if end is not None and end <= start:
        raise Invalid([*errors, FieldError("endDate", "booking.dates_crossed")])
    if end is not None and end - start > _LONGEST:
        raise Invalid([*errors, FieldError("endDate", "booking.wrong_duration")])
    own_length = has_lengths(house.needs) or wish.override
    minutes = (end - start) // 60 if end is not None and own_length else None
    found = load(house, start=start, end=start + 1, now=now, ask=Ask(wish.participants, minutes))
    if wish.is_in_series:
        found = replace(found, agenda=without_horizon(found.agenda, start))
    ask = ask_of(wish, found, errors)
    choice = Choice(house.document.get("staffChoice") or Choice.LEAST_BUSY)
    agenda = without_horizon(found.agenda, start) if wish.is_in_series else found.agenda
    agenda = unbound(agenda, start, end) if wish.override else agenda
    outcome = allocate(agenda, start=start, end=end, ask=ask, choice=choice)
    if isinstance(outcome, NotOffered) and outcome.reason not in {Reason.TAKEN, Reason.LIMIT_REACHED}:
        path = PATHS.get(outcome.reason, "startDate")
        if not any(error.path == path for error in errors):
            details = {"duration": house.needs.duration, "max": house.needs.max_participants or 1}
            errors = [*errors, FieldError(path, f"booking.{outcome.reason}", details)]
    if errors:
        raise Invalid(errors)
    if isinstance(outcome, NotOffered):
        if (full := full_at(agenda, start)) is not None:
            raise LimitReached(limit=full.limit, period=full.period, scope="service")
        raise slot_taken(house, wish, ask, now)
    return outcome, found


def ask_of(wish: Wish, found: Loaded, errors: list[FieldError]) -> Ask:
    """Whom and what the wish names; adds an error for each that is not there."""
    return Ask(
        participants=wish.participants,
        staff=staff_asked(wish.staff, found.plan, path="staffId", errors=errors),
        resources=resource_asked(wish.resources, found.plan, path="resourceIds", errors=errors),
    )


def slot_taken(house: Offered, wish: Wish, ask: Ask, now: datetime) -> SlotTaken:
    """The refusal of a time that is gone, with the nearest free slots."""
    start = int(wish.start.timestamp())
    minutes = minutes_between(house.needs, start, int(wish.end.timestamp())) if wish.end else None
    found = nearest_slots(house, replace(ask, duration=minutes), start=start, now=now)
    return SlotTaken(start=Rfc3339(house.needs.zone).text(start), nearest=found)
