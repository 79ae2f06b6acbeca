"""What the worker of a house costs while something is measured."""

import os
from pathlib import Path

from house import House, family


def worker_of(house: House) -> int:
    """Its process."""
    (found,) = [pid for pid in family(house.pid) if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")]
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process (proc_pid_stat(5))."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def peak_mb(pid: int) -> float:
    """The largest resident set a process ever had (proc_pid_status(5))."""
    lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024
