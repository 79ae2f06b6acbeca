from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from comptoir.kernel.ids import OrganizationId, new_id
from comptoir.notifications.models import Message
from comptoir.notifications.public import MailAttachment
from comptoir.platform.models import AuditEntry
from comptoir.platform.tenancy import organization_scope
from tests.http.platform.callers import Callers
from tests.services.notifications.mails import mail

CALENDAR = MailAttachment("rendez-vous é.ics", "text/calendar; method=REQUEST; charset=utf-8", b"BEGIN:VCALENDAR")


def test_the_outbox_lists_mails_without_their_bodies(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        mail("one")
        mail("two", to="zoe@example.test")
    client = callers.client(organization, "outbox.read")

    with CaptureQueriesContext(
        connection,
    ) as queries:
        page = client.get("/api/v1/outbox?limit=1").json()
    assert not any('"html"' in query["sql"] for query in queries)
    assert [item["to"] for item in page["items"]] == ["zoe@example.test"]
    assert page["items"][0]["status"] == "queued" and page["items"][0]["channel"] == "email"
    rest = client.get(f"/api/v1/outbox?limit=1&cursor={page['nextCursor']}").json()
    assert [item["to"] for item in rest["items"]] == ["lea@example.test"] and rest["nextCursor"] is None
    assert len(client.get("/api/v1/outbox?search=ZOE").json()["items"]) == 1
    assert client.get("/api/v1/outbox?status=failed").json()["items"] == []


def test_one_mail_shows_all_there_is(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        message = mail(attachments=[CALENDAR])
    client = callers.client(organization, "outbox.read")

    shown = client.get(f"/api/v1/outbox/{message}").json()

    assert shown["from"] == "Studio Lumière <no-reply@localhost>"
    assert shown["headers"]["Reply-To"] == "studio@example.test"
    assert "<html" in shown["html"] and "Bonjour" in shown["text"]
    (attachment,) = shown["attachments"]
    assert attachment["size"] == len(CALENDAR.content)
    answer = client.get(attachment["url"])
    assert answer.content == CALENDAR.content
    assert answer["Content-Type"] == CALENDAR.content_type
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_failed_mail_can_be_sent_again(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        message = mail()
        Message.objects.update(status="failed", error="550 no", attempts=1)
    client = callers.client(organization, "outbox.read")

    answer = client.post(f"/api/v1/outbox/{message}/retry")

    assert answer.status_code == 200 and answer.json()["status"] == "queued"
    with organization_scope(organization):
        assert AuditEntry.objects.get().action == "message.retried"


def test_a_mail_that_did_not_fail_is_not_sent_again(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        message = mail()
    answer = callers.client(organization, "outbox.read").post(f"/api/v1/outbox/{message}/retry")

    assert answer.status_code == 409
    assert answer.json()["code"] == "notifications.not_failed"
    assert answer.json()["detail"] == "Only a failed message can be sent again (its state now: queued)."
    with organization_scope(organization):
        assert AuditEntry.objects.count() == 0


def test_another_organization_sees_nothing(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        message = mail(attachments=[CALENDAR])
    other = callers.client(OrganizationId(new_id()), "outbox.read")

    assert other.get("/api/v1/outbox").json()["items"] == []
    for path in (f"/{message}", f"/{message}/attachments/0", f"/{uuid4()}", f"/{message}/attachments/7"):
        assert other.get(f"/api/v1/outbox{path}").status_code == 404
    assert other.post(f"/api/v1/outbox/{message}/retry").status_code == 404


def test_the_outbox_is_not_for_everyone(callers: Callers, organization: OrganizationId) -> None:
    assert callers.client(organization, "booking.read").get("/api/v1/outbox").status_code == 403


def test_a_code_that_was_sent_is_not_told_to_the_team(callers: Callers, organization: OrganizationId) -> None:
    with organization_scope(organization):
        sent, kept = (mail(name) for name in ("sent", "kept"))
        said = {"kind": "client_code", "subject": "298297 : votre code", "text": "298297", "html": "<b>298297</b>"}
        Message.objects.filter(pk=sent).update(**said, provider="smtp")
        Message.objects.filter(pk=kept).update(**said, provider="outbox")
    client = callers.client(organization, "outbox.read")
    for path in ("outbox", "deliveries"):
        listed = {one["id"]: one["subject"] for one in client.get(f"/api/v1/{path}").json()["items"]}
        assert listed == {str(sent): "•••••• : votre code", str(kept): "298297 : votre code"}
        found = client.get(f"/api/v1/{path}?search=29829").json()["items"]
        assert [one["id"] for one in found] == [str(kept)], "nor guessed digit by digit"
    assert "298297" not in client.get(f"/api/v1/outbox/{sent}").content.decode()
    assert client.get(f"/api/v1/outbox/{kept}").json()["text"] == "298297"
