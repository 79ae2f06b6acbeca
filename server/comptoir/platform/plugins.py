"""Plugins: other people's programs in our processes, found by the entry-point group `comptoir.plugins` (pluggy).

A plugin that fails is logged and passed over: what it would have said is not known, and the house goes on.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import Any

import pluggy
import structlog
from django.conf import settings
from django.db import connection, transaction

GROUP = "comptoir.plugins"
hookspec = pluggy.HookspecMarker("comptoir")
hookimpl = pluggy.HookimplMarker("comptoir")

_manager = pluggy.PluginManager("comptoir")
log = structlog.get_logger("comptoir.plugins")


@dataclass(frozen=True, slots=True)
class Voice:
    """One plugin's implementation of one hook."""

    plugin: str
    hook: str
    _function: Callable[..., Any]
    _wanted: tuple[str, ...]

    def __call__(self, **facts: Any) -> Any:
        """Call it with those of `facts` that it names; whatever it raises comes out."""
        return self._function(**{name: facts[name] for name in self._wanted})


def declare(specifications: type) -> None:
    """Offer the hooks of a module, before plugins are loaded."""
    _manager.add_hookspecs(specifications)


def load() -> None:
    """Load what is installed, but for the names in `COMPTOIR_BLOCKED_PLUGINS` (`*`: all)."""
    blocked = set(settings.COMPTOIR_BLOCKED_PLUGINS)
    for entry in entry_points(group=GROUP):
        if "*" in blocked or entry.name in blocked:
            continue
        try:
            register(entry.load(), entry.name)
        except Exception:  # somebody else's code, at import: anything may come
            log.exception("plugin_not_loaded", plugin=entry.name)
        else:
            log.info("plugin_loaded", plugin=entry.name)


def register(plugin: object, name: str) -> None:
    """Let a module or object speak under `name`.

    Raises:
        pluggy.PluginValidationError: it implements a hook that does not exist, or asks for what its hook is not told.
    """
    _manager.register(plugin, name)
    try:
        _manager.check_pending()
    except pluggy.PluginValidationError:
        _manager.unregister(plugin)
        raise


@contextmanager
def registered(plugin: object, name: str) -> Iterator[None]:
    """Like `register`, for as long as the block lasts."""
    register(plugin, name)
    try:
        yield
    finally:
        _manager.unregister(plugin)


def voices(hook: str) -> list[Voice]:
    """Every plugin that implements `hook`, in pluggy's order."""
    found = reversed(getattr(_manager.hook, hook).get_hookimpls())
    return [Voice(one.plugin_name, hook, one.function, tuple(one.argnames)) for one in found]


def ask(hook: str, **facts: Any) -> list[Any]:
    """What the plugins answer, None left out; who fails is logged and says nothing."""
    answers = []
    for voice in voices(hook):
        try:
            # A statement that fails inside a plugin must not take the caller's transaction with it.
            if connection.in_atomic_block:
                with transaction.atomic():
                    answer = voice(**facts)
            else:
                answer = voice(**facts)
        except Exception:
            log.exception("plugin_failed", plugin=voice.plugin, hook=hook)
            continue
        if answer is not None:
            answers.append(answer)
    return answers
