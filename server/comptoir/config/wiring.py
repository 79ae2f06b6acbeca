"""Imports that register something: who hears which event, and which jobs exist."""

import sys
from importlib import import_module

from django.conf import settings

from comptoir.config.landed import landed


def wire() -> None:
    """Load each module's subscriptions and jobs."""
    for module in settings.MODULES:
        for part in ("jobs", "subscriptions"):
            name = f"comptoir.{module}.{part}"
            if landed(name):
                try:
                    import_module(name)
                except ImportError as error:  # a module that is landing right now
                    print(f"wiring: {name} is not complete: {error}", file=sys.stderr)
