"""A process with all of Comptoir loaded, that forks a worker for whoever asks: a start is a second and a half of
imports, and the tests that kill workers start a hundred of them.

It reads a line of JSON, {"module", "environment"}, and answers with the process id of the child, which leads a session
of its own and runs that module as `python -m` would. It ends when its input does.
"""

import json
import os
import runpy
import signal
import sys
from importlib import import_module
from typing import NoReturn

import django

SETTINGS = "comptoir.config.settings"


def serve() -> None:
    # Children that were killed are nobody's to wait for.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become(**json.loads(line))
        print(child, flush=True)


def _become(module: str, environment: dict[str, str]) -> NoReturn:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()
        # Neither the questions nor the answers of the parent are its own.
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.environ.clear()
        os.environ.update(environment)
        _read_settings_anew()
        sys.argv = [module]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        os._exit(end.code if isinstance(end.code, int) else 1)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


def _read_settings_anew() -> None:
    """They are made of the environment, and this one's is another."""
    from django.conf import settings

    for name in [name for name in sys.modules if name.startswith(SETTINGS)]:
        del sys.modules[name]
    for name, value in vars(import_module(SETTINGS)).items():
        if name.isupper() and name != "DATABASES":
            setattr(settings, name, value)


if __name__ == "__main__":
    django.setup()
    import_module("comptoir.config.worker")
    serve()
