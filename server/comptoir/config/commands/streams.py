import argparse
from contextlib import suppress

from comptoir.config.failure import CommandFailure
from comptoir.config.parent import supervised


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8001, help="the port (default: %(default)s)")


def run(chosen: argparse.Namespace) -> int:
    """Serve the live streams until SIGTERM."""
    if supervised():
        return _serve(chosen)
    from comptoir.config.session import installation

    with installation():
        return _serve(chosen)


def _serve(chosen: argparse.Namespace) -> int:
    import uvicorn
    from django.conf import settings

    from comptoir.platform.streams import app

    if settings.COMPTOIR_STUN:
        # The same port again, over UDP: browsers ask there where they are seen from.
        app.state.address = (chosen.host, chosen.port)
    refusals: list[str] = []
    config = uvicorn.Config(
        app,
        host=chosen.host,
        port=chosen.port,
        log_config=None,
        access_log=False,
        ws="websockets-sansio",
        ws_max_size=256 * 1024,
        # A stream never ends by itself.
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)

    def refused(sentence: str) -> None:
        refusals.append(sentence)
        server.should_exit = True

    app.state.refused = refused
    # Uvicorn exits by itself when the application does not start.
    with suppress(KeyboardInterrupt, SystemExit):
        server.run()
    if refusals:
        raise CommandFailure(refusals[0])
    return 0 if server.started else 1
