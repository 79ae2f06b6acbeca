"""One supervised process: started, watched, started again when it dies, stopped."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

from comptoir.config.parent import PARENT_VARIABLE
from comptoir.config.supervisor.output import LogFile, follow, say

FIRST_WAIT = 0.2
LONGEST_WAIT = 10.0
STEADY_SECONDS = 30.0


@dataclass
class Child:
    """`comptoir <arguments>` as a process of its own."""

    name: str
    arguments: list[str]
    environment: dict[str, str]
    log: LogFile
    deaths: int = 0
    _process: subprocess.Popen[bytes] | None = None
    _started: float = 0.0
    _wait: float = FIRST_WAIT
    _due: float = field(default=0.0)

    def start(self) -> None:
        """Start it, its output going to its log."""
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "comptoir.config", *self.arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **self.environment, PARENT_VARIABLE: str(os.getpid())},
            # Ctrl-C in a terminal reaches the supervisor alone, which stops the others in order.
            start_new_session=True,
        )
        assert self._process.stdout is not None
        follow(self.name, self._process.stdout, self.log)

    def keep_alive(self) -> None:
        """Start it again when it has died: at once the first time, then ever later."""
        if self._process is None or self._process.poll() is None:
            return
        now = time.monotonic()
        if not self._due:
            self.deaths += 1
            if now - self._started > STEADY_SECONDS:
                self._wait = FIRST_WAIT
            self._due = now + self._wait
            self._wait = min(self._wait * 2, LONGEST_WAIT)
            say(f"  {self.name} ended ({_reason(self._process.returncode)}), starting it again; log: {self.log.path}")
        if now >= self._due:
            self._due = 0.0
            _kill_group(self._process.pid)
            self.start()

    def run(self, *, stopping: "StopRequest") -> int:
        """Run it to its end; its exit code, or a negative number when it was stopped."""
        self.start()
        assert self._process is not None
        while (status := self._process.poll()) is None:
            if stopping.wait(0.05):
                self.ask_to_stop()
                self.wait_or_kill(time.monotonic() + 2)
                return -signal.SIGTERM
        return status

    def ask_to_stop(self) -> None:
        """SIGTERM, once."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        """Wait until `deadline` (monotonic), then end it and all it started."""
        if self._process is None:
            return
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"  {self.name} does not stop by itself")
        _kill_group(self._process.pid)
        self._process.wait()


class StopRequest:
    """Set by SIGTERM and SIGINT."""

    def __init__(self) -> None:
        self.asked = False

    def listen(self) -> None:
        """Take over both signals."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._ask)

    def wait(self, seconds: float) -> bool:
        """Wait that long, or less when a stop is asked; whether it is."""
        deadline = time.monotonic() + seconds
        while not self.asked and (left := deadline - time.monotonic()) > 0:
            # A signal cuts the sleep of the main thread only by its handler; short naps keep us prompt.
            time.sleep(min(left, 0.1))
        return self.asked

    def _ask(self, number: int, frame: object) -> None:
        self.asked = True


def _kill_group(pid: int) -> None:
    """End whatever a process left behind in its session."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _reason(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit code {status}"
