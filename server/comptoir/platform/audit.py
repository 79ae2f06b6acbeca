"""The audit log: who did what, to which object, with what before and after. It cannot be edited."""

from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.platform.actor import current_context
from comptoir.platform.models import AuditEntry
from comptoir.platform.rows import insert_rows


def record(
    action: str,
    *,
    object_type: str,
    object_id: UUID | str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write one line in the caller's transaction, in the name of the current context's actor.

    `action` is `<object>.<verb in the past>` (`booking.cancelled`); `before` and `after` hold JSON
    values of the fields that changed, never secrets.
    """
    context = current_context()
    entry = AuditEntry(
        at=now(),
        action=action,
        actor_type=context.actor_type,
        actor_id=context.actor_id,
        actor_name=context.actor_name,
        object_type=object_type,
        object_id=str(object_id),
        before=before,
        after=after,
        reason=reason,
        request_id=context.request_id,
    )
    insert_rows([entry])


def changes(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields that differ, on both sides."""
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return {key: before.get(key) for key in keys}, {key: after.get(key) for key in keys}
