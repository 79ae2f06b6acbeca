"""The roles of an organization, in order of power."""

from typing import Literal

type Role = Literal["owner", "admin", "manager", "staff", "coach"]

ROLES: tuple[Role, ...] = ("owner", "admin", "manager", "staff", "coach")

_RANK: dict[str, int] = {"owner": 4, "admin": 3, "manager": 2, "staff": 1, "coach": 1}


def outranks_or_equals(role: str, other: str) -> bool:
    """Whether someone with `role` may give, change or take away `other`."""
    return _RANK[role] >= _RANK[other]
