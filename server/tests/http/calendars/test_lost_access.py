"""Who connected a calendar is told when it lets us in no more: by mail, and in the dashboard."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from comptoir.calendars.models import Connection
from comptoir.calendars.rules.remote import AccessRevoked, Unreachable
from comptoir.calendars.services.connect import create_connection
from comptoir.calendars.services.note_outcome import note_failure, note_success
from comptoir.notifications.models import InboxItem, Message
from comptoir.platform.tenancy import organization_scope
from tests.house import House
from tests.http.calendars.callers import coach_of, member

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def connection(house: House) -> UUID:
    _, user = member(house, "coach", "ada@house.test")
    ada = coach_of(house, userId=str(user))
    with organization_scope(house.organization.id):
        row = create_connection(
            staff=UUID(ada["id"]),
            provider="caldav",
            account="ada@icloud.test",
            url="https://dav.test/",
            credentials={"user": "ada", "password": "x"},
            by=user,
            now=NOW,
        )
    return row.id


def test_a_lost_permission_is_told_once_by_mail_and_in_the_inbox(house: House, connection: UUID) -> None:
    with organization_scope(house.organization.id):
        assert note_failure(connection, AccessRevoked("HTTP 401"), now=NOW) is None
        assert note_failure(connection, AccessRevoked("HTTP 401"), now=NOW) is None
        mail = Message.objects.get(kind="calendars.connection_lost")
        item = InboxItem.objects.get(kind="calendars.connection_lost")
    assert (mail.to, item.link) == ("ada@house.test", "/calendars")
    assert "ada@icloud.test" in mail.subject and "ada@icloud.test" in mail.html


def test_no_answer_is_nobodys_business_and_is_asked_again_ever_later(house: House, connection: UUID) -> None:
    with organization_scope(house.organization.id):
        waits = [note_failure(connection, Unreachable("No answer"), now=NOW) for _ in range(8)]
        row = Connection.objects.get(pk=connection)
        assert not Message.objects.filter(kind="calendars.connection_lost").exists()
        assert note_success(connection, now=NOW) is not None
        assert Connection.objects.get(pk=connection).error == ""
    seconds = [(at - NOW).total_seconds() for at in waits if at]
    assert seconds == sorted(seconds) and len(seconds) == 8 and seconds[-1] == 1800
    assert (row.state, row.failures) == ("failing", 8)
