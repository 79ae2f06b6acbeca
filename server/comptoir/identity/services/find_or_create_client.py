"""The client behind a booking: the one that is named, the one with that e-mail, or a new one."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import connection

from comptoir.identity.contracts import ClientProfile
from comptoir.identity.models import Client
from comptoir.identity.queries.clients import client_of
from comptoir.identity.rules import fields, folding
from comptoir.kernel.ids import ClientId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform.rows import find_row

_COLUMNS = (
    "id, organization_id, name, email, phone, notes, locale, tags, is_prospect, metadata, sort_name, search_text, "
    "created_at, updated_at"
)


def find_or_create_client(
    *,
    client: ClientId | UUID | None = None,
    name: str,
    email: str = "",
    phone: str = "",
    locale: str = "fr",
    country: str | None = None,
    now: datetime,
    locked: bool = False,
    is_prospect: bool = False,
) -> ClientProfile:
    """One client of the current organization, in one query when known and two when new.

    Two callers with the same new e-mail at once get the same client. A known client is never changed by what a guest
    typed. Without an e-mail nobody can be recognised, so a new client is made. `country` reads national phone numbers.
    `locked`: until the transaction ends nobody else gets this client locked, so that what they do can be counted.
    `is_prospect`: of a new one only.

    Raises:
        Invalid: `client` is none of this organization (path `clientId`).
    """
    if client is not None:
        named = find_row(Client, "id", client, locked=locked)
        if named is None:
            raise Invalid([FieldError("clientId", "platform.unknown_reference")])
        return client_of(named)
    address = email.strip().lower()
    known = find_row(Client, "email", address, locked=locked) if address else None
    if known is not None:
        return client_of(known)
    fresh = _draft(name, address, _phone(phone, country), locale, now)
    fresh.is_prospect = is_prospect
    if _insert(fresh):
        return replace(client_of(fresh), is_new=True)
    # Somebody else's insert won while ours waited.
    rows = Client.objects.select_for_update(no_key=True) if locked else Client.objects.all()
    return client_of(rows.get(email=address))


def _draft(name: str, email: str, phone: str, locale: str, now: datetime) -> Client:
    return Client(
        name=name.strip()[:200],
        email=email,
        phone=phone,
        locale=locale if locale in fields.LOCALES else fields.LOCALES[0],
        sort_name=folding.sort_name(name),
        search_text=folding.search_text(name=name, email=email, phone=phone),
        created_at=now,
        updated_at=now,
    )


def _insert(row: Client) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO identity_client ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s, '', %s, '[]', %s, '{{}}', "
            "%s, %s, %s, %s) ON CONFLICT (organization_id, email) WHERE NOT (email = '') DO NOTHING",
            [
                row.id,
                row.organization_id,
                row.name,
                row.email,
                row.phone,
                row.locale,
                row.is_prospect,
                row.sort_name,
                row.search_text,
                row.created_at,
                row.updated_at,
            ],
        )
        return bool(cursor.rowcount == 1)


def _phone(text: str, country: str | None) -> str:
    """E.164 when it can be read, else as typed: a counter does not turn a guest away over a phone number."""
    try:
        return fields.phone(text, country or "ZZ") if text.strip() else ""
    except ValueError:
        return text.strip()[:32]
