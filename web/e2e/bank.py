"""Stripe, as a house and its clients know it: an account that charges cards, its script on their pages, and what it tells."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from counter import Counter
from playwright.sync_api import Page, Route
from tests.peers.stripe.billing import Billing
from tests.peers.stripe.server import HOOK_SECRET, PUBLISHABLE_KEY, SECRET_KEY, StripeServer, running, signed

KEYS = {"publishableKey": PUBLISHABLE_KEY, "secretKey": SECRET_KEY, "webhookSecret": HOOK_SECRET}
GOOD_CARD = "4242424242424242"
ASKING_CARD = "4000000000003220"
"""Its bank has a page of its own, where whoever pays says that it is them."""
SCRIPT = """window.Stripe = () => ({
  elements: options => ({ options, create: () => ({ mount: place => { place.textContent = 'Numéro de carte' }, destroy() {} }) }),
  confirmPayment: ({ elements, confirmParams }) => atBank('payment', elements, confirmParams),
  confirmSetup: ({ elements, confirmParams }) => atBank('setup', elements, confirmParams),
})
async function atBank(what, elements, confirmParams) {
  const done = await confirmAtBank(what, elements.options.clientSecret, confirmParams.return_url)
  if (!done.page) return done
  location.assign(done.page)
  return new Promise(() => {})
}"""


@dataclass
class Bank:
    """`card` is what clients type next."""

    server: StripeServer
    told: int = 0
    card: str = GOOD_CARD

    @property
    def account(self) -> Billing:
        return self.server.account

    def stands_in(self, page: Page) -> None:
        """Its script on that page is ours: a card is confirmed without anybody typing its number."""
        page.expose_function("confirmAtBank", self._confirm)
        page.route("https://js.stripe.com/**", _script)

    def connect(self, house: Counter) -> None:
        """The house takes cards."""
        house.put("/billing/settings", {"stripe": {"isEnabled": True, "mode": "test", **KEYS}})

    def tell(self, url: str, house: Counter) -> None:
        """Everything that happened since, as signed webhooks."""
        news = self.account.events[self.told :]
        self.told += len(news)
        for event in news:
            body, signature = signed(event)
            address = f"{url}/api/v1/webhooks/stripe/{house.organization['id']}"
            httpx.post(address, content=body, headers={"Stripe-Signature": signature}, timeout=60).raise_for_status()

    def _confirm(self, what: str, secret: str, return_url: str) -> dict[str, object]:
        id = secret.split("_secret")[0]
        if what == "setup":
            done = self.account.leave_card(id, self.card)
        else:
            done = self.account.pay(id, self.card, return_url=return_url)
            if done["next_action"]:
                return {"page": done["next_action"]["redirect_to_url"]["url"]}
        return {} if done["status"] == "succeeded" else {"error": {"message": "Carte refusée."}}


@contextmanager
def open_bank() -> Iterator[Bank]:
    """A Stripe of our own, on this machine."""
    with running() as server:
        yield Bank(server)


def _script(route: Route) -> None:
    route.fulfill(body=SCRIPT, content_type="text/javascript")
