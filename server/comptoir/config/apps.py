from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ConfigConfig(AppConfig):
    """Ties the modules together once all of them are loaded."""

    name = "comptoir.config"
    label = "config"

    def ready(self) -> None:
        """Register every module's jobs and subscriptions."""
        autodiscover_modules("jobs", "subscriptions")
