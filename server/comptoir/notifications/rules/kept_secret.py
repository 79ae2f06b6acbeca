"""Mails that whoever reads the log is not told: a code to sign in with is for the one it was sent to."""

import re

SECRET_KINDS = ("client_code",)
KEPT_HERE = "outbox"
"""The way out of mails that are sent nowhere: they are read in the log or not at all."""
_DIGIT = re.compile(r"\d")


def is_kept_secret(kind: str, provider: str) -> bool:
    """Whether a mail of this kind, that left by this way, is known to its reader alone."""
    return kind in SECRET_KINDS and provider != KEPT_HERE


def covered(subject: str) -> str:
    """A subject without its code.

    >>> covered("298297 : votre code")
    '•••••• : votre code'
    """
    return _DIGIT.sub("•", subject)
