"""/me: what a client who is signed in sees and changes of themselves."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from comptoir.identity.contracts import ClientProfile, NotAClient
from comptoir.identity.http.changes import Changes
from comptoir.identity.http.fields import Locale
from comptoir.identity.public import clients_by_id, organization_profile, signed_in_client
from comptoir.identity.services.change_client import change_client
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import Invalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Name, Out

routes = Routes("client area")


class SignedInClientOut(Out):
    id: UUID
    name: str
    email: str
    phone: str
    locale: str


class PlaceOut(Out):
    id: UUID
    slug: str
    name: str
    time_zone: str
    currency: str
    country: str
    locale: str


class MeOut(Out):
    client: SignedInClientOut
    organization: PlaceOut


class MyChanges(Changes):
    name: Name = ""
    phone: Annotated[str, Field(max_length=40)] = ""
    locale: Locale = "fr"


def client_shown(client: ClientProfile) -> dict[str, Any]:
    """A client as they see themselves: not what the house notes about them."""
    return {
        "id": client.id,
        "name": client.name,
        "email": client.email,
        "phone": client.phone,
        "locale": client.locale,
    }


@routes.get("", permission="me", response=MeOut, refuses=(NotAClient,))
def read_me(request: Any) -> dict[str, Any]:
    """Who is signed in, and where."""
    return _me(signed_in_client(request.principal))


@routes.patch("", permission="me", response=MeOut, refuses=(NotAClient, Invalid))
def edit_me(request: Any, changes: MyChanges) -> dict[str, Any]:
    """Change one's own name, telephone number and language."""
    client = signed_in_client(request.principal)
    change_client(client, changes.changed(), now=request.now)
    return _me(client)


def place_shown() -> dict[str, Any]:
    """The current organization as its clients know it."""
    place = organization_profile()
    return {
        "id": place.id,
        "slug": place.slug,
        "name": place.name,
        "timeZone": place.time_zone,
        "currency": place.currency,
        "country": place.country,
        "locale": place.locale,
    }


def _me(client: ClientId) -> dict[str, Any]:
    return {"client": client_shown(clients_by_id([client])[client]), "organization": place_shown()}
