"""Which ports are free."""

import errno
import socket

from comptoir.config.failure import CommandFailure


def require_free(host: str, port: int) -> None:
    """Make sure that we can listen there.

    Raises:
        CommandFailure: somebody else does, or we may not.
    """
    reason = _refusal(host, port)
    if reason is None:
        return
    if reason.errno == errno.EADDRINUSE:
        raise CommandFailure(f"Port {port} of {host} is in use. Stop what listens there, or choose another --port.")
    raise CommandFailure(f"Cannot listen on {host}, port {port}: {reason.strerror}.")


def free_port(host: str, preferred: int, *, taken: set[int]) -> int:
    """`preferred` when it can be had, else any."""
    if preferred not in taken and preferred < 65536 and _refusal(host, preferred) is None:
        return preferred
    with _socket(host) as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port


def _refusal(host: str, port: int) -> OSError | None:
    try:
        with _socket(host) as probe:
            # Connections of an earlier run may linger; a listener is refused all the same.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            probe.listen(1)
    except OSError as error:
        return error
    return None


def _socket(host: str) -> socket.socket:
    return socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
