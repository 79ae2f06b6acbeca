from django.apps import AppConfig


class WidgetsConfig(AppConfig):
    name = "comptoir.widgets"
    label = "widgets"

    def ready(self) -> None:
        """Bind the key of each widget to the pages that may show it."""
        from comptoir.identity.public import check_origins_with
        from comptoir.widgets.queries.visitors import key_may_be_used_by

        check_origins_with(key_may_be_used_by)
