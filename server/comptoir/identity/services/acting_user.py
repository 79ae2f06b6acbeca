"""The signed-in person as the actor of what happens in an organization they are just entering."""

from contextlib import AbstractContextManager

from comptoir.identity.models import User
from comptoir.platform.actor import Context, acting, current_context


def acting_user(user: User) -> AbstractContextManager[None]:
    """The audit log names `user` for what is done inside."""
    return acting(Context(current_context().request_id, "user", str(user.id), user.name or user.email))
