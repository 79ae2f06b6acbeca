from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from django.core import mail
from django.db import transaction
from django.test.utils import override_settings

from comptoir.notifications.adapters.channel import Deferred
from comptoir.notifications.adapters.outbox import Outbox
from comptoir.notifications.models import SystemMail
from comptoir.notifications.services.deliver import Box, deliver
from tests.services.notifications.mails import NOW, Spy
from tests.services.notifications.test_letter import LETTER

pytestmark = pytest.mark.django_db

BOX = Box(SystemMail, transaction.atomic, lambda _, __: None)
OURS = {"default": {"BACKEND": "comptoir.config.mail_backend.OutboxBackend"}}


@override_settings(MAILERS=OURS)
def test_a_code_that_a_library_mails_can_be_found_as_a_file(tmp_path: Path) -> None:
    mail.send_mail("Votre code", "Code : 482 913 https://example.test/<x>", None, ["lea@example.test"])
    stored = SystemMail.objects.get()
    deliver(BOX, stored.id, route=lambda _: Outbox(tmp_path), clock=lambda: NOW)

    (file,) = tmp_path.iterdir()
    assert "lea@example.test" in file.name and file.suffix == ".eml"
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert message["Subject"] == "Votre code"
    assert "482 913" in message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    html = message.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "482 913" in html and "&lt;x&gt;" in html
    assert SystemMail.objects.get().status == "sent"


@override_settings(MAILERS=OURS)
def test_a_mail_of_work_that_was_undone_is_never_sent() -> None:
    with transaction.atomic():
        mail.send_mail("s", "t", None, ["lea@example.test"])
        transaction.set_rollback(True)
    assert not SystemMail.objects.exists()


@override_settings(MAILERS=OURS)
def test_a_code_is_forgotten_once_a_server_has_it() -> None:
    mail.send_mail("s", "code 482913", None, ["lea@example.test"])
    stored = SystemMail.objects.get()
    deliver(BOX, stored.id, route=lambda _: Spy(), clock=lambda: NOW)
    stored.refresh_from_db()
    assert (stored.status, stored.text, stored.html) == ("sent", "", "")


def test_an_outbox_that_cannot_be_written_defers(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(Deferred):
        Outbox(blocked).send(LETTER)
