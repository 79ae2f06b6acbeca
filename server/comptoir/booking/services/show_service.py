"""Services as the API shows them: the document, and who and what it names."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from comptoir.booking.models import Service
from comptoir.planning.public import named_people, named_things


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


def _listed(ids: Sequence[UUID], known: dict[UUID, dict[str, Any]]) -> list[dict[str, Any]]:
    return [known[id] for id in ids if id in known]
