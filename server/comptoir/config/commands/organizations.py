import argparse
import json

from comptoir.config.failure import CommandFailure
from comptoir.config.session import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """`create`, and what an organization needs."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="create an organization with its owner and two keys")
    create.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help="the data folder")
    for name, example in (
        ("slug", "acme"),
        ("name", "Acme"),
        ("time-zone", "Europe/Paris"),
        ("currency", "EUR"),
        ("country", "FR"),
        ("owner-email", "owner@example.test"),
        ("owner-password", "…"),
    ):
        create.add_argument(f"--{name}", required=True, metavar=example)
    create.add_argument("--json", action="store_true", help="print JSON and nothing else")


def run(chosen: argparse.Namespace) -> int:
    """Create the organization and print its keys: the only time that the secret one can be read."""
    with installation():
        from django.utils.timezone import now

        from comptoir.identity.public import create_organization
        from comptoir.kernel.refusal import Refusal
        from comptoir.platform.http.sentences import in_words

        try:
            made = create_organization(
                slug=chosen.slug,
                name=chosen.name,
                time_zone=chosen.time_zone,
                currency=chosen.currency,
                country=chosen.country,
                owner_email=chosen.owner_email,
                owner_password=chosen.owner_password,
                now=now(),
            )
        except Refusal as refusal:
            raise CommandFailure(in_words(refusal)) from refusal
    keys = {"publishable": made.publishable_key, "secret": made.secret_key}
    if chosen.json:
        print(json.dumps({"id": str(made.id), "slug": made.slug, "keys": keys}))
    else:
        print(f"{made.slug} {made.id}")
        for kind, key in keys.items():
            print(f"  {kind:<12}{key}")
    return 0
