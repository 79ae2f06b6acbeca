from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "comptoir.insight"
    label = "insight"
