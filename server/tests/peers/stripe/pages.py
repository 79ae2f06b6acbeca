"""The page of a Checkout Session, for whoever follows its address with a browser: enough to pay or to turn back."""

from html import escape

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
