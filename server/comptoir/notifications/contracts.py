"""What other modules hand over, and what this one refuses."""

from dataclasses import dataclass
from typing import ClassVar

from comptoir.kernel.refusal import Kind, Refusal


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file that goes with a mail; `content_type` may carry parameters (`text/calendar; method=REQUEST`)."""

    name: str
    content_type: str
    content: bytes


@dataclass(eq=False)
class MessageNotFailed(Refusal):
    """Only a message that failed for good can be sent again by hand."""

    code: ClassVar[str] = "notifications.not_failed"
    kind: ClassVar[Kind] = Kind.CONFLICT
    message_status: str
