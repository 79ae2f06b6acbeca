import gzip
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.http.widgets.test_widgets import post
from tests.makers import Counter

LOADER = b"/* loader */"
BOOKING = "comptoir-booking.0a1b2c3d4e.js"


@pytest.fixture
def dist(tmp_path: Path, settings: Any) -> Path:
    folder = tmp_path / "web" / "widgets" / "dist"
    folder.mkdir(parents=True)
    (folder / "comptoir.js").write_bytes(LOADER)
    (folder / "comptoir.js.gz").write_bytes(gzip.compress(LOADER))
    (folder / "comptoir.js.br").write_bytes(b"brotli")
    (folder / BOOKING).write_bytes(b"/* booking */")
    (tmp_path / "web" / "secret.txt").write_text("secret")
    settings.WEB_FOLDER = tmp_path / "web"
    return folder


def get(name: str, **headers: str) -> Any:
    return Client().get(f"/embed/{name}", headers=headers)


def test_the_loader_is_for_every_page_and_fresh(dist: Path) -> None:
    answer = get("comptoir.js")
    assert answer.content == LOADER and answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=300"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["X-Content-Type-Options"] == "nosniff" and "Accept-Encoding" in answer["Vary"]


def test_a_hashed_bundle_is_kept_for_ever(dist: Path) -> None:
    assert get(BOOKING)["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip;q=0.8", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", None), ("", None)],
)
def test_the_smallest_form_that_the_browser_reads_is_sent(dist: Path, accepted: str, encoding: str | None) -> None:
    answer = get("comptoir.js", **{"Accept-Encoding": accepted})
    assert answer.get("Content-Encoding") == encoding
    if encoding == "gzip":
        assert gzip.decompress(answer.content) == LOADER


def test_each_form_has_its_own_validator(dist: Path) -> None:
    plain, zipped = get("comptoir.js")["ETag"], get("comptoir.js", **{"Accept-Encoding": "gzip"})["ETag"]
    assert plain != zipped
    assert get("comptoir.js", **{"If-None-Match": plain}).status_code == 304
    (dist / "comptoir.js").write_bytes(b"/* another loader */")
    assert get("comptoir.js", **{"If-None-Match": plain}).status_code == 200


@pytest.mark.parametrize(
    "name", ["nothing.js", "..%2f..%2fsecret.txt", "%2e%2e/%2e%2e/secret.txt", "comptoir.js.gz", "comptoir.js%00", "."]
)
def test_nothing_else_is_served(dist: Path, name: str) -> None:
    answer = get(name)
    assert answer.status_code == 404 and b"secret" not in answer.content


def test_scripts_are_only_read(dist: Path) -> None:
    assert Client().post("/embed/comptoir.js").status_code == 405


def test_a_frame_follows_the_allowed_domains(atelier: Counter) -> None:
    widget = post(atelier, {"name": "A", "allowedDomains": ["example.com"], "settings": {"locale": "en"}}).json()
    answer = Client().get(f"/embed/frame/{widget['id']}?service=%22%3E%3Cscript%3E&name=Eve")
    page = answer.content.decode()
    assert answer.status_code == 200 and '<html lang="en">' in page
    assert f'data-widget="{widget["id"]}"' in page and "&quot;&gt;&lt;script&gt;" in page and "Eve" not in page
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors 'self' example.com:* www.example.com:*" in policy and "default-src 'none'" in policy


def test_a_frame_speaks_as_it_is_asked_to_else_as_its_visitor(atelier: Counter) -> None:
    path = f"/embed/frame/{post(atelier, {'name': 'A'}).json()['id']}"
    english = {"Accept-Language": "de, en-GB;q=0.9, fr;q=0.1"}
    assert '<html lang="en">' in Client().get(path, headers=english).content.decode()
    assert '<html lang="fr">' in Client().get(f"{path}?locale=fr", headers=english).content.decode()
    page = Client().get(path).content.decode()
    assert '<html lang="fr">' in page and "<main><h1>Réservation</h1>" in page


def test_an_unknown_frame_says_so(db: None) -> None:
    answer = Client().get("/embed/frame/wgt_unknown")
    assert answer.status_code == 404 and "script" not in answer.content.decode().split("<body")[-1]
