"""Housekeeping of what people leave behind."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from comptoir.identity.models import Invitation
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import periodic

INVITATIONS_KEPT = timedelta(days=30)
"""After their end: long enough to see in the list that somebody never came."""


@periodic(cron="23 3 * * *", name="identity.tidy", queue="cleanup")
def tidy(timestamp: int) -> None:
    """Forget sessions that have ended and invitations that nobody followed."""
    Session.objects.filter(expire_date__lt=now()).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    for_each_organization(
        lambda: Invitation.objects.filter(accepted_at=None, expires_at__lt=now() - INVITATIONS_KEPT).delete()
    )
