"""Files of a front-end build: precompressed where the caller reads it, hashed names for ever, the rest for a moment."""

import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.core.exceptions import SuspiciousFileOperation
from django.http import HttpRequest, HttpResponse
from django.utils._os import safe_join

from comptoir.platform.http.etags import is_known

FOREVER = "public, max-age=31536000, immutable"
_HASHED = re.compile(r"[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".woff2": "font/woff2"}


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    etag: str


def built_file(request: HttpRequest, folder: Path, name: str, *, fresh_for_seconds: int) -> HttpResponse | None:
    """The file `name` of `folder`, None where there is none; a name with a content hash is kept for ever."""
    path = _inside(folder, name)
    if path is None:
        return None
    encoding, chosen = _best(path, request.headers.get("Accept-Encoding", ""))
    stat = chosen.stat()
    kept = _read(str(chosen), stat.st_mtime_ns, stat.st_size)
    if is_known(request, kept.etag):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(kept.body, content_type=_type(path))
        if encoding:
            response["Content-Encoding"] = encoding
    response["ETag"] = kept.etag
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = FOREVER if _HASHED.search(path.name) else f"public, max-age={fresh_for_seconds}"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _inside(folder: Path, name: str) -> Path | None:
    try:
        path = Path(safe_join(str(folder), name))
    except (SuspiciousFileOperation, ValueError):
        return None
    return path if path.is_file() and path.suffix not in {".br", ".gz"} else None


def _best(path: Path, accepted: str) -> tuple[str, Path]:
    wanted = {part.partition(";")[0].strip().lower() for part in accepted.split(",") if not _refused(part)}
    for encoding, suffix in _ENCODINGS:
        compressed = path.with_name(path.name + suffix)
        if encoding in wanted and compressed.is_file():
            return encoding, compressed
    return "", path


def _refused(part: str) -> bool:
    return part.partition(";")[2].replace(" ", "") in {"q=0", "q=0.0", "q=0.00", "q=0.000"}


@lru_cache(maxsize=64)
def _read(path: str, changed_at_ns: int, size: int) -> _Kept:
    body = Path(path).read_bytes()
    return _Kept(body, f'"{sha256(body).hexdigest()[:32]}"')


def _type(path: Path) -> str:
    return _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
