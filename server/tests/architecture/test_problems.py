"""A refusal's own details never take the place of what every problem says."""

from dataclasses import fields

import pytest
from pydantic.alias_generators import to_camel

from comptoir.kernel.refusal import Invalid, Refusal

RESERVED = {"type", "title", "status", "code", "detail", "errors", "instance", "requestId"}


def refusals(kind: type[Refusal] = Refusal) -> list[type[Refusal]]:
    below = [one for one in kind.__subclasses__() if one.__module__.startswith("comptoir.")]
    return below + [deeper for one in below for deeper in refusals(one)]


@pytest.mark.parametrize("refusal", sorted(refusals(), key=lambda one: one.code), ids=lambda one: one.code)
def test_details_keep_off_the_reserved_names(refusal: type[Refusal]) -> None:
    if refusal is not Invalid:
        assert {to_camel(field.name) for field in fields(refusal)} & RESERVED == set()
