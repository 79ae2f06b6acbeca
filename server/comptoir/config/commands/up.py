import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and whether to fill an empty database."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="the port of dashboard and API (default: %(default)s)")
    parser.add_argument("--streams-port", type=int, help="the port of the live streams (default: 10000 above)")
    parser.add_argument("--no-demo", action="store_true", help="leave an empty database empty")


def run(chosen: argparse.Namespace) -> int:
    """Start everything and stay until Ctrl-C or SIGTERM."""
    from comptoir.config.session import usable_data_folder
    from comptoir.config.supervisor.plan import make_plan
    from comptoir.config.supervisor.ports import require_free
    from comptoir.config.supervisor.supervise import supervise

    require_free(chosen.host, chosen.port)
    if chosen.streams_port:
        require_free(chosen.host, chosen.streams_port)
    plan = make_plan(usable_data_folder(), host=chosen.host, port=chosen.port, streams_port=chosen.streams_port)
    return supervise(plan, demo=not chosen.no_demo)
