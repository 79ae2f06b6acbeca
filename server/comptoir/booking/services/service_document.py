"""What a valid service document means for the rows around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from comptoir.booking.rules.needs import Names
from comptoir.identity.public import location_exists, organization_profile
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.contracts import NamedResource
from comptoir.planning.public import name_people_and_things, named_people, named_things


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document with its defaults, and the ids behind the names it uses."""

    document: dict[str, Any]
    staff_ids: list[UUID]
    resource_ids: list[UUID]
    names: Names
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
            "names": self.names,
        }


def resolve(written: Mapping[str, Any], *, known: Names | None = None) -> Resolved:
    """Fill in defaults, make placeholders for new names, check what must exist.

    A name in `known` keeps meaning whom it meant, whatever they are called by now.

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
    people, things = _still_there(known or {})
    staff = [
        (reference, entry.get("role") or "", f"requiredStaff.{position}.specificStaffIds.{index}")
        for position, entry in enumerate(document.get("requiredStaff") or ())
        for index, reference in enumerate(entry.get("specificStaffIds") or ())
    ]
    resources = list(enumerate(document.get("requiredResources") or ()))
    named, unknown = name_people_and_things(
        staff=[(_meant(name, people), role, path) for name, role, path in staff],
        resources=[(_resource(entry, things), f"requiredResources.{position}.id") for position, entry in resources],
    )
    if errors := errors + unknown:
        raise Invalid(errors)
    names: Names = {
        "staff": {name.lower(): str(named.staff[_meant(name, people)]) for name, _, _ in staff},
        "resources": {e["id"].lower(): str(named.resources[_meant(e["id"], things)]) for _, e in resources},
    }
    return Resolved(
        document,
        list(dict.fromkeys(named.staff.values())),
        list(dict.fromkeys(named.resources.values())),
        names,
        UUID(str(location)) if location is not None else None,
    )


def _resource(entry: Mapping[str, Any], things: Mapping[str, str]) -> NamedResource:
    return NamedResource(
        reference=_meant(entry["id"], things),
        name=entry.get("name") or "",
        type=entry.get("type") or "equipment",
        units=entry.get("quantity") or 1,
    )


def _meant(name: str, known: Mapping[str, str]) -> str:
    return known.get(name.lower(), name)


def _still_there(known: Names) -> tuple[dict[str, str], dict[str, str]]:
    """Names of staff and of resources that have not been removed since."""
    people, things = known.get("staff", {}), known.get("resources", {})
    staff = named_people(UUID(id) for id in people.values())
    resources = named_things(UUID(id) for id in things.values())
    return (
        {name: id for name, id in people.items() if UUID(id) in staff},
        {name: id for name, id in things.items() if UUID(id) in resources},
    )
