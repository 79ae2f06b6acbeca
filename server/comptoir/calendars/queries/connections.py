"""Connections with their calendars, as the API shows them and as work needs them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from comptoir.calendars.models import Calendar, Connection, Copy
from comptoir.planning.public import named_people
from comptoir.platform.contracts import NotFound


def connection_row(connection: UUID, *, to_change: bool = False) -> Connection:
    """One connection.

    Raises:
        NotFound: there is none of this organization, or it is on its way out.
    """
    rows = Connection.objects.select_for_update() if to_change else Connection.objects.all()
    found = rows.filter(pk=connection).exclude(state="leaving").first()
    if found is None:
        raise NotFound
    return found


def connections(staff: UUID | None = None) -> list[Connection]:
    """All connections, or one staff member's; the oldest first."""
    rows = Connection.objects.exclude(state="leaving").order_by("id")
    return list((rows.filter(staff_id=staff) if staff else rows)[:1000])


def connection_documents(rows: Iterable[Connection]) -> list[dict[str, Any]]:
    """Connections as the API shows them; four statements, however many."""
    found = list(rows)
    ids = [row.id for row in found]
    names = named_people(row.staff_id for row in found)
    calendars: dict[UUID, list[Calendar]] = defaultdict(list)
    for one in Calendar.objects.filter(connection_id__in=ids).order_by("name", "id"):
        calendars[one.connection_id].append(one)
    put_back = _put_back(ids)
    return [_document(row, names, calendars[row.id], put_back.get(row.id, 0)) for row in found]


def _put_back(connections: list[UUID]) -> dict[UUID, int]:
    counts: dict[UUID, int] = defaultdict(int)
    for one in (
        Copy.objects.filter(connection_id__in=connections).exclude(note="").values_list("connection_id", flat=True)
    ):
        counts[one] += 1
    return counts


def _document(
    row: Connection, names: dict[UUID, dict[str, Any]], calendars: list[Calendar], put_back: int
) -> dict[str, Any]:
    return {
        "id": row.id,
        "provider": row.provider,
        "staffId": row.staff_id,
        "staffName": names.get(row.staff_id, {}).get("name", ""),
        "account": row.account,
        "url": row.url,
        "state": row.state,
        "error": row.error or None,
        "errorDetail": row.error_detail or None,
        "failingSince": row.failing_since,
        "syncedAt": row.synced_at,
        "createdAt": row.created_at,
        "putBack": put_back,
        "calendars": [
            {
                "id": one.id,
                "name": one.name,
                "color": one.color or None,
                "canWrite": one.can_write,
                "isBusy": one.is_busy,
                "isTarget": one.is_target,
            }
            for one in calendars
        ],
    }
