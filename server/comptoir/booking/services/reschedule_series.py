"""Move several bookings of a series together: each by the same time on the wall, all or none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction

from comptoir.booking.contracts import SeriesConflicts, SeriesRescheduled, SlotTaken, TransitionNotAllowed
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.durations import end_of, minutes_between
from comptoir.booking.rules.series_fit import DateReason
from comptoir.booking.rules.status import Action
from comptoir.booking.services.lock_time import lock_times
from comptoir.booking.services.reschedule_booking import Move, land_booking, lift_booking
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.series_scope import Scope, bookings_in
from comptoir.booking.services.standing import standing_of
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.planning.rules.zones import zone
from comptoir.platform.events import publish


def reschedule_series(booking: UUID, move: Move, scope: Scope, *, now: datetime) -> list[Booking]:
    """The bookings that take the places of those that `scope` means, by date: the first of the series stays the parent
    of the others. Their own times do not stand in each other's way; when some cannot be had, nothing moves and the
    caller's transaction must not commit.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
        SeriesConflicts: dates that cannot be had, all of them named.
        Invalid: the new end is no length the service has.
    """
    rows = bookings_in(scope, booking, action=Action.RESCHEDULE, now=now)
    named = next(row for row in rows if row.id == booking)
    if standing_of(named).after(Action.RESCHEDULE) is None:
        raise TransitionNotAllowed(booking_status=named.status, action=Action.RESCHEDULE.value)
    house = offered(named.service_id)
    moves, conflicts = _moves(house, rows, named, move)
    if conflicts:
        raise SeriesConflicts(conflicts=conflicts, dates=len(conflicts))
    lock_times(house, rows, starts=[one.start for one in moves], now=now)
    lifted = [lift_booking(house, row, start=one.start, now=now) for row, one in zip(rows, moves, strict=True)]
    made: list[Booking] = []
    clock = Rfc3339(house.needs.zone)
    order = sorted(range(len(rows)), key=lambda position: rows[position].parent_booking_id is not None)
    for position in order:
        old, new, to = rows[position], lifted[position], moves[position]
        if made and rows[order[0]].id == new.parent_booking_id:
            new.parent_booking_id = made[0].id
        try:
            with transaction.atomic():
                made.append(land_booking(house, old, new, to, now=now))
        except SlotTaken as refusal:
            conflicts.append(_conflict(clock, to.start, "taken", refusal.nearest))
        except Invalid as refusal:
            conflicts.append(_conflict(clock, to.start, refusal.errors[0].code.partition(".")[2], []))
    if conflicts:
        raise SeriesConflicts(conflicts=conflicts, dates=len(conflicts))
    made.sort(key=lambda row: (row.starts_at, row.id))
    publish(series_event(SeriesRescheduled, made, now, notify=move.notify and not move.quiet), subject=made[0].id)
    return made


def _moves(
    house: Offered, rows: list[Booking], named: Booking, move: Move
) -> tuple[list[Move], list[dict[str, object]]]:
    """Where each goes: as far on the wall as the named one. A time that clocks skip is a conflict."""
    place, clock = zone(house.needs.zone), Rfc3339(house.needs.zone)
    minutes = None
    if move.end is not None:
        minutes = minutes_between(house.needs, int(move.start.timestamp()), int(move.end.timestamp()))
        if minutes is None:
            raise Invalid([FieldError("endDate", "booking.wrong_duration", {"duration": house.needs.duration})])
    far = _wall(place.offset_at, move.start) - _wall(place.offset_at, named.starts_at)
    moves: list[Move] = []
    conflicts: list[dict[str, object]] = []
    for row in rows:
        found = place.points([_wall(place.offset_at, row.starts_at) + far])
        if not found:
            conflicts.append(_conflict(clock, row.starts_at, DateReason.NONEXISTENT_TIME.value, []))
            continue
        start = int(move.start.timestamp()) if row is named else found[0]
        end = None if minutes is None else datetime.fromtimestamp(end_of(house.needs, start, minutes), UTC)
        moves.append(replace(move, start=datetime.fromtimestamp(start, UTC), end=end, notify=False))
    return moves, conflicts


def _wall(offset_at: Callable[[int], int], moment: datetime) -> int:
    instant = int(moment.timestamp())
    return instant + offset_at(instant)


def _conflict(clock: Rfc3339, start: datetime, reason: str, nearest: list[dict[str, object]]) -> dict[str, object]:
    text = clock.text(int(start.timestamp()))
    status = "conflict" if reason == "taken" else "closed"
    return {
        "date": text[:10],
        "startDate": text,
        "endDate": None,
        "status": status,
        "reason": reason,
        "nearest": nearest,
    }
