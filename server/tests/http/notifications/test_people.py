"""What people say of being told, and what waits for them."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from comptoir.notifications.contracts import Notice, Person
from comptoir.notifications.models import Message, PushSubscription
from comptoir.notifications.public import Address, queue_notices, reach_clients
from comptoir.notifications.rules.web_push import encoded, public_bytes
from comptoir.notifications.services.unsubscribe import one_click_url, unsubscribe_url
from comptoir.platform.tenancy import organization_scope
from tests.house import Api, House, make_house
from tests.signed_in import signed_in


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def reminder(person: Person, **changes: Any) -> Notice:
    context = {"organization": {"name": "A"}, "subject": "Demain", "paragraphs": ["À demain"]}
    given = {"kind": "booking.reminder", "to": "", "locale": "fr", "context": context, "dedupe": "one"}
    return Notice(**{**given, "person": person, **changes})


def client_of(api: Api) -> Person:
    from uuid import UUID

    return Person("client", UUID(api.get("/me").body["client"]["id"]))


def ways(house: House, person: Person, way: str) -> list[tuple[str, str]]:
    with organization_scope(house.organization.id):
        (found,) = reach_clients([(reminder(person), way, Address("ada@example.test", "+33611111111"))])
        return [(one.channel, one.to) for one in found]


def browser(endpoint: str = "https://push.example.com/one") -> dict[str, Any]:
    key = ec.generate_private_key(ec.SECP256R1())
    return {"endpoint": endpoint, "keys": {"p256dh": encoded(public_bytes(key)), "auth": encoded(b"x" * 16)}}


def with_texts(house: House) -> None:
    sms = {"accountSid": "AC1", "from": "+33700000000", "authToken": "secret"}
    assert house.api.call("PUT", "/notifications/settings", {"sms": sms}).status == 200


def test_a_client_declines_reminders_by_one_channel(house: House) -> None:
    ada = signed_in(house)
    person = client_of(ada)
    assert ways(house, person, "email") == [("email", "ada@example.test")]
    choice = {"topic": "reminders", "channel": "email", "isWanted": False}
    answer = ada.call("PUT", "/me/preferences", {"choices": [choice]})
    assert answer.status == 200, answer.body
    (reminders,) = [one for one in answer.body["topics"] if one["topic"] == "reminders"]
    assert {one["channel"]: one["isWanted"] for one in reminders["channels"]} == {
        "email": False,
        "sms": True,
        "push": True,
    }
    assert ways(house, person, "email") == []


def test_nobody_declines_what_nobody_may_miss(house: House) -> None:
    ada = signed_in(house)
    choice = {"topic": "bookings", "channel": "email", "isWanted": False}
    answer = ada.call("PUT", "/me/preferences", {"choices": [choice]})
    assert (answer.status, answer.error_codes) == (422, {"notifications.essential"})
    (bookings,) = [one for one in ada.get("/me/preferences").body["topics"] if one["topic"] == "bookings"]
    assert bookings["channels"] == [{"channel": "email", "isWanted": True, "isFixed": True}]


def test_a_telephone_is_pushed_to_or_written_to(house: House) -> None:
    ada = signed_in(house)
    person = client_of(ada)
    assert ways(house, person, "mobile") == []
    with_texts(house)
    assert ways(house, person, "mobile") == [("sms", "+33611111111")]
    assert ada.post("/me/push-subscriptions", browser()).status == 201
    assert ways(house, person, "mobile") == [("push", "push")]
    assert ada.post("/me/push-subscriptions/end", {"endpoint": "https://push.example.com/one"}).status == 204
    assert ways(house, person, "mobile") == [("sms", "+33611111111")]


def test_a_link_in_the_mail_declines_without_an_account(house: House) -> None:
    person = client_of(signed_in(house))
    with organization_scope(house.organization.id):
        queue_notices([reminder(person, to="ada@example.test", kind="wallet.expiring", context=_expiring())])
        message = Message.objects.get(kind="wallet.expiring")
        page = unsubscribe_url(reminder(person))
    assert "/u/" in message.text and "/u/" in message.html
    headers = house.api.get(f"/outbox/{message.id}").body["headers"]
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = one_click_url(page).partition("/api/v1")[2]
    nobody = Api(None)
    assert nobody.get(link).body == {"topic": "reminders", "isWanted": True}
    assert nobody.post(link).body == {"topic": "reminders", "isWanted": False}
    assert ways(house, person, "email") == []
    assert nobody.get(link).body == {"topic": "reminders", "isWanted": False}, "whoever comes back sees how it stands"
    assert nobody.call("POST", link, {}, query={"undo": True}).body["isWanted"]
    assert ways(house, person, "email") == [("email", "ada@example.test")]
    assert nobody.post(link[:-2] + "xx").status in {403, 404, 422}


def _expiring() -> dict[str, Any]:
    from comptoir.notifications.rules.samples import sample
    from tests.makers import NOW

    return sample("fr", organization="A", now=NOW)


def test_a_subscription_has_keys_that_are_some(house: House) -> None:
    ada = signed_in(house)
    for keys in ({"p256dh": "x", "auth": "y"}, {**browser()["keys"], "auth": "AAAA"}):
        answer = ada.post("/me/push-subscriptions", {**browser(), "keys": keys})
        assert (answer.status, answer.error_codes) == (422, {"notifications.push_keys_wrong"})
    with organization_scope(house.organization.id):
        assert not PushSubscription.objects.exists()


def test_a_program_has_no_inbox(house: House) -> None:
    for path in ("/notifications/inbox", "/notifications/inbox/unread", "/notifications/preferences"):
        assert house.api.get(path).code == "notifications.not_a_person"
