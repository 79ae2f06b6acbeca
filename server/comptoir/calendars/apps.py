from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    name = "comptoir.calendars"
    label = "calendars"
