"""Change what the signed-in person is called and reads."""

from typing import Any

from comptoir.identity.models import User


def change_user(user: User, changes: dict[str, Any]) -> User:
    for name, value in changes.items():
        setattr(user, name, value)
    if changes:
        user.save(update_fields=list(changes))
    return user
