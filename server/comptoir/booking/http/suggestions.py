"""Slots that suit best, and what may follow an appointment."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Query
from pydantic import Field

from comptoir.booking.contracts import ServiceInactive
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.http.slot_schema import SlotOut
from comptoir.booking.http.slots import SlotRangeQuery
from comptoir.booking.services.suggest_follow_up import suggest_follow_up
from comptoir.booking.services.suggest_slots import suggest_slots
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.schema import Out

routes = OwnRoutes("slots")


class BestSlotsQuery(SlotRangeQuery):
    """`clientId`: whose habits count; of a client who is signed in their own. Only from staff and secret keys."""

    client_id: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=20)] = 5


class BestSlotOut(SlotOut):
    """`adjacent`: right before or after another appointment; `habit`: a day and hour the client is used to."""

    reasons: list[Literal["adjacent", "habit"]]


class BestSlotsOut(Out):
    time_zone: str
    items: list[BestSlotOut]


class FollowUpOut(Out):
    """The type that follows, the day it is about due, and free times around then."""

    service_id: UUID
    service_name: str
    staff_id: UUID | None
    day: str
    slots: list[BestSlotOut]


@routes.get("/slots/best", permission="slot.read", response=BestSlotsOut, refuses=(NotFound, ServiceInactive))
def list_best_slots(request: Any, query: Query[BestSlotsQuery]) -> dict[str, Any]:
    """Free slots for local dates `from` to `to` that leave no holes in the day and suit the client, best first."""
    client = query.client_id if request.principal.may("client.read") else request.principal.client
    return suggest_slots(
        query.question(), first=query.from_, last=query.to, client=client, limit=query.limit, now=request.now
    )


@routes.get("/bookings/{booking_id}/follow-up", permission="booking.read", response=FollowUpOut, refuses=(NotFound,))
def get_follow_up(request: Any, booking_id: UUID) -> dict[str, Any]:
    """What may come after a booking: the type, the day, free times."""
    return suggest_follow_up(booking_id, now=request.now)
