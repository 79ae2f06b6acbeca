"""What of a person or a thing only the database can judge."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import models

from comptoir.identity.public import is_member, location_exists
from comptoir.kernel.ids import LocationId, UserId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.planning.models import StaffMember


def check_references(model: type[models.Model], fields: Mapping[str, Any], *, own: UUID | None = None) -> None:
    """Look up what `fields` point to; `own` is the row's id when it exists already.

    Raises:
        Invalid: a location or user that is not the organization's, a reference that another row has, or an
            absence whose stand-in is nobody else who works here.
    """
    errors = []
    location = fields.get("location_id")
    if location is not None and not location_exists(LocationId(location)):
        errors.append(FieldError("locationId", "planning.location_unknown", {"value": str(location)}))
    user = fields.get("user_id")
    if user is not None and not is_member(UserId(user)):
        errors.append(FieldError("userId", "planning.user_unknown", {"value": str(user)}))
    reference = fields.get("reference")
    if reference is not None and _taken(model, reference, own):
        errors.append(FieldError("reference", "planning.reference_taken", {"value": reference}))
    errors += _stand_in_errors(fields, own)
    if errors:
        raise Invalid(errors)


def _stand_in_errors(fields: Mapping[str, Any], own: UUID | None) -> list[FieldError]:
    named = [(index, one["standInId"]) for index, one in enumerate(fields.get("time_off") or []) if "standInId" in one]
    known: set[str] = set()
    if named:
        rows = StaffMember.objects.filter(pk__in=[id for _, id in named], is_active=True)
        known = {str(id) for id in rows.values_list("id", flat=True) if id != own}
    return [
        FieldError(f"timeOff.{index}.standInId", "planning.stand_in_unknown", {"value": id})
        for index, id in named
        if id not in known
    ]


def _taken(model: type[models.Model], reference: str, own: UUID | None) -> bool:
    return bool(model._default_manager.filter(reference__iexact=reference).exclude(pk=own).exists())
