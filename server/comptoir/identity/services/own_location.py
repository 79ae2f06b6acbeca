"""Whoever belongs to one location sets up that one."""

from uuid import UUID

from comptoir.identity.contracts import OtherLocation
from comptoir.platform.actor import Principal


def check_own_location(principal: Principal, location: UUID | None) -> None:
    """`location` None: one that is not there yet.

    Raises:
        OtherLocation: it is not the one that the caller belongs to.
    """
    if principal.location is not None and principal.location != location:
        raise OtherLocation
