"""What a receiver hears, over the wire."""

import hmac
from base64 import b64decode, b64encode
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from tests.house import House, a_booking, a_service, first_slots
from tests.http.webhooks.worker import attempt_all, attempts_queued, hand_over, quickly
from tests.receiver import Heard, Receiver, answer


def listen(house: House, listener: Receiver, **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = house.api.post("/webhooks", {"url": listener.url, **changes}).body
    return made


def book(house: House, **changes: Any) -> dict[str, Any]:
    service = house.api.post("/services", a_service()).body["id"]
    slot = first_slots(house.api, service)[0]["start"]
    answered = house.api.post("/bookings", a_booking(service, slot, **changes))
    assert answered.status == 201, answered.body
    made: dict[str, Any] = answered.body
    return made


def deliveries(house: House, hook: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = house.api.get(f"/webhooks/{hook['id']}/deliveries", **query).body["items"]
    return items


def signed_by(heard: Heard, secret: str) -> bool:
    """As any receiver checks it (Standard Webhooks, "Verifying signatures")."""
    text = f"{heard.id}.{heard.headers['webhook-timestamp']}.".encode() + heard.body
    expected = b64encode(hmac.digest(b64decode(secret.removeprefix("whsec_")), text, sha256)).decode()
    return f"v1,{expected}" in heard.headers["webhook-signature"].split(" ")


def test_a_booking_is_told_as_staff_see_it_and_signed(house: House, listener: Receiver) -> None:
    hook = listen(house, listener, events=["booking.created.v1"])
    booking = book(house, notes="Près de la fenêtre ☀", internalNotes="VIP")
    hand_over()
    attempt_all()
    [heard] = listener.heard
    assert heard.payload["type"] == "booking.created.v1"
    told = heard.payload["data"]
    assert (told["id"], told["reference"], told["notes"]) == (booking["id"], booking["reference"], booking["notes"])
    assert told["internalNotes"] == "VIP" and told["startDate"] == booking["startDate"]
    assert datetime.fromisoformat(heard.payload["timestamp"]) <= datetime.now(UTC)
    assert heard.headers["content-type"] == "application/json"
    assert signed_by(heard, hook["secret"]) and not signed_by(heard, "whsec_AAAA")
    [item] = deliveries(house, hook)
    assert (item["status"], item["eventName"], item["messageId"]) == ("delivered", "booking.created.v1", heard.id)
    [attempt] = item["attempts"]
    assert attempt["status"] == 204 and attempt["error"] is None and attempt["durationMs"] >= 0
    assert house.api.get(f"/webhook-deliveries/{item['id']}").body["payload"] == heard.payload


def test_every_event_arrives_once_at_every_endpoint_that_wants_it(house: House, listener: Receiver) -> None:
    everything, bookings = listen(house, listener), listen(house, listener, events=["booking.*"])
    nothing = listen(house, listener, isActive=False)
    booking = book(house)
    house.api.post(f"/bookings/{booking['id']}/cancel")
    hand_over()
    hand_over()
    attempt_all()
    kinds = ["booking.created.v1", "booking.confirmed.v1", "booking.cancelled.v1"]
    assert sorted(one["eventName"] for one in deliveries(house, bookings)) == sorted(kinds)
    assert {"service.created.v1", *kinds} <= {one["eventName"] for one in deliveries(house, everything)}
    assert deliveries(house, nothing) == []
    assert len(listener.heard) == len(deliveries(house, everything)) + 3
    # One event has one webhook-id, whoever hears it.
    assert {one["messageId"] for one in deliveries(house, bookings)} <= {
        one["messageId"] for one in deliveries(house, everything)
    }


def test_organizations_without_an_endpoint_have_no_job_and_no_statement_more(
    house: House, listener: Receiver, django_assert_num_queries: Any
) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    booking = book(house)
    listeners = ProcrastinateJob.objects.filter(args__subscriber="webhooks.tell_endpoints")
    assert not listeners.exists()
    listen(house, listener)
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert listeners.count() == 1


def test_a_failure_is_tried_again_later_under_the_same_id(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.script = [answer(500, b"broken \x00 here"), answer(503, Retry_After="7200")]
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    [item] = deliveries(house, hook, status="pending")
    assert item["attempts"][0]["status"] == 500 and item["attempts"][0]["responseBody"] == "broken ␀ here"
    assert item["nextAttemptAt"] is not None
    assert house.api.get(f"/webhooks/{hook['id']}").body["failures"] == 1
    attempt_all()
    [item] = deliveries(house, hook)
    later = datetime.fromisoformat(item["nextAttemptAt"])
    assert later - datetime.now(UTC) > timedelta(minutes=110)
    attempt_all()
    [item] = deliveries(house, hook)
    assert (item["status"], [one["status"] for one in item["attempts"]]) == ("delivered", [500, 503, 204])
    assert len(set(listener.ids)) == 1 and len(listener.heard) == 3
    assert len({one.body for one in listener.heard}) == 1
    assert all(signed_by(one, hook["secret"]) for one in listener.heard)
    assert house.api.get(f"/webhooks/{hook['id']}").body["failures"] == 0
    assert attempt_all() == 0


def test_who_hangs_or_drips_is_left_after_the_deadline(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.script = [listener.hang, listener.drip]
    house.api.post(f"/webhooks/{hook['id']}/test")
    with quickly():
        attempt_all()
        attempt_all()
    [item] = deliveries(house, hook)
    for attempt in item["attempts"]:
        assert attempt["status"] is None and "No answer within 0.5 seconds" in attempt["error"]
        assert 400 <= attempt["durationMs"] < 2500
    assert item["status"] == "pending"


def test_who_answers_500_after_the_work_hears_the_same_id_again(house: House, listener: Receiver) -> None:
    hook, done = listen(house, listener), set()

    def work_then_fail(handler: Any) -> None:
        done.add(listener.heard[-1].id)
        answer(500)(handler)

    listener.script = [work_then_fail, work_then_fail]
    house.api.post(f"/webhooks/{hook['id']}/test")
    for _ in range(3):
        attempt_all()
    assert len(listener.heard) == 3 and len(done) == 1


def test_nobody_home_is_a_failure_that_says_so(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    house.api.patch(f"/webhooks/{hook['id']}", {"url": "http://127.0.0.1:1/"})
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    [attempt] = deliveries(house, hook)[0]["attempts"]
    assert attempt["status"] is None and "refused" in attempt["error"]


def test_a_redirect_is_not_followed(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.script = [answer(302, Location=listener.url)]
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    [attempt] = deliveries(house, hook)[0]["attempts"]
    assert attempt["status"] == 302 and len(listener.heard) == 1


def test_an_endless_answer_is_read_to_two_thousand_bytes(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.script = [answer(200, "é".encode() * 5_000_000)]
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    [attempt] = deliveries(house, hook)[0]["attempts"]
    assert attempt["status"] == 200 and 0 < len(attempt["responseBody"].encode()) <= 2100


def test_410_switches_the_endpoint_off(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.script = [answer(410)]
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    shown = house.api.get(f"/webhooks/{hook['id']}").body
    assert (shown["isActive"], shown["disabledBecause"]) == (False, "gone") and shown["disabledAt"]
    [item] = deliveries(house, hook)
    assert item["status"] == "failed" and item["nextAttemptAt"] is None
    assert house.api.post(f"/webhooks/{hook['id']}/test").code == "webhooks.endpoint_off"
    assert house.api.post(f"/webhook-deliveries/{item['id']}/replay").code == "webhooks.endpoint_off"
    on = house.api.patch(f"/webhooks/{hook['id']}", {"isActive": True}).body
    assert (on["isActive"], on["disabledAt"], on["failures"]) == (True, None, 0)
    assert house.api.post(f"/webhook-deliveries/{item['id']}/replay").body["status"] == "pending"
    attempt_all()
    assert deliveries(house, hook)[0]["status"] == "delivered"


def test_three_days_of_failure_switch_it_off(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    listener.usual = answer(500)
    house.api.post(f"/webhooks/{hook['id']}/test")
    tries, at = 0, datetime.now(UTC)
    while attempts_queued():
        [job] = attempts_queued()
        at = max(at, job.scheduled_at or at)
        attempt_all(at)
        tries += 1
        assert tries < 20
    shown = house.api.get(f"/webhooks/{hook['id']}").body
    assert tries == len(listener.heard) == shown["failures"] == 10
    assert (shown["isActive"], shown["disabledBecause"]) == (False, "failing")
    assert timedelta(days=3) <= at - datetime.now(UTC) < timedelta(days=4)
    assert len(set(listener.ids)) == 1


def test_what_waits_for_an_endpoint_that_was_switched_off_is_not_sent(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    house.api.post(f"/webhooks/{hook['id']}/test")
    house.api.patch(f"/webhooks/{hook['id']}", {"isActive": False})
    attempt_all()
    [item] = deliveries(house, hook)
    assert listener.heard == [] and item["status"] == "failed"
    assert item["attempts"][0]["error"] == "The webhook was switched off."


def test_a_delivered_one_can_be_sent_again_by_hand(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    made = house.api.post(f"/webhooks/{hook['id']}/test")
    assert made.status == 201 and made.body["payload"]["type"] == "webhook.test"
    attempt_all()
    again = house.api.post(f"/webhook-deliveries/{made.body['id']}/replay").body
    assert again["status"] == "pending" and again["nextAttemptAt"]
    attempt_all()
    assert len(listener.heard) == 2 and len(set(listener.ids)) == 1
    assert len(deliveries(house, hook)[0]["attempts"]) == 2


def test_after_a_rotation_both_secrets_sign_for_a_while(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    fresh = house.api.post(f"/webhooks/{hook['id']}/rotate", {"overlapHours": 1}).body
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all(datetime.now(UTC) + timedelta(hours=2))
    during, after = listener.heard
    assert signed_by(during, hook["secret"]) and signed_by(during, fresh["secret"])
    assert not signed_by(after, hook["secret"]) and signed_by(after, fresh["secret"])


def test_a_removed_endpoint_hears_nothing_more(house: House, listener: Receiver) -> None:
    hook = listen(house, listener)
    house.api.post(f"/webhooks/{hook['id']}/test")
    house.api.delete(f"/webhooks/{hook['id']}")
    attempt_all()
    assert listener.heard == []


def test_private_addresses_are_refused_when_the_name_is_looked_up(
    house: House, listener: Receiver, settings: Any
) -> None:
    hook = listen(house, listener)
    settings.COMPTOIR_WEBHOOK_PRIVATE = False
    house.api.post(f"/webhooks/{hook['id']}/test")
    attempt_all()
    [attempt] = deliveries(house, hook)[0]["attempts"]
    assert listener.heard == [] and attempt["error"] == "The address is not on the public internet."


def test_answers_to_sensitive_fields_are_not_told(house: House, listener: Receiver) -> None:
    listen(house, listener, events=["booking.*"])
    fields = [{"id": "seat", "name": "Seat", "type": "text"},
              {"id": "ills", "name": "Ills", "type": "text", "sensitive": True}]  # fmt: skip
    service = house.api.post("/services", a_service(customFields=fields)).body["id"]
    slot = first_slots(house.api, service)[0]["start"]
    answers = {"seat": "A1", "ills": "asthma"}
    booked = house.api.post("/bookings", a_booking(service, slot, customFieldValues=answers, metadata={"my_key": 1}))
    assert booked.body["customFieldValues"] == answers
    hand_over()
    attempt_all()
    told = listener.heard[0].payload["data"]
    assert told["customFieldValues"] == {"seat": "A1"} and told["metadata"] == {"my_key": 1}
