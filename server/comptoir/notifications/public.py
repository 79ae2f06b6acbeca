"""Everything other modules may ask of notifications."""

from comptoir.notifications.contracts import MailAttachment, Notice, Person, TeamNotice
from comptoir.notifications.rendering import said_moment
from comptoir.notifications.rules.calendar_event import Appointment, calendar_event, calendar_events
from comptoir.notifications.rules.calendar_event import content_type as calendar_content_type
from comptoir.notifications.services.house_hours import quiet_houses_with
from comptoir.notifications.services.house_name import name_houses_with
from comptoir.notifications.services.queue_email import queue_email
from comptoir.notifications.services.queue_notices import queue_notices
from comptoir.notifications.services.queue_system_mail import queue_system_mail
from comptoir.notifications.services.reach import Address, reach_clients
from comptoir.notifications.services.tell_team import tell_team

__all__ = [
    "Address",
    "Appointment",
    "MailAttachment",
    "Notice",
    "Person",
    "TeamNotice",
    "calendar_content_type",
    "calendar_event",
    "calendar_events",
    "name_houses_with",
    "queue_email",
    "queue_notices",
    "queue_system_mail",
    "quiet_houses_with",
    "reach_clients",
    "said_moment",
    "tell_team",
]
