"""The account that the embedded PostgreSQL runs under.

PostgreSQL refuses to run as root, and containers, CI and small servers often are root: then a system user of its own
is made for it. Where that user cannot reach the data folder (a checkout below /root), the programs keep the one
capability that lets them pass closed folders.
"""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from comptoir.config.database.failure import DatabaseFailure

NAME = "comptoir"


@dataclass(frozen=True)
class Account:
    """Who runs the database; `uid` is None when it is simply the current user."""

    uid: int | None = None
    gid: int | None = None

    def own(self, path: Path) -> None:
        """Give `path` to this account."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def command(self, arguments: list[str], *, reaching: tuple[Path, ...]) -> list[str]:
        """The command line that runs `arguments` under this account, able to reach the given paths."""
        if self.uid is None:
            return arguments
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            raise DatabaseFailure("To run as root, the embedded PostgreSQL needs `setpriv` (package util-linux).")
        prefix = [setpriv, f"--reuid={self.uid}", f"--regid={self.gid}", "--clear-groups"]
        if not all(_open_to_others(path) for path in reaching):
            # access(2), with which PostgreSQL looks for its own programs, heeds capabilities only with this secure bit.
            prefix += ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"]
        return [*prefix, "--", *arguments]


def database_account() -> Account:
    """The current user, or for root the system user `comptoir`, made when missing.

    Raises:
        DatabaseFailure: the system user cannot be made.
    """
    if os.geteuid() != 0:
        return Account()
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        entry = _make_user()
    if entry.pw_uid == 0:
        raise DatabaseFailure(f"The system user {NAME!r} is root; PostgreSQL needs another one.")
    return Account(entry.pw_uid, entry.pw_gid)


def _make_user() -> pwd.struct_passwd:
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]
    try:
        outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise DatabaseFailure(f"As root, PostgreSQL needs a system user {NAME!r}, and useradd is missing.") from error
    try:
        # Another first start may have made it in the meantime, so the outcome alone says nothing.
        return pwd.getpwnam(NAME)
    except KeyError as error:
        reason = outcome.stderr.strip()
        raise DatabaseFailure(f"As root, PostgreSQL needs a system user {NAME!r}: {reason}") from error


def _open_to_others(path: Path) -> bool:
    """Whether every folder above `path` lets any user pass."""
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in path.parents)
