"""Which way out a message takes: what its organization decided, as it stands when the message leaves."""

from dataclasses import dataclass
from urllib.parse import quote

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
from comptoir.platform.rows import find_row


@dataclass(frozen=True, slots=True)
class NoWay:
    """There is none: it was taken away after the message was decided."""

    name: str

    def send(self, letter: Letter) -> str:
        raise Refused(f"{self.name} is not set up")


def route_of(message: Message | SystemMail) -> Channel:
    """The way out of one message of the current organization, with its keys."""
    if not isinstance(message, Message):
        return chosen_channel()
    if message.channel == "push":
        found = find_row(PushSubscription, "id", message.target_id)
        return WebPush(Subscription(found.endpoint, found.p256dh, found.auth)) if found else NoWay("push")
    house = house_settings()
    if message.channel == "email":
        return _for_mail(house)
    if not house.has(message.channel):
        return NoWay(message.channel)
    secret = house.secrets[message.channel]
    match message.channel:
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
