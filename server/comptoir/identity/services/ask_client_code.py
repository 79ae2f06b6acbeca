"""Send a client a code to sign in with, and a link that does the same."""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import randbelow, token_urlsafe
from urllib.parse import quote
from uuid import UUID

from django.conf import settings

from comptoir.identity.models import Client, ClientCode
from comptoir.identity.queries.organization import organization_profile
from comptoir.identity.rules.secrets import ENTROPY_BYTES, digest
from comptoir.kernel.ids import new_id
from comptoir.notifications.public import queue_email

VALID = timedelta(minutes=10)
MOST_PER_HOUR = 5
"""Mails to one address: enough for who mistypes, too few to annoy somebody with."""


def ask_client_code(email: str, *, locale: str | None, now: datetime) -> None:
    """A code of six digits to `email`, good for ten minutes; whether anybody with that address is known stays unsaid.

    Beyond five in an hour nothing is sent any more.
    """
    address = email.strip().lower()
    if ClientCode.objects.filter(email=address, created_at__gt=now - timedelta(hours=1)).count() >= MOST_PER_HOUR:
        return
    code, token, row = f"{randbelow(1_000_000):06}", token_urlsafe(ENTROPY_BYTES), new_id()
    ClientCode.objects.create(
        id=row,
        email=address,
        code_hash=code_digest(row, code),
        token_hash=digest(token),
        expires_at=now + VALID,
        created_at=now,
    )
    organization = organization_profile()
    known = Client.objects.filter(email=address).values_list("locale", flat=True).first()
    queue_email(
        kind="client_code",
        to=address,
        locale=known or locale or organization.locale,
        context={
            "organization": {"name": organization.name},
            "code": code,
            "minutes": int(VALID.total_seconds() // 60),
            "url": f"{settings.COMPTOIR_PUBLIC_URL}/me/{organization.slug}?email={quote(address)}&token={token}",
        },
        dedupe=f"identity.client_code:{row}",
        awaited=True,
    )


def code_digest(row: UUID, code: str) -> bytes:
    """What is stored of a code: six digits are soon guessed, so the installation's secret is part of it."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"client-code.{row}.{code}".encode(), sha256)
