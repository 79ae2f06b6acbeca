"""The way out when nothing is configured: the mail stays here, to be read in the dashboard or as a file."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import structlog

from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.notifications.rules.letter import Letter, compose

log = structlog.get_logger("comptoir.notifications")
_UNSAFE = re.compile(r"[^A-Za-z0-9._@+-]+")


@dataclass(frozen=True, slots=True)
class Outbox:
    """Writes one `.eml` per mail, which any mail program opens; sending it again writes the same file again."""

    name: ClassVar[str] = "outbox"
    folder: Path

    def send(self, letter: Letter) -> str:
        path = self.folder / _file_name(letter)
        try:
            raw = compose(letter).as_bytes()
        except ValueError as cause:
            raise Refused(str(cause)) from cause
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Codes and personal data: for this account only.
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(raw)
            draft.replace(path)
        except OSError as cause:
            raise Deferred(f"the outbox folder cannot be written: {cause.strerror}") from cause
        log.info("mail_kept", kind=letter.kind, to=letter.to, file=str(path))
        return path.name


def _file_name(letter: Letter) -> str:
    """Sorted by time, recognisable by eye, and the same for the same message."""
    parts = (letter.date.strftime("%Y%m%dT%H%M%S"), letter.kind, letter.to[:60], letter.message_id.strip("<>")[:36])
    return _UNSAFE.sub("_", "-".join(parts)) + ".eml"
