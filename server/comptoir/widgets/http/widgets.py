"""/widgets: what the organization puts on its pages."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query

from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page
from comptoir.widgets.http.schema import WidgetChanges, WidgetIn, WidgetOut
from comptoir.widgets.queries.widgets import Document, widget, widget_document, widget_list
from comptoir.widgets.services.change_widget import change_widget
from comptoir.widgets.services.create_widget import create_widget
from comptoir.widgets.services.remove_widget import remove_widget

routes = Routes("widgets")


@routes.get("/widgets", permission="widget.read", response=Page[WidgetOut])
def list_widgets(
    request: HttpRequest,
    search: Search = "",
    is_active: Annotated[bool | None, Query(alias="isActive")] = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Widgets, the newest first."""
    rows = widget_list(search=search, is_active=is_active)
    return page_of(rows, widget_document, order=("-id",), limit=limit, cursor=cursor)


@routes.post("/widgets", permission="widget.write", response=WidgetOut, refuses=(Invalid,))
def add_widget(request: Any, widget: WidgetIn) -> Document:
    """A widget with a publishable key of its own, and the snippet that shows it."""
    return widget_document(create_widget(widget.fields(), now=request.now))


@routes.get("/widgets/{widget_id}", permission="widget.read", response=WidgetOut, refuses=(NotFound,))
def read_widget(request: HttpRequest, widget_id: str) -> Document:
    return widget_document(widget(widget_id))


@routes.patch("/widgets/{widget_id}", permission="widget.write", response=WidgetOut, refuses=(Invalid, NotFound))
def edit_widget(request: Any, widget_id: str, changes: WidgetChanges) -> Document:
    """Change what is sent, leave the rest; pages follow within the hour that they keep a configuration."""
    return widget_document(change_widget(widget_id, changes.fields(), now=request.now))


@routes.delete("/widgets/{widget_id}", permission="widget.write", refuses=(NotFound,))
def delete_widget(request: Any, widget_id: str) -> None:
    """Take it off every page; its key is revoked."""
    remove_widget(widget_id, now=request.now)
