"""`comptoir up` as its operator meets it: real processes, real signals, a real database."""

import json
import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from comptoir.config.supervisor.plan import make_plan
from tests.peers.running import Running, comptoir, processes_of

pytestmark = [pytest.mark.xdist_group("up"), pytest.mark.skipif(not Path("/proc").exists(), reason="reads /proc")]
ACME = ["organizations", "create", "--slug", "acme", "--name", "Acme", "--time-zone", "Europe/Paris"]
ACME += ["--currency", "EUR", "--country", "FR", "--owner-email", "a@example.test"]
ACME += ["--owner-password", "correct horse battery", "--json"]
NewData = Callable[[str], Path]


def wait_for(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def test_a_second_start_continues_with_the_same_data(new_data: NewData) -> None:
    data = new_data("with a space")
    with Running(data) as up:
        made = comptoir(*ACME, data=data)
        assert made.returncode == 0, made.stderr
        acme = json.loads(made.stdout)
        assert set(acme) == {"id", "slug", "keys"}
        assert acme["keys"]["secret"].startswith("sk_")
        assert acme["keys"]["publishable"].startswith("pk_")

        assert up.terminate() < 10
        assert up.process is not None
        assert up.process.returncode == 0
        assert processes_of(data) == {}

        up.start()
        status, organization = up.get("/api/v1/organization", key=acme["keys"]["secret"])
        assert status == 200
        assert organization["slug"] == "acme"


def test_two_installations_run_side_by_side(new_data: NewData) -> None:
    with Running(new_data("one")) as one, Running(new_data("two")) as two:
        assert one.get("/readyz")[0] == two.get("/readyz")[0] == 200
        assert one.terminate() < 10
        assert two.get("/readyz")[0] == 200


@pytest.mark.parametrize("port", [8000, 61_000])
def test_ports_side_by_side_do_not_meet(tmp_path: Path, port: int) -> None:
    one, two = (make_plan(tmp_path, host="127.0.0.1", port=each, streams_port=None) for each in (port, port + 1))
    assert not {one.port, one.streams_port, one.demo_port} & {two.port, two.streams_port, two.demo_port}
    assert len({one.port, one.streams_port, one.demo_port}) == 3


def test_everything_killed_at_once_recovers(new_data: NewData) -> None:
    data = new_data("data")
    with Running(data) as up:
        assert comptoir(*ACME, data=data).returncode == 0
        up.kill_everything()
        assert processes_of(data) == {}
        up.start()
        taken = comptoir(*ACME, data=data)
        assert taken.returncode == 1
        assert "“acme” is already taken" in taken.stderr


def test_children_end_with_a_killed_supervisor_and_the_next_start_takes_over(new_data: NewData) -> None:
    data = new_data("data")
    with Running(data) as up:
        assert up.process is not None
        up.process.kill()
        up.process.wait()
        assert wait_for(lambda: set(processes_of(data).values()) <= {"postgres"}, 10), processes_of(data)
        up.start()


def test_what_dies_is_started_again(new_data: NewData) -> None:
    data = new_data("data")
    with Running(data) as up:
        assert up.process is not None
        mine = {pid for pid in processes_of(data) if pid != up.process.pid}
        for pid in mine:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        assert wait_for(lambda: up.get("/readyz")[0] == 200, 30), up.said()
        assert up.terminate() < 10
        assert processes_of(data) == {}


def test_a_port_in_use_is_said_before_anything_starts(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        refused = comptoir("up", "--port", str(port), data=data)
    assert refused.returncode == 1
    assert f"Port {port} of 127.0.0.1 is in use" in refused.stderr
    assert not data.exists()


def test_a_second_up_on_the_same_folder_is_refused(new_data: NewData) -> None:
    data = new_data("data")
    with Running(data) as up:
        refused = comptoir("up", "--port", str(up.port + 7), data=data)
        assert refused.returncode == 1
        assert "runs already" in refused.stderr
        assert up.get("/readyz")[0] == 200


def test_an_unusable_data_folder_is_said(tmp_path: Path) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("not a folder")
    refused = comptoir("migrate", data=occupied)
    assert refused.returncode == 1
    assert "data folder" in refused.stderr
    assert "Traceback" not in refused.stderr
