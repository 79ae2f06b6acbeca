"""Where the bytes lie: a local folder."""

import errno
import os
from pathlib import Path

from django.conf import settings

from comptoir.platform.contracts import NotFound, StorageFull


def put(key: str, content: bytes) -> None:
    """Keep `content` under `key`, whole or not at all.

    Raises:
        StorageFull: the disk is full.
    """
    path = _path(key)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as cause:
        draft.unlink(missing_ok=True)
        if cause.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull from cause
        raise


def take(key: str) -> bytes:
    """The bytes under `key`.

    Raises:
        NotFound: they are gone.
    """
    try:
        return _path(key).read_bytes()
    except FileNotFoundError as cause:
        raise NotFound from cause


def _path(key: str) -> Path:
    folder: Path = settings.COMPTOIR_FILES_FOLDER
    return folder / key
