"""/invitations: people asked to join, for those inside; and the link they follow, for those outside."""

from typing import TYPE_CHECKING, Annotated, Any, cast
from uuid import UUID

from django.http import HttpRequest
from django.utils.timezone import now
from pydantic import Field

from comptoir.identity.contracts import AlreadyMember, InvitationExpired, InvitationForAnother, RoleTooHigh
from comptoir.identity.http.fields import Email
from comptoir.identity.queries.access import invitation_by_token
from comptoir.identity.queries.members import open_invitations, standing_of
from comptoir.identity.rules.roles import Role
from comptoir.identity.rules.secrets import digest
from comptoir.identity.services.accept_invitation import accept_invitation
from comptoir.identity.services.invite_member import invite_member
from comptoir.identity.services.withdraw_invitation import withdraw_invitation
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Instant, Out, Page

if TYPE_CHECKING:
    from comptoir.identity.models import Invitation, User

routes = Routes("invitations")

Token = Annotated[str, Field(min_length=1, max_length=100)]


class InvitationIn(In):
    """Whom to ask, as what; without `locationId` for all locations."""

    email: Email
    role: Role
    location_id: UUID | None = None


class InvitationOut(Out):
    id: UUID
    email: str
    role: Role
    location_id: UUID | None
    invited_by: str
    expires_at: Instant
    created_at: Instant


class TokenIn(In):
    token: Token


class LookupOut(Out):
    organization_name: str
    email: str
    role: Role


class JoinedOut(LookupOut):
    organization_id: UUID


def _shown(row: "Invitation") -> dict[str, Any]:
    return {
        "id": row.id,
        "email": row.email,
        "role": row.role,
        "locationId": row.location_id,
        "invitedBy": row.invited_by,
        "expiresAt": row.expires_at,
        "createdAt": row.created_at,
    }


@routes.get("", permission="member.read", response=Page[InvitationOut])
def list_invitations(
    request: HttpRequest, search: Search = "", limit: Limit = 50, cursor: Cursor | None = None
) -> dict[str, Any]:
    """Invitations that nobody has accepted yet, the newest first."""
    return page_of(open_invitations(search=search), _shown, order=("-id",), limit=limit, cursor=cursor)


@routes.post(
    "",
    permission="member.write",
    response=InvitationOut,
    refuses=(Invalid, RoleTooHigh, AlreadyMember),
    operation_id="invite_member",
)
def invite(request: Any, invitation: InvitationIn) -> dict[str, Any]:
    """Send an invitation by mail, valid for seven days; inviting the same address again renews it."""
    row = invite_member(
        email=invitation.email,
        role=invitation.role,
        location=invitation.location_id,
        by=standing_of(request.principal),
        invited_by=request.principal.name,
        now=request.now,
    )
    return _shown(row)


@routes.delete("/{uuid:invitation_id}", permission="member.write", refuses=(NotFound, RoleTooHigh))
def delete_invitation(request: Any, invitation_id: UUID) -> None:
    """Take it back; the link in the mail is dead at once."""
    withdraw_invitation(invitation_id, by=standing_of(request.principal))


@routes.get("/lookup", public=True, response=LookupOut, refuses=(NotFound, InvitationExpired))
def look_up_invitation(request: HttpRequest, token: Token) -> dict[str, Any]:
    """What the holder of a link is invited to."""
    found = invitation_by_token(digest(token))
    if found is None:
        raise NotFound
    if not found.is_open(now()):
        raise InvitationExpired
    return {"organizationName": found.organization_name, "email": found.email, "role": found.role}


@routes.post(
    "/accept",
    status=200,
    response=JoinedOut,
    refuses=(NotFound, InvitationExpired, InvitationForAnother, AlreadyMember),
    operation_id="accept_invitation",
)
def accept(request: Any, body: TokenIn) -> dict[str, Any]:
    """Join, signed in with the invited e-mail address."""
    joined = accept_invitation(body.token, user=cast("User", request.user), now=request.now)
    return {
        "organizationId": joined.organization,
        "organizationName": joined.organization_name,
        "email": joined.email,
        "role": joined.role,
    }
