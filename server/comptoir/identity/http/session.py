"""/session: who is signed in, what they may do where; the dashboard's first call."""

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from comptoir.identity.adapters.csrf import give_csrf_cookie
from comptoir.identity.http.authenticator import signed_in_user
from comptoir.identity.http.changes import Changes
from comptoir.identity.http.fields import Locale
from comptoir.identity.queries.access import MembershipOf, memberships_of
from comptoir.identity.rules.permissions import permissions_at
from comptoir.identity.rules.roles import Role
from comptoir.identity.services.change_user import change_user
from comptoir.kernel.refusal import Invalid
from comptoir.platform.http.routes import Routes, render
from comptoir.platform.http.schema import Name, Out

if TYPE_CHECKING:
    from comptoir.identity.models import User

routes = Routes("session")


class UserChanges(Changes):
    name: Name = ""
    locale: Locale = "fr"


class UserOut(Out):
    id: UUID
    email: str
    name: str
    locale: str


class OrganizationHead(Out):
    id: UUID
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str


class MembershipOut(Out):
    organization: OrganizationHead
    role: Role
    location_id: UUID | None
    permissions: list[str]


class SessionOut(Out):
    """`user` is null when nobody is signed in. The answer also sets the `csrftoken` cookie."""

    user: UserOut | None
    memberships: list[MembershipOut]
    streams_url: str


def _user(user: "User") -> dict[str, Any]:
    return {"id": user.id, "email": user.email, "name": user.name, "locale": user.locale}


def _membership(found: MembershipOf) -> dict[str, Any]:
    return {
        "organization": {
            "id": found.organization,
            "slug": found.slug,
            "name": found.name,
            "timeZone": found.time_zone,
            "currency": found.currency,
            "country": found.country,
            "locale": found.locale,
        },
        "role": found.role,
        "locationId": found.location,
        "permissions": sorted(permissions_at(found.role, found.location)),
    }


@routes.get("", public=True, response=SessionOut)
def read_session(request: HttpRequest) -> HttpResponse:
    """Who is signed in, and their organizations; needs no key."""
    user = signed_in_user(request)
    response = render(
        {
            "user": _user(user) if user else None,
            "memberships": [_membership(found) for found in memberships_of(user.id)] if user else [],
            "streamsUrl": settings.COMPTOIR_STREAMS_URL,
        },
        200,
    )
    give_csrf_cookie(request, response)
    return response


@routes.patch("/user", response=UserOut, refuses=(Invalid,))
def edit_user(request: Any, changes: UserChanges) -> dict[str, Any]:
    """Change one's own name and language."""
    return _user(change_user(cast("User", request.user), changes.changed()))
