from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Ties the modules together once all of them are loaded."""

    name = "comptoir.config"
    label = "config"

    def ready(self) -> None:
        """Register every module's subscriptions and jobs."""
        from comptoir.config.wiring import wire

        wire()
