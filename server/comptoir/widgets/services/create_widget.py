"""Make a widget, with a key that is its own."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.identity.public import issue_key
from comptoir.kernel.ids import WidgetId
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.widgets.contracts import WidgetChanged
from comptoir.widgets.models import WidgetConfig
from comptoir.widgets.queries.widgets import widget_document
from comptoir.widgets.rules.settings import merged_settings
from comptoir.widgets.services.check_services import check_services


def create_widget(fields: Mapping[str, Any], *, now: datetime) -> WidgetConfig:
    """A widget that pages may show at once; `fields` by the table's names, `name` at least.

    Raises:
        Invalid: a service does not exist.
    """
    settings = merged_settings({}, fields.get("settings", {}))
    check_services(settings)
    key = issue_key(name=fields["name"], kind="publishable", now=now)
    row = WidgetConfig.objects.create(
        **{**fields, "settings": settings, "api_key_id": key.id, "created_at": now, "updated_at": now}
    )
    record("widget.created", object_type="widget", object_id=row.public_id, after=widget_document(row))
    widget = WidgetId(row.id)
    publish(WidgetChanged(organization=current_organization(), at=now, widget=widget, change="created"), subject=row.id)
    return row
