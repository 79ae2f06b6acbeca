from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from comptoir.notifications.contracts import MailAttachment
from comptoir.notifications.rules.brand import brand_of
from comptoir.notifications.rules.calendar_event import content_type
from comptoir.notifications.rules.letter import Letter, compose

LETTER = Letter(
    message_id="<1@example.test>",
    kind="notice",
    sender='"Léa & Co" <no-reply@example.test>',
    reply_to="studio@example.test",
    to="zoe@example.test",
    subject="Réservé 🎉",
    text="Bonjour\n",
    html="<p>Bonjour</p>",
    locale="fr",
    date=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
    attachments=(MailAttachment("rendez-vous.ics", content_type("REQUEST"), b"BEGIN:VCALENDAR\r\n"),),
)


def test_a_letter_reads_as_it_was_written() -> None:
    message = message_from_bytes(compose(LETTER).as_bytes(), policy=default)

    assert message["Subject"] == "Réservé 🎉"
    assert message["From"] == "Léa & Co <no-reply@example.test>"
    assert message["Content-Language"] == "fr"
    assert message["Date"] == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert message["Message-ID"] == "<1@example.test>"
    assert message.get_body(("plain",)).get_content().strip() == "Bonjour"  # type: ignore[union-attr]
    assert "<p>Bonjour</p>" in message.get_body(("html",)).get_content()  # type: ignore[union-attr]
    (calendar,) = message.iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_payload(decode=True) == b"BEGIN:VCALENDAR\r\n"


@pytest.mark.parametrize("to", ["", "nobody", "a@b\r\nBcc: c@d", "a@example.test, b@example.test", "a b@example.test"])
def test_what_is_not_one_address_is_refused(to: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        compose(replace(LETTER, to=to))


def test_a_domain_beyond_ascii_is_written_in_idna() -> None:
    assert compose(replace(LETTER, to="zoe@bücher.example"))["To"] == "zoe@xn--bcher-kva.example"


@pytest.mark.parametrize(("colour", "ink"), [("#ffe066", "#111111"), ("#0b2545", "#ffffff"), ("#ffffff", "#111111")])
def test_text_reads_on_any_colour(colour: str, ink: str) -> None:
    assert brand_of({"name": "x", "colour": colour}).ink == ink
