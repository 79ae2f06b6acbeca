"""Join an organization one was invited to."""

from datetime import datetime

from allauth.account.models import EmailAddress

from comptoir.identity.contracts import AlreadyMember, InvitationExpired, InvitationForAnother, MemberJoined
from comptoir.identity.models import Invitation, Membership, User
from comptoir.identity.queries.access import InvitationFound, invitation_by_token
from comptoir.identity.rules.secrets import digest
from comptoir.identity.services.acting_user import acting_user
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.events import publish
from comptoir.platform.tenancy import organization_scope


def accept_invitation(token: str, *, user: User, now: datetime) -> InvitationFound:
    """Make `user` a member with the invited role.

    Raises:
        NotFound: no such invitation.
        InvitationExpired: too old, or already accepted.
        InvitationForAnother: the invited address is none that the user has proved to be theirs.
        AlreadyMember: they have access already.
    """
    found = invitation_by_token(digest(token))
    if found is None:
        raise NotFound
    if not EmailAddress.objects.filter(user=user, email=found.email, verified=True).exists():
        raise InvitationForAnother
    with acting_user(user), organization_scope(found.organization):
        row = Invitation.objects.select_for_update().filter(pk=found.id).first()
        if row is None:
            raise NotFound
        if row.accepted_at is not None or now >= row.expires_at:
            raise InvitationExpired
        _join(row, user, now)
        joined = MemberJoined(
            organization=found.organization,
            at=now,
            email=row.email,
            role=row.role,
            user=user.id,
            user_name=user.name,
        )
        publish(joined, subject=user.id)
    return found


def _join(row: Invitation, user: User, now: datetime) -> None:
    membership, made = Membership.objects.get_or_create(
        user=user, defaults={"role": row.role, "location_id": row.location_id, "created_at": now}
    )
    if not made:
        raise AlreadyMember
    row.accepted_at = now
    row.save(update_fields=["accepted_at"])
    audit.record(
        "member.joined",
        object_type="member",
        object_id=membership.id,
        after={"email": row.email, "role": row.role},
    )
