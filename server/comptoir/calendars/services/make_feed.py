"""Make a feed, give it a new address, or take it away."""

from datetime import datetime
from secrets import token_bytes
from uuid import UUID

from comptoir.calendars.contracts import Subject
from comptoir.calendars.models import Feed
from comptoir.calendars.queries.feeds import CONTEXT, feed_row, feeds, name_of, subject_of
from comptoir.platform.audit import record
from comptoir.platform.crypto import encrypt
from comptoir.platform.located_secret import SECRET_BYTES, hash_of, secret_text
from comptoir.platform.tenancy import current_organization


def make_feed(subject: Subject, *, now: datetime) -> Feed:
    """The feed of a person or thing, made unless there is one.

    Raises:
        NotFound: nobody and nothing here has that id.
    """
    name_of(subject)
    known = feeds(subject)
    if known:
        return known[0]
    row = Feed(created_at=now, **{f"{subject.kind}_id": subject.id})
    _new_secret(row, now)
    Feed.objects.bulk_create([row], ignore_conflicts=True)
    stored = feeds(subject)[0]
    if stored.id == row.id:
        _note("created", stored)
    return stored


def rotate_feed(feed: UUID, *, now: datetime) -> Feed:
    """The feed under a new address; the old one answers 404 from now on.

    Raises:
        NotFound: there is none of this organization.
    """
    row = feed_row(feed, to_change=True)
    _new_secret(row, now)
    row.save(update_fields=["secret", "secret_hash", "changed_at", "read_at"])
    _note("rotated", row)
    return row


def revoke_feed(feed: UUID) -> None:
    """Nobody reads it any more.

    Raises:
        NotFound: there is none of this organization.
    """
    row = feed_row(feed, to_change=True)
    _note("revoked", row)
    row.delete()


def _new_secret(row: Feed, now: datetime) -> None:
    secret = secret_text(current_organization(), token_bytes(SECRET_BYTES))
    row.secret, row.secret_hash = encrypt(secret.encode(), context=CONTEXT), hash_of(secret)
    row.changed_at, row.read_at = now, None


def _note(what: str, row: Feed) -> None:
    subject = subject_of(row)
    after = {"kind": subject.kind, "subject": str(subject.id)}
    record(f"calendar_feed.{what}", object_type="calendar_feed", object_id=row.id, after=after)
