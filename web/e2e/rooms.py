"""Video rooms handled by what they say: booked over the API, entered by personal links."""

from datetime import datetime, timedelta

from conftest import Screen, Visit
from counter import Counter, Document, until
from people import stranger
from playwright.sync_api import Page, expect

SERVICE = "Entretien en visio"


def by_video(counter: Counter, *, minutes_ahead: int = 5, participants: int = 1) -> Document:
    """A confirmed booking by video that starts in some minutes, as staff see its meeting."""
    who = stranger()
    # A service of its own: nobody else's appointment is in the way.
    wish = {
        "name": f"{SERVICE} de {who['name']}",
        "type": "appointment",
        "duration": 30,
        "price": 0,
        "currency": "EUR",
        "maxParticipants": 4,
        "location": {"type": "virtual"},
        "availableSlots": [{"dayOfWeek": day, "startTime": "00:00", "endTime": "24:00"} for day in range(1, 8)],
    }
    service = counter.post("/services", wish)
    start = (datetime.now(counter.zone) + timedelta(minutes=minutes_ahead)).replace(second=0, microsecond=0)
    booking = counter.post(
        "/bookings",
        {
            "serviceId": service["id"],
            "startDate": start.isoformat(),
            "contactName": who["name"],
            "contactEmail": who["email"],
            "participants": participants,
            "override": {"reason": "now"},
        },
    )
    meeting: Document = counter.get(f"/bookings/{booking['id']}/meeting")
    return {**meeting, "guest": who["name"]}


SMALL_PICTURES = """
  const devices = navigator.mediaDevices;
  const ask = devices?.getUserMedia.bind(devices);
  const small = (video) => video && { ...video, width: 160, height: 120 };
  if (devices) devices.getUserMedia = ({ audio, video }) => ask({ audio, video: small(video) });
  MediaStreamTrack.prototype.applyConstraints = async () => undefined;
"""
"""A script for a page to run first: its camera's picture is small, because a call costs what its pictures cost."""

KEEP_CONNECTIONS = """
  window.connections = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(...options) { super(...options); window.connections.push(this); }
  };
"""
"""A script for a page to run first: its connections are known to the test."""

HEARS_WHAT_IS_SAID = """
  window.SpeechRecognition = class {
    start() { window.say = (text) => this.onresult({ resultIndex: 0, results: [Object.assign([{ transcript: text }], { isFinal: true })] }); }
    stop() { window.say = undefined; }
  };
"""
"""A script for a page to run first: it hears `say(…)`, as no browser without a screen hears its microphone."""


def arrive(visit: Visit, url: str, screen: Screen | None = None, *, first: str = "") -> Page:
    """Somebody with a small camera at a link; `first` is a script that the page runs before its own."""
    page = visit("about:blank", screen)
    page.add_init_script(SMALL_PICTURES + first)
    page.goto(url)
    return page


def enter(page: Page, *, name: str | None = None) -> None:
    """Through the lobby, once camera and microphone were tried."""
    button = page.get_by_role("button", name="Entrer", exact=True)
    if name is not None:
        page.get_by_role("textbox", name="Votre nom").fill(name)
    expect(button).to_be_enabled()
    button.click()


def admit(host: Page, name: str) -> None:
    """The host opens the door to one who waits."""
    at_the_door = host.get_by_text(f"{name} attend dehors").locator("..")
    at_the_door.get_by_role("button", name="Faire entrer").click()


def decoded(page: Page, name: str) -> int:
    """How many frames of that person's picture this page has shown."""
    frames: int = (
        page.get_by_role("article", name=name, exact=True)
        .locator("video")
        .evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames")
    )
    return frames


def sees(page: Page, *names: str) -> None:
    """The pictures of these persons move on this page."""
    for name in names:
        expect(page.get_by_role("article", name=name, exact=True)).to_be_visible()
    before = {name: decoded(page, name) for name in names}
    until(lambda: all(decoded(page, name) > before[name] + 2 for name in names) or None, f"moving pictures of {names}")


def pairs_of(page: Page) -> list[tuple[str, str]]:
    """The kinds of addresses, ours and theirs, between which this page's connections run."""
    found: list[list[str]] = page.evaluate("""async () => {
      const pairs = [];
      for (const connection of window.connections) {
        const stats = await connection.getStats();
        const transport = [...stats.values()].find(({ type }) => type === "transport");
        const pair = transport && stats.get(transport.selectedCandidatePairId);
        const kinds = pair && [pair.localCandidateId, pair.remoteCandidateId].map((id) => stats.get(id).candidateType);
        if (kinds) pairs.push(kinds);
      }
      return pairs;
    }""")
    return [(mine, theirs) for mine, theirs in found]
