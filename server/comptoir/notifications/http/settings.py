"""By whom messages leave, for those who run the house."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from comptoir.kernel.refusal import Invalid
from comptoir.notifications.services.change_settings import change_settings
from comptoir.notifications.services.house_settings import HouseSettings, house_settings
from comptoir.notifications.services.send_test import send_test
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out, ShortText

routes = Routes("notifications")

Secret = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Host = Annotated[str, StringConstraints(strip_whitespace=True, max_length=253, pattern=r"^[A-Za-z0-9.\-]*$")]
OptionalMailbox = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=254, pattern=r"^$|^[^@\s,;<>]+@[^@\s,;<>]+$")
]
ProviderName = Literal[
    "installation",
    "smtp",
    "sendgrid",
    "mailgun",
    "postmark",
    "brevo",
    "mailjet",
    "mailersend",
    "resend",
    "sparkpost",
    "scaleway",
    "mailtrap",
]


def _https(value: str) -> str:
    if value and not value.startswith("https://"):
        raise PydanticCustomError("notifications.webhook_not_https", "refused")
    return value


WebhookUrl = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), AfterValidator(_https)]


class SenderFields(In):
    """`installation`: the installation's own server, or its outbox. `user`, `domain`, `region`: where the provider
    wants them."""

    provider: ProviderName = "installation"
    from_name: ShortText = ""
    from_address: OptionalMailbox = ""
    reply_to: OptionalMailbox = ""
    host: Host = ""
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    security: Literal["starttls", "tls"] = "starttls"
    user: ShortText = ""
    domain: Host = ""
    region: Literal["", "eu"] = ""


class SenderIn(SenderFields):
    secret: Secret | None = None
    """The provider's key, or the mail server's password. Left out: as it was; empty: none any more."""


class SenderOut(SenderFields, Out):
    has_secret: bool


class TextSenderIn(In):
    """Twilio; `from`: a number, a name, or a messaging service (`MG…`)."""

    account_sid: ShortText = ""
    sender: Annotated[ShortText, Field(alias="from")] = ""
    auth_token: Secret | None = None


class TextSenderOut(Out):
    account_sid: str
    sender: str = Field(serialization_alias="from")
    has_secret: bool


class TeamChannelIn(In):
    webhook_url: WebhookUrl | None = None


class TeamChannelOut(Out):
    is_set: bool


class NotificationSettingsIn(In):
    email: SenderIn = SenderIn()
    sms: TextSenderIn = TextSenderIn()
    slack: TeamChannelIn = TeamChannelIn()
    teams: TeamChannelIn = TeamChannelIn()


class NotificationSettingsOut(Out):
    email: SenderOut
    sms: TextSenderOut
    slack: TeamChannelOut
    teams: TeamChannelOut


class NotificationTestIn(In):
    channel: Literal["email", "sms", "slack", "teams"]
    to: ShortText = ""
    locale: Literal["fr", "en"] = "fr"


class QueuedTestOut(Out):
    id: UUID


def _shown(house: HouseSettings) -> dict[str, Any]:
    return {
        "email": {**SenderFields().model_dump(by_alias=True), **house.email, "hasSecret": "email" in house.secrets},
        "sms": {
            "accountSid": house.sms.get("accountSid") or "",
            "from": house.sms.get("from") or "",
            "hasSecret": "sms" in house.secrets,
        },
        "slack": {"isSet": "slack" in house.secrets},
        "teams": {"isSet": "teams" in house.secrets},
    }


@routes.get("/settings", permission="notification.read", response=NotificationSettingsOut)
def get_notification_settings(request: HttpRequest) -> dict[str, Any]:
    """By whom messages leave; keys and addresses of webhooks are never shown again."""
    return _shown(house_settings())


@routes.put("/settings", permission="notification.write", response=NotificationSettingsOut, refuses=(Invalid,))
def put_notification_settings(request: Any, settings: NotificationSettingsIn) -> dict[str, Any]:
    """All of it at once; secrets that are left out stay as they are."""
    email = settings.email.model_dump(by_alias=True, exclude={"secret"})
    sms = settings.sms.model_dump(by_alias=True, exclude={"auth_token"})
    secrets = {
        "email": settings.email.secret,
        "sms": settings.sms.auth_token,
        "slack": settings.slack.webhook_url,
        "teams": settings.teams.webhook_url,
    }
    return _shown(change_settings(email=email, sms=sms, secrets=secrets, now=request.now))


@routes.post("/settings/test", permission="notification.write", response=QueuedTestOut, refuses=(Invalid,))
def test_notification_settings(request: Any, test: NotificationTestIn) -> dict[str, Any]:
    """Write to oneself by one channel; what became of it is in the log of deliveries."""
    return {"id": send_test(test.channel, test.to, locale=test.locale, now=request.now)}
