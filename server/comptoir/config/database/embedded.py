"""PostgreSQL without an installation: one server per data folder, over a unix socket only."""

import fcntl
import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from comptoir.config.database.account import Account, database_account
from comptoir.config.database.binaries import MAJOR, binary
from comptoir.config.database.failure import DatabaseFailure, explain
from comptoir.config.database.postmaster import forget_stale, postmaster
from comptoir.config.database.socket import make_socket_folder, socket_folder

START_SECONDS = 120
STOP_SECONDS = 2
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "120",
    "shared_buffers": "64MB",
    "jit": "off",
    # One request is one small transaction; parallel plans would also need more shared memory than containers give.
    "max_parallel_workers_per_gather": "0",
    "random_page_cost": "1.1",
    # Nobody replicates from it, and its data fits the cache: fewer processes, less to write.
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
    "idle_in_transaction_session_timeout": "60s",
}


@dataclass(frozen=True)
class EmbeddedServer:
    """The server of one data folder. Every method may be called from several processes at once."""

    data: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        """The folder PostgreSQL writes to."""
        return self.data / "database"

    @property
    def log(self) -> Path:
        """The server's own log."""
        return self.data / "logs" / "database.log"

    @property
    def host(self) -> str:
        """What a client connects to: the folder of the unix socket."""
        return str(socket_folder(self.data))

    def running(self) -> bool:
        """Whether its process is alive."""
        return postmaster(self.database) is not None

    def start(self) -> bool:
        """Make the database at the first call, start its server and wait until it answers; False: it ran already.

        Raises:
            DatabaseFailure: with the reason, when it cannot.
        """
        try:
            with self._lock():
                if self.running():
                    return False
                account = database_account()
                if not (self.database / "PG_VERSION").exists():
                    self._initialise(account)
                self._check_version()
                self._launch(account)
                return True
        except OSError as error:
            raise DatabaseFailure(
                explain(str(error), otherwise=f"The data folder {self.data} cannot be used.")
            ) from error

    def stop(self) -> None:
        """Stop the server, ending open transactions; nothing when it is not running."""
        with self._lock():
            if not self.running():
                return
            for mode in ("fast", "immediate"):
                if self._control("stop", "-m", mode, "-t", str(STOP_SECONDS))[0] == 0:
                    forget_stale(self.database, Path(self.host))
                    with suppress(OSError):
                        Path(self.host).rmdir()
                    return
            raise DatabaseFailure("The embedded PostgreSQL does not stop; see " + str(self.log))

    @contextmanager
    def _lock(self) -> Iterator[None]:
        self.data.mkdir(parents=True, exist_ok=True)
        (self.data / "run").mkdir(exist_ok=True)
        with (self.data / "run" / "database.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _initialise(self, account: Account) -> None:
        for leftover in self.data.glob("database.new-*"):
            shutil.rmtree(leftover)
        draft = self.data / f"database.new-{os.getpid()}"
        draft.mkdir(mode=0o700)
        account.own(draft)
        arguments = [str(binary("initdb")), "--pgdata", str(draft), "--username=postgres", "--encoding=UTF8"]
        arguments += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        # The socket's folder is open to one account only, so being able to connect is the proof of identity.
        arguments += ["--auth-local=trust", "--auth-host=reject"]
        status, output = self._run(account, arguments)
        if status != 0:
            shutil.rmtree(draft, ignore_errors=True)
            raise DatabaseFailure(explain(output, otherwise="The embedded database cannot be made."))
        draft.rename(self.database)

    def _check_version(self) -> None:
        found = (self.database / "PG_VERSION").read_text().strip()
        if found != MAJOR:
            raise DatabaseFailure(
                f"{self.database} was written by PostgreSQL {found}, this release brings {MAJOR}: restore a backup."
            )

    def _launch(self, account: Account) -> None:
        folder = socket_folder(self.data)
        make_socket_folder(folder, owner=self.database.stat().st_uid)
        account.own(folder)
        self.log.parent.mkdir(exist_ok=True)
        self.log.touch()
        account.own(self.log)
        chosen = {**SETTINGS, **self.settings, "unix_socket_directories": f'"{folder}"'}
        options = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in chosen.items())
        for attempt in range(3):
            forget_stale(self.database, folder)
            seen = self.log.stat().st_size
            arguments = ("-t", str(START_SECONDS), "-l", str(self.log), "-o", options)
            status, output = self._control("start", *arguments)
            if status == 0:
                return
            output += self.log.read_text(errors="replace")[seen:]
            # After a kill of the server alone, its backends hold the memory for a moment longer.
            if "still in use" not in output:
                break
            time.sleep(1 + attempt)
        raise DatabaseFailure(explain(output, otherwise="The embedded PostgreSQL does not start."))

    def _control(self, action: str, *arguments: str) -> tuple[int, str]:
        command = [str(binary("pg_ctl")), action, "-D", str(self.database), "-w", *arguments]
        return self._run(database_account(), command)

    def _run(self, account: Account, arguments: list[str]) -> tuple[int, str]:
        """Run one of PostgreSQL's programs; its output goes to a file, as the server would keep a pipe open."""
        output = self.data / "run" / f"database-{os.getpid()}.out"
        reaching = (self.database, Path(arguments[0]), Path(self.host))
        try:
            with output.open("wb") as sink:
                outcome = subprocess.run(
                    account.command(arguments, reaching=reaching),
                    stdin=subprocess.DEVNULL,
                    stdout=sink,
                    stderr=subprocess.STDOUT,
                    env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
                    # As root the current folder may be closed to the account.
                    cwd="/",
                    check=False,
                )
            return outcome.returncode, output.read_text(errors="replace")
        finally:
            output.unlink(missing_ok=True)
