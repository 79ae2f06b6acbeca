"""Die with the process that started us, however it died."""

import ctypes
import os
import signal
import sys

PARENT_VARIABLE = "COMPTOIR_PARENT"
_PR_SET_PDEATHSIG = 1


def die_with_parent(expected: int | None = None) -> None:
    """Ask the kernel for SIGTERM when the parent ends (Linux, prctl(2)); elsewhere nothing.

    `expected` is the parent's process id: if it ended before we could ask, we end at once.
    """
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if expected is not None and os.getppid() != expected:
        sys.exit(0)


def supervised() -> bool:
    """Whether `comptoir up` started this process; if so, it ends with it from now on."""
    parent = os.environ.get(PARENT_VARIABLE)
    if parent is None:
        return False
    die_with_parent(int(parent))
    return True
