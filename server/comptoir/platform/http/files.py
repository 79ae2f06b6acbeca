"""Uploads, and the signed addresses that give them back."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from ninja import File, Query
from ninja.files import UploadedFile

from comptoir.platform.contracts import BodyTooLarge, FileRefused, NotFound, SignatureInvalid, StorageFull
from comptoir.platform.files import opened, organization_of_signature, signed_url, store
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Out
from comptoir.platform.models import StoredFile
from comptoir.platform.tenancy import organization_scope

routes = Routes("files")
_REFUSES = (BodyTooLarge, FileRefused, StorageFull)


class FileItem(Out):
    id: UUID
    name: str
    content_type: str
    size: int
    url: str


@routes.post("", permission="file.write", response=FileItem, refuses=_REFUSES)
def create_file(request: Any, file: File[UploadedFile]) -> FileItem:
    """Upload one file of at most 10 MB: a picture (made anew), PDF, text, CSV, Word, Excel, PowerPoint or
    OpenDocument. What it is is decided by its bytes."""
    return _kept(file, request.now)


@routes.post("/upload", permission="file.write", response=FileItem, refuses=_REFUSES)
def upload_file(request: Any, file: File[UploadedFile]) -> FileItem:
    """The same, under the name that widgets use."""
    return _kept(file, request.now)


@routes.get("/{uuid:file_id}", permission="file.read", response=FileItem, refuses=(NotFound,))
def get_file(request: Any, file_id: UUID) -> FileItem:
    """One file with a fresh address."""
    file = StoredFile.objects.filter(id=file_id).first()
    if file is None:
        raise NotFound
    return _item(file, request.now)


@routes.get("/{uuid:file_id}/{name}", public=True, refuses=(SignatureInvalid, NotFound))
def download_file(
    request: Any, file_id: UUID, name: str, signature: Annotated[str, Query(max_length=400)], expires: int | None = None
) -> HttpResponse:
    """The bytes, to whoever holds a valid signature. Pictures are shown, all else is downloaded."""
    with organization_scope(organization_of_signature(signature, file_id, now=request.now)):
        file, content = opened(file_id)
    response = HttpResponse(content, content_type=_served_type(file.content_type))
    as_attachment = not file.content_type.startswith("image/")
    response["Content-Disposition"] = content_disposition_header(as_attachment, file.name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = "private, max-age=3600, immutable"
    return response


def _kept(file: UploadedFile, now: datetime) -> FileItem:
    return _item(store(file, name=file.name or "", content_type=file.content_type or ""), now)


def _item(file: StoredFile, now: datetime) -> FileItem:
    return FileItem(
        id=file.id, name=file.name, content_type=file.content_type, size=file.size, url=signed_url(file, now=now)
    )


def _served_type(content_type: str) -> str:
    return f"{content_type}; charset=utf-8" if content_type.startswith("text/") else content_type
