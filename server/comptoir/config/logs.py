"""One JSON object per line on standard error, from our own code and from every library."""

import logging
import sys
from typing import Any

import structlog

QUIET = {
    "django.request": logging.CRITICAL,
    "django.security": logging.ERROR,
    "procrastinate": logging.WARNING,
    "fontTools": logging.WARNING,
    "factur-x": logging.WARNING,
}


def configure(options: dict[str, Any]) -> None:
    """Send structlog and standard logging through one formatter (Django calls this as LOGGING_CONFIG)."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared, structlog.stdlib.ExtraAdder()],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(default=str),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(options.get("level", "INFO"))
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)
