"""Clients of the current organization."""

from collections.abc import Iterable
from uuid import UUID

from django.db import models

from comptoir.identity.contracts import ClientProfile
from comptoir.identity.models import Client
from comptoir.identity.rules import fields
from comptoir.identity.rules.folding import folded
from comptoir.kernel.ids import ClientId
from comptoir.platform.contracts import NotFound


def find_client(client: ClientId | UUID) -> ClientProfile:
    """One client of the current organization.

    Raises:
        NotFound: none of that id here.
    """
    row = Client.objects.filter(pk=client).first()
    if row is None:
        raise NotFound
    return client_of(row)


def client_with_email(email: str) -> ClientProfile | None:
    """The client of the current organization who has this address."""
    row = Client.objects.filter(email=email.strip().lower()).first() if email.strip() else None
    return client_of(row) if row is not None else None


def clients_with_phone(phone: str, *, country: str | None = None) -> list[ClientId]:
    """Clients of the current organization with this number, however it is written; `country` reads national ones."""
    try:
        number = fields.phone(phone, country or "ZZ") if phone.strip() else ""
    except ValueError:
        number = phone.strip()[:32]
    rows = Client.objects.filter(phone=number) if number else Client.objects.none()
    return [ClientId(found) for found in rows.values_list("id", flat=True)[:200]]


def clients_by_id(ids: Iterable[ClientId | UUID]) -> dict[ClientId, ClientProfile]:
    """Those of `ids` that exist here; one query."""
    return {ClientId(row.id): client_of(row) for row in Client.objects.filter(pk__in=list(ids))}


def client_ids_matching(search: str, *, limit: int = 200) -> list[ClientId]:
    """Clients whose name, e-mail or phone holds every word of `search`, accents and case aside."""
    rows = _matching(search).order_by("sort_name", "id")
    return [ClientId(found) for found in rows.values_list("id", flat=True)[:limit]]


def client_of(row: Client) -> ClientProfile:
    return ClientProfile(
        id=ClientId(row.id),
        name=row.name,
        email=row.email,
        phone=row.phone,
        locale=row.locale,
        is_prospect=row.is_prospect,
        tags=tuple(row.tags),
        metadata=row.metadata,
    )


def client_list(*, search: str = "", tag: str = "", is_prospect: bool | None = None) -> models.QuerySet[Client]:
    """Clients whose name, e-mail or phone holds every word of `search`, accents and case aside."""
    rows = _matching(search)
    if tag:
        rows = rows.filter(tags__contains=[tag])
    return rows if is_prospect is None else rows.filter(is_prospect=is_prospect)


def client_row(client: UUID) -> Client:
    """Raises:
    NotFound: no such client here.
    """
    row = Client.objects.filter(pk=client).first()
    if row is None:
        raise NotFound
    return row


def _matching(search: str) -> models.QuerySet[Client]:
    rows = Client.objects.all()
    for word in folded(search).split():
        rows = rows.filter(search_text__contains=word)
    return rows
