"""Calendars to subscribe to: /calendar-feeds makes their addresses, /calendars answers them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from comptoir.calendars.contracts import NotYourCalendar, Subject
from comptoir.calendars.http.feed_schema import FeedIn, FeedOut, MyFeed
from comptoir.calendars.queries.feeds import feed_documents, feed_row, feeds, subject_of
from comptoir.calendars.services.make_feed import make_feed, revoke_feed, rotate_feed
from comptoir.calendars.services.whose import check_own, theirs
from comptoir.calendars.services.write_feed import write_feed
from comptoir.identity.contracts import NotAClient
from comptoir.identity.public import signed_in_client
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.etags import is_known
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Page

routes = Routes("calendars")


@routes.get("/calendars/{secret}.ics", public=True, may_be_known=True, refuses=(NotFound,))
def read_calendar(request: Any, secret: str) -> HttpResponse:
    """The calendar behind a secret address (RFC 5545), for calendars that subscribe; `If-None-Match` saves the rest."""
    written = write_feed(secret, now=request.now)
    response: HttpResponse
    if is_known(request, written.etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(written.content, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="calendar.ics"'
    response["ETag"] = written.etag
    response["Cache-Control"] = "private, no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response


@routes.get("/calendar-feeds", permission="calendar.read", response=Page[FeedOut])
def list_calendar_feeds(request: Any) -> dict[str, Any]:
    """Feeds with their addresses: of everybody for who manages the staff, of their location's for who belongs to one,
    one's own for a coach."""
    rows = feeds()
    seen = theirs(request.principal, {subject_of(row) for row in rows})
    return {"items": feed_documents([row for row in rows if subject_of(row) in seen]), "nextCursor": None}


@routes.post("/calendar-feeds", permission="calendar.write", response=FeedOut, refuses=(NotFound, NotYourCalendar))
def add_calendar_feed(request: Any, data: FeedIn) -> dict[str, Any]:
    """A calendar's address: the one there is, or a new one."""
    subject = Subject(data.kind, data.subject_id)
    check_own(request.principal, subject)
    return feed_documents([make_feed(subject, now=request.now)])[0]


@routes.post(
    "/calendar-feeds/{uuid:feed_id}/rotate",
    status=200,
    permission="calendar.write",
    response=FeedOut,
    refuses=(NotFound, NotYourCalendar),
)
def rotate_calendar_feed(request: Any, feed_id: UUID) -> dict[str, Any]:
    """A new address; the old one answers 404 from now on."""
    check_own(request.principal, subject_of(feed_row(feed_id)))
    return feed_documents([rotate_feed(feed_id, now=request.now)])[0]


@routes.delete("/calendar-feeds/{uuid:feed_id}", permission="calendar.write", refuses=(NotFound, NotYourCalendar))
def delete_calendar_feed(request: Any, feed_id: UUID) -> None:
    """Nobody reads it any more."""
    check_own(request.principal, subject_of(feed_row(feed_id)))
    revoke_feed(feed_id)


@routes.get("/me/calendar-feed", permission="me", response=MyFeed, refuses=(NotAClient,))
def get_my_calendar_feed(request: Any) -> dict[str, Any]:
    """The address under which one's own bookings are read by a calendar."""
    return {"feed": next(iter(feed_documents(feeds(_mine(request)))), None)}


@routes.post("/me/calendar-feed", permission="me", response=FeedOut, refuses=(NotAClient,))
def make_my_calendar_feed(request: Any) -> dict[str, Any]:
    """An address for one's own bookings; when there was one, a new one takes its place."""
    known = feeds(_mine(request))
    row = rotate_feed(known[0].id, now=request.now) if known else make_feed(_mine(request), now=request.now)
    return feed_documents([row])[0]


@routes.delete("/me/calendar-feed", permission="me", refuses=(NotAClient,))
def delete_my_calendar_feed(request: Any) -> None:
    """Nobody reads it any more."""
    for row in feeds(_mine(request)):
        revoke_feed(row.id)


def _mine(request: HttpRequest) -> Subject:
    return Subject("client", UUID(str(signed_in_client(request.principal))))  # type: ignore[attr-defined]
