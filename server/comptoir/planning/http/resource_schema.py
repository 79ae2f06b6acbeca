"""A resource, in and out."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import AliasChoices, Field, StringConstraints

from comptoir.planning.http.fields import Reference
from comptoir.platform.http.schema import In, Instant, LongText, Name, Out

MOST_UNITS = 500

Kind = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class ResourceChanges(In):
    """What may be said of a resource; what is left out stays as it is. `quantity` is understood for `units`."""

    reference: Reference = None
    name: Name = ""
    type: Kind = "equipment"
    units: int = Field(1, validation_alias=AliasChoices("units", "quantity"), ge=1, le=MOST_UNITS)
    description: LongText = ""
    location_id: UUID | None = None
    is_active: bool = True

    def fields(self) -> dict[str, Any]:
        """What was sent, as the table holds it; `units` is a count."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class ResourceIn(ResourceChanges):
    """A new resource; one unit of equipment unless said otherwise."""

    name: Name


class ResourceOut(Out):
    id: UUID
    reference: str | None
    name: str
    type: str
    units: int
    description: str
    location_id: UUID | None
    is_active: bool
    is_placeholder: bool
    created_at: Instant
