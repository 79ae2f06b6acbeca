"""Give somebody access without an invitation: an operator vouches for them."""

from datetime import datetime

from comptoir.identity.models import Membership
from comptoir.identity.services.register_user import register_user
from comptoir.platform import audit


def add_member(*, email: str, name: str, password: str, role: str, now: datetime) -> None:
    """A member of the current organization; an existing user of `email` keeps their name and password."""
    user = register_user(email=email.strip().lower(), password=password, name=name)
    membership, made = Membership.objects.get_or_create(user=user, defaults={"role": role, "created_at": now})
    if made:
        after = {"email": user.email, "role": role}
        audit.record("member.added", object_type="member", object_id=membership.id, after=after)
