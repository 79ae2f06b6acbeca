"""The account over HTTP: keys, forms, idempotency as Stripe has it (https://docs.stripe.com/api/idempotent_requests),
and the faults that networks and busy servers have."""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import stripe

from tests.peers.stripe.billing import Billing
from tests.peers.stripe.billing_routes import BILLING, Action
from tests.peers.stripe.objects import Object, Refused, customer, setup_intent
from tests.peers.stripe.pages import visit, visit_bank

SECRET_KEY = "sk_test_counter_and_bell"
PUBLISHABLE_KEY = "pk_test_counter_and_bell"
HOOK_SECRET = "whsec_test_counter_and_bell"
FAULTS = ("down", "slow", "limited", "failing", "error_after", "sticky_error", "cut")
"""Hang up unheard; answer too late; 429; 500 with nothing done; 500 with all done; the same, and again to the same key;
hang up in the middle of the answer."""


class StripeServer(ThreadingHTTPServer):
    """`faults` are taken one per request, the first first; `calls` are what was asked, as (method, path, key)."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.account = Billing()
        self.url = self.account.base = f"http://127.0.0.1:{self.server_address[1]}"
        self.faults: list[str] = []
        self.slow_seconds = 2.0
        self.calls: list[tuple[str, str, str]] = []
        self.lock = threading.Lock()
        self.answers: dict[str, tuple[str, int, bytes]] = {}

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hung up is no news."""

    def made(self, path: str) -> int:
        """How often something was asked to be made."""
        return sum(1 for method, asked, _ in self.calls if method == "POST" and asked == path)


@contextmanager
def running() -> Iterator[StripeServer]:
    """A server on a port of its own."""
    server = StripeServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def signed(event: Object, *, secret: str = HOOK_SECRET, at: float | None = None) -> tuple[bytes, str]:
    """An event as its webhook sends it, with the header `Stripe-Signature`."""
    body = json.dumps(event)
    header: str = stripe.WebhookSignature.generate_signature_header(body, secret, int(at or time.time()))
    return body.encode(), header


def form(text: str) -> Object:
    """`a[b][c]=1` as {"a": {"b": {"c": "1"}}}."""
    found: Object = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        first, *rest = [part for part in re.split(r"[\[\]]+", name) if part]
        place, keys = found, [first, *rest]
        for key in keys[:-1]:
            place = place.setdefault(key, {})
        place[keys[-1]] = value
    return found


def _listed(items: list[Object]) -> Object:
    return {"object": "list", "data": items, "has_more": False, "url": "/v1"}


_ROUTES: list[tuple[str, str, Action]] = [
    *BILLING,
    ("POST", r"/v1/payment_intents", lambda a, p, _: a.create_intent(p)),
    (
        "GET",
        r"/v1/payment_intents",
        lambda a, p, _: _listed(a.all("payment_intent", lambda one: one["customer"] == p.get("customer"))),
    ),
    ("GET", r"/v1/payment_intents/([^/]+)", lambda a, p, id: a.get(id, "payment_intent")),
    ("POST", r"/v1/payment_intents/([^/]+)/cancel", lambda a, p, id: a.cancel_intent(id)),
    ("POST", r"/v1/payment_intents/([^/]+)/confirm", lambda a, p, id: a.confirm(id, p["payment_method"])),
    ("POST", r"/v1/checkout/sessions", lambda a, p, _: a.create_checkout(p)),
    ("GET", r"/v1/checkout/sessions/([^/]+)", lambda a, p, id: a.get(id, "checkout.session")),
    ("POST", r"/v1/checkout/sessions/([^/]+)/expire", lambda a, p, id: a.expire_checkout(id)),
    ("POST", r"/v1/refunds", lambda a, p, _: a.create_refund(p)),
    ("GET", r"/v1/refunds", lambda a, p, _: _listed(a.refunds_of(p["payment_intent"]))),
    ("GET", r"/v1/refunds/([^/]+)", lambda a, p, id: a.get(id, "refund")),
    ("GET", r"/v1/disputes/([^/]+)", lambda a, p, id: a.get(id, "dispute")),
    ("POST", r"/v1/customers", lambda a, p, _: a.keep(customer(p))),
    ("POST", r"/v1/customers/([^/]+)", lambda a, p, id: a.change_customer(id, p)),
    ("GET", r"/v1/customers/([^/]+)", lambda a, p, id: a.get(id, "customer")),
    ("POST", r"/v1/setup_intents", lambda a, p, _: a.keep(setup_intent(p))),
    ("GET", r"/v1/setup_intents/([^/]+)", lambda a, p, id: a.get(id, "setup_intent")),
    ("GET", r"/v1/payment_methods/([^/]+)", lambda a, p, id: a.get(id, "payment_method")),
]


_PAGES = ("/pay/", "/authenticate/")


class _Handler(BaseHTTPRequestHandler):
    server: StripeServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: Any) -> None:
        """Tests look at `calls`."""

    def do_GET(self) -> None:
        if self.path.startswith(_PAGES):
            self._show(None)
        else:
            self._answer("GET", urlsplit(self.path).query)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if self.path.startswith(_PAGES):
            self._show(form(sent))
        else:
            self._answer("POST", sent)

    def _show(self, sent: Object | None) -> None:
        """A page for a browser."""
        path = urlsplit(self.path).path
        with self.server.lock:
            status, location, page = (visit if path.startswith("/pay/") else visit_bank)(
                self.server.account, path, sent
            )
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def do_DELETE(self) -> None:
        self._answer("DELETE", urlsplit(self.path).query)

    def _answer(self, method: str, sent: str) -> None:
        path, key = urlsplit(self.path).path, self.headers.get("Idempotency-Key") or ""
        with self.server.lock:
            self.server.calls.append((method, path, key))
            fault = self.server.faults.pop(0) if self.server.faults else ""
        if fault == "down":
            self.close_connection = True
            self.connection.close()
            return
        if fault == "slow":
            time.sleep(self.server.slow_seconds)
        if fault == "limited":
            refused = Refused(429, "invalid_request_error", "rate_limit")
            self._send(429, json.dumps(refused.body).encode())
            return
        if fault == "failing":
            self._send(500, json.dumps({"error": {"type": "api_error", "message": "Sorry."}}).encode())
            return
        with self.server.lock:
            status, body = self._once(method, path, key, sent, sticky=fault == "sticky_error")
        if fault in {"error_after", "sticky_error"}:
            status, body = 500, json.dumps({"error": {"type": "api_error", "message": "Sorry."}}).encode()
        self._send(status, body, cut=fault == "cut")

    def _once(self, method: str, path: str, key: str, sent: str, *, sticky: bool) -> tuple[int, bytes]:
        """The same key, the same answer; with other parameters it is refused."""
        asked = f"{method} {path} {sent}"
        if key and key in self.server.answers:
            before, status, body = self.server.answers[key]
            if before != asked:
                refused = Refused(400, "idempotency_error", "idempotency_key_in_use", "Keys are for one request.")
                return 400, json.dumps(refused.body).encode()
            return status, body
        status, body = self._act(method, path, sent)
        if key:
            error = json.dumps({"error": {"type": "api_error", "message": "Sorry."}}).encode()
            self.server.answers[key] = (asked, 500, error) if sticky else (asked, status, body)
        return status, body

    def _act(self, method: str, path: str, sent: str) -> tuple[int, bytes]:
        try:
            if self.headers.get("Authorization") != f"Bearer {SECRET_KEY}":
                raise Refused(401, "invalid_request_error", "api_key_invalid", "Invalid API Key provided")
            for wanted, pattern, action in _ROUTES:
                match = re.fullmatch(pattern, path)
                if match and wanted == method:
                    done = action(self.server.account, form(sent), match[1] if match.groups() else "")
                    shown = {name: value for name, value in done.items() if not name.startswith("_")}
                    return 200, json.dumps(shown).encode()
            raise Refused(404, "invalid_request_error", "url_invalid", f"Unrecognized request URL ({path})")
        except Refused as refused:
            return refused.status, json.dumps(refused.body).encode()

    def _send(self, status: int, body: bytes, *, cut: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Request-Id", "req_test")
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True
