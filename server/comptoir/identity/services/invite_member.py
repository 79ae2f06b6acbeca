"""Ask someone to join, by mail."""

from datetime import datetime, timedelta
from secrets import token_urlsafe
from uuid import UUID

from django.conf import settings

from comptoir.identity.contracts import AlreadyMember
from comptoir.identity.models import Invitation, Membership, User
from comptoir.identity.queries.organization import organization_profile
from comptoir.identity.rules.secrets import ENTROPY_BYTES, digest
from comptoir.identity.rules.standing import Standing
from comptoir.identity.services.member_location import require_location
from comptoir.notifications.public import queue_email
from comptoir.platform import audit

VALID = timedelta(days=7)


def invite_member(
    *, email: str, role: str, location: UUID | None, by: Standing, invited_by: str, now: datetime
) -> Invitation:
    """An open invitation and its mail; inviting the same address again renews it and voids the older link.

    Raises:
        RoleTooHigh: the role, or its reach, is above the caller's.
        Invalid: the location is not one of ours.
        AlreadyMember: the address belongs to a member.
    """
    by.require_over(Standing(role, location))
    require_location(location)
    if Membership.objects.filter(user__email=email).exists():
        raise AlreadyMember
    token = token_urlsafe(ENTROPY_BYTES)
    row, made = Invitation.objects.select_for_update().get_or_create(
        email=email,
        accepted_at=None,
        defaults={"role": role, "token_hash": digest(token), "expires_at": now + VALID, "created_at": now},
    )
    if not made:
        by.require_over(Standing(row.role, row.location_id))
    row.role, row.location_id, row.invited_by = role, location, invited_by[:200]
    row.token_hash, row.expires_at = digest(token), now + VALID
    row.save(force_update=True)
    audit.record(
        "invitation.created" if made else "invitation.renewed",
        object_type="invitation",
        object_id=row.id,
        after={"email": email, "role": role, "locationId": str(location) if location else None},
    )
    _mail(row, token)
    return row


def _mail(row: Invitation, token: str) -> None:
    organization = organization_profile()
    known = User.objects.filter(email=row.email).values_list("locale", flat=True).first()
    queue_email(
        kind="invitation",
        to=row.email,
        locale=known or organization.locale,
        context={
            "organization": {"name": organization.name},
            "timeZone": organization.time_zone,
            "invitedBy": row.invited_by,
            "role": row.role,
            "url": f"{settings.COMPTOIR_PUBLIC_URL}/invite/{token}",
            "expiresAt": row.expires_at,
        },
        dedupe=f"identity.invitation:{row.id}:{digest(token).hex()[:16]}",
    )
