from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.platform.models import StoredFile
from comptoir.platform.tenancy import organization_scope
from tests.http.platform.callers import Callers


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.COMPTOIR_FILES_FOLDER = tmp_path  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def client(callers: Callers, organization: OrganizationId) -> Client:
    return callers.client(organization, "file.write", "file.read")


def picture(form: str = "PNG", size: tuple[int, int] = (40, 20), **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, form, **options)
    return out.getvalue()


def archive(**members: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as zipped:
        for name, content in members.items():
            zipped.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def upload(
    client: Client, content: bytes, name: str = "a.bin", content_type: str = "image/png", **headers: str
) -> object:
    file = SimpleUploadedFile(name, content, content_type)
    return client.post("/api/v1/files", {"file": file}, headers=headers)


def test_a_picture_goes_up_and_comes_back_without_its_secrets(client: Client, organization: OrganizationId) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    answer = upload(client, picture("JPEG", exif=exif), "Été.jpeg", "application/x-lies")

    assert answer.status_code == 201
    item = answer.json()
    assert (item["name"], item["contentType"]) == ("Été.jpeg", "image/jpeg")
    path = item["url"].removeprefix("http://127.0.0.1:8000")
    served = Client().get(path)
    assert served.status_code == 200
    assert b"taken at home" not in served.content
    assert len(served.content) == item["size"]
    assert served["Content-Type"] == "image/jpeg"
    assert served["Content-Disposition"].startswith("inline")
    assert served["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert served["X-Content-Type-Options"] == "nosniff"


def test_a_pdf_is_downloaded_never_shown(client: Client) -> None:
    item = upload(client, b"%PDF-1.7 \x00\xff", "../../etc/plan.exe").json()
    assert item["name"] == "plan.pdf"
    served = Client().get(item["url"].removeprefix("http://127.0.0.1:8000"))
    assert served["Content-Disposition"] == 'attachment; filename="plan.pdf"'


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"plain words \xc3\xa9", "note.txt", "text/plain"),
        (b"a;b\n1;2", "table.csv", "text/csv"),
        (archive(**{"[Content_Types].xml": "", "word__document.xml": ""}), "cv.docx", "wordprocessingml.document"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "cv.odt", "opendocument.text"),
        (picture("WEBP"), "p.webp", "image/webp"),
        (picture("GIF"), "p.gif", "image/png"),
    ],
)
def test_what_people_send_is_kept(client: Client, content: bytes, name: str, expected: str) -> None:
    answer = upload(client, content, name)
    assert answer.status_code == 201, answer.content
    assert answer.json()["contentType"].endswith(expected)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "type"),
        (b"  <!doctype html><script>alert(1)</script>", "type"),
        (b"MZ\x90\x00", "type"),
        (b"\x7fELF\x02\x01", "type"),
        (archive(**{"a.txt": "x"}), "type"),
        (archive(**{"[Content_Types].xml": "", "word__document.xml": "", "word__vbaProject.bin": "x"}), "type"),
        (b"PK\x03\x04 broken", "type"),
        (picture()[:60], "unreadable_image"),
        (b"\x89PNG\r\n\x1a\n<script>", "unreadable_image"),
    ],
)
def test_what_could_harm_is_refused(
    client: Client, organization: OrganizationId, folder: Path, content: bytes, reason: str
) -> None:
    answer = upload(client, content, "holiday.png", "image/png")

    assert (answer.status_code, answer.json()["code"]) == (422, "platform.file_refused")
    assert answer.json()["reason"] == reason
    with organization_scope(organization):
        assert StoredFile.objects.count() == 0
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_a_decompression_bomb_is_refused_by_its_header(client: Client) -> None:
    bomb = bytearray(picture())
    bomb[16:24] = (60_000).to_bytes(4) * 2
    import zlib

    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4)
    assert upload(client, bytes(bomb)).json()["reason"] == "too_many_pixels"


def test_ten_megabytes_are_the_limit(client: Client) -> None:
    answer = upload(client, b"%PDF-" + b"0" * (10 * 1_048_576))
    assert (answer.status_code, answer.json()["code"]) == (413, "platform.body_too_large")


def test_a_form_without_file_or_torn_is_refused_by_name(client: Client) -> None:
    answer = client.post("/api/v1/files", {"other": "x"})
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, "file")
    torn = client.post("/api/v1/files", b"--x\r\nnonsense", content_type="multipart/form-data")
    assert torn.status_code == 400 and torn.json()["code"] == "platform.malformed_request"
    assert client.post("/api/v1/files", b"{}", content_type="application/json").status_code == 422


def test_the_same_upload_twice_is_one_file(client: Client, organization: OrganizationId) -> None:
    first = upload(client, b"words", "a.txt", **{"Idempotency-Key": "k"})
    again = upload(client, b"words", "a.txt", **{"Idempotency-Key": "k"})
    other = upload(client, b"other words", "a.txt", **{"Idempotency-Key": "k"})
    assert first.json() == again.json() and again["Idempotency-Replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "platform.key_reused")
    with organization_scope(organization):
        assert StoredFile.objects.count() == 1


def test_a_signature_opens_one_file_for_its_time(client: Client) -> None:
    one, two = (upload(client, b"words", "a.txt").json() for _ in range(2))
    path = one["url"].removeprefix("http://127.0.0.1:8000")
    assert Client().get(path).status_code == 200
    assert Client().get(path.replace(one["id"], two["id"])).status_code == 404
    assert Client().get(path[:-3] + "AAA").status_code == 404
    assert Client().get(f"/api/v1/files/{one['id']}/a.txt?signature=é.é").status_code == 404
    assert Client().get(f"/api/v1/files/{one['id']}/a.txt").status_code == 422


def test_an_old_address_no_longer_opens(client: Client, organization: OrganizationId) -> None:
    from datetime import UTC, datetime

    from comptoir.platform.files import signed_url

    item = upload(client, b"words", "a.txt").json()
    with organization_scope(organization):
        old = signed_url(StoredFile.objects.get(), now=datetime(2020, 1, 1, tzinfo=UTC))
    answer = Client().get(old.removeprefix("http://127.0.0.1:8000"))
    assert (answer.status_code, answer.json()["code"]) == (404, "platform.signature_invalid")
    fresh = client.get(f"/api/v1/files/{item['id']}").json()["url"]
    assert Client().get(fresh.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_another_organization_gets_no_address(client: Client, callers: Callers) -> None:
    item = upload(client, b"words", "a.txt").json()
    other = callers.client(OrganizationId(new_id()), "file.read")
    assert other.get(f"/api/v1/files/{item['id']}").status_code == 404


def test_a_full_disk_is_named(client: Client, monkeypatch: pytest.MonkeyPatch, organization: OrganizationId) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = upload(client, b"words", "a.txt")
    assert (answer.status_code, answer.json()["code"]) == (507, "platform.storage_full")
    with organization_scope(organization):
        assert StoredFile.objects.count() == 0
