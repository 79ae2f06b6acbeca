"""Tell who connected a calendar that it does not let us in any more."""

from datetime import datetime

from django.conf import settings

from comptoir.calendars.models import Connection
from comptoir.identity.public import member_contact, organization_profile
from comptoir.notifications.public import TeamNotice, queue_email, tell_team
from comptoir.planning.public import named_people

_TITLE = {"fr": "Agenda à relier de nouveau", "en": "Calendar to connect again"}
_TEXT = {
    "fr": "{account} ne nous laisse plus entrer : reliez-le pour que ses changements bloquent de nouveau des créneaux.",
    "en": "{account} does not let us in any more: connect it again for its changes to block slots.",
}


def tell_lost(row: Connection, *, now: datetime) -> None:
    """By mail in any case, and in the dashboard and on their telephone as they chose; once for each time that access is
    lost. Nobody is told when a program connected it."""
    contact = member_contact(row.user_id) if row.user_id else None
    if contact is None:
        return
    email, locale = contact
    dedupe = f"calendars.connection_lost:{row.id}:{now.isoformat()}"
    house = organization_profile()
    queue_email(
        kind="calendars.connection_lost",
        to=email,
        locale=locale or house.locale,
        context={
            "organization": {"name": house.name},
            "timeZone": house.time_zone,
            "account": row.account,
            "person": named_people([row.staff_id]).get(row.staff_id, {}).get("name", ""),
            "url": f"{settings.COMPTOIR_PUBLIC_URL}/calendars",
        },
        dedupe=dedupe,
    )
    assert row.user_id is not None
    tell_team(
        TeamNotice(
            kind="calendars.connection_lost",
            topic="team_alerts",
            to={row.user_id: locale},
            locale=house.locale,
            title=_TITLE,
            text={language: text.format(account=row.account) for language, text in _TEXT.items()},
            link="/calendars",
            dedupe=dedupe,
            in_channels=False,
        )
    )
