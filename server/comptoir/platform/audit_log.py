"""Reading the audit log."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.platform.http.schema import Out
from comptoir.platform.models import AuditEntry

_LONGEST_HISTORY = 500


class AuditActor(Out):
    type: str
    id: str
    name: str


class AuditItem(Out):
    id: UUID
    at: datetime
    action: str
    actor: AuditActor
    object_type: str
    object_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    reason: str
    request_id: str


def audit_history(object_type: str, object_id: UUID | str) -> list[AuditItem]:
    """What was done to one object of the current organization, newest first, at most the last 500 lines."""
    rows = AuditEntry.objects.filter(object_type=object_type, object_id=str(object_id)).order_by("-id")
    return [item_of(row) for row in rows[:_LONGEST_HISTORY]]


def item_of(entry: AuditEntry) -> AuditItem:
    """One line as readers see it."""
    return AuditItem(
        id=entry.id,
        at=entry.at,
        action=entry.action,
        actor=AuditActor(type=entry.actor_type, id=entry.actor_id, name=entry.actor_name),
        object_type=entry.object_type,
        object_id=entry.object_id,
        before=entry.before,
        after=entry.after,
        reason=entry.reason,
        request_id=entry.request_id,
    )
