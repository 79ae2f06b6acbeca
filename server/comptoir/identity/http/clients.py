"""/clients: the people an organization serves."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from comptoir.identity.contracts import ClientInUse
from comptoir.identity.http.changes import Changes
from comptoir.identity.http.fields import Metadata, OptionalEmail, OptionalLocale, OptionalPhone, Tags
from comptoir.identity.queries.clients import client_list, client_row
from comptoir.identity.services.change_client import change_client
from comptoir.identity.services.create_client import create_client
from comptoir.identity.services.remove_client import remove_client
from comptoir.kernel.refusal import Invalid
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.page import Cursor, Limit, Search, page_of
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Instant, LongText, Name, Out, Page

if TYPE_CHECKING:
    from comptoir.identity.models import Client

routes = Routes("clients")


class ClientChanges(Changes):
    """What may be said of a client; what is left out stays as it is."""

    name: Name = ""
    email: OptionalEmail = None
    phone: OptionalPhone = None
    notes: LongText | None = None
    locale: OptionalLocale = None
    tags: Tags = []
    is_prospect: bool = False
    metadata: Metadata = {}


class ClientIn(ClientChanges):
    """A new client; at most one per e-mail address."""

    name: Name


class ClientOut(Out):
    id: UUID
    name: str
    email: str | None
    phone: str | None
    notes: str
    locale: str
    tags: list[str]
    is_prospect: bool
    metadata: dict[str, Any]
    created_at: Instant
    updated_at: Instant


def _shown(row: "Client") -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "email": row.email or None,
        "phone": row.phone or None,
        "notes": row.notes,
        "locale": row.locale,
        "tags": row.tags,
        "isProspect": row.is_prospect,
        "metadata": row.metadata,
        "createdAt": row.created_at,
        "updatedAt": row.updated_at,
    }


@routes.get("", permission="client.read", response=Page[ClientOut])
def list_clients(
    request: HttpRequest,
    search: Search = "",
    tag: Search = "",
    is_prospect: Annotated[bool | None, Query(alias="isProspect")] = None,
    limit: Limit = 50,
    cursor: Cursor | None = None,
) -> dict[str, Any]:
    """Clients by name. `search` looks in name, e-mail and phone, whatever case or accents."""
    rows = client_list(search=search, tag=tag, is_prospect=is_prospect)
    return page_of(rows, _shown, order=("sort_name", "id"), limit=limit, cursor=cursor)


@routes.post("", permission="client.write", response=ClientOut, refuses=(Invalid,))
def add_client(request: Any, client: ClientIn) -> dict[str, Any]:
    """Enter a client. A phone number without a country code is read as one of the organization's country."""
    return _shown(create_client(client.changed(), now=request.now))


@routes.get("/{uuid:client_id}", permission="client.read", response=ClientOut, refuses=(NotFound,))
def read_client(request: HttpRequest, client_id: UUID) -> dict[str, Any]:
    return _shown(client_row(client_id))


@routes.patch("/{uuid:client_id}", permission="client.write", response=ClientOut, refuses=(Invalid, NotFound))
def edit_client(request: Any, client_id: UUID, changes: ClientChanges) -> dict[str, Any]:
    """Change what is sent, leave the rest."""
    return _shown(change_client(client_id, changes.changed(), now=request.now))


@routes.delete("/{uuid:client_id}", permission="client.write", refuses=(NotFound, ClientInUse))
def delete_client(request: HttpRequest, client_id: UUID) -> None:
    """Forget a client whom no booking names."""
    remove_client(client_id)
