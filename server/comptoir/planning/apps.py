from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "comptoir.planning"
    label = "planning"
