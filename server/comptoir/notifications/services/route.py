"""Which way out a message takes: what its organization decided, as it stands when the message leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from comptoir.notifications.adapters.channel import Channel, Refused
from comptoir.notifications.adapters.chosen import chosen_channel
from comptoir.notifications.adapters.provider import Provider
from comptoir.notifications.adapters.smtp import Smtp
from comptoir.notifications.adapters.team_chat import Slack, Teams
from comptoir.notifications.adapters.twilio import Twilio
from comptoir.notifications.adapters.web_push import WebPush
from comptoir.notifications.models import Message, PushSubscription, SystemMail
from comptoir.notifications.rules.letter import Letter
from comptoir.notifications.rules.providers import INSTALLATION, MAIL_PROVIDERS, options_of
from comptoir.notifications.rules.web_push import Subscription
from comptoir.notifications.services.house_settings import HouseSettings, house_settings


@dataclass(frozen=True, slots=True)
class NoWay:
    """There is none: it was taken away after the message was decided."""

    name: str

    def send(self, letter: Letter) -> str:
        raise Refused(f"{self.name} is not set up")


def route_of(message: Message | SystemMail) -> Channel:
    """The way out of one message of the current organization, with its keys."""
    return routes_of([message])[0] if isinstance(message, Message) else chosen_channel()


def routes_of(messages: Sequence[Message]) -> list[Channel]:
    """The same of several, in their order; two statements at most."""
    targets = [one.target_id for one in messages if one.channel == "push" and one.target_id]
    browsers = PushSubscription.objects.in_bulk(targets) if targets else {}
    house = house_settings() if any(one.channel != "push" for one in messages) else HouseSettings()
    return [_to_browser(browsers, one) if one.channel == "push" else _by(one.channel, house) for one in messages]


def _to_browser(browsers: Mapping[UUID, PushSubscription], message: Message) -> Channel:
    found = browsers.get(message.target_id) if message.target_id else None
    return WebPush(Subscription(found.endpoint, found.p256dh, found.auth)) if found else NoWay("push")


def _by(channel: str, house: HouseSettings) -> Channel:
    if channel == "email":
        return _for_mail(house)
    if not house.has(channel):
        return NoWay(channel)
    secret = house.secrets[channel]
    match channel:
        case "sms":
            return Twilio(account=house.sms["accountSid"], token=secret, sender=house.sms["from"])
        case "slack":
            return Slack(secret)
        case _:
            return Teams(secret)


def _for_mail(house: HouseSettings) -> Channel:
    if house.provider == INSTALLATION:
        return chosen_channel()
    secret = house.secrets.get("email", "")
    if house.provider == "smtp":
        return Smtp(_smtp_url(house, secret), only_public=True)
    provider = MAIL_PROVIDERS[house.provider]
    return Provider(house.provider, provider.backend, options_of(provider, house.email, secret))


def _smtp_url(house: HouseSettings, password: str) -> str:
    user = house.email.get("user") or ""
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    secure = house.email.get("security") == "tls"
    scheme, usual = ("smtps", 465) if secure else ("smtp", 587)
    return f"{scheme}://{login}{house.email['host']}:{house.email.get('port') or usual}"
