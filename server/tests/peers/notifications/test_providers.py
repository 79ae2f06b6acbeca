"""Every way out but SMTP, against servers that answer as the providers' documentation says they do."""

import json
from base64 import b64decode
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from comptoir.notifications.adapters.channel import Deferred, Gone, Refused
from comptoir.notifications.adapters.provider import Provider
from comptoir.notifications.adapters.team_chat import Slack, Teams
from comptoir.notifications.adapters.twilio import Twilio
from comptoir.notifications.adapters.web_push import WebPush
from comptoir.notifications.contracts import MailAttachment
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.rules.web_push import Subscription, encoded, public_bytes
from tests.makers import NOW
from tests.peers.notifications.http_peer import peer

LETTER = Letter(
    message_id="<0193a5b0-7c3e-7000-8000-000000000001@comptoir.test>",
    kind="booking.reminder",
    sender="L’Atelier <bonjour@atelier.example>",
    reply_to="",
    to="lea@client.example",
    subject="Rappel : demain",
    text="À demain, 10:00 <Léa & co>",
    html="<p>À demain</p>",
    locale="fr",
    date=NOW,
    link="https://comptoir.example/b/x",
)
TEXT = replace(LETTER, to="+33611111111", html="")


@pytest.fixture(autouse=True)
def _this_machine_may_be_called(settings: Any) -> None:
    settings.COMPTOIR_WEBHOOK_PRIVATE = True


def test_twilio_takes_a_text_message() -> None:
    with peer((201, b'{"sid": "SM1", "status": "queued"}')) as twilio:
        answer = Twilio("AC1", "secret", "+33700000000", base=twilio.url).send(TEXT)
    assert "SM1" in answer
    (asked,) = twilio.asked
    assert (asked.method, asked.path) == ("POST", "/2010-04-01/Accounts/AC1/Messages.json")
    assert b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"AC1:secret"
    assert parse_qs(asked.body.decode()) == {"To": ["+33611111111"], "From": ["+33700000000"], "Body": [TEXT.text]}


def test_a_second_attempt_asks_twilio_whether_the_first_got_there() -> None:
    known = json.dumps({"messages": [{"sid": "SM1", "status": "sent", "body": TEXT.text}]}).encode()
    with peer((200, known)) as twilio:
        assert Twilio("AC1", "s", "MG1", base=twilio.url).send(replace(TEXT, attempt=2)) == "sent SM1"
    assert [one.method for one in twilio.asked] == ["GET"], "nobody is written to twice"
    with peer((200, b'{"messages": []}'), (201, b'{"sid": "SM2"}')) as twilio:
        Twilio("AC1", "s", "MG1", base=twilio.url).send(replace(TEXT, attempt=2))
    assert [one.method for one in twilio.asked] == ["GET", "POST"]
    assert b"MessagingServiceSid=MG1" in twilio.asked[1].body


@pytest.mark.parametrize(
    ("status", "raised"), [(400, Refused), (404, Refused), (401, Deferred), (429, Deferred), (500, Deferred)]
)
def test_a_no_of_twilio_is_final_unless_it_is_ours_to_mend(status: int, raised: type[Exception]) -> None:
    with peer((status, b'{"code": 21211, "message": "Invalid To", "status": 400}')) as twilio, pytest.raises(raised):
        Twilio("AC1", "secret", "+337", base=twilio.url).send(TEXT)


def test_nobody_there_means_later() -> None:
    with pytest.raises(Deferred):
        Twilio("AC1", "secret", "+337", base="http://127.0.0.1:9").send(TEXT)


def test_slack_reads_what_a_client_typed_as_text() -> None:
    with peer((200, b"ok")) as slack:
        assert Slack(f"{slack.url}/services/T/B/x").send(LETTER) == "200 ok"
    said = json.loads(slack.asked[0].body)["text"]
    assert said.startswith("*Rappel : demain*\n") and "&lt;Léa &amp; co&gt;" in said
    with peer((410, b"channel_is_archived")) as slack, pytest.raises(Refused, match="channel_is_archived"):
        Slack(slack.url).send(LETTER)


def test_teams_gets_an_adaptive_card() -> None:
    with peer((202, b"")) as teams:
        Teams(teams.url).send(LETTER)
    (attachment,) = json.loads(teams.asked[0].body)["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert [one["text"] for one in attachment["content"]["body"]] == [LETTER.subject, LETTER.text]


def browser(url: str) -> Subscription:
    key = ec.generate_private_key(ec.SECP256R1())
    return Subscription(f"{url}/push/1", encoded(public_bytes(key)), encoded(b"0123456789abcdef"))


def test_a_push_service_gets_what_only_the_browser_can_read() -> None:
    with peer((201, b"")) as service:
        WebPush(browser(service.url)).send(LETTER)
    (asked,) = service.asked
    assert asked.headers["content-encoding"] == "aes128gcm" and int(asked.headers["ttl"]) > 0
    assert asked.headers["authorization"].startswith("vapid t=")
    assert len(asked.headers["topic"]) <= 32
    assert b"demain" not in asked.body


@pytest.mark.parametrize(
    ("status", "raised"), [(410, Gone), (404, Gone), (413, Refused), (429, Deferred), (503, Deferred)]
)
def test_a_browser_that_left_is_forgotten(status: int, raised: type[Exception]) -> None:
    with peer((status, b"")) as service, pytest.raises(raised):
        WebPush(browser(service.url)).send(LETTER)


def test_a_provider_takes_the_whole_mail() -> None:
    file = MailAttachment("rdv.ics", "text/calendar; method=REQUEST; charset=utf-8", b"BEGIN:VCALENDAR")
    with peer((201, b'{"messageId": "<42@brevo>"}')) as brevo:
        provider = Provider("brevo", "brevo", {"api_key": "xkeysib-1", "api_url": f"{brevo.url}/v3/"})
        answer = provider.send(replace(LETTER, attachments=[file], unsubscribe_url="https://comptoir.example/x"))
    assert answer == "queued <42@brevo>"
    (asked,) = brevo.asked
    assert (asked.path, asked.headers["api-key"]) == ("/v3/smtp/email", "xkeysib-1")
    said = json.loads(asked.body)
    assert said["sender"] == {"name": "L’Atelier", "email": "bonjour@atelier.example"}
    assert (said["to"], said["htmlContent"]) == ([{"email": "lea@client.example"}], LETTER.html)
    assert said["headers"]["List-Unsubscribe"] == "<https://comptoir.example/x>"
    assert b64decode(said["attachment"][0]["content"]) == b"BEGIN:VCALENDAR"


@pytest.mark.parametrize(("status", "raised"), [(400, Refused), (401, Deferred), (429, Deferred), (502, Deferred)])
def test_a_no_of_a_provider_is_final_unless_it_is_ours_to_mend(status: int, raised: type[Exception]) -> None:
    options = {"server_token": "t"}
    said = b'{"ErrorCode": 300, "Message": "Invalid email request"}'
    with peer((status, said)) as postmark, pytest.raises(raised):
        Provider("postmark", "postmark", {**options, "api_url": f"{postmark.url}/"}).send(LETTER)


def test_a_provider_that_is_away_means_later() -> None:
    with pytest.raises(Deferred):
        Provider("resend", "resend", {"api_key": "k", "api_url": "http://127.0.0.1:9/"}).send(LETTER)
