"""Who may enter the current organization, and who is asked to."""

from collections.abc import Collection
from uuid import UUID

from django.db import models
from django.db.models import Q

from comptoir.identity.contracts import TeamMember
from comptoir.identity.models import Invitation, Membership
from comptoir.identity.rules.permissions import ROLE_OF_A_SECRET_KEY
from comptoir.identity.rules.standing import Standing
from comptoir.kernel.ids import UserId
from comptoir.platform.actor import Principal
from comptoir.platform.contracts import NotFound


def member_list(*, search: str = "", role: str = "") -> models.QuerySet[Membership]:
    """Members with their users; `search` looks in name and e-mail."""
    rows = Membership.objects.select_related("user")
    if search:
        rows = rows.filter(Q(user__name__icontains=search) | Q(user__email__icontains=search))
    return rows.filter(role=role) if role else rows


def member_row(membership: UUID) -> Membership:
    """Raises:
    NotFound: no such membership here.
    """
    row = Membership.objects.select_related("user").filter(pk=membership).first()
    if row is None:
        raise NotFound
    return row


def is_member(user: UserId | UUID) -> bool:
    """Whether the user has access to the current organization."""
    return Membership.objects.filter(user_id=user).exists()


def member_contact(user: UserId | UUID) -> tuple[str, str] | None:
    """The e-mail address and the language of a member; None: no member, or not any more."""
    row = Membership.objects.select_related("user").filter(user_id=user).first()
    return (row.user.email, row.user.locale) if row is not None else None


def team_of(location: UUID | None, *, others: Collection[UUID] = ()) -> list[TeamMember]:
    """Who runs the house, all of it or this `location`, and `others` of the team by their user's id."""
    heads = Q(role__in=("owner", "admin", "manager")) & (Q(location_id=None) | Q(location_id=location))
    rows = Membership.objects.select_related("user").filter(heads | Q(user_id__in=list(others)))
    return [TeamMember(UserId(row.user_id), row.user.email, row.user.locale) for row in rows.order_by("id")]


def open_invitations(*, search: str = "") -> models.QuerySet[Invitation]:
    """Invitations nobody has accepted yet, expired ones included."""
    rows = Invitation.objects.filter(accepted_at=None)
    return rows.filter(email__icontains=search) if search else rows


def standing_of(principal: Principal) -> Standing:
    """How high the caller stands when it gives or takes access."""
    if principal.user is None:
        return Standing(ROLE_OF_A_SECRET_KEY)
    row = Membership.objects.get(user_id=principal.user)
    return Standing(row.role, row.location_id)
