"""Move a booking: a new one takes its place, and its time, people and money go along in one transaction."""

from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from os import urandom
from uuid import UUID

from comptoir.booking.contracts import BookingRescheduled, ServiceInactive, TransitionNotAllowed
from comptoir.booking.models import Booking
from comptoir.booking.queries.services import Offered, offered
from comptoir.booking.rules.admission import wants_approval
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.durations import end_of, has_lengths, is_offered, minutes_between
from comptoir.booking.rules.reference import ENTROPY_BYTES, booking_reference
from comptoir.booking.rules.status import Action, Awaits, Status
from comptoir.booking.services.change_open import check_change_open
from comptoir.booking.services.change_status import change_status, locked_booking, untold
from comptoir.booking.services.check_limits import check_limits
from comptoir.booking.services.choose_again import choose_again
from comptoir.booking.services.choose_time import ask_of, slot_taken
from comptoir.booking.services.first_payment import first_still_due
from comptoir.booking.services.holds import keep_hold
from comptoir.booking.services.lock_time import lock_time
from comptoir.booking.services.plan_reminders import cancel_reminders, reminders_for
from comptoir.booking.services.reprice import reprice
from comptoir.booking.services.sessions import give_seats_back
from comptoir.booking.services.settle import settle_difference
from comptoir.booking.services.standing import standing_of
from comptoir.booking.services.take_time import Taken, take_time
from comptoir.booking.services.where_held import assign
from comptoir.booking.services.wish import Wish
from comptoir.kernel.ids import BookingId, OrganizationId, ServiceId, new_id
from comptoir.planning.public import release
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.rows import insert_together

_TRIES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where to. `end` None: as long as before, or as the service lasts now. `staff` None: the same if they are free."""

    start: datetime
    end: datetime | None = None
    staff: str | None = None
    resources: tuple[str, ...] = ()
    override: str = ""
    notify: bool = True
    quiet: bool = False
    """Staff want nobody told, and the log says so."""
    by_client: bool = False
    """Within the policy the booking was made under, and approved again where the service wants that."""


def reschedule_booking(booking: UUID, move: Move, *, now: datetime) -> Booking:
    """The booking that takes its place; the same one when nothing changes.

    Its own time does not stand in its way. When the new time is refused, the caller's transaction must not commit:
    the old time was given back in it.

    Raises:
        NotFound, TransitionNotAllowed: as named.
        ChangeClosed, ServiceInactive: a client, too late or of what is not offered any more.
        Invalid: the time is not offered.
        LimitReached: the service takes no more bookings then, of this client or of anybody.
        SlotTaken: it is taken; with the nearest free slots.
    """
    old = locked_booking(booking)
    if standing_of(old).after(Action.RESCHEDULE) is None:
        raise TransitionNotAllowed(booking_status=old.status, action=Action.RESCHEDULE.value)
    if move.by_client:
        check_change_open(old, now)
    # Who is there already may stay longer, but not come at another time.
    if old.checked_in_at is not None and move.start != old.starts_at:
        raise TransitionNotAllowed(booking_status=old.status, action=Action.RESCHEDULE.value)
    house = offered(old.service_id)
    if move.by_client and not house.service.is_active:
        raise ServiceInactive(service=str(old.service_id))
    wish = _wish(house, old, move)
    if _stays(old, move, wish):
        return old
    new = lift_booking(house, old, start=wish.start, now=now)
    return land_booking(house, old, new, move, now=now)


def lift_booking(house: Offered, old: Booking, *, start: datetime, now: datetime) -> Booking:
    """Take a locked booking out of the calendar, its place and `start` locked; what will take its place, unfinished.

    Of several that move together, lift all before the first one lands: none stands in another's way.
    """
    lock_time(house, old, start=start, now=now)
    new = copy(old)
    # The name by which the client knows the booking goes along; the unique constraint wants it free first.
    old.reference = booking_reference(urandom(ENTROPY_BYTES))
    old.status, old.awaits, old.hold_expires_at = Status.RESCHEDULED.value, Awaits.NOTHING.value, None
    # So does the use of the link they came by.
    old.link_use, old.updated_at = None, now
    old.save(update_fields=["reference", "link_use", "status", "awaits", "hold_expires_at", "updated_at"])
    release(old.id)
    give_seats_back(old)
    cancel_reminders([old.id], now=now)
    return new


def land_booking(house: Offered, old: Booking, new: Booking, move: Move, *, now: datetime) -> Booking:
    """Put what was lifted down where `move` says, with its price and its payments.

    Raises:
        Invalid, LimitReached, SlotTaken: as `reschedule_booking`.
    """
    if not move.override:
        check_limits(house, old.client_id, start=int(move.start.timestamp()), now=now)
    wanted, taken, holder = _take(house, _wish(house, old, move), old, now)
    _seat(new, old, wanted, taken, holder, now)
    assign(new, house.service, taken.staff, taken.resources, taken.places)
    reprice(house, new, minutes=wanted.minutes)
    _admit(house, new, move)
    insert_together([new], reminders_for(new, document=house.document, organization=house.organization, now=now))
    Booking.objects.filter(parent_booking_id=old.id).update(parent_booking_id=new.id)
    settle_difference(old, new, reason=move.override, now=now)
    _tell(old, new, move, now)
    if new.awaits == Awaits.PAYMENT and first_still_due(new) == 0:
        change_status(new, Action.CONFIRM, now, quiet=move.quiet, confirmed_at=now)
    return new


def _wish(house: Offered, old: Booking, move: Move) -> Wish:
    return Wish(
        service=old.service_id,
        start=move.start,
        end=move.end or _usual_end(house, old, move),
        participants=old.participants,
        staff=move.staff,
        resources=move.resources,
        source=old.source,
        override=move.override,
        is_in_series=old.parent_booking_id is not None or old.recurring_config is not None,
    )


def _usual_end(house: Offered, old: Booking, move: Move) -> datetime | None:
    """A stay keeps its nights and a rental its hours; what lasts as its service says follows the service."""
    needs = house.needs
    if not has_lengths(needs) and not move.override:
        return None
    minutes = minutes_between(needs, int(old.starts_at.timestamp()), int(old.ends_at.timestamp()))
    if minutes is None or needs.type.has_sessions:
        return None
    if not needs.type.has_units and not move.override and not is_offered(needs, minutes):
        return None
    return datetime.fromtimestamp(end_of(needs, int(move.start.timestamp()), minutes), UTC)


def _stays(old: Booking, move: Move, wish: Wish) -> bool:
    same_time = wish.start == old.starts_at and (move.end is None or move.end == old.ends_at)
    return (
        same_time and _names(move.staff, old.staff_ids) and all(_names(one, old.resource_ids) for one in move.resources)
    )


def _names(name: str | None, ids: list[UUID]) -> bool:
    return name is None or name.lower() in {str(one) for one in ids}


def _take(house: Offered, wish: Wish, old: Booking, now: datetime) -> tuple[Allocation, Taken, UUID]:
    holder = new_id()
    for _ in range(_TRIES):
        wanted, found = choose_again(house, wish, old, now)
        taken = take_time(house, found, wanted, holder=holder, seats=wish.participants)
        if taken is not None:
            return wanted, taken, holder
    raise slot_taken(house, wish, ask_of(wish, found, []), now)


def _seat(new: Booking, old: Booking, wanted: Allocation, taken: Taken, holder: UUID, now: datetime) -> None:
    new.id = holder
    new.rescheduled_from_id = old.id
    new.starts_at = datetime.fromtimestamp(wanted.start, UTC)
    new.ends_at = datetime.fromtimestamp(wanted.end, UTC)
    new.session_id = taken.session
    new.sequence, new.updated_at = old.sequence + 1, now
    # Payments are moved below, and the amounts follow them.
    new.amount_paid = new.amount_refunded = new.amount_reserved = 0
    new.paid_by = []


def _admit(house: Offered, new: Booking, move: Move) -> None:
    rules = house.organization.rules
    if move.by_client and wants_approval(house.document, total=new.total_price, approval_above=rules.approval_above):
        new.status, new.awaits, new.confirmed_at = Status.PENDING.value, Awaits.APPROVAL.value, None
        new.hold_expires_at = None
    elif new.awaits == Awaits.PAYMENT:
        keep_hold(new)


def _tell(old: Booking, new: Booking, move: Move, now: datetime) -> None:
    audit.record(
        "booking.rescheduled",
        object_type="booking",
        object_id=old.id,
        before=_facts(old),
        after={**_facts(new), "booking": str(new.id), "status": new.status, **untold(move.quiet)},
        reason=move.override,
    )
    event = BookingRescheduled(
        organization=OrganizationId(new.organization_id),
        at=now,
        booking=BookingId(new.id),
        service=ServiceId(new.service_id),
        status=new.status,
        start=new.starts_at,
        end=new.ends_at,
        previous=BookingId(old.id),
        previous_start=old.starts_at,
        previous_end=old.ends_at,
        notify=move.notify and not move.quiet,
    )
    publish(event, subject=new.id)


def _facts(row: Booking) -> dict[str, object]:
    return {
        "start": row.starts_at.isoformat(),
        "end": row.ends_at.isoformat(),
        "staff": [str(one) for one in row.staff_ids],
        "resources": [str(one) for one in row.resource_ids],
        "totalPrice": row.total_price,
    }
