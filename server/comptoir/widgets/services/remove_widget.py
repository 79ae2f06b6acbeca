"""Take a widget off every page."""

from datetime import datetime

from comptoir.identity.public import revoke_key
from comptoir.kernel.ids import ApiKeyId, WidgetId
from comptoir.platform.audit import record
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.widgets.contracts import WidgetChanged
from comptoir.widgets.queries.widgets import widget, widget_document


def remove_widget(public_id: str, *, now: datetime) -> None:
    """Delete the widget; its key opens nothing any more.

    Raises:
        NotFound: the organization has none of that id.
    """
    row = widget(public_id, to_change=True)
    id = WidgetId(row.id)
    before = widget_document(row)
    row.delete()
    revoke_key(ApiKeyId(row.api_key_id), now=now)
    record("widget.removed", object_type="widget", object_id=public_id, before=before)
    publish(WidgetChanged(organization=current_organization(), at=now, widget=id, change="removed"), subject=id)
