"""Uploaded files: sniffed, made harmless, kept under an id, and reached by signed addresses that expire."""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import PurePosixPath
from typing import IO
from urllib.parse import quote
from uuid import UUID

from django.conf import settings

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform import file_store
from comptoir.platform.contracts import BodyTooLarge, FileRefused, NotFound, SignatureInvalid
from comptoir.platform.crypto import sign, unsign
from comptoir.platform.file_types import EXTENSIONS, sniff
from comptoir.platform.images import reencoded
from comptoir.platform.models import StoredFile
from comptoir.platform.tenancy import current_organization

LIMIT_BYTES = 10 * 1_048_576
LASTS = timedelta(hours=1)
_PURPOSE = "file"


def store(file: IO[bytes], *, name: str, content_type: str) -> StoredFile:
    """Keep an upload for the current organization. `content_type` is what the sender claims: only logs see it.

    Raises:
        BodyTooLarge: more than 10 MB.
        FileRefused: empty, of a type we do not keep, or a picture that cannot be read or is too big to decode.
        StorageFull: the disk is full.
    """
    raw = file.read(LIMIT_BYTES + 1)
    if len(raw) > LIMIT_BYTES:
        raise BodyTooLarge(limit_bytes=LIMIT_BYTES)
    if not raw:
        raise FileRefused(reason="empty")
    sniffed = sniff(raw, name)
    if sniffed is None:
        raise FileRefused(reason="type")
    content = reencoded(raw, sniffed.content_type) if sniffed.is_image else raw
    identity = new_id()
    stored = StoredFile.objects.create(
        id=identity,
        name=_safe_name(name, sniffed.content_type),
        content_type=sniffed.content_type,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        key=f"{current_organization()}/{str(identity)[-2:]}/{identity}",
    )
    # Last, so that whatever fails before leaves no bytes behind.
    file_store.put(stored.key, content)
    return stored


def stored_files(ids: Iterable[UUID]) -> dict[UUID, StoredFile]:
    """The current organization's files among `ids`."""
    return {file.id: file for file in StoredFile.objects.filter(id__in=list(ids))}


def signed_url(file: StoredFile, *, now: datetime, lasts: timedelta = LASTS) -> str:
    """An absolute address that needs no key and expires; the same within an hour, so that browsers may cache it."""
    expires = (now + lasts).astimezone(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    signature = sign({"o": file.organization_id.hex, "f": file.id.hex}, purpose=_PURPOSE, expires=expires)
    path = f"/api/v1/files/{file.id}/{quote(file.name, safe='')}"
    return f"{settings.COMPTOIR_PUBLIC_URL}{path}?expires={int(expires.timestamp())}&signature={signature}"


def organization_of_signature(signature: str, file_id: UUID, *, now: datetime) -> OrganizationId:
    """Whose file the signature opens.

    Raises:
        SignatureInvalid: forged, expired, or of another file.
    """
    payload = unsign(signature, purpose=_PURPOSE, now=now)
    if payload.get("f") != file_id.hex:
        raise SignatureInvalid
    return OrganizationId(UUID(hex=payload["o"]))


def opened(file_id: UUID) -> tuple[StoredFile, bytes]:
    """A file of the current organization with its bytes.

    Raises:
        NotFound: no such file.
    """
    file = StoredFile.objects.filter(id=file_id).first()
    if file is None:
        raise NotFound
    return file, file_store.take(file.key)


def _safe_name(name: str, content_type: str) -> str:
    """The last part of the name, printable, with an ending that fits what the file is."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    plain = "".join(c for c in plain if unicodedata.category(c)[0] != "C").strip(" .")
    fitting = EXTENSIONS[content_type]
    path = PurePosixPath(plain or "file")
    ending = path.suffix if path.suffix.lower() in fitting else fitting[0]
    return f"{path.stem[:180]}{ending}"
