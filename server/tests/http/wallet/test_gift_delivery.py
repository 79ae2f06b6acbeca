"""Certificates on paper and by mail."""

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from comptoir.wallet.rules.gift_card import DESIGNS, SIZES
from tests.house import House, make_house
from tests.http.booking.conftest import Clock
from tests.http.booking.database import rows
from tests.http.booking.worker import mails, queued, run_deliveries, run_task
from tests.http.wallet.products import made as made_product
from tests.http.wallet.test_gift_certificates import give

pytestmark = pytest.mark.django_db


def pages(raw: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(raw)).pages)


def run_gift_jobs() -> None:
    run_deliveries()
    for _, _, arguments in queued("wallet.deliver_gift"):
        run_task("wallet.deliver_gift", arguments)


def sent(house: House, kind: str) -> list[dict[str, Any]]:
    return [one for one in mails(house) if one["kind"] == kind]


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("format", SIZES)
def test_every_design_is_one_page_of_its_size_with_embedded_fonts(house: House, design: str, format: str) -> None:
    made = give(house, design=design, message="Joyeux anniversaire ! 🎉", senderName="Ada").body
    for locale, title in (("fr", "chèque-cadeau"), ("en", "gift certificate")):
        answer = house.api.get(f"/gift-certificates/{made['id']}/pdf", format=format, locale=locale)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
        [page] = pages(answer.raw)
        size = tuple(round(float(points) / 72 * 25.4) for points in page.mediabox[2:])
        assert size == SIZES[format]  # type: ignore[index]
        text = page.extract_text()
        assert title in text.lower()
        for word in ("Zoé", "Ada", made["code"][:9], made["code"][10:], "50", "Joyeux anniversaire"):
            assert word in text, (word, text)
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor


def uploaded(house: House, content: bytes, name: str) -> str:
    file = SimpleUploadedFile(name, content)
    answer = Client().post("/api/v1/files", {"file": file}, headers={"Authorization": f"Bearer {house.api.key}"})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["id"])


def test_a_picture_is_printed_with_it(house: House, tmp_path: Path, settings: Any) -> None:
    settings.COMPTOIR_FILES_FOLDER = tmp_path
    raw = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(raw, "PNG")
    made = give(house, imageId=uploaded(house, raw.getvalue(), "us.png"))
    assert made.status == 201, made.body
    for format in SIZES:
        [page] = pages(house.api.get(f"/gift-certificates/{made.body['id']}/pdf", format=format).raw)
        assert len(page.images) == 1
    text = uploaded(house, b"no picture", "us.txt")
    for wrong in (text, "0199a000-0000-7000-8000-000000000000"):
        refused = give(house, imageId=wrong)
        assert (refused.status, refused.error_paths) == (422, {"imageId"})


def test_who_buys_one_may_bring_a_picture(house: House, tmp_path: Path, settings: Any) -> None:
    settings.COMPTOIR_FILES_FOLDER = tmp_path
    raw = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(raw, "PNG")
    file = SimpleUploadedFile("us.png", raw.getvalue())
    key = {"Authorization": f"Bearer {house.visitor.key}"}
    picture = Client().post("/api/v1/files/upload", {"file": file}, headers=key).json()["id"]
    product = house.api.post("/products", {"kind": "gift_certificate", "name": "Gift", "price": 5000, "amount": 5000})
    wish = {"productId": product.body["id"], "contactName": "Ada", "contactEmail": "ada@example.test"}
    text = uploaded(house, b"no picture", "us.txt")
    assert house.visitor.post("/purchases", {**wish, "imageId": text}).error_paths == {"imageId"}
    bought = house.visitor.post("/purchases", {**wish, "imageId": picture, "color": "#123456"}).body
    paid = house.api.post(f"/purchases/{bought['id']}/payments", {"method": "card"}).body
    gift = house.api.get(f"/gift-certificates/{paid['giftCertificateIds'][0]}").body
    assert (gift["imageId"], gift["color"]) == (picture, "#123456")


def test_a_long_message_and_odd_names_still_fit(house: House) -> None:
    made = give(house, message="Wunderschön " * 50, recipientName="M" * 200, senderName="Ω≈ç√", color="#ffff99").body
    for format in SIZES:
        answer = house.api.get(f"/gift-certificates/{made['id']}/pdf", format=format)
        assert len(pages(answer.raw)) == 1


def test_names_in_other_letters_are_printed(house: House) -> None:
    made = give(house, recipientName="Иван Петров", senderName="Ελένη", design="botanical").body
    [page] = pages(house.api.get(f"/gift-certificates/{made['id']}/pdf").raw)
    assert "Иван Петров" in page.extract_text() and "Ελένη" in page.extract_text()


def test_a_pack_says_what_it_holds(house: House) -> None:
    pack = {"unit": "minutes", "quantity": 300, "name": "Carte découverte"}
    made = give(house, amount=None, pack=pack).body
    [page] = pages(house.api.get(f"/gift-certificates/{made['id']}/pdf").raw)
    assert "5\u00a0heures" in page.extract_text() and "Carte découverte" in page.extract_text()


def test_wrong_wishes_are_refused(house: House) -> None:
    made = give(house).body
    path = f"/gift-certificates/{made['id']}/pdf"
    assert house.api.get(path, format="a3").error_paths == {"format"}
    assert house.api.get(path, locale="de").error_paths == {"locale"}
    assert house.visitor.get(path).status == 403
    assert make_house().api.get(path).status == 404


def test_a_certificate_without_a_day_is_mailed_at_once_and_once(house: House) -> None:
    made = give(house, recipientEmail="zoe@example.test", senderName="Ada", message="Pour toi").body
    run_gift_jobs()
    run_gift_jobs()
    [mail] = sent(house, "gift.delivered")
    assert mail["to"] == "zoe@example.test"
    whole = house.api.get(f"/outbox/{mail['id']}").body
    assert "Ada" in whole["subject"] and "50" in whole["subject"]
    for text in (whole["text"], whole["html"]):
        assert made["code"] in text and "Pour toi" in text and "/me/house-" in text
    assert [one["contentType"] for one in whole["attachments"]] == ["application/pdf"]
    assert house.api.get(f"/gift-certificates/{made['id']}").body["deliveredAt"] is not None


def test_a_certificate_waits_for_its_day(house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    made = give(house, recipientEmail="zoe@example.test", deliverAt="2027-12-24T08:00:00+01:00").body
    run_deliveries()
    [(at,)] = rows("SELECT scheduled_at FROM procrastinate_jobs WHERE task_name = 'wallet.deliver_gift'")
    assert at.isoformat() == "2027-12-24T07:00:00+00:00"
    monkeypatch.setattr("comptoir.wallet.jobs.gifts.now", lambda: clock("2027-03-02T09:00:00+01:00"))
    run_gift_jobs()
    assert sent(house, "gift.delivered") == []
    monkeypatch.setattr("comptoir.wallet.jobs.gifts.now", lambda: clock("2027-12-24T08:00:01+01:00"))
    run_gift_jobs()
    assert len(sent(house, "gift.delivered")) == 1
    assert house.api.get(f"/gift-certificates/{made['id']}").body["deliveredAt"] is not None


def test_what_was_taken_back_before_its_day_is_not_mailed(house: House) -> None:
    made = give(house, recipientEmail="zoe@example.test").body
    house.api.post(f"/gift-certificates/{made['id']}/refund")
    run_gift_jobs()
    assert sent(house, "gift.delivered") == []
    again = house.api.post(f"/gift-certificates/{made['id']}/resend")
    assert (again.status, again.code) == (410, "wallet.gift_refunded")


def test_a_certificate_is_sent_again_to_another_address(house: House) -> None:
    nobody = give(house).body
    answer = house.api.post(f"/gift-certificates/{nobody['id']}/resend")
    assert (answer.status, answer.code) == (409, "wallet.nobody_to_deliver_to")
    answer = house.api.post(f"/gift-certificates/{nobody['id']}/resend", {"to": "zoe@example.test"})
    assert answer.status == 200, answer.body
    assert answer.body["deliveredAt"] is not None
    assert [one["to"] for one in sent(house, "gift.delivered")] == ["zoe@example.test"]


def bought(house: House, **changes: Any) -> dict[str, Any]:
    product = made_product(house, kind="gift_certificate", name="Chèque-cadeau", price=5000, amount=5000)
    answer = house.api.post(
        "/purchases",
        {
            "productId": product["id"],
            "contactName": "Ada",
            "contactEmail": "ada@example.test",
            "recipientName": "Zoé",
            "paid": {"method": "cash"},
            **changes,
        },
    )
    assert answer.status == 201, answer.body
    return dict(answer.body)


def test_who_bought_it_gets_a_copy(house: House) -> None:
    purchase = bought(house)
    run_gift_jobs()
    [mail] = sent(house, "gift.bought")
    assert mail["to"] == "ada@example.test"
    [made] = house.api.get("/gift-certificates", purchaseId=purchase["id"]).body["items"]
    assert made["code"] in house.api.get(f"/outbox/{mail['id']}").body["text"]
    assert made["paid"] == purchase["total"]


def test_an_unused_one_that_was_bought_is_refunded_with_its_money(house: House) -> None:
    purchase = bought(house, quantity=2)
    first, second = house.api.get("/gift-certificates", purchaseId=purchase["id"]).body["items"]
    back = house.api.post(f"/gift-certificates/{first['id']}/refund", {"reason": "Erreur"})
    assert (back.status, back.body["status"]) == (200, "refunded"), back.body
    seen = house.api.get(f"/purchases/{purchase['id']}").body
    assert seen["amountRefunded"] == first["paid"]
    assert house.api.get(f"/gift-certificates/{second['id']}").body["status"] == "active"
    house.api.post(f"/gift-certificates/{second['id']}/refund")
    assert house.api.get(f"/purchases/{purchase['id']}").body["status"] == "refunded"
