"""Services as the API shows them: the document, and who and what it names."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from comptoir.booking.models import Reason, Service
from comptoir.booking.queries.reasons import reasons
from comptoir.planning.public import bookable_staff, named_people, named_things

_SHOWN = (
    "name",
    "description",
    "type",
    "category",
    "color",
    "duration",
    "maxDuration",
    "durations",
    "price",
    "priceUnit",
    "currency",
    "minParticipants",
    "maxParticipants",
    "timeZone",
    "location",
    "meetingKinds",
    "reasonIds",
    "customFields",
    "cancellationPolicy",
    "requireApproval",
    "allowGuests",
    "requirePayment",
    "deposit",
    "waitlist",
    "recurring",
    "courseSale",
)


def show_services(rows: Sequence[Service]) -> list[dict[str, Any]]:
    """Each row as a document, in two more statements for all of them."""
    people = named_people({id for row in rows for id in row.staff_ids})
    things = named_things({id for row in rows for id in row.resource_ids})
    return [
        {
            **row.document,
            "id": row.id,
            "isActive": row.is_active,
            "locationId": row.location_id,
            "isArchived": row.archived_at is not None,
            "named": {"staff": _listed(row.staff_ids, people), "resources": _listed(row.resource_ids, things)},
            "createdAt": row.created_at,
            "updatedAt": row.updated_at,
        }
        for row in rows
    ]


def show_to_visitors(rows: Sequence[Service]) -> list[dict[str, Any]]:
    """Each row as whoever books alone may see it: nothing of how the house works, and whom they may choose."""
    staff, known = bookable_staff(), list(reasons())
    return [
        {
            **offered_fields(row),
            **_reasons_of(row, known),
            "id": row.id,
            "isActive": row.is_active,
            "locationId": row.location_id,
            "isArchived": row.archived_at is not None,
            "named": {"staff": _as_named(choice_of_staff(row, staff)), "resources": []},
            "createdAt": row.created_at,
            "updatedAt": row.updated_at,
        }
        for row in rows
    ]


def offered_fields(row: Service) -> dict[str, Any]:
    """What a visitor is told of a service."""
    return {key: row.document[key] for key in _SHOWN if key in row.document}


def _reasons_of(row: Service, known: Sequence[Reason]) -> dict[str, Any]:
    """Which reasons go with a service that lists none, where some are one person's own."""
    if row.type != "appointment" or row.document.get("reasonIds") or not any(one.staff_id for one in known):
        return {}
    return {"reasonIds": [str(one.id) for one in offered_reasons(row, known)]}


def offered_reasons(row: Service, known: Sequence[Reason]) -> list[Reason]:
    """Everybody's reasons and those of whoever delivers the service."""
    return [one for one in known if one.staff_id is None or one.staff_id in row.staff_ids]


def choice_of_staff(row: Service, staff: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Whom clients may choose: there is a choice when one role is needed and more than one person has it."""
    roles = row.document.get("requiredStaff") or []
    if len(roles) != 1:
        return []
    role, named = roles[0]["role"], row.staff_ids
    fitting = [one for one in staff if (one["id"] in named if named else role in one["skills"])]
    return fitting if len(fitting) > 1 else []


def _as_named(staff: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": one["id"], "reference": None, "name": one["name"], "isPlaceholder": False} for one in staff]


def _listed(ids: Sequence[UUID], known: dict[UUID, dict[str, Any]]) -> list[dict[str, Any]]:
    return [known[id] for id in ids if id in known]
