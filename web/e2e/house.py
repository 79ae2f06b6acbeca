"""A whole Comptoir of our own, with the demo in it: started for the test session, stopped after it."""

import email.message
import email.policy
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from bank import Bank, open_bank
from counter import Counter, until
from people import stranger

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 240
STOP_SECONDS = 120
A_MONTH_LATER = """
from datetime import timedelta
from uuid import UUID
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue_awaited
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.jobs.subscriptions import renew
from comptoir.wallet.models import Subscription
with organization_scope(OrganizationId(UUID("{organization}"))):
    row = Subscription.objects.get(pk="{subscription}")
    for name in ("anchor_at", "current_period_start", "current_period_end", "created_at"):
        setattr(row, name, getattr(row, name) - timedelta(days=32))
    row.save()
    enqueue_awaited(renew, organization="{organization}", subscription="{subscription}", number=row.period_number + 1)
"""
REMIND_NOW = """
from uuid import UUID
from django.utils.timezone import now
from comptoir.booking.models import Reminder
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.tenancy import organization_scope
with organization_scope(OrganizationId(UUID("{organization}"))):
    Reminder.objects.filter(booking_id="{booking}", channel="email", state="planned").update(due_at=now())
"""
OWNERS = ("studio", "coach", "gym")


@dataclass
class House:
    """A running installation. `url` is ours; `demo` is a stranger's site, another origin, that embeds the widget."""

    url: str
    demo: str
    data: Path
    password: str
    bank: Bank
    _ends: ExitStack
    _process: subprocess.Popen[bytes] | None = None
    _counters: dict[str, Counter] = field(default_factory=dict)

    def counter(self, owner: str) -> Counter:
        """The organization of `studio`, `coach` or `gym`, spoken to over its API."""
        if owner not in self._counters:
            self._counters[owner] = Counter.open(self.url, self.address(owner), self.password)
        return self._counters[owner]

    def found(self, name: str) -> Counter:
        """A new organization of a new owner, empty."""
        owner = stranger("Owner")["email"]
        founded = Counter.found(self.url, owner, self.password, name, code=lambda: self.code_mailed_to(owner))
        self._counters[owner] = founded
        return founded

    def address(self, owner: str) -> str:
        """What its owner logs in with."""
        return f"{owner}@demo.comptoir.test"

    def code_mailed_to(self, address: str) -> str:
        """The code that the installation itself mailed; no API reads such a mail, its operator does, on disk."""

        def find() -> str | None:
            for path in (self.data / "outbox").glob(f"*{address}*.eml"):
                body = email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_body(["plain"])
                if body and (code := re.search(r"^\s*([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})*)\s*$", body.get_content(), re.M)):
                    return code[1]
            return None

        return until(find, f"a mail with a code to {address}")

    def let_a_month_pass(self, organization: str, subscription: str) -> None:
        """All that a subscription remembers happened 32 days earlier, and its renewal is due: no API moves the clock."""
        self._run(A_MONTH_LATER.format(organization=organization, subscription=subscription))

    def remind_now(self, organization: str, booking: str) -> None:
        """The moment of a booking's reminders by mail has come; they leave within a quarter of a minute."""
        self._run(REMIND_NOW.format(organization=organization, booking=booking))

    def _run(self, code: str) -> None:
        command = [Path(sys.executable).parent / "comptoir", "django", "shell", "--no-imports", "-c"]
        environment = {**os.environ, "COMPTOIR_DATA": str(self.data)}
        done = subprocess.run([*command, code], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def stop(self) -> None:
        """SIGTERM, as a person's Ctrl-C; it has to end by itself."""
        for counter in self._counters.values():
            counter.close()
        self._ends.close()
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(STOP_SECONDS)


def open_house(data: Path) -> House:
    """Start one in an empty folder, or use the one that COMPTOIR_E2E_DATA and COMPTOIR_E2E_URL name."""
    ends = ExitStack()
    bank = ends.enter_context(open_bank())
    if running := os.environ.get("COMPTOIR_E2E_URL"):
        return _house(running, Path(os.environ["COMPTOIR_E2E_DATA"]), bank, ends)
    port = _free_ports()
    with (data / "up.log").open("wb") as log:
        process = subprocess.Popen(
            [Path(sys.executable).parent / "comptoir", "up", "--data", str(data), "--port", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            # Its webhooks may call this very machine, where the tests listen.
            env={**os.environ, "COMPTOIR_RATE_LIMIT": "0", "COMPTOIR_WEBHOOK_PRIVATE": "1", "COMPTOIR_STRIPE_URL": bank.server.url},
        )
    url = f"http://localhost:{port}"
    deadline = time.monotonic() + READY_SECONDS
    while not _answers(f"{url}/readyz"):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise AssertionError("`comptoir up` did not come up:\n" + (data / "up.log").read_text()[-3000:])
        time.sleep(0.25)
    return _house(url, data, bank, ends, process)


def _house(url: str, data: Path, bank: Bank, ends: ExitStack, process: subprocess.Popen[bytes] | None = None) -> House:
    accounts = json.loads((data / "demo.json").read_text())
    port = int(url.rsplit(":", 1)[1]) + 20_000
    return House(url, f"http://127.0.0.1:{port}", data, accounts[0]["password"], bank, ends, process)


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).status_code == 200
    except httpx.TransportError:
        return False


def _free_ports() -> int:
    """A port with those free where `comptoir up` puts live streams and the demo's site."""
    for _ in range(200):
        with socket.socket() as first, socket.socket() as second, socket.socket() as third:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 10_000))
                third.bind(("127.0.0.1", port + 20_000))
            except (OSError, OverflowError):
                continue
            return port
    raise AssertionError("no three free ports so far apart")
