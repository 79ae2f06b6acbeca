"""Book a series: all of it or what can be had of it, in the caller's one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from comptoir.booking.contracts import BookingRefused, LimitReached, SeriesBooked, SeriesConflicts, SlotTaken
from comptoir.booking.models import Booking
from comptoir.booking.queries.agenda import load
from comptoir.booking.queries.services import Offered
from comptoir.booking.rules.series import on_local_days
from comptoir.booking.services.check_limits import lock_limits, lock_phone
from comptoir.booking.services.create_booking import client_of_wish, create_booking, wish_errors
from comptoir.booking.services.keep_schedule import keep_schedule
from comptoir.booking.services.plan_series import PlannedDate, open_house, plan_series
from comptoir.booking.services.preview_series import date_shown
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.wish import Wish
from comptoir.identity.public import find_or_create_client
from comptoir.kernel.refusal import Refusal
from comptoir.planning.public import lock_calendars
from comptoir.planning.rules.rfc3339 import Rfc3339
from comptoir.platform.events import publish
from comptoir.wallet.public import lock_promo


@dataclass(frozen=True, slots=True)
class Series:
    """What was booked, the first one first, and the dates left out with why."""

    bookings: tuple[Booking, ...]
    skipped: tuple[dict[str, Any], ...]

    def shown(self) -> dict[str, Any]:
        """As the API shows it."""
        return {
            "bookingIds": [one.id for one in self.bookings],
            "skipped": list(self.skipped),
            "total": sum(one.total_price for one in self.bookings),
        }


def create_series(wish: Wish, config: Mapping[str, Any], *, is_staff: bool, now: datetime) -> Series:
    """The bookings of a series; those after the first have it as their parent.

    With `onConflict` "skip" the dates that cannot be had are left out, else one of them refuses the whole.

    Raises:
        SeriesConflicts: dates that cannot be had, all of them named.
        Invalid, NotFound, ServiceInactive: as `create_booking`.
    """
    house = open_house(wish)
    config = on_local_days(config, house.needs.zone)
    _keep_others_out(house, wish, now)
    errors = wish_errors(house, wish, now)
    plan = plan_series(house, wish, config, is_staff=is_staff, now=now, with_nearest=True, errors=errors)
    clock = Rfc3339(house.needs.zone)
    made: list[Booking] = []
    refused: list[dict[str, Any]] = []
    for one in plan.dates:
        if one.allocation is None:
            refused.append(date_shown(one, clock))
            continue
        try:
            with transaction.atomic():
                made.append(create_booking(_wish_for(wish, one, config, made[0] if made else None), now=now))
        except (SlotTaken, LimitReached, BookingRefused) as refusal:
            refused.append(date_shown(replace(one, allocation=None, reason=_reason(refusal)), clock))
    if refused and (config.get("onConflict") != "skip" or not made):
        raise SeriesConflicts(conflicts=refused, dates=len(refused))
    publish(series_event(SeriesBooked, made, now), subject=made[0].id)
    return Series(tuple(made), tuple(refused))


def _keep_others_out(house: Offered, wish: Wish, now: datetime) -> None:
    """Lock, in the order every booking does, all that the series may take: two of them never wait for one another."""
    if wish.client and wish.contact_required:
        client_of_wish(house, wish, now)
    elif wish.contact_email and not wish.client:
        find_or_create_client(
            name=wish.contact_name or wish.contact_email,
            email=wish.contact_email,
            phone=wish.contact_phone,
            locale=wish.locale or house.organization.locale,
            country=house.organization.country,
            now=now,
            locked=wish.contact_required,
        )
    if wish.contact_required:
        lock_phone(wish.contact_phone)
    lock_limits(house)
    if wish.promo_code:
        lock_promo(wish.promo_code)
    if house.needs.type.has_sessions:
        keep_schedule(house.service)
    start = int(wish.start.timestamp())
    people = load(house, start=start, end=start + 1, now=now).plan
    calendars = [one.calendar for one in people.staff]
    calendars += [calendar for one in people.resources for calendar in one.calendars]
    lock_calendars([*calendars, house.service.calendar_id])


def _wish_for(wish: Wish, one: PlannedDate, config: Mapping[str, Any], first: Booking | None) -> Wish:
    assert one.allocation is not None
    assert one.start is not None
    staff, units = one.allocation.staff, one.allocation.units
    return replace(
        wish,
        start=datetime.fromtimestamp(one.start, UTC),
        end=datetime.fromtimestamp(one.end, UTC) if wish.end and one.end else None,
        # The plan chose with the whole series in view; chosen again, each date would get whoever is least busy.
        staff=wish.staff or (str(staff[0][0]) if staff else None),
        resources=wish.resources or tuple(dict.fromkeys(str(resource) for resource, _ in units)),
        client_of_series=first.client_id if first else None,
        parent=first.id if first else None,
        recurring_config=None if first else dict(config),
        is_in_series=True,
    )


def _reason(refusal: Refusal) -> str:
    return refusal.code.partition(".")[2]
