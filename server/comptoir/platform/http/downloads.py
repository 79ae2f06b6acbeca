"""Files that are made when somebody asks for them: private, and nobody on the way keeps them."""

from django.http import HttpResponse


def download(content: bytes | str, kind: str, name: str) -> HttpResponse:
    """A file to save as `name`."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def csv_download(table: str, name: str) -> HttpResponse:
    """A table to save as `name`."""
    return download(table, "text/csv; charset=utf-8", name)
