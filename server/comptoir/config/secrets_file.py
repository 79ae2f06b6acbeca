"""The secrets that an installation makes for itself once: they never leave the data folder."""

import base64
import json
import os
import secrets
from pathlib import Path
from typing import TypedDict

NAME = "secrets.json"


class Secrets(TypedDict):
    """Django's signing key, and the encryption keys (base64, 32 bytes each) by version."""

    secret_key: str
    encryption_keys: dict[str, str]


def load_secrets(folder: Path) -> Secrets:
    """Read the secrets of `folder`, making them at the first call.

    `COMPTOIR_SECRET_KEY` and `COMPTOIR_ENCRYPTION_KEYS` (JSON object: version to base64) take precedence, for nodes
    that share one database and no folder.
    """
    key, keys = os.environ.get("COMPTOIR_SECRET_KEY"), os.environ.get("COMPTOIR_ENCRYPTION_KEYS")
    if key and keys:
        return {"secret_key": key, "encryption_keys": json.loads(keys)}
    stored = _stored(folder / NAME)
    return {
        "secret_key": key or stored["secret_key"],
        "encryption_keys": json.loads(keys) if keys else stored["encryption_keys"],
    }


def _stored(path: Path) -> Secrets:
    if not path.exists():
        _make(path)
    loaded: Secrets = json.loads(path.read_text())
    return loaded


def _make(path: Path) -> None:
    fresh: Secrets = {
        "secret_key": secrets.token_urlsafe(48),
        "encryption_keys": {"1": base64.b64encode(secrets.token_bytes(32)).decode()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{NAME}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(fresh, file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link fails when another process was first, so that two first starts agree on one set of secrets.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
