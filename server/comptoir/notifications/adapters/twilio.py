"""Text messages through Twilio (twilio.com/docs/messaging/api/message-resource: create, and read multiple)."""

import json
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from comptoir.notifications.adapters.http_answer import asked, judge
from comptoir.notifications.rules.letter import Letter

LONGEST = 1600
"""Characters that Twilio takes (error 21617)."""
_UNSENT = {"failed", "undelivered", "canceled"}


@dataclass(frozen=True, slots=True)
class Twilio:
    """One account. `sender` is a number, a name, or a messaging service (`MG…`)."""

    account: str
    token: str
    sender: str
    base: str = "https://api.twilio.com"
    name: str = "twilio"

    def send(self, letter: Letter) -> str:
        """Twilio knows no idempotency key: before a second attempt it is asked whether the first one got there."""
        text = letter.text[:LONGEST]
        if letter.attempt > 1 and (known := self._known(letter, text)):
            return known
        sender = "MessagingServiceSid" if self.sender.startswith("MG") else "From"
        body = urlencode({"To": letter.to, sender: self.sender, "Body": text}).encode()
        return judge(asked("POST", self._url(), headers=self._headers(), body=body))

    def _known(self, letter: Letter, text: str) -> str:
        query = urlencode({"To": letter.to, "DateSent>": letter.date.strftime("%Y-%m-%d"), "PageSize": 50})
        said = asked("GET", f"{self._url()}?{query}", headers=self._headers())
        judge(said)
        try:
            found = json.loads(said.body).get("messages") or []
        except (ValueError, AttributeError):
            return ""
        for one in found:
            if one.get("body") == text and one.get("status") not in _UNSENT:
                return f"{one.get('status')} {one.get('sid')}"
        return ""

    def _url(self) -> str:
        return f"{self.base}/2010-04-01/Accounts/{quote(self.account, safe='')}/Messages.json"

    def _headers(self) -> dict[str, str]:
        key = b64encode(f"{self.account}:{self.token}".encode()).decode()
        return {"Authorization": f"Basic {key}", "Content-Type": "application/x-www-form-urlencoded"}
