"""Make an API key."""

from datetime import datetime
from secrets import token_hex

from comptoir.identity.contracts import IssuedKey, KeyKind, KeyMode
from comptoir.identity.models import ApiKey
from comptoir.identity.rules.secrets import ENTROPY_BYTES, digest, key_prefix, key_text
from comptoir.kernel.ids import ApiKeyId
from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.platform import audit


def issue_key(
    *, name: str, kind: KeyKind, mode: KeyMode = "live", expires_at: datetime | None = None, now: datetime
) -> IssuedKey:
    """A key of the current organization; its text is known here and never again, unless it is publishable.

    Raises:
        Invalid: it would be expired already.
    """
    if expires_at is not None and expires_at <= now:
        raise Invalid([FieldError("expiresAt", "identity.in_the_past")])
    text = key_text(kind, mode, token_hex(ENTROPY_BYTES))
    row = ApiKey.objects.create(
        name=name,
        kind=kind,
        mode=mode,
        prefix=key_prefix(text),
        key_hash=digest(text),
        key=text if kind == "publishable" else "",
        expires_at=expires_at,
        created_at=now,
    )
    audit.record("key.created", object_type="key", object_id=row.id, after={"name": name, "kind": kind, "mode": mode})
    return IssuedKey(id=ApiKeyId(row.id), text=text)
