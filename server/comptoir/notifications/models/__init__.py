from comptoir.notifications.models.house import Settings, Template
from comptoir.notifications.models.mail import Attachment, Mail, Message, Status, SystemMail
from comptoir.notifications.models.people import InboxItem, Preference, PushSubscription

__all__ = [
    "Attachment",
    "InboxItem",
    "Mail",
    "Message",
    "Preference",
    "PushSubscription",
    "Settings",
    "Status",
    "SystemMail",
    "Template",
]
