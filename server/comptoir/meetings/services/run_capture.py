"""What is asked of a provider that records or writes along: between transactions, each step safe to do twice."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.adapters.capture import Captures, Capturing, Made, Purpose, Said
from comptoir.meetings.adapters.chosen import captures_of
from comptoir.meetings.adapters.provider import Refused, Unreachable
from comptoir.meetings.models import Capture, CaptureState, Entrance, Phrase
from comptoir.meetings.services.agreement import not_agreed
from comptoir.meetings.services.settings import meeting_settings
from comptoir.meetings.services.transcript import MOST_PHRASES
from comptoir.platform.tenancy import organization_scope

_PURPOSES: dict[str, Purpose] = {"recording": "recording", "transcription": "transcription"}
_PATIENCE = timedelta(minutes=2)
"""People wait in front of it: what has not begun by then does not."""
_LONGEST = timedelta(days=1)
"""After that nothing comes any more."""


def start_capture(organization: OrganizationId, id: UUID, *, now: datetime) -> bool:
    """Have the provider begin. Whether it has to be ended again: somebody wanted that meanwhile.

    Raises:
        Unreachable: it is to be tried again.
    """
    with organization_scope(organization):
        one = _locked(id)
        if one is None or one.state != CaptureState.WANTED:
            return False
        if not_agreed(one.room, one.purpose):
            one.state = CaptureState.FAILED
            one.save(update_fields=["state"])
            return False
        asked = _asked(one)
    try:
        provider = _provider(organization, one)
        key, group = provider.start(asked)
    except Refused as refusal:
        _fail(organization, id, str(refusal), CaptureState.WANTED)
        return False
    except Unreachable as failure:
        if now - one.asked_at > _PATIENCE:
            _fail(organization, id, str(failure), CaptureState.WANTED)
            # It may have begun all the same.
            return True
        _note_error(organization, id, str(failure))
        raise
    with organization_scope(organization):
        found = _locked(id)
        if found is None:
            return False
        found.key, found.group, found.started_at, found.error = key[:100], group[:100], now, ""
        is_wanted = found.state == CaptureState.WANTED
        if is_wanted:
            found.state = CaptureState.RUNNING
        found.save()
        return not is_wanted


def stop_capture(organization: OrganizationId, id: UUID, *, now: datetime) -> bool:
    """Have the provider end; whether there is something to fetch. Asked until it does: nobody agrees any more.

    Raises:
        Unreachable: it is to be tried again.
    """
    with organization_scope(organization):
        one = Capture.objects.filter(id=id).first()
    if one is None or one.state not in {CaptureState.STOPPING, CaptureState.MAKING, CaptureState.FAILED}:
        return False
    try:
        _provider(organization, one).stop(_asked(one))
    except (Refused, Unreachable) as failure:
        _note_error(organization, id, str(failure))
        raise Unreachable(str(failure)) from failure
    with organization_scope(organization):
        found = _locked(id)
        if found is None or found.state != CaptureState.STOPPING:
            return False
        found.state, found.ended_at, found.error = CaptureState.MAKING, now, ""
        found.save()
        return True


def fetch_capture(organization: OrganizationId, id: UUID, *, now: datetime) -> Capture | None:
    """What the provider made of it, once it is there; a transcript is read and kept here. None: nothing has changed.

    Raises:
        Unreachable: it is not there yet.
    """
    with organization_scope(organization):
        one = Capture.objects.filter(id=id).first()
        if one is None or one.state != CaptureState.MAKING:
            return None
        others = Capture.objects.filter(room=one.room, purpose=one.purpose).exclude(id=id).exclude(key="")
        known = set(others.values_list("key", flat=True))
    said: Sequence[Said] = ()
    try:
        provider = _provider(organization, one)
        made = provider.find(_asked(one), known)
        if made is None or not made.is_done:
            if now - (one.ended_at or one.asked_at) < _LONGEST:
                raise Unreachable("It is not there yet.")
            raise Refused("Nothing was made.")
        if one.purpose == "transcription":
            said = provider.read(made.key)
    except Refused as refusal:
        _fail(organization, id, str(refusal), CaptureState.MAKING)
        return None
    with organization_scope(organization):
        return _keep(id, made, said)


def forget_capture(organization: OrganizationId, id: UUID) -> None:
    """Delete it at the provider: because it is to go, or because what it says is kept here.

    Raises:
        Unreachable: it is to be tried again.
    """
    with organization_scope(organization):
        one = Capture.objects.filter(id=id).first()
    if one is None or not (one.state == CaptureState.DELETING or (one.state == CaptureState.READY and _is_copied(one))):
        return
    if one.key:
        try:
            _provider(organization, one).forget(_PURPOSES[one.purpose], one.key)
        except (Refused, Unreachable) as failure:
            _note_error(organization, id, str(failure))
            raise Unreachable(str(failure)) from failure
    with organization_scope(organization):
        found = _locked(id)
        if found is not None:
            found.key, found.error = "", ""
            found.state = CaptureState.DELETED if found.state == CaptureState.DELETING else found.state
            found.save()


def _keep(id: UUID, made: Made, said: Sequence[Said]) -> Capture | None:
    found = _locked(id)
    if found is None or found.state != CaptureState.MAKING:
        return None
    people = {one.name: one for one in Entrance.objects.filter(room=found.room) if one.name}
    began = found.started_at or found.asked_at
    rows = [
        Phrase(
            booking_id=found.booking_id,
            visit=f"capture-{found.id.hex}",
            number=number,
            person=people[one.name].person if one.name in people else "",
            name=one.name[:200],
            role=people[one.name].role if one.name in people else "guest",
            language=found.language,
            text=one.text,
            said_at=began + timedelta(seconds=one.after),
        )
        for number, one in enumerate(said[:MOST_PHRASES])
    ]
    Phrase.objects.bulk_create(rows, ignore_conflicts=True)
    found.key, found.seconds, found.place, found.error = made.key[:100], made.seconds, made.place[:500], ""
    found.state = CaptureState.READY
    found.save()
    return found


def _is_copied(one: Capture) -> bool:
    return one.purpose == "transcription"


def _provider(organization: OrganizationId, one: Capture) -> Captures:
    with organization_scope(organization):
        return captures_of(meeting_settings(), one.provider)


def _asked(one: Capture) -> Capturing:
    return Capturing(
        str(one.id),
        _PURPOSES[one.purpose],
        one.room,
        one.language,
        one.started_at or one.asked_at,
        one.key,
        one.group,
    )


def _locked(id: UUID) -> Capture | None:
    return Capture.objects.select_for_update().filter(id=id).first()


def _note_error(organization: OrganizationId, id: UUID, error: str) -> None:
    with organization_scope(organization):
        Capture.objects.filter(id=id).update(error=error[:500])


def _fail(organization: OrganizationId, id: UUID, error: str, state: CaptureState) -> None:
    with organization_scope(organization):
        Capture.objects.filter(id=id, state=state).update(state=CaptureState.FAILED, error=error[:500])
