"""HTML, emoji and right-to-left text in every field, all the way through the mail and the calendar file."""

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from tests.house import Answer, a_booking, first_slots, make_house
from tests.http.booking.booked import offer
from tests.http.booking.worker import mails, run_deliveries
from tests.services.notifications.icalendar_reader import read

pytestmark = pytest.mark.django_db
TEXTS = {
    "html": "<script>alert('x')</script><img src=x onerror=\"alert(1)\"> & Co",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 ça 🦊",
    "rtl": "שלום עולם مرحبا ‮gnp.exe",
    "template": "{{ brand.name }} {% load x %} %s %(x)s ${7*7} {0}",
    "sql": "Robert'); DROP TABLE booking_booking; --\\",
    "calendar": 'a;b,c:d\\n"e"; X-EVIL:1',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_text_comes_back_as_it_was_and_is_harmless_where_it_is_shown(text: str) -> None:
    house = make_house()
    place = {"type": "hybrid", "address": text, "room": text, "virtualLink": "https://example.test/?a=<b>&c"}
    fields = [{"id": "q", "name": text, "type": "text"}]
    service = offer(
        house, name=text, description=text, category=text[:100], metadata={text: text}, location=place,
        customFields=fields, pricingTiers=[{"name": text, "condition": "participants > 0", "price": 100}],
    )  # fmt: skip
    assert (service["name"], service["description"], service["metadata"]) == (text, text, {text: text})
    assert service["location"] == place
    assert [one["id"] for one in house.api.get("/services", search=text.split()[0][:60]).body["items"]] == [
        service["id"]
    ]

    start = first_slots(house.api, service["id"])[0]["start"]
    wish: dict[str, Any] = a_booking(
        service["id"], start, contactName=text, notes=text, metadata={"k": text}, customFieldValues={"q": text},
        participantDetails=[{"name": text, "notes": text}],
    )  # fmt: skip
    made: Answer = house.visitor.post("/bookings", wish)
    assert made.status == 201, made.body
    stored = house.api.get(f"/bookings/{made.body['id']}").body
    assert {key: stored[key] for key in ("contactName", "notes", "metadata", "customFieldValues")} == {
        "contactName": text, "notes": text, "metadata": {"k": text}, "customFieldValues": {"q": text},
    }  # fmt: skip
    assert stored["participantDetails"] == [{"name": text, "notes": text}]
    assert stored["quote"]["lines"][0]["label"] == text
    run_deliveries()
    cancelled = house.api.post(f"/bookings/{made.body['id']}/cancel", {"reason": text})
    assert cancelled.body["cancellationReason"] == text
    run_deliveries()

    sent = mails(house)
    assert [mail["kind"] for mail in sent] == ["booking.confirmed", "booking.cancelled"]
    for mail in sent:
        assert text in mail["text"]
        assert escape(text) in mail["html"]
        assert "<script" not in mail["html"] and "<img src=x" not in mail["html"]
        assert "\n" not in mail["subject"] and "\r" not in mail["subject"]
        (attachment,) = mail["attachments"]
        raw = Client().get(attachment["url"], headers={"Authorization": f"Bearer {house.api.key}"}).content
        event = read(raw)
        assert event["VEVENT.SUMMARY"][1].startswith(text)
        assert event["VEVENT.LOCATION"][1] == f"{text}, {text}"
        assert "VEVENT.X-EVIL" not in event


def test_a_name_of_several_lines_adds_no_header() -> None:
    house = make_house()
    service = offer(house, name="Line one\r\nBcc: evil@example.test")
    start = first_slots(house.api, service["id"])[0]["start"]
    wish = a_booking(service["id"], start, contactName="Ada\r\nBcc: evil@example.test\nX: y")
    assert house.visitor.post("/bookings", wish).status == 201
    run_deliveries()
    (mail,) = mails(house)
    assert {name.lower() for name in mail["headers"]} & {"bcc", "x"} == set()
    assert all("\n" not in str(value) and "\r" not in str(value) for value in mail["headers"].values())
    assert mail["to"] == "elodie@example.test"
    raw = Client().get(mail["attachments"][0]["url"], headers={"Authorization": f"Bearer {house.api.key}"}).content
    assert not any(name.endswith(".BCC") for name in read(raw))
