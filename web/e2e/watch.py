"""Nothing goes wrong unseen: every error that a page meets is kept, and has to be expected."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request, Response


@dataclass
class Watch:
    """Console errors, exceptions, failed requests and refused answers of one page."""

    faults: list[str] = field(default_factory=list)
    _expected: list[tuple[int, str]] = field(default_factory=list)
    _sayings: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Begin to watch."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"exception: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def expect(self, status: int, part_of_url: str) -> None:
        """A refusal that belongs to the story."""
        self._expected.append((status, part_of_url))

    def expect_saying(self, text: str) -> None:
        """Words on the console that the test brings about, not the page."""
        self._sayings.append(text)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        # Chromium repeats a refused answer on the console; `_response` has judged it already.
        if message.text.startswith("Failed to load resource: the server responded with a status of"):
            return
        if message.text not in self._sayings:
            self.faults.append(f"console {message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        # Leaving a page ends what it was still loading, its live stream first of all.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.method} {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status < 400:
            return
        if not any(response.status == status and part in response.url for status, part in self._expected):
            self.faults.append(f"{response.status}: {response.request.method} {response.url}")
