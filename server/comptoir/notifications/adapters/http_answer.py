"""What an answer over HTTP means for a message."""

from comptoir.notifications.adapters.channel import Deferred, Refused
from comptoir.platform.outbound import OutboundAnswer, OutboundFailed, call_outside, private_allowed

_OURS_TO_MEND = {401, 403, 408, 425, 429}
_READ_AT_MOST = 20_000


def asked(method: str, url: str, *, headers: dict[str, str], body: bytes = b"") -> OutboundAnswer:
    """What the server answered, whatever its status.

    Raises:
        Deferred: nobody answered.
    """
    try:
        return call_outside(
            method, url, headers=headers, body=body, private_allowed=private_allowed(), read_at_most=_READ_AT_MOST
        )
    except OutboundFailed as cause:
        raise Deferred(str(cause)[:500]) from cause


def judge(answer: OutboundAnswer) -> str:
    """The answer's words when it is a yes.

    Raises:
        Deferred: the server is busy, or does not know us: a key is ours to mend, so no message is lost for it.
        Refused: any other no.
    """
    said = f"{answer.status} {' '.join(answer.text.split())}"[:500].strip()
    if 200 <= answer.status < 300:
        return said
    if answer.status in _OURS_TO_MEND or answer.status >= 500:
        raise Deferred(said)
    raise Refused(said)
