"""Give a coach what they begin with: an address, types of appointment, and reasons of their own where the house has
none."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.models import Service
from comptoir.booking.queries.coaches import own_services
from comptoir.booking.queries.reasons import reasons
from comptoir.booking.rules.coach_defaults import FOLLOWED_BY, type_document, usual_reasons, usual_types
from comptoir.booking.services.add_reason import add_reason
from comptoir.booking.services.change_service import change_service
from comptoir.booking.services.create_service import create_service
from comptoir.identity.public import organization_profile
from comptoir.kernel.person_name import name_in
from comptoir.planning.public import (
    create_staff,
    give_reference,
    link_user,
    person_called,
    person_with_email,
    staff_of_user,
)
from comptoir.platform.contracts import NotFound

ROLE = "coach"


def set_up_coach(coach: UUID, *, now: datetime) -> str:
    """Their reference. What they have already stays as it is: a second call makes nothing.

    Raises:
        NotFound: nobody here has that id.
    """
    person = person_called(str(coach))
    if person is None:
        raise NotFound
    locale = organization_profile().locale
    reference = give_reference(coach, person.name, now=now)
    if not own_services(coach):
        role = person.skills[0] if person.skills else ROLE
        made = [
            create_service(type_document(usual, coach=str(coach), role=role), now=now) for usual in usual_types(locale)
        ]
        for row in made:
            change_service(row, _followed_by(row, made[FOLLOWED_BY]), now=now)
    if not reasons([coach]).exists():
        for label in usual_reasons(locale):
            add_reason(label, None, staff=coach, now=now)
    return reference


def welcome_coach(*, user: UUID, name: str, email: str, now: datetime) -> UUID:
    """The staff member that a user who joined as a coach is from now on, set up; whom the house knew by their e-mail
    address is linked, else somebody new, called by that address while they have not said their name."""
    known = staff_of_user(user)
    if known is None and (person := person_with_email(email)) is not None:
        link_user(person.id, user, now=now)
        known = person.id
    if known is None:
        known = create_staff(
            {"name": name or name_in(email) or email, "email": email, "roles": [ROLE], "user_id": user}, now=now
        ).id
    set_up_coach(known, now=now)
    return known


def _followed_by(row: Service, follow_up: Service) -> dict[str, Any]:
    return {**row.document, "metadata": {**row.document.get("metadata", {}), "followUpServiceId": str(follow_up.id)}}
