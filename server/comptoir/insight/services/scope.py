"""What figures are asked of: a range of local days, and whose bookings."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from comptoir.booking.public import FigureQuestion
from comptoir.identity.contracts import OrganizationProfile
from comptoir.identity.public import organization_profile
from comptoir.insight.rules.periods import MOST_DAYS
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.rules.hours import closure

DEFAULT_ZONE = "Europe/Paris"
_MONTH = timedelta(days=29)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Local days `first` to `last` of the organization, both included. `basis` says what a booking's day is: when it
    starts, or when it was made."""

    first: date
    last: date
    basis: Literal["start", "creation"] = "start"
    service: UUID | None = None
    staff: UUID | None = None
    location: UUID | None = None


def usual_days(first: date | None, last: date | None, *, now: datetime) -> tuple[date, date]:
    """The days asked of; where an end is not said thirty days, that of today or with the end that is."""
    if first is not None:
        return first, last or first + _MONTH
    last = last or now.astimezone(ZoneInfo(zone_of(organization_profile()))).date()
    return last - _MONTH, last


def question_of(scope: Scope) -> tuple[FigureQuestion, OrganizationProfile]:
    """The same question in instants, and the organization in whose zone and currency it is answered.

    Raises:
        Invalid: the dates are in the wrong order, or more than ten years.
    """
    if scope.last < scope.first:
        raise Invalid([FieldError("to", "insight.dates_crossed")])
    if (scope.last - scope.first).days >= MOST_DAYS:
        raise Invalid([FieldError("to", "insight.too_long", {"max": MOST_DAYS})])
    house = organization_profile()
    start, end = closure(zone_of(house), scope.first, scope.last)
    question = FigureQuestion(
        start=datetime.fromtimestamp(start, UTC),
        end=datetime.fromtimestamp(end, UTC),
        currency=house.currency,
        basis=scope.basis,
        service=scope.service,
        staff=scope.staff,
        location=scope.location,
    )
    return question, house


def zone_of(house: OrganizationProfile) -> str:
    """Where its days begin and end."""
    return house.time_zone or DEFAULT_ZONE
