"""Providers of sign-in and of calendars, switched on by giving their client id and secret in the environment."""

from typing import Any

from comptoir.config.environment import text


def providers() -> dict[str, Any]:
    """allauth's SOCIALACCOUNT_PROVIDERS: Google, Microsoft and Apple, each only when it has credentials."""
    found: dict[str, Any] = {}
    google = _app("GOOGLE")
    if google:
        # Google owns or verifies the addresses it vouches for, so a known address signs in to its account;
        # a Microsoft tenant may claim any address, so its users connect from within their account.
        found["google"] = {
            "APPS": [google],
            "SCOPE": ["profile", "email"],
            "OAUTH_PKCE_ENABLED": True,
            "EMAIL_AUTHENTICATION": True,
            "EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        }
    microsoft = _app("MICROSOFT")
    if microsoft:
        microsoft["settings"] = {"tenant": text("COMPTOIR_MICROSOFT_TENANT", "common")}
        found["microsoft"] = {"APPS": [microsoft]}
    apple = _app("APPLE")
    if apple:
        apple["key"] = text("COMPTOIR_APPLE_TEAM_ID", "")
        apple["settings"] = {"certificate_key": text("COMPTOIR_APPLE_PRIVATE_KEY", "")}
        found["apple"] = {"APPS": [apple]}
    return found


def calendar_clients() -> dict[str, dict[str, str]]:
    """How this installation introduces itself to calendar providers, and where they answer: the credentials are those
    of signing in, with the calendars' scopes and `/calendars/connected` registered as well."""
    tenant = text("COMPTOIR_MICROSOFT_TENANT", "common")
    return {
        "google": _calendars(
            "GOOGLE",
            authorize_url="https://accounts.google.com/o/oauth2/v2/auth",
            token_url="https://oauth2.googleapis.com/token",
            api_url="https://www.googleapis.com/calendar/v3",
        ),
        "microsoft": _calendars(
            "MICROSOFT",
            authorize_url=f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            token_url=f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            api_url="https://graph.microsoft.com/v1.0",
        ),
    }


def _calendars(name: str, **urls: str) -> dict[str, str]:
    """`COMPTOIR_<name>_CALENDAR_URL`: a stand-in that answers at `/authorize`, at `/token` and as the API."""
    if stand_in := text(f"COMPTOIR_{name}_CALENDAR_URL", "").rstrip("/"):
        urls = {"authorize_url": f"{stand_in}/authorize", "token_url": f"{stand_in}/token", "api_url": stand_in}
    return {
        "id": text(f"COMPTOIR_{name}_CLIENT_ID", ""),
        "secret": text(f"COMPTOIR_{name}_CLIENT_SECRET", ""),
        **urls,
    }


def _app(name: str) -> dict[str, Any] | None:
    client, secret = text(f"COMPTOIR_{name}_CLIENT_ID", ""), text(f"COMPTOIR_{name}_CLIENT_SECRET", "")
    return {"client_id": client, "secret": secret} if client and secret else None
