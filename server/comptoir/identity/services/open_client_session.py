"""Let a client in who proves to have the e-mail address, and out again."""

import hmac
from datetime import datetime, timedelta
from secrets import token_urlsafe
from uuid import UUID

from django.db.models import F

from comptoir.identity.contracts import ClientSignedIn
from comptoir.identity.models import ClientCode, ClientSession
from comptoir.identity.queries.organization import organization_profile
from comptoir.identity.rules.secrets import ENTROPY_BYTES, digest
from comptoir.identity.services.ask_client_code import code_digest
from comptoir.identity.services.find_or_create_client import find_or_create_client
from comptoir.platform import audit

KEPT = timedelta(days=90)
MOST_TRIES = 5
MARK = "ct_"


def open_client_session(email: str, *, code: str, token: str, now: datetime) -> ClientSignedIn | None:
    """The client of that address, made if nobody had it; None when the proof is none, which counts as a try.

    A code is good once, for ten minutes and five tries; with it every other open code of the address ends. The caller
    lets the transaction commit in either case, so that tries count.
    """
    address = email.strip().lower()
    found = _proved(address, code, token, now)
    if found is None:
        return None
    ClientCode.objects.filter(email=address, used_at=None).update(used_at=now)
    organization = organization_profile()
    client = find_or_create_client(name=address, email=address, locale=organization.locale, now=now)
    text = MARK + token_urlsafe(ENTROPY_BYTES)
    row = ClientSession.objects.create(
        client_id=client.id, token_hash=digest(text), expires_at=now + KEPT, created_at=now
    )
    audit.record("client.signed_in", object_type="client", object_id=client.id)
    return ClientSignedIn(text, row.expires_at, client)


def close_client_session(session: UUID, *, now: datetime) -> None:
    """The token of this session opens nothing any more."""
    ClientSession.objects.filter(pk=session, revoked_at=None).update(revoked_at=now)


def _proved(address: str, code: str, token: str, now: datetime) -> ClientCode | None:
    open_codes = ClientCode.objects.select_for_update().filter(email=address, used_at=None, expires_at__gt=now)
    if token:
        return open_codes.filter(token_hash=digest(token)).first()
    row = open_codes.order_by("-created_at").first()
    if row is None or row.tries >= MOST_TRIES:
        return None
    if hmac.compare_digest(bytes(row.code_hash), code_digest(row.id, code.strip())):
        return row
    ClientCode.objects.filter(pk=row.pk).update(tries=F("tries") + 1)
    return None
