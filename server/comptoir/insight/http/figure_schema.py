"""Figures in and out of the API."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from comptoir.platform.http.schema import In, Out


def _is_date(value: object) -> object:
    if isinstance(value, str) and len(value) != len("2027-03-08"):
        raise PydanticCustomError("platform.not_a_date", "not a date")
    return value


def _within_years(value: date) -> date:
    if not 1970 <= value.year <= 9000:
        raise PydanticCustomError("platform.not_a_date", "outside the years 1970 to 9000")
    return value


Day = Annotated[date, BeforeValidator(_is_date), AfterValidator(_within_years)]


class FigureQuery(In):
    """Local days of the organization, both included; the last thirty unless said. `by`: a booking belongs to the day it
    starts (`start`) or was made (`creation`)."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    to: Day | None = None
    by: Literal["start", "creation"] = "start"
    service_id: UUID | None = None
    staff_id: UUID | None = None
    location_id: UUID | None = None


class SummaryQuery(FigureQuery):
    interval: Literal["day", "week", "month"] = "day"


class FigurePeriodQuery(In):
    """Local days of the organization, both included; the last thirty unless said."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    to: Day | None = None


class TodayQuery(In):
    """`date`: another local day than today."""

    staff_id: UUID | None = None
    date: Day | None = None


class TallyOut(Out):
    """Amounts in minor units of the answer's currency.

    `bookings` are all, cancelled ones included; those that moved count where they are now, and those who only waited
    do not. `confirmed` includes `completed`. `revenue` is what was paid less what was given back; `bookedValue` the
    prices of all not cancelled, paid or not, and `averageValue` their average (null without any). `uniqueClients` and
    `participants` are of those not cancelled.
    """

    bookings: int
    pending: int
    confirmed: int
    completed: int
    cancelled: int
    no_show: int
    revenue: int
    booked_value: int
    average_value: int | None
    unique_clients: int
    participants: int


class PeriodOut(TallyOut):
    """`period` is its first day; a week's is a Monday."""

    period: str


class OtherCurrency(Out):
    currency: str
    revenue: int
    booked_value: int


class SummaryOut(Out):
    """Every period is listed, even when empty. What is priced in another currency counts in `otherCurrencies` only."""

    time_zone: str
    currency: str
    items: list[PeriodOut]
    total: TallyOut
    other_currencies: list[OtherCurrency]


class ServiceFiguresOut(TallyOut):
    """`count` is `bookings`, `average` is `averageValue`; `cancellationRate` is between 0 and 1."""

    service_id: UUID
    name: str
    category: str | None
    color: str | None
    count: int
    average: int | None
    cancellation_rate: float


class ServicesFiguresOut(Out):
    currency: str
    items: list[ServiceFiguresOut]
    next_cursor: None = None


class HourCell(Out):
    """`dayOfWeek` is ISO, `hour` 0 to 23, both on the organization's wall; hours without a start are left out."""

    day_of_week: int
    hour: int
    bookings: int
    participants: int


class PeakHoursOut(Out):
    time_zone: str
    cells: list[HourCell]


class OccupiedOut(Out):
    """`bookedMinutes` are what bookings and sessions hold, buffers included; `openMinutes` is null for who has no hours
    of their own (for a resource: its location's), and so is `rate`, which is above 1 when more than the hours is held.
    """

    id: UUID
    name: str
    open_minutes: int | None
    booked_minutes: int
    rate: float | None


class OccupancyOut(Out):
    time_zone: str
    staff: list[OccupiedOut]
    resources: list[OccupiedOut]


class TodayStats(Out):
    """`late`: should have come and did not check in yet; `here`: checked in; the rest as in other figures."""

    bookings: int
    pending: int
    to_come: int
    late: int
    here: int
    completed: int
    no_show: int
    cancelled: int
    participants: int
    booked_minutes: int
    booked_value: int
    amount_due: int


class BoardItem(Out):
    id: UUID
    reference: str
    service_id: UUID
    service_name: str
    color: str | None
    status: str
    awaits: str
    start_date: datetime
    end_date: datetime
    time_zone: str
    participants: int
    contact_name: str | None
    contact_phone: str | None
    staff: list[str]
    resources: list[str]
    checked_in_at: datetime | None
    checked_out_at: datetime | None
    total_price: int
    amount_due: int
    currency: str
    source: str


class TodayOut(Out):
    date: str
    time_zone: str
    currency: str
    stats: TodayStats
    items: list[BoardItem]
