"""The organization's widgets."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from comptoir.platform.contracts import NotFound
from comptoir.widgets.models import WidgetConfig
from comptoir.widgets.rules.snippet import snippet

type Document = dict[str, Any]


def widget_list(*, search: str = "", is_active: bool | None = None) -> QuerySet[WidgetConfig]:
    rows = WidgetConfig.objects.filter(name__icontains=search.strip()) if search.strip() else WidgetConfig.objects.all()
    return rows if is_active is None else rows.filter(is_active=is_active)


def widget(public_id: str, *, to_change: bool = False) -> WidgetConfig:
    """The widget, locked until the transaction ends when it is `to_change`.

    Raises:
        NotFound: the organization has none of that id.
    """
    rows = WidgetConfig.objects.select_for_update() if to_change else WidgetConfig.objects.all()
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise NotFound
    return found


def widget_document(row: WidgetConfig) -> Document:
    """A widget as the API and the audit log show it."""
    return {
        "id": row.public_id,
        "kind": row.kind,
        "name": row.name,
        "settings": row.settings,
        "allowedDomains": row.allowed_domains,
        "isActive": row.is_active,
        "snippet": snippet(row.kind, row.public_id, base=settings.COMPTOIR_PUBLIC_URL),
        "createdAt": row.created_at.isoformat(),
        "updatedAt": row.updated_at.isoformat(),
    }
