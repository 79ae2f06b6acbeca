"""A widget shows services that exist."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from comptoir.booking.public import services_exist
from comptoir.kernel.ids import ServiceId
from comptoir.kernel.refusal import FieldError, Invalid


def check_services(settings: Mapping[str, Any]) -> None:
    """Look up `serviceIds`.

    Raises:
        Invalid: one of them is not a service of the organization.
    """
    wanted = [ServiceId(UUID(id)) for id in settings.get("serviceIds", [])]
    known = services_exist(wanted) if wanted else set()
    errors = [
        FieldError(f"settings.serviceIds.{position}", "widgets.service_unknown", {"value": str(id)})
        for position, id in enumerate(wanted)
        if id not in known
    ]
    if errors:
        raise Invalid(errors)
