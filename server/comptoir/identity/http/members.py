"""/members: who may enter the organization, as what, and where."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest

from comptoir.identity.contracts import LastOwner, RoleTooHigh
from comptoir.identity.http.changes import Changes
from comptoir.identity.queries.members import member_list, member_row, standing_of
from comptoir.identity.rules.roles import Role
from comptoir.identity.services.change_member import change_member
from comptoir.identity.services.remove_member import remove_member
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Instant, Out, Page

if TYPE_CHECKING:
    from comptoir.identity.models import Membership

routes = Routes("members")


class MemberChanges(Changes):
    """Another role, another location (null: all of them), or both."""

    role: Role = "staff"
    location_id: UUID | None = None


class MemberUser(Out):
    id: UUID
    email: str
    name: str


class MemberOut(Out):
    id: UUID
    user: MemberUser
    role: Role
    location_id: UUID | None
    created_at: Instant


def _shown(row: "Membership") -> dict[str, Any]:
    return {
        "id": row.id,
        "user": {"id": row.user.id, "email": row.user.email, "name": row.user.name},
        "role": row.role,
        "locationId": row.location_id,
        "createdAt": row.created_at,
    }


@routes.get("", permission="member.read", response=Page[MemberOut])
def list_members(
    request: HttpRequest,
    search: Search = "",
    role: Role | None = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Members, those who joined first at the top."""
    return page_of(member_list(search=search, role=role or ""), _shown, order=("id",), limit=limit, cursor=cursor)


@routes.get("/{uuid:member_id}", permission="member.read", response=MemberOut, refuses=(NotFound,))
def read_member(request: HttpRequest, member_id: UUID) -> dict[str, Any]:
    return _shown(member_row(member_id))


@routes.patch(
    "/{uuid:member_id}",
    permission="member.write",
    response=MemberOut,
    refuses=(Invalid, NotFound, RoleTooHigh, LastOwner),
)
def edit_member(request: Any, member_id: UUID, changes: MemberChanges) -> dict[str, Any]:
    """Give another role or location; never a role above one's own."""
    return _shown(change_member(member_id, changes.changed(), by=standing_of(request.principal)))


@routes.delete("/{uuid:member_id}", permission="member.write", refuses=(NotFound, RoleTooHigh, LastOwner))
def delete_member(request: Any, member_id: UUID) -> None:
    """Take the access away; the last owner stays."""
    remove_member(member_id, by=standing_of(request.principal))
