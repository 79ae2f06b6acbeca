"""What `comptoir up` prints once everything answers, in the language of the terminal."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict

ACCOUNTS = "demo.json"
WORDS = {
    "fr": {
        "ready": "Comptoir est ouvert.",
        "dashboard": "Tableau de bord",
        "api": "API",
        "demo": "Page de démonstration",
        "logins": "Comptes de démonstration",
        "stop": "Ctrl-C arrête tout ; les données restent dans",
    },
    "en": {
        "ready": "Comptoir is open.",
        "dashboard": "Dashboard",
        "api": "API",
        "demo": "Demo host page",
        "logins": "Demo logins",
        "stop": "Ctrl-C stops everything; the data stays in",
    },
}


class DemoAccount(TypedDict):
    """One demo organization: who logs in, and the widgets that its pages show: to book, and to buy packs."""

    organization: str
    email: str
    password: str
    widget: str
    packs: NotRequired[str]


@dataclass(frozen=True)
class Addresses:
    """Where things answer."""

    public: str
    demo: str | None
    data: Path


def language() -> str:
    """`fr` or `en`, by the terminal's locale."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fr" if locale.startswith("fr") else "en"


def demo_accounts(data: Path) -> list[DemoAccount]:
    """The accounts that `comptoir demo` wrote down; none without a demo."""
    try:
        accounts: list[DemoAccount] = json.loads((data / ACCOUNTS).read_text())
    except FileNotFoundError:
        return []
    return accounts


def welcome(addresses: Addresses, seconds: float) -> str:
    """The closing lines of a start."""
    words = WORDS[language()]
    rows = [(words["dashboard"], f"{addresses.public}/"), (words["api"], f"{addresses.public}/api/v1/docs")]
    if addresses.demo:
        rows.append((words["demo"], addresses.demo))
    lines = ["", f"{words['ready']} ({seconds:.1f} s)", ""]
    lines += [f"  {name:<26}{value}" for name, value in rows]
    if accounts := demo_accounts(addresses.data):
        lines += ["", f"  {words['logins']}"]
        lines += [f"    {one['organization']:<24}{one['email']:<34}{one['password']}" for one in accounts]
    return "\n".join([*lines, "", f"  {words['stop']} {addresses.data}", ""])
