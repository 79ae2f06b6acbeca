"""`/healthz`: the process answers. `/readyz`: web, database and worker are up. `/metrics`: Prometheus."""

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from comptoir.platform.metrics import exposition

_WORKER_SILENCE_SECONDS = 15


def healthz(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> HttpResponse:
    """200 when everything is up, else 503; the body says what is missing."""
    checks = {"web": True, "database": False, "worker": False}
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT FROM procrastinate_workers "
                "WHERE last_heartbeat > now() - make_interval(secs => %s))",
                [_WORKER_SILENCE_SECONDS],
            )
            checks["database"], checks["worker"] = True, bool(cursor.fetchone()[0])
    except Error:
        connection.close()
    return JsonResponse({"ready": all(checks.values()), "checks": checks}, status=200 if all(checks.values()) else 503)


def metrics(request: HttpRequest) -> HttpResponse:
    queue: list[str] = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT queue_name, status::text, count(*) FROM procrastinate_jobs GROUP BY 1, 2")
        queue = [f'comptoir_queue_jobs{{queue="{name}",status="{status}"}} {count}' for name, status, count in cursor]
    lines = "\n".join(
        ["# HELP comptoir_queue_jobs Jobs by queue and state", "# TYPE comptoir_queue_jobs gauge", *queue]
    )
    return HttpResponse(exposition() + lines.encode() + b"\n", content_type="text/plain; version=0.0.4")
