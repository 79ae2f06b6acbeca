"""A membership's location has to be one of ours."""

from uuid import UUID

from comptoir.identity.queries.organization import location_exists
from comptoir.kernel.refusal import FieldError, Invalid


def require_location(location: UUID | None) -> None:
    """Raises:
    Invalid: there is no such location here (path `locationId`).
    """
    if location is not None and not location_exists(location):
        raise Invalid([FieldError("locationId", "platform.unknown_reference")])
