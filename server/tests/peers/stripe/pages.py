"""Pages for whoever follows their addresses with a browser: of a Checkout Session, enough to pay or to turn back; and
of a bank that wants to see who pays."""

from html import escape
from urllib.parse import urlencode

from tests.peers.stripe.account import Account
from tests.peers.stripe.cards import CARDS
from tests.peers.stripe.objects import Object, Refused

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pay</title>
<h1>{amount} {currency}</h1>
<p role="alert">{said}</p>
<form method="post">
<label>Card <select name="card">{cards}</select></label>
<button>Pay</button>
</form>
<p><a href="{cancel_url}">Back</a></p>
</html>
"""


_BANK = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Your bank</title>
<h1>Is it you who pays {amount} {currency}?</h1>
<form method="post">
<button name="is_you" value="yes">Complete</button>
<button name="is_you" value="no">Fail</button>
</form>
</html>
"""


def visit_bank(account: Account, path: str, form: Object | None) -> tuple[int, str, bytes]:
    """Status, address to go on to, and page for a browser that a bank asks (`form` None) or that answers it
    (https://docs.stripe.com/payments/3d-secure/authentication-flow)."""
    id = path.removeprefix("/authenticate/")
    try:
        intent = account.get(id, "payment_intent")
    except Refused as refused:
        return refused.status, "", b"There is no such payment."
    if form is None or intent["next_action"] is None:
        page = _BANK.format(amount=f"{intent['amount'] / 100:.2f}", currency=escape(intent["currency"].upper()))
        return 200, "", page.encode()
    back = intent["next_action"]["redirect_to_url"]["return_url"]
    status = "succeeded"
    try:
        account.authenticate(id, passes=form.get("is_you") == "yes")
    except Refused:
        status = "failed"
    said = {"payment_intent": id, "payment_intent_client_secret": intent["client_secret"], "redirect_status": status}
    return 303, f"{back}{'&' if '?' in back else '?'}{urlencode(said)}", b""


def visit(account: Account, path: str, form: Object | None) -> tuple[int, str, bytes]:
    """Status, address to go on to, and page for a browser that looks (`form` None) or pays."""
    try:
        page = account.get(path.removeprefix("/pay/"), "checkout.session")
    except Refused as refused:
        return refused.status, "", b"There is no such page."
    if form is None:
        return 200, "", checkout_page(page)
    try:
        account.pay_page(page["id"], form.get("card", ""))
    except Refused as refused:
        return 402, "", checkout_page(page, said=refused.body["error"]["message"])
    return 303, page["success_url"].replace("{CHECKOUT_SESSION_ID}", page["id"]), b""


def checkout_page(page: Object, *, said: str = "") -> bytes:
    """What is to be paid, and the test cards that may pay it."""
    cards = "".join(f"<option>{number}</option>" for number in CARDS)
    html = _PAGE.format(
        amount=f"{page['amount_total'] / 100:.2f}",
        currency=escape(page["currency"].upper()),
        cards=cards,
        said=escape(said),
        cancel_url=escape(page["cancel_url"] or "#", quote=True),
    )
    return html.encode()
