"""Rows as the API and the audit log show them: plain JSON values, camelCase."""

from typing import Any
from uuid import UUID

from comptoir.planning.models import Closure, HolidayCalendar, Resource, StaffMember

type Document = dict[str, Any]


def staff_document(row: StaffMember) -> Document:
    return {
        "id": str(row.id),
        "reference": row.reference,
        "name": row.name,
        "email": row.email,
        "phone": row.phone,
        "color": row.color,
        "roles": row.roles,
        "skills": row.skills,
        "locationId": _id(row.location_id),
        "userId": _id(row.user_id),
        "timeZone": row.time_zone,
        "weeklyHours": row.weekly_hours,
        "overrides": row.overrides,
        "timeOff": row.time_off,
        "priority": row.priority,
        "isActive": row.is_active,
        "isPlaceholder": row.is_placeholder,
        "createdAt": row.created_at.isoformat(),
    }


def resource_document(row: Resource) -> Document:
    return {
        "id": str(row.id),
        "reference": row.reference,
        "name": row.name,
        "type": row.type,
        "units": row.units,
        "description": row.description,
        "locationId": _id(row.location_id),
        "isActive": row.is_active,
        "isPlaceholder": row.is_placeholder,
        "createdAt": row.created_at.isoformat(),
    }


def closure_document(row: Closure) -> Document:
    return {
        "id": str(row.id),
        "locationId": _id(row.location_id),
        "name": row.name,
        "startDate": row.start_date.isoformat(),
        "endDate": row.end_date.isoformat(),
        "source": row.source,
        "createdAt": row.created_at.isoformat(),
    }


def holidays_document(row: HolidayCalendar) -> Document:
    return {
        "locationId": _id(row.location_id),
        "country": row.country,
        "subdivision": row.subdivision or None,
        "enabled": row.enabled,
        "exceptions": [day.isoformat() for day in row.exceptions],
        "isOwn": not row._state.adding,
    }


def _id(value: UUID | None) -> str | None:
    return str(value) if value else None
