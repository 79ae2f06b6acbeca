from django.apps import AppConfig


class IdentityConfig(AppConfig):
    name = "comptoir.identity"
    label = "identity"

    def ready(self) -> None:
        """Tell the HTTP layer who says who calls."""
        from comptoir.identity.http.authenticator import KeyOrSession
        from comptoir.platform.http.routes import Authentication

        Authentication.use(KeyOrSession())
