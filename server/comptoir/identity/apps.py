from django.apps import AppConfig


class IdentityConfig(AppConfig):
    name = "comptoir.identity"
    label = "identity"

    def ready(self) -> None:
        """Tell the HTTP layer who says who calls, and messages what houses are called and when they are quiet."""
        from comptoir.identity.http.authenticator import KeyOrSession
        from comptoir.identity.queries.organization import organization_profile
        from comptoir.notifications.public import name_houses_with, quiet_houses_with
        from comptoir.platform.http.routes import Authentication

        Authentication.use(KeyOrSession())
        name_houses_with(lambda: organization_profile().name)
        quiet_houses_with(lambda: ((house := organization_profile()).rules.quiet_hours, house.time_zone))
