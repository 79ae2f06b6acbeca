"""The parts of a service document (spec 01 §1), as the API takes them.

Types and lengths only: what the values may be is said once, in `rules/service_document.py`.
"""

from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictBool, StrictInt, StrictStr, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.platform.http.schema import In, LongText, Name, ShortText


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise PydanticCustomError("platform.not_a_number", "not a number")
    return value


# Judged before the union is, which would name its arms in the paths of its errors.
Number = Annotated[int | float, BeforeValidator(_number)]
Clock = Annotated[str, StringConstraints(max_length=5)]
Reference = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Deposit(In):
    """What is paid before: per cent of the price, at most two decimals, or minor units; the rest at the counter.
    0 per cent: none, whatever the organization's rules ask of the other services."""

    percentage: Number | None = None
    amount: StrictInt | None = None


class OfferedDuration(In):
    """A length beside `duration`, in minutes; `price` is for all of it (of each participant where prices are), the
    service's own where none is given."""

    duration: StrictInt
    price: StrictInt | None = None


class WeeklySlot(In):
    """0 and 7 are Sunday, 1 Monday; an end at or before its start runs past midnight; `24:00` ends a day."""

    day_of_week: StrictInt
    start_time: Clock
    end_time: Clock


class SpecialSlot(In):
    start_time: Clock
    end_time: Clock
    available: StrictBool = True


class SpecialAvailability(In):
    """A date named here replaces that day's weekly hours; `available: false` closes the span."""

    date: Annotated[str, StringConstraints(max_length=10)]
    slots: Annotated[list[SpecialSlot], Field(max_length=200)]


class BookingWindow(In):
    min_advance_hours: Number | None = None
    max_advance_days: StrictInt | None = None


class CancellationPolicy(In):
    allow_cancellation: StrictBool = True
    cutoff_hours: Number = 0
    refund_policy: Literal["none", "partial", "full"] = "full"
    refund_percentage: StrictInt | None = None


class Recurring(In):
    enabled: StrictBool = False
    intervals: Annotated[list[Literal["daily", "weekly", "monthly"]], Field(max_length=3)] = []
    max_occurrences: StrictInt | None = None


class RequiredResource(In):
    """Types room, table, vehicle and facility are alternatives, other types are all needed; `selection` overrides."""

    id: Reference
    name: ShortText | None = None
    type: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)] = "equipment"
    quantity: StrictInt = 1
    selection: Annotated[str, StringConstraints(max_length=10)] | None = None


class RequiredStaff(In):
    """`count` people with this role or skill, or of those named (ids or references)."""

    role: Name
    count: StrictInt = 1
    specific_staff_ids: Annotated[list[Reference], Field(max_length=500)] = []


class Coordinates(In):
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lng: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class ServiceLocation(In):
    type: Literal["physical", "virtual", "hybrid"] = "physical"
    address: Annotated[str, StringConstraints(max_length=500)] | None = None
    room: ShortText | None = None
    virtual_link: Annotated[str, StringConstraints(max_length=2000, pattern=r"^https?://\S+$")] | None = None
    coordinates: Coordinates | None = None


class PricingTier(In):
    """The last tier whose condition holds replaces the base price."""

    name: Name
    condition: StrictStr
    price: StrictInt
    description: LongText | None = None
    unit_minutes: StrictInt | None = None
    per: Annotated[str, StringConstraints(max_length=20)] | None = None


class CustomField(In):
    """`validation` is a regular expression in RE2 syntax, so that none can take more than linear time."""

    id: Annotated[str, StringConstraints(pattern=r"^[^\s.]{1,60}$")]
    name: Name
    type: Annotated[str, StringConstraints(max_length=20)]
    required: StrictBool = False
    options: Annotated[list[Name], Field(max_length=200)] | None = None
    validation: Annotated[str, StringConstraints(max_length=500)] | None = None
    min: Number | None = None
    max: Number | None = None
    sensitive: StrictBool = False
    placeholder: ShortText | None = None
    help: Annotated[str, StringConstraints(max_length=1000)] | None = None


class ServiceLimits(In):
    """How many bookings the service takes in all, per local day, week (from Monday) and month."""

    per_day: Annotated[StrictInt, Field(ge=1, le=100_000)] | None = None
    per_week: Annotated[StrictInt, Field(ge=1, le=100_000)] | None = None
    per_month: Annotated[StrictInt, Field(ge=1, le=100_000)] | None = None


class Limits(In):
    """What one client may hold: bookings still to come, bookings per day and per week; and `service`, for everybody."""

    active_per_client: Annotated[StrictInt, Field(ge=1, le=1000)] | None = None
    per_day: Annotated[StrictInt, Field(ge=1, le=1000)] | None = None
    per_week: Annotated[StrictInt, Field(ge=1, le=1000)] | None = None
    service: ServiceLimits | None = None
    require_approval: StrictBool | None = None


class ReminderRule(In):
    """`mobile`: a push message where the client has asked for them, else a text message."""

    before_minutes: Annotated[StrictInt, Field(ge=5, le=44_640)]
    channel: Literal["email", "sms", "push", "mobile"]


class Waitlist(In):
    enabled: StrictBool = True
