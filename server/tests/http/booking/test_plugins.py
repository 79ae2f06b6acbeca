"""Plugins have their say, and break nothing when they break."""

import os
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from types import SimpleNamespace
from typing import Any

import pluggy
import pytest
from django.db import connection

from comptoir.booking.services.tell_plugins import subscribe_plugins
from comptoir.notifications import rendering
from comptoir.platform import events, plugins
from comptoir.platform.plugins import hookimpl, registered
from tests.house import House, a_booking, a_service, first_slots, make_house
from tests.http.booking.worker import mails, queued, run_deliveries

EXAMPLE = Path(__file__).parents[4] / "docs/examples/comptoir-quiet-lunch"


@pytest.fixture
def house(db: None) -> House:
    return make_house()


def plugin(**hooks: Any) -> SimpleNamespace:
    return SimpleNamespace(**{name: hookimpl(function) for name, function in hooks.items()})


@contextmanager
def installed(*some: object) -> Iterator[None]:
    """As after a restart with these plugins."""
    before = {name: dict(known) for name, known in events._subscriptions.items()}
    names = [f"test-{number}" for number in range(len(some))]
    for one, name in zip(some, names, strict=True):
        plugins.register(one, name)
    _forget_templates()
    try:
        subscribe_plugins()
        yield
    finally:
        for one in some:
            plugins._manager.unregister(one)
        events._subscriptions.clear()
        events._subscriptions.update(defaultdict(dict, before))
        _forget_templates()


def _forget_templates() -> None:
    rendering.folders.cache_clear()
    rendering.kinds.cache_clear()
    rendering._html_engine.cache_clear()
    rendering._text_engine.cache_clear()


@pytest.fixture
def lunch(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """The example of our guide."""
    monkeypatch.syspath_prepend(str(EXAMPLE))
    import comptoir_quiet_lunch  # type: ignore[import-not-found]

    yield comptoir_quiet_lunch
    sys.modules.pop("comptoir_quiet_lunch", None)


def service_of(house: House, **changes: Any) -> str:
    return str(house.api.post("/services", a_service(**changes)).body["id"])


def test_a_refusal_reaches_the_client_and_leaves_nothing(house: House, lunch: object) -> None:
    service = service_of(house)
    slot = first_slots(house.api, service)[0]["start"]
    with installed(lunch):
        refused = house.visitor.post("/bookings", a_booking(service, slot, contactName="Élodie", locale="fr"))
        assert (refused.status, refused.code) == (409, "booking.refused")
        assert refused.body["detail"] == refused.body["reason"] == "Merci d’indiquer votre prénom et votre nom."
        assert house.api.get("/bookings").body["items"] == house.api.get("/clients").body["items"] == []
        assert house.visitor.post("/bookings", a_booking(service, slot)).status == 201
        other = first_slots(house.api, service)[2]["start"]
        assert house.api.post("/bookings", a_booking(service, other, contactName="Walk-in")).status == 201


def test_a_plugin_hides_times_and_refuses_them(house: House, lunch: object) -> None:
    service = service_of(house, slotStep=30)
    noon = next(one["start"] for one in first_slots(house.api, service) if "T12:30" in one["start"])
    with installed(lunch):
        shown = {one["start"][11:16] for one in first_slots(house.api, service)}
        assert {"12:00", "13:30"} <= shown and not shown & {"12:30", "13:00"}
        refused = house.api.post("/bookings", a_booking(service, noon))
        assert refused.status == 422 and refused.error_codes == {"booking.vetoed"}
        assert house.api.post("/bookings", a_booking(service, noon, override={"reason": "The boss"})).status == 201


def test_so_do_sessions(house: House, lunch: object) -> None:
    service = service_of(house, type="event", maxParticipants=5, slotStep=30)
    noon = next(one["start"] for one in first_slots(house.api, service) if "T12:30" in one["start"])
    assert house.api.post("/bookings", a_booking(service, noon)).status == 201
    with installed(lunch):
        assert noon not in {one["start"] for one in first_slots(house.api, service)}
        assert house.api.post("/bookings", a_booking(service, noon)).error_codes == {"booking.vetoed"}
    assert noon in {one["start"] for one in first_slots(house.api, service)}


def test_one_that_breaks_is_logged_and_passed_over(house: House, caplog: pytest.LogCaptureFixture) -> None:
    def explode(request: Any) -> str:
        raise RuntimeError("my own fault")

    def break_the_transaction(service: Any, offers: Any) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        return list(offers)

    service = service_of(house)
    with installed(plugin(authorize_booking=explode, check_availability=break_the_transaction)):
        slot = first_slots(house.api, service)[0]["start"]
        assert house.visitor.post("/bookings", a_booking(service, slot)).status == 201
    said = caplog.text
    assert "plugin_failed" in said and "my own fault" in said and "division by zero" in said


def test_a_good_one_is_heard_beside_a_broken_one(house: House) -> None:
    def explode(request: Any) -> str:
        raise RuntimeError

    service = service_of(house)
    slot = first_slots(house.api, service)[0]["start"]
    for order in (1, -1):
        both = [plugin(authorize_booking=explode), plugin(authorize_booking=lambda request: "No.")][::order]
        with installed(*both):
            assert house.visitor.post("/bookings", a_booking(service, slot)).body["reason"] == "No."


def test_plugins_hear_after_the_commit_each_in_a_job_of_its_own(house: House) -> None:
    heard: list[tuple[str, Any]] = []
    good = plugin(
        on_booking_created=lambda booking: heard.append(("created", booking)),
        on_booking_cancelled=lambda booking, organization, at: heard.append(("cancelled", booking)),
    )

    def explode(booking: Any) -> None:
        raise RuntimeError

    service = service_of(house)
    slot = first_slots(house.api, service)[0]["start"]
    with installed(good, plugin(on_booking_created=explode)):
        booking = house.api.post("/bookings", a_booking(service, slot, metadata={"my_key": [1]})).body
        assert heard == []
        mine = [one for one in queued("platform.deliver") if one[2]["subscriber"].startswith("plugin.")]
        assert {one[2]["subscriber"] for one in mine} == {
            "plugin.test-0.on_booking_created",
            "plugin.test-1.on_booking_created",
        }
        for _, _, arguments in mine:
            if "test-1" in arguments["subscriber"]:
                with pytest.raises(RuntimeError):
                    events.deliver.func.__wrapped__(**arguments)
            else:
                events.deliver.func.__wrapped__(**arguments)
                events.deliver.func.__wrapped__(**arguments)
        [(what, told)] = heard
        assert what == "created" and told["id"] == booking["id"] and told["metadata"] == {"my_key": [1]}
        assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"


def test_without_plugins_there_is_no_job_for_them(house: House) -> None:
    service = service_of(house)
    house.api.post("/bookings", a_booking(service, first_slots(house.api, service)[0]["start"]))
    assert not [one for one in queued() if "plugin." in str(one[2])]


def test_a_plugin_words_mails_its_own_way(house: House, lunch: object) -> None:
    service = service_of(house)
    slot = first_slots(house.api, service)[0]["start"]
    with installed(lunch):
        house.visitor.post("/bookings", a_booking(service, slot, locale="fr"))
        run_deliveries()
        [mail] = mails(house)
        assert mail["subject"] == "À bientôt, et bon appétit : Consultation"
        assert "Consultation" in mail["html"]


def test_an_unknown_hook_is_refused_when_it_is_loaded() -> None:
    wrong = plugin(on_booking_exploded=lambda booking: None)
    with pytest.raises(pluggy.PluginValidationError), registered(wrong, "wrong"):
        pass
    assert not plugins._manager.is_registered(wrong)


def test_the_example_speaks_once_it_is_installed(tmp_path: Path) -> None:
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text())["project"]
    copytree(EXAMPLE / "comptoir_quiet_lunch", tmp_path / "comptoir_quiet_lunch")
    facts = tmp_path / "comptoir_quiet_lunch-1.0.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    [(group, points)] = project["entry-points"].items()
    lines = [f"{name} = {target}" for name, target in points.items()] + ["broken = no_such_module_anywhere"]
    (facts / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]))
    asked = (
        "import django; django.setup(); from comptoir.platform.plugins import voices;"
        "print([one.plugin for one in voices('authorize_booking')])"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}

    def ask(**more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", asked],
            env=environment | more,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )

    found = ask()
    assert found.stdout.splitlines()[-1] == "['quiet-lunch']"
    assert "plugin_not_loaded" in found.stdout + found.stderr
    assert ask(COMPTOIR_BLOCKED_PLUGINS="quiet-lunch, broken").stdout.splitlines()[-1] == "[]"
