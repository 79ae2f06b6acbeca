"""What a valid service document means for the rows around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from comptoir.identity.public import location_exists, organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.contracts import NamedResource
from comptoir.planning.public import name_people_and_things


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document with its defaults, and the ids behind the names it uses."""

    document: dict[str, Any]
    staff_ids: list[UUID]
    resource_ids: list[UUID]
    location_id: UUID | None

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of the service's row."""
        return {
            "name": self.document["name"],
            "type": self.document["type"],
            "category": self.document.get("category") or "",
            "is_active": self.document["isActive"],
            "location_id": self.location_id,
            "document": self.document,
            "staff_ids": self.staff_ids,
            "resource_ids": self.resource_ids,
        }


def resolve(written: Mapping[str, Any]) -> Resolved:
    """Fill in defaults, make placeholders for new names, check what must exist.

    Raises:
        Invalid: an id names no staff member, resource or location of this organization.
    """
    document = {
        "type": "appointment",
        "price": 0,
        "isActive": True,
        "metadata": {},
        **{key: value for key, value in written.items() if value is not None},
    }
    document.setdefault("currency", organization_profile().currency)
    errors: list[FieldError] = []
    location = document.pop("locationId", None)
    if location is not None and not location_exists(UUID(str(location))):
        errors.append(FieldError("locationId", "platform.unknown_reference"))
    staff = [
        (reference, entry.get("role") or "", f"requiredStaff.{position}.specificStaffIds.{index}")
        for position, entry in enumerate(document.get("requiredStaff") or ())
        for index, reference in enumerate(entry.get("specificStaffIds") or ())
    ]
    resources = [
        (
            NamedResource(
                reference=entry["id"],
                name=entry.get("name") or "",
                type=entry.get("type") or "equipment",
                units=entry.get("quantity") or 1,
            ),
            f"requiredResources.{position}.id",
        )
        for position, entry in enumerate(document.get("requiredResources") or ())
    ]
    named, unknown = name_people_and_things(staff=staff, resources=resources)
    errors += unknown
    if errors:
        raise Invalid(errors)
    return Resolved(
        document,
        list(dict.fromkeys(named.staff.values())),
        list(dict.fromkeys(named.resources.values())),
        UUID(str(location)) if location is not None else None,
    )
