"""What plugins may say about mails."""

from collections.abc import Iterable
from pathlib import Path

from comptoir.platform.plugins import declare, hookspec


class MailHooks:
    """Asked once per process."""

    @hookspec
    def notification_templates(self) -> Iterable[Path] | Path | None:
        """Folders with `{fr,en}/<kind>.{subject.txt,txt,html}`, which come before the house's own."""


declare(MailHooks)
