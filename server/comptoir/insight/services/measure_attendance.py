"""Who came, how long it took, and how they liked it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from comptoir.booking.public import Attendance, attendance
from comptoir.insight.services.scope import Scope, question_of, zone_of
from comptoir.planning.public import named_people


def attendance_figures(scope: Scope, *, now: datetime) -> dict[str, Any]:
    """Per month, person and service, the latest month first, and all of it together: three statements.

    Raises:
        Invalid: the dates are crossed, or too far apart.
    """
    question, house = question_of(scope)
    rows = attendance(question, zone=zone_of(house), now=now)
    people = named_people({row.staff for row in rows if row.staff})
    items = [
        {
            "month": row.month.isoformat()[:7],
            "staffId": row.staff,
            "staffName": people[row.staff]["name"] if row.staff in people else None,
            "serviceId": row.service,
            "serviceName": row.service_name,
            **_figures([row]),
        }
        for row in rows
    ]
    return {"timeZone": zone_of(house), "items": items, "total": _figures(rows)}


def _figures(rows: Iterable[Attendance]) -> dict[str, Any]:
    rows = list(rows)
    held, missed = sum(row.held for row in rows), sum(row.missed for row in rows)
    ratings = sum(row.ratings for row in rows)
    stars = sum((row.stars or 0) * row.ratings for row in rows)
    minutes = sum((row.minutes or 0) * row.held for row in rows)
    return {
        "held": held,
        "missed": missed,
        "cancelled": sum(row.cancelled for row in rows),
        "attendanceRate": round(held / (held + missed), 4) if held + missed else None,
        "averageMinutes": round(minutes / held) if held else None,
        "averageRating": round(stars / ratings, 2) if ratings else None,
        "ratings": ratings,
    }
