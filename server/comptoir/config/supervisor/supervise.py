"""`comptoir up`: start everything in order, keep it alive, stop it in order."""

import fcntl
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from comptoir.config.database.attached import attached
from comptoir.config.database.direct import direct
from comptoir.config.database.embedded import EmbeddedServer
from comptoir.config.database.failure import DatabaseFailure
from comptoir.config.failure import CommandFailure
from comptoir.config.folders import checkout
from comptoir.config.release import is_current, is_empty
from comptoir.config.supervisor.child import Child, StopRequest
from comptoir.config.supervisor.demo_page import DemoSite, serve_demo
from comptoir.config.supervisor.metrics_folder import clear_metrics, drop_metrics
from comptoir.config.supervisor.output import say
from comptoir.config.supervisor.plan import Plan
from comptoir.config.supervisor.welcome import Addresses, demo_accounts, welcome

READY_SECONDS = 90
STOP_SECONDS = 5.0
TICK = 0.5
# A process that ends this often before it was ever ready has a reason.
HOPELESS = 3
# What the demo pages call the widgets of the demo organizations, in their order; those that sell packs end in `_packs`.
PAGES = ("studio", "coach", "gym")


def supervise(plan: Plan, *, demo: bool) -> int:
    """Run until SIGTERM or SIGINT; the exit code.

    Raises:
        CommandFailure: it does not come up.
        DatabaseFailure: the database does not.
    """
    began = time.monotonic()
    stopping = StopRequest()
    stopping.listen()
    with _alone(plan.data), attached(plan.data) as server:
        if stopping.asked:
            return 0
        # Before the first child: the one that fills the demo counts too.
        clear_metrics(plan.data)
        _prepare(plan, demo=demo, stopping=stopping)
        children = plan.children()
        try:
            first = [child for child in children if child.name != "streams"]
            for child in first:
                child.start()
            demo_address = _open_demo_page(plan)
            _wait_until_ready(plan, server, first, stopping)
            # Pages look for the live streams until they find them, so these need not compete for a cold processor.
            for child in children:
                if child not in first:
                    child.start()
            if not stopping.asked:
                say(welcome(Addresses(plan.public, demo_address, plan.data), time.monotonic() - began))
            while not stopping.wait(TICK):
                _keep_alive(server, children)
        finally:
            _stop(children)
            drop_metrics(plan.data)
    return 0


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    with (data / "run" / "up.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CommandFailure(f"`comptoir up` runs already with the data folder {data}.") from error
        yield


def _prepare(plan: Plan, *, demo: bool, stopping: StopRequest) -> None:
    """Bring the database to this release, and fill an empty one with the demo."""
    with direct(plan.data, alias="owner") as owner:
        current, fill = is_current(owner), demo and is_empty(owner)
    if current and not fill:
        return
    say("Preparing the database and the demo…" if fill else "Preparing the database…")
    child = plan.child("prepare", "demo" if fill else "migrate")
    if child.run(stopping=stopping) != 0 and not stopping.asked:
        lines = "\n".join(child.log.recent)
        raise CommandFailure(f"The database could not be prepared; see {child.log.path}\n{lines}")


def _open_demo_page(plan: Plan) -> str | None:
    accounts = demo_accounts(plan.data)
    folder = (checkout() or plan.data) / "web" / "widgets" / "demo"
    if not accounts or not (folder / "index.html").is_file():
        return None
    values = {"api": plan.public}
    for name, one in zip(PAGES, accounts, strict=False):
        values |= {name: one["widget"], f"{name}_packs": one.get("packs", one["widget"])}
    return replace(plan, demo_port=serve_demo(DemoSite(folder, values), plan.host, plan.demo_port)).demo


def _wait_until_ready(plan: Plan, server: EmbeddedServer | None, children: list[Child], stopping: StopRequest) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not stopping.wait(0.1):
        if _ready(plan):
            return
        _keep_alive(server, children)
        for child in children:
            if child.deaths >= HOPELESS:
                lines = "\n".join(child.log.recent)
                raise CommandFailure(f"{child.name} does not start; see {child.log.path}\n{lines}")
        if time.monotonic() > deadline:
            raise CommandFailure(f"It does not get ready within {READY_SECONDS} s; see {plan.data / 'logs'}.")


def _ready(plan: Plan) -> bool:
    try:
        with urllib.request.urlopen(f"{plan.probe}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _keep_alive(server: EmbeddedServer | None, children: list[Child]) -> None:
    if server is not None and not server.running():
        say("  database ended, starting it again")
        try:
            server.start()
        except DatabaseFailure as failure:
            say(f"  database: {failure}")
    for child in children:
        child.keep_alive()


def _stop(children: list[Child]) -> None:
    say("Stopping…")
    for child in children:
        child.ask_to_stop()
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        child.wait_or_kill(deadline)
