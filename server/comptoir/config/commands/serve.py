import argparse

from comptoir.config.parent import supervised


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="the port (default: %(default)s)")


def run(chosen: argparse.Namespace) -> int:
    """Serve dashboard, widgets and API until SIGTERM."""
    from comptoir.config.web import serve

    if supervised():
        return serve(chosen.host, chosen.port)
    from comptoir.config.session import installation

    with installation():
        return serve(chosen.host, chosen.port)
