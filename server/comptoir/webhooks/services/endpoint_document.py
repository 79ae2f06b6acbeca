"""An endpoint in the audit log: never its secret."""

from typing import Any

from comptoir.webhooks.models import Endpoint


def endpoint_document(row: Endpoint) -> dict[str, Any]:
    return {"url": row.url, "description": row.description, "events": row.events, "isActive": row.is_active}
