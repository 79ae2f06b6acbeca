"""Messages into a team's channel."""

import json
from dataclasses import dataclass
from typing import Any

from comptoir.notifications.adapters.http_answer import asked, judge
from comptoir.notifications.rules.letter import Letter


@dataclass(frozen=True, slots=True)
class Slack:
    """An incoming webhook (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks): `ok` means yes."""

    url: str
    name: str = "slack"

    def send(self, letter: Letter) -> str:
        lines = [f"*{_plain(letter.subject)}*", _plain(letter.text)]
        if letter.link:
            lines.append(f"<{letter.link}>")
        return _post(self.url, {"text": "\n".join(line for line in lines if line)})


@dataclass(frozen=True, slots=True)
class Teams:
    """A workflow that posts to a channel when it is called: it takes Adaptive Cards only
    (learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using).
    """

    url: str
    name: str = "teams"

    def send(self, letter: Letter) -> str:
        title = {"type": "TextBlock", "text": letter.subject, "weight": "Bolder", "wrap": True}
        body = {"type": "TextBlock", "text": letter.text, "wrap": True}
        actions = [{"type": "Action.OpenUrl", "title": "Comptoir", "url": letter.link}] if letter.link else []
        card = {
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
            "type": "AdaptiveCard",
            "version": "1.4",
            "body": [title, body],
            "actions": actions,
        }
        attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
        return _post(self.url, {"type": "message", "attachments": [attachment]})


def _post(url: str, document: dict[str, Any]) -> str:
    raw = json.dumps(document, ensure_ascii=False).encode()
    return judge(asked("POST", url, headers={"Content-Type": "application/json; charset=utf-8"}, body=raw))


def _plain(text: str) -> str:
    """The three characters that Slack reads (docs.slack.dev/messaging/formatting-message-text, "Escaping text")."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
