"""Look at an account now, whatever was planned."""

from datetime import datetime
from uuid import UUID

from comptoir.calendars.models import Connection
from comptoir.calendars.queries.connections import connection_row


def look_now(connection: UUID, *, now: datetime) -> Connection:
    """The connection, due.

    Raises:
        NotFound: there is none of this organization.
    """
    row = connection_row(connection, to_change=True)
    row.due_at = now
    if row.state == "revoked":
        row.state = "failing"
    row.save(update_fields=["due_at", "state"])
    return row
