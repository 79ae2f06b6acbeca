"""Prometheus figures; with several web processes, `PROMETHEUS_MULTIPROC_DIR` joins them."""

import os

from prometheus_client import REGISTRY as PROCESS_REGISTRY
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

_BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)

_requests = Histogram(
    "comptoir_request_seconds", "HTTP requests by route", ["method", "route", "status"], buckets=_BUCKETS
)
_errors = Counter("comptoir_errors_total", "Answers with status 500 and above", ["route"])
_jobs = Histogram("comptoir_job_seconds", "Background jobs by task", ["task", "outcome"], buckets=_BUCKETS)
bookings_created = Counter("comptoir_bookings_created_total", "Bookings created", ["source"])


def observe_request(method: str, route: str, status: int, seconds: float) -> None:
    _requests.labels(method, route, str(status)).observe(seconds)
    if status >= 500:
        _errors.labels(route).inc()


def observe_job(task: str, outcome: str, seconds: float) -> None:
    _jobs.labels(task, outcome).observe(seconds)


def exposition() -> bytes:
    """All figures in the Prometheus text format, of all processes when they share a folder."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(PROCESS_REGISTRY)
    registry = CollectorRegistry()
    multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
