"""What a file really is, by its own bytes; the claimed type and name count for nothing."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

PDF = "application/pdf"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

EXTENSIONS = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/webp": (".webp",),
    PDF: (".pdf",),
    "text/plain": (".txt", ".md", ".log"),
    "text/csv": (".csv",),
    f"{_OFFICE}.wordprocessingml.document": (".docx",),
    f"{_OFFICE}.spreadsheetml.sheet": (".xlsx",),
    f"{_OFFICE}.presentationml.presentation": (".pptx",),
    f"{_OPEN_DOCUMENT}.text": (".odt",),
    f"{_OPEN_DOCUMENT}.spreadsheet": (".ods",),
    f"{_OPEN_DOCUMENT}.presentation": (".odp",),
}
"""Every type we keep, with the name endings that fit it; the first is given to names that end otherwise."""

_PARTS = {
    "word/document.xml": f"{_OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}.presentationml.presentation",
}
_LONGEST_MIMETYPE = 100


@dataclass(frozen=True, slots=True)
class Sniffed:
    """`is_image`: the bytes are to be re-encoded, by which the type becomes certain."""

    content_type: str
    is_image: bool = False


def sniff(raw: bytes, name: str) -> Sniffed | None:
    """The type of `raw`, None for what we do not keep: programs, archives, HTML, SVG and other markup, macros."""
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return Sniffed("image/png", is_image=True)
    if raw.startswith(b"\xff\xd8\xff"):
        return Sniffed("image/jpeg", is_image=True)
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return Sniffed("image/webp", is_image=True)
    if raw.startswith((b"GIF87a", b"GIF89a")):
        return Sniffed("image/png", is_image=True)  # its first frame
    if raw.startswith(b"%PDF-"):
        return Sniffed(PDF)
    if raw.startswith(b"PK\x03\x04"):
        document = _document_in(raw)
        return Sniffed(document) if document else None
    return Sniffed("text/csv" if name.lower().endswith(".csv") else "text/plain") if _is_plain_text(raw) else None


def _document_in(raw: bytes) -> str | None:
    """The office format of a ZIP archive: OOXML (ECMA-376 part 2) or OpenDocument (ISO 26300 part 2, §3.3)."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return None
            if "[Content_Types].xml" in names:
                return next((kind for part, kind in _PARTS.items() if part in names), None)
            if "mimetype" not in names or archive.getinfo("mimetype").file_size > _LONGEST_MIMETYPE:
                return None
            with archive.open("mimetype") as member:
                kind = member.read(_LONGEST_MIMETYPE).decode("ascii", "replace").strip()
            return kind if kind in EXTENSIONS and kind.startswith(_OPEN_DOCUMENT) else None
    except (BadZipFile, ValueError, RuntimeError, NotImplementedError, OSError, EOFError):
        return None


def _is_plain_text(raw: bytes) -> bool:
    """UTF-8 without control characters that does not begin like markup."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    if not text.strip() or text.lstrip().startswith("<"):
        return False
    return not any(character < " " and character not in "\t\n\r\f" for character in text)
