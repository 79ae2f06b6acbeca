"""`make bench`: every figure of shared/notes/performance.md in one table, with the machine's own limit beside it.

server/.venv/bin/python bench/run.py [--only rules,slots,writes,wallet,widget,limits,reminders,calendars,start,install]
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "server"))

import calendars
import install
import limits
import reminders
import slots_endpoint
import slots_rules
import start
import wallet
import widget
import writes
from house import running

type Row = tuple[str, str, str]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="rules,slots,writes,wallet,widget,limits,reminders,calendars,start,install")
    wanted = set(parser.parse_args().only.split(","))
    rows: list[Row] = []
    if "rules" in wanted:
        rows += slots_rules.rows()
    parts: dict[str, Callable[..., list[Row]]] = {
        "slots": slots_endpoint.rows,
        "writes": writes.rows,
        "wallet": wallet.rows,
        "widget": widget.rows,
        "limits": limits.rows,
        "reminders": reminders.rows,
        "calendars": calendars.rows,
        "start": start.rows,
    }
    if wanted & set(parts):
        with running() as house:
            for name, measure in parts.items():
                if name in wanted:
                    rows += measure(house)
    if "start" in wanted:
        rows += start.again()
    if "install" in wanted:
        rows += install.rows()
    _print(rows)
    return 0


def _print(rows: list[Row]) -> None:
    width = max(len(row[0]) for row in rows)
    load = os.getloadavg()[0]
    print(f"\n{os.cpu_count()} cores, load average {load:.1f}\n")
    print(f"{'workload':{width}}  {'figure':>12}  unit")
    for name, figure, unit in rows:
        print(f"{name:{width}}  {figure:>12}  {unit}")


if __name__ == "__main__":
    sys.exit(main())
