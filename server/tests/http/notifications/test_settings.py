"""By whom messages leave: chosen by the house, its keys kept to itself."""

import pytest

from comptoir.notifications.models import Settings
from comptoir.notifications.services.route import route_of
from comptoir.platform.tenancy import organization_scope
from tests.house import House, make_house

PATH = "/notifications/settings"
BREVO = {"provider": "brevo", "fromAddress": "bonjour@atelier.example", "fromName": "L’Atelier", "secret": "xkeysib-1"}


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def test_without_settings_the_installation_sends(house: House) -> None:
    shown = house.api.get(PATH).body
    assert shown["email"]["provider"] == "installation"
    assert shown["sms"] == {"accountSid": "", "from": "", "hasSecret": False}


def test_a_key_is_kept_and_never_shown(house: House) -> None:
    answer = house.api.call("PUT", PATH, {"email": BREVO})
    assert answer.status == 200, answer.body
    assert answer.body["email"]["hasSecret"] and b"xkeysib" not in answer.raw
    assert b"xkeysib" not in house.api.get(PATH).raw and b"xkeysib" not in house.api.get("/audit").raw
    with organization_scope(house.organization.id):
        row = Settings.objects.get()
    assert "xkeysib" not in row.secrets and "xkeysib" not in str(row.document)
    again = house.api.call("PUT", PATH, {"email": {key: value for key, value in BREVO.items() if key != "secret"}})
    assert again.body["email"]["hasSecret"], "what is left out stays"


def test_another_provider_wants_another_key(house: House) -> None:
    house.api.call("PUT", PATH, {"email": BREVO})
    answer = house.api.call("PUT", PATH, {"email": {"provider": "mailgun", "fromAddress": "a@b.example"}})
    assert answer.status == 422
    assert answer.error_paths == {"email.domain", "email.secret"}
    assert house.api.get(PATH).body["email"]["provider"] == "brevo"


def test_half_of_twilio_is_refused(house: House) -> None:
    answer = house.api.call("PUT", PATH, {"sms": {"accountSid": "AC1"}})
    assert answer.error_paths == {"sms.from", "sms.authToken"}


def test_a_test_leaves_as_every_message_would(house: House) -> None:
    house.api.call("PUT", PATH, {"email": BREVO, "slack": {"webhookUrl": "https://hooks.slack.com/services/T/B/x"}})
    assert house.api.post(f"{PATH}/test", {"channel": "email", "to": "me@example.test"}).status == 201
    assert house.api.post(f"{PATH}/test", {"channel": "slack"}).status == 201
    slack, mail = house.api.get("/deliveries").body["items"]
    assert (slack["channel"], mail["channel"]) == ("slack", "email")
    whole = house.api.get(f"/outbox/{mail['id']}").body
    assert whole["from"] == "L’Atelier <bonjour@atelier.example>"
    from comptoir.notifications.models import Message

    with organization_scope(house.organization.id):
        assert [route_of(one).name for one in Message.objects.order_by("-id")] == ["slack", "brevo"]


def test_what_is_not_set_up_cannot_be_tried(house: House) -> None:
    for channel in ("sms", "slack", "teams"):
        answer = house.api.post(f"{PATH}/test", {"channel": channel, "to": "x"})
        assert answer.error_codes == {"notifications.channel_not_set_up"}


def test_one_house_does_not_send_with_anothers_key(house: House) -> None:
    house.api.call("PUT", PATH, {"email": BREVO})
    assert make_house().api.get(PATH).body["email"]["provider"] == "installation"


def test_a_webhook_is_called_over_tls(house: House) -> None:
    answer = house.api.call("PUT", PATH, {"teams": {"webhookUrl": "http://example.com/x"}})
    assert answer.error_codes == {"notifications.webhook_not_https"}
