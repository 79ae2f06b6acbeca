"""Feeds, and whose they are."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings

from comptoir.calendars.contracts import Subject
from comptoir.calendars.models import Feed
from comptoir.identity.public import clients_by_id
from comptoir.planning.public import named_people, named_things
from comptoir.platform.contracts import NotFound
from comptoir.platform.crypto import decrypt

CONTEXT = "calendars.feed"


def feed_row(feed: UUID, *, to_change: bool = False) -> Feed:
    """One feed.

    Raises:
        NotFound: there is none of this organization.
    """
    rows = Feed.objects.select_for_update() if to_change else Feed.objects.all()
    found = rows.filter(pk=feed).first()
    if found is None:
        raise NotFound
    return found


def feeds(subject: Subject | None = None) -> list[Feed]:
    """All feeds, or those of one person or thing; the oldest first."""
    rows = Feed.objects.order_by("id")
    if subject is not None:
        rows = rows.filter(**{f"{subject.kind}_id": subject.id})
    return list(rows[:1000])


def subject_of(row: Feed) -> Subject:
    if row.staff_id is not None:
        return Subject("staff", row.staff_id)
    if row.client_id is not None:
        return Subject("client", row.client_id)
    assert row.resource_id is not None
    return Subject("resource", row.resource_id)


def name_of(subject: Subject) -> str:
    """Raises:
    NotFound: nobody and nothing here has that id.
    """
    found = _names([subject]).get(subject.id)
    if found is None:
        raise NotFound
    return found


def feed_documents(rows: Iterable[Feed]) -> list[dict[str, Any]]:
    """Feeds as the API shows them, with their addresses."""
    found = list(rows)
    names = _names([subject_of(row) for row in found])
    return [_document(row, names) for row in found]


def _document(row: Feed, names: dict[UUID, str]) -> dict[str, Any]:
    subject = subject_of(row)
    url = f"{settings.COMPTOIR_PUBLIC_URL}/api/v1/calendars/{decrypt(row.secret, context=CONTEXT).decode()}.ics"
    return {
        "id": row.id,
        "kind": subject.kind,
        "subjectId": subject.id,
        "name": names.get(subject.id, ""),
        "url": url,
        "createdAt": row.created_at,
        "changedAt": row.changed_at,
        "readAt": row.read_at,
    }


def _names(subjects: Iterable[Subject]) -> dict[UUID, str]:
    found = list(subjects)
    of: dict[str, list[UUID]] = {"staff": [], "client": [], "resource": []}
    for one in found:
        of[one.kind].append(one.id)
    names = {id: str(one["name"]) for id, one in {**named_people(of["staff"]), **named_things(of["resource"])}.items()}
    clients = clients_by_id(of["client"]) if of["client"] else {}
    return {**names, **{UUID(str(id)): one.name for id, one in clients.items()}}
