"""Everything other modules may ask of notifications."""

from comptoir.notifications.contracts import MailAttachment, Notice, Person
from comptoir.notifications.rules.calendar_event import Appointment, calendar_event, calendar_events
from comptoir.notifications.rules.calendar_event import content_type as calendar_content_type
from comptoir.notifications.services.queue_email import queue_email
from comptoir.notifications.services.queue_notices import queue_notices
from comptoir.notifications.services.queue_system_mail import queue_system_mail

__all__ = [
    "Appointment",
    "MailAttachment",
    "Notice",
    "Person",
    "calendar_content_type",
    "calendar_event",
    "calendar_events",
    "queue_email",
    "queue_notices",
    "queue_system_mail",
]
