"""Change what a widget shows, how it looks, or where it may stand."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from comptoir.kernel.ids import WidgetId
from comptoir.platform.audit import changes, record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.widgets.contracts import WidgetChanged
from comptoir.widgets.models import WidgetConfig
from comptoir.widgets.queries.widgets import widget, widget_document
from comptoir.widgets.rules.settings import merged_settings
from comptoir.widgets.services.check_services import check_services


def change_widget(public_id: str, fields: Mapping[str, Any], *, now: datetime) -> WidgetConfig:
    """Set `fields` (by the table's names; parts of `settings` one by one) and leave the rest.

    Raises:
        NotFound: the organization has none of that id.
        Invalid: a service does not exist.
    """
    row = widget(public_id, to_change=True)
    sent = fields.get("settings", {})
    check_services(sent)
    before = widget_document(row)
    for name, value in {**fields, "settings": merged_settings(row.settings, sent)}.items():
        setattr(row, name, value)
    was, became = changes(before, widget_document(row))
    if not became:
        return row
    row.updated_at = now
    row.save(update_fields=[*{*fields, "settings", "updated_at"}])
    record("widget.changed", object_type="widget", object_id=row.public_id, before=was, after=became)
    id = WidgetId(row.id)
    publish(WidgetChanged(organization=current_organization(), at=now, widget=id, change="changed"), subject=row.id)
    return row
