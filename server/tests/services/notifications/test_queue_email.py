import pytest
from django.db import connection
from django.template import TemplateDoesNotExist

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.notifications.models import Attachment, Message
from comptoir.notifications.public import MailAttachment
from comptoir.platform.tenancy import organization_scope
from tests.services.notifications.mails import mail


def queued_jobs() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'notifications.deliver_message'")
        return int(cursor.fetchone()[0])


def test_a_mail_is_a_row_and_a_job(inside: OrganizationId) -> None:
    mail(attachments=[MailAttachment("a.ics", "text/calendar; method=REQUEST", b"BEGIN")])

    message = Message.objects.get()
    assert message.status == "queued"
    assert message.subject == "Votre réservation"
    assert message.sender == "Studio Lumière <no-reply@localhost>"
    assert "Studio Lumière" in message.html and "#0b7285" in message.html
    assert Attachment.objects.get().size == 5
    assert queued_jobs() == 1


def test_one_effect_is_one_mail(inside: OrganizationId) -> None:
    assert mail("booking.confirmed:1") == mail("booking.confirmed:1")
    assert Message.objects.count() == 1
    assert queued_jobs() == 1


@pytest.mark.django_db
def test_the_same_effect_in_two_organizations_is_two_mails() -> None:
    for _ in range(2):
        with organization_scope(OrganizationId(new_id())):
            mail("same")
            assert Message.objects.count() == 1
    assert queued_jobs() == 2


def test_what_a_guest_types_stays_text(inside: OrganizationId) -> None:
    hostile = "<script>alert(1)</script>\r\nBcc: all@example.test 🎉 {{ brand }}"
    mail(context={"organization": {"name": hostile, "colour": "red;x"}, "subject": hostile, "paragraphs": [hostile]})

    message = Message.objects.get()
    assert "<script>" not in message.html and "&lt;script&gt;" in message.html
    assert "red;x" not in message.html
    assert "\n" not in message.subject and "\n" not in message.sender
    assert "{{ brand }}" in message.text and "🎉" in message.text


def test_a_template_reaches_plain_values_only(inside: OrganizationId) -> None:
    with pytest.raises(TypeError):
        mail(context={"organization": {"name": "x"}, "subject": Message})


def test_an_unknown_kind_is_a_bug(inside: OrganizationId) -> None:
    with pytest.raises(TemplateDoesNotExist):
        mail(kind="never.heard")


def test_an_unknown_language_is_french(inside: OrganizationId) -> None:
    mail(locale="de-AT")
    assert Message.objects.get().locale == "fr"
