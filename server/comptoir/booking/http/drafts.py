"""A service document tried out before it is saved."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

import orjson
from django.http import HttpRequest
from pydantic import Field, StringConstraints

from comptoir.booking.http.booking_schema import Source
from comptoir.booking.http.service_schema import ServiceIn
from comptoir.booking.http.services import written
from comptoir.booking.http.slot_schema import SlotsOut
from comptoir.booking.http.slots import CalendarDate
from comptoir.booking.services.try_draft import Situation, draft_price, draft_slots
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Out

routes = Routes("services")

Fact = Annotated[str, StringConstraints(max_length=100)]


class DraftSlotsIn(In):
    """`serviceId`: the saved service that the document would replace."""

    service: ServiceIn
    service_id: UUID | None = None
    from_: Annotated[CalendarDate, Field(alias="from")]
    to: CalendarDate


class ClientFacts(In):
    """What conditions may ask of a known client."""

    membership: Fact | None = None
    student: bool = False
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    tags: Annotated[list[Fact], Field(max_length=50)] = []
    visits: Annotated[int, Field(ge=0, le=1_000_000)] = 0


class DraftPriceIn(In):
    """`bookedAt`: when it would be booked (default: now); `duration` in minutes (default: the service's)."""

    service: ServiceIn
    start_date: Instant
    booked_at: Instant | None = None
    duration: Annotated[int, Field(ge=1, le=5_256_000)] | None = None
    participants: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    user: ClientFacts = ClientFacts()
    source: Source = "admin"


class DraftLineOut(Out):
    label: str
    unit: Literal["booking", "participant", "unit"]
    quantity: int
    unit_price: int
    total: int


class DraftTierOut(Out):
    """Whether the tier's condition holds, and whether it is the one that counts: the last that holds."""

    name: str
    holds: bool
    is_chosen: bool


class DraftPriceOut(Out):
    lines: list[DraftLineOut]
    total: int
    currency: str
    tiers: list[DraftTierOut]


@routes.post(
    "/services/preview/slots", status=200, permission="service.write_own", response=SlotsOut, refuses=(NotFound,)
)
def preview_slots(request: HttpRequest, data: DraftSlotsIn) -> bytes:
    """The free slots that a service document would yield if it were saved and active. Nothing is stored."""
    first: date = data.from_
    found = draft_slots(written(data.service), saved=data.service_id, first=first, last=data.to, now=request.now)  # type: ignore[attr-defined]
    return orjson.dumps(found)


@routes.post("/services/preview/price", status=200, permission="service.write_own", response=DraftPriceOut)
def preview_price(request: HttpRequest, data: DraftPriceIn) -> dict[str, Any]:
    """The price that a service document gives someone at some time, and which of its tiers hold. Nothing is stored."""
    situation = Situation(
        start=data.start_date,
        booked_at=data.booked_at or request.now,  # type: ignore[attr-defined]
        minutes=data.duration,
        participants=data.participants,
        source=data.source,
        user=data.user.model_dump(mode="json"),
    )
    return draft_price(written(data.service), situation)
