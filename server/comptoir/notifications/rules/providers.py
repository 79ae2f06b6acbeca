"""By whom an organization's messages may leave, and what each of them wants to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MailProvider:
    """One that `anymail` speaks to (anymail.dev, "Supported ESPs"): `secret` and `more` name the options of its
    backend, `eu` its address for accounts in Europe."""

    backend: str
    secret: str
    more: Mapping[str, str]
    """Our field (`user`, `domain`) → its option."""
    eu: str = ""


MAIL_PROVIDERS: dict[str, MailProvider] = {
    "sendgrid": MailProvider("sendgrid", "api_key", {}, "https://api.eu.sendgrid.com/v3/"),
    "mailgun": MailProvider("mailgun", "api_key", {"domain": "sender_domain"}, "https://api.eu.mailgun.net/v3"),
    "postmark": MailProvider("postmark", "server_token", {}),
    "brevo": MailProvider("brevo", "api_key", {}),
    "mailjet": MailProvider("mailjet", "secret_key", {"user": "api_key"}),
    "mailersend": MailProvider("mailersend", "api_token", {}),
    "resend": MailProvider("resend", "api_key", {}),
    "sparkpost": MailProvider("sparkpost", "api_key", {}, "https://api.eu.sparkpost.com/api/v1"),
    "scaleway": MailProvider("scaleway", "secret_key", {"user": "project_id"}),
    "mailtrap": MailProvider("mailtrap", "api_token", {}),
}
INSTALLATION = "installation"
"""The installation's own mail server, or its outbox."""


def options_of(provider: MailProvider, email: Mapping[str, Any], secret: str) -> dict[str, str]:
    """The options of the provider's backend, from an organization's settings."""
    named = {option: str(email.get(ours) or "") for ours, option in provider.more.items()}
    region = {"api_url": provider.eu} if email.get("region") == "eu" and provider.eu else {}
    return {provider.secret: secret, **named, **region}


def missing_of(email: Mapping[str, Any], *, has_secret: bool) -> list[str]:
    """The fields (`host`, `secret`, `user`, `domain`, `fromAddress`) that its provider wants and that are not there."""
    name = email.get("provider") or INSTALLATION
    if name == INSTALLATION:
        return []
    wanted = ["host"] if name == "smtp" else [*MAIL_PROVIDERS[name].more]
    missing = [field for field in (*wanted, "fromAddress") if not email.get(field)]
    return missing if has_secret or name == "smtp" else [*missing, "secret"]
