"""Coaches: what they begin with, and the page prospects book from."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from comptoir.booking.http.coach_schema import CoachPageOut, CoachSetUpOut
from comptoir.booking.queries.coaches import own_services, services_of, stand_in_of
from comptoir.booking.services.own_services import check_owner
from comptoir.booking.services.set_up_coach import set_up_coach
from comptoir.booking.services.show_page import show_house, show_person
from comptoir.booking.services.show_service import show_to_visitors
from comptoir.identity.public import organization_called, organization_profile
from comptoir.planning.contracts import OtherLocation
from comptoir.planning.public import Person, person_called
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.routes import Routes
from comptoir.platform.tenancy import organization_scope

routes = Routes("coaches")


@routes.get("/public/coaches/{organization}/{coach}", public=True, response=CoachPageOut, refuses=(NotFound,))
def get_coach_page(request: HttpRequest, organization: str, coach: str) -> dict[str, Any]:
    """A coach by the slug (or id) of their house and their reference (or id), with what can be booked with them."""
    house = organization_called(organization)
    if house is None:
        raise NotFound
    with organization_scope(house):
        person = person_called(coach)
        services = services_of(person) if person else []
        if person is None or not services:
            raise NotFound
        profile = organization_profile()
        return {
            **show_house(profile, person),
            "coach": show_person(person),
            "away": _away(person, profile.slug, request.now),  # type: ignore[attr-defined]
            "services": show_to_visitors(services),
        }


@routes.post(
    "/staff/{staff_id}/coach-setup",
    status=200,
    permission="service.write_own",
    response=CoachSetUpOut,
    refuses=(NotFound, OtherLocation),
)
def post_coach_setup(request: Any, staff_id: UUID) -> dict[str, Any]:
    """Give a coach an address, usual types of appointment and reasons; what is there already stays. A coach asks for
    themselves."""
    check_owner(request.principal, staff_id)
    reference = set_up_coach(staff_id, now=request.now)
    house = organization_profile()
    return {"reference": reference, "path": f"/c/{house.slug}/{reference}", "services": own_services(staff_id)}


def _away(person: Person, slug: str, now: datetime) -> dict[str, Any] | None:
    found = stand_in_of(person, now=now)
    if found is None:
        return None
    absence, other = found
    stand_in = {"name": other.name, "path": f"/c/{slug}/{other.reference or other.id}"}
    return {"start": absence.start, "end": absence.end, "standIn": stand_in}
