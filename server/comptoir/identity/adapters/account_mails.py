"""The words of the mails about one's own account, by allauth's names for them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent.parent / "locales"


@dataclass(frozen=True, slots=True)
class AccountMail:
    subject: str
    text: str


def account_mail(name: str, *, language: str, context: dict[str, Any]) -> AccountMail | None:
    """The mail allauth calls `name` (`email_confirmation`), or None when we have no words for it."""
    words = _words(language)
    mail = words.get(name)
    if mail is None:
        return None
    parts = [words["greeting"], mail["text"], *([words["traces"]] if "user_agent" in context else [])]
    return AccountMail(mail["subject"].format_map(context), "\n\n".join(parts).format_map(context))


@cache
def _words(language: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_FOLDER / f"account_mails.{language}.json").read_text(encoding="utf-8"))
    return loaded
