"""Tell those who work here, each by the ways they chose."""

from typing import Any
from uuid import UUID

from django.utils.timezone import now

from comptoir.notifications.contracts import Notice, Person, TeamNotice
from comptoir.notifications.models import InboxItem
from comptoir.notifications.rendering import language_for
from comptoir.notifications.rules.topics import Channel, topic, wants
from comptoir.notifications.services.house_name import house_name
from comptoir.notifications.services.house_settings import house_settings
from comptoir.notifications.services.preferences import said_by, subscriptions_of
from comptoir.notifications.services.queue_notices import queue_notices
from comptoir.notifications.settings import public_url

_CHANNELS: tuple[Channel, ...] = ("slack", "teams")


def tell_team(news: TeamNotice) -> None:
    """Put it into their inboxes and queue the rest, in the caller's transaction; a repeat tells nobody twice."""
    about = topic(news.topic)
    if about is None:
        raise ValueError(f"nobody knows the topic {news.topic}")
    said, browsers = said_by("user", news.to), subscriptions_of("user", list(news.to))
    at = now()
    items = [
        InboxItem(
            user_id=user,
            kind=news.kind,
            dedupe=news.dedupe,
            title=news.title[language_for(locale)][:400],
            text=news.text[language_for(locale)],
            link=news.link,
            created_at=at,
        )
        for user, locale in news.to.items()
        if wants(about, "in_app", said[user])
    ]
    InboxItem.objects.bulk_create(items, ignore_conflicts=True)
    pushed = [
        _notice(news, "push", locale, to="push", dedupe=f"{news.dedupe}:{browser}", target=browser)
        for user, locale in news.to.items()
        if wants(about, "push", said[user])
        for browser in browsers[user]
    ]
    mailed = [
        _notice(
            news, "email", locale, to=news.emails[user], dedupe=f"{news.dedupe}:{user}", person=Person("user", user)
        )
        for user, locale in news.to.items()
        if wants(about, "email", said[user]) and news.emails.get(user)
    ]
    house = house_settings()
    posted = [
        _notice(news, channel, news.locale, to=channel, dedupe=f"{news.dedupe}:{channel}")
        for channel in _CHANNELS
        if news.in_channels and house.has(channel)
    ]
    queue_notices([*pushed, *mailed, *posted])


def _notice(
    news: TeamNotice,
    channel: Channel,
    locale: str,
    *,
    to: str,
    dedupe: str,
    target: UUID | None = None,
    person: Person | None = None,
) -> Notice:
    language = language_for(locale)
    url = f"{public_url()}{news.link}" if news.link else ""
    label = {"fr": "Ouvrir dans Comptoir", "en": "Open in Comptoir"}[language]
    context: dict[str, Any] = {
        "organization": {"name": house_name()},
        "subject": news.title[language],
        "paragraphs": [news.text[language]] if news.text[language] else [],
    }
    if channel == "email":
        context["action"] = {"url": url, "label": label}
    return Notice(
        kind="notice",
        channel=channel,
        to=to,
        locale=language,
        context=context,
        dedupe=f"team:{dedupe}"[:200],
        link=url,
        target=target,
        person=person,
        topic=news.topic,
        keeps_until=news.keeps_until,
    )
