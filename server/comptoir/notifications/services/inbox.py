"""What waits for somebody of the team inside the dashboard."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from comptoir.notifications.contracts import Person
from comptoir.notifications.models import InboxItem


def inbox_of(person: Person, *, only_unread: bool = False) -> QuerySet[InboxItem]:
    rows = InboxItem.objects.filter(user_id=person.id)
    return rows.filter(read_at=None) if only_unread else rows


def unread_of(person: Person) -> int:
    return inbox_of(person, only_unread=True).count()


def mark_read(person: Person, ids: Sequence[UUID] | None, *, now: datetime) -> int:
    """Those of `ids` that are theirs are read, all of them when it is None; how many are not, still."""
    rows = inbox_of(person, only_unread=True)
    (rows if ids is None else rows.filter(id__in=list(ids))).update(read_at=now)
    return unread_of(person)
