from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

from comptoir.platform import plugins


class ConfigConfig(AppConfig):
    """Ties the modules together once all of them are loaded."""

    name = "comptoir.config"
    label = "config"

    def ready(self) -> None:
        """Load plugins, then register every module's jobs and subscriptions."""
        autodiscover_modules("hooks")
        plugins.load()
        autodiscover_modules("jobs", "subscriptions")
