"""Free slots."""

from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

import orjson
from django.http import HttpRequest
from ninja import Query
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.http.slot_schema import KnownZone, NextSlotOut, SlotsOut
from comptoir.booking.services.find_slots import SlotQuestion, find_next_of_all, find_next_slot, find_slots
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In

routes = Routes("slots")


def _date_text(value: Any) -> Any:
    if not isinstance(value, str) or len(value) != 10:
        raise PydanticCustomError("platform.not_a_date", "not a date YYYY-MM-DD")
    return value


def _within_years(value: date) -> date:
    if not 1970 <= value.year <= 9000:
        raise PydanticCustomError("platform.not_a_date", "outside the years 1970 to 9000")
    return value


CalendarDate = Annotated[date, BeforeValidator(_date_text), AfterValidator(_within_years)]
Named = Annotated[str, StringConstraints(max_length=100)]
_LONGEST_LOOK = timedelta(days=366)


class SlotQuery(In):
    """What both slot endpoints take."""

    service_id: UUID
    staff_id: Named | None = None
    resource_id: Named | None = None
    participants: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    duration: Annotated[int, Field(ge=1, le=5_256_000)] | None = None
    time_zone: KnownZone | None = None

    def question(self) -> SlotQuestion:
        return SlotQuestion(
            service=self.service_id,
            staff=self.staff_id,
            resource=self.resource_id,
            participants=self.participants,
            duration=self.duration,
            time_zone=self.time_zone,
        )


class SlotRangeQuery(SlotQuery):
    from_: Annotated[CalendarDate, Field(alias="from")]
    to: CalendarDate


class NextSlotQuery(SlotQuery):
    service_id: UUID | None = None  # type: ignore[assignment]
    within: timedelta = timedelta(days=60)


@routes.get("/slots", permission="slot.read", response=SlotsOut, refuses=(NotFound, ServiceInactive))
def list_slots(request: HttpRequest, query: Query[SlotRangeQuery]) -> bytes:
    """Free slots of a service for local dates `from` to `to`, both included; every date is listed, even when empty."""
    found = find_slots(query.question(), first=query.from_, last=query.to, now=request.now)  # type: ignore[attr-defined]
    return orjson.dumps(found)


@routes.get("/slots/next", permission="slot.read", response=NextSlotOut, refuses=(NotFound, ServiceInactive))
def get_next_slot(request: HttpRequest, query: Query[NextSlotQuery]) -> dict[str, Any]:
    """The next free slot that starts within `within` (ISO 8601 duration, at most 366 days) from now, or null.

    Without `serviceId` the first of all services, whichever it is.
    """
    if not timedelta() < query.within <= _LONGEST_LOOK:
        raise Invalid([FieldError("within", "platform.too_large", {"bound": "P366D"})])
    find = find_next_slot if query.service_id else find_next_of_all
    return find(query.question(), within=query.within, now=request.now)  # type: ignore[attr-defined]
