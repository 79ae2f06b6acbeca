import argparse

from comptoir.config.parent import supervised


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which part of the work."""
    parser.add_argument("--queue", action="append", dest="queues", help="only this queue (may be given again)")
    parser.add_argument("--concurrency", type=int, default=4, help="jobs at a time (default: %(default)s)")


def run(chosen: argparse.Namespace) -> int:
    """Work through the queues until SIGTERM."""
    if supervised():
        return _work(chosen)
    from comptoir.config.session import installation

    with installation():
        return _work(chosen)


def _work(chosen: argparse.Namespace) -> int:
    import django

    django.setup()
    from comptoir.config.worker import work

    return work(queues=chosen.queues or [], concurrency=chosen.concurrency)
