"""Free slots, and the dates of a series, out of the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.planning.rules.zones import zone_exists
from comptoir.platform.http.schema import Out


def _known_zone(value: str) -> str:
    if not zone_exists(value):
        raise PydanticCustomError("planning.zone_unknown", "unknown zone", {"value": value})
    return value


KnownZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_known_zone)]


class SlotOut(Out):
    """`remaining` counts seats of a session, or bookings still possible at that time."""

    start: datetime
    end: datetime
    remaining: int
    staff_ids: list[UUID]
    resource_ids: list[UUID]
    price_from: int


class SlotDayOut(Out):
    date: str
    slots: list[SlotOut]


class SlotsOut(Out):
    time_zone: str
    days: list[SlotDayOut]


class NextSlotOut(Out):
    """`serviceId`: whose slot it is; null when none was asked for and none is free."""

    time_zone: str
    service_id: UUID | None
    slot: SlotOut | None


class SeriesDateOut(Out):
    """A date of a series: `free`, `conflict` (somebody has it) or `closed` (not offered); `reason` says why, as a code
    that `booking.<reason>` explains. `startDate` is null where clocks skip the hour."""

    date: str
    start_date: datetime | None
    end_date: datetime | None
    status: Literal["free", "conflict", "closed"]
    reason: str | None
    nearest: list[SlotOut]


class PreviewDateOut(SeriesDateOut):
    """`message` says the reason in words; `price` is null for what cannot be had."""

    message: str | None
    price: int | None


class SeriesPreviewOut(Out):
    """`missingMonths` ("2027-02") have no such day, so nothing is booked in them."""

    time_zone: str
    occurrences: list[PreviewDateOut]
    missing_months: list[str]
    conflicts: int
    total: int
    currency: str
