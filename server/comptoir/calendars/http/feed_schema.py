"""Feeds, in and out."""

from typing import Literal
from uuid import UUID

from comptoir.platform.http.schema import In, Instant, Out


class FeedIn(In):
    """Whose calendar: `subjectId` of a staff member, a client or a resource."""

    kind: Literal["staff", "client", "resource"]
    subject_id: UUID


class FeedOut(Out):
    """`url` is a secret: whoever has it reads the calendar. `readAt`: when a calendar last asked, to ten minutes;
    null: not since `changedAt`."""

    id: UUID
    kind: Literal["staff", "client", "resource"]
    subject_id: UUID
    name: str
    url: str
    created_at: Instant
    changed_at: Instant
    read_at: Instant | None


class MyFeed(Out):
    """`feed` null: there is none yet."""

    feed: FeedOut | None
