"""Where a dashboard learns what happens, as it happens."""

from typing import Any

from django.conf import settings

from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import Out
from comptoir.platform.live import live_token

routes = Routes("live")


class LiveAddress(Out):
    url: str
    token: str


@routes.get("", permission="live.read", response=LiveAddress)
def get_live_address(request: Any) -> LiveAddress:
    """Open `EventSource(url + "?token=" + token)` within a minute. Each event carries the id of its object.

    When the stream closes for good, ask again and add `&lastEventId=` to hear what was missed; an event named
    `reload` means that too much was. Whoever sees a part of the house only (a coach, a manager of one location) hears
    that something happened, with null for the id.
    """
    principal = request.principal
    sees_all = principal.type != "user" or (principal.may("booking.of_others") and principal.location is None)
    token = live_token(organization=principal.organization, actor=principal.id, objects=sees_all, now=request.now)
    return LiveAddress(url=f"{settings.COMPTOIR_STREAMS_URL}/events", token=token)
