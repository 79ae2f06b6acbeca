"""The audit log, for those who may read it."""

from typing import Annotated, Any

from django.db.models import Q
from django.http import HttpRequest
from ninja import Query

from comptoir.platform.audit_log import AuditItem, item_of
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Instant, Page
from comptoir.platform.models import AuditEntry

routes = Routes("audit")


@routes.get("", permission="audit.read", response=Page[AuditItem])
def list_audit_entries(
    request: HttpRequest,
    limit: Limit = 50,
    cursor: Cursor | None = None,
    object_type: Annotated[str | None, Query(alias="objectType", max_length=40)] = None,
    object_id: Annotated[str | None, Query(alias="objectId", max_length=64)] = None,
    actor: Annotated[str | None, Query(max_length=200, description="An actor's id, or a part of the name")] = None,
    action: Annotated[str | None, Query(max_length=80)] = None,
    since: Annotated[Instant | None, Query(alias="from")] = None,
    until: Annotated[Instant | None, Query(alias="to", description="exclusive")] = None,
) -> dict[str, Any]:
    """What was done, newest first."""
    wanted = {"object_type": object_type, "object_id": object_id, "action": action, "at__gte": since, "at__lt": until}
    rows = AuditEntry.objects.filter(**{name: value for name, value in wanted.items() if value is not None})
    if actor:
        rows = rows.filter(Q(actor_id=actor) | Q(actor_name__icontains=actor))
    return page_of(rows, item_of, order=("-id",), limit=limit, cursor=cursor)
