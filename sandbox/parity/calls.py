"""Calls of an account."""

from collections.abc import Iterator

# What a reader finds: things by name with their settings.
Found = Iterator[tuple[str, dict]]


def pages(client, operation: str, field: str, **arguments) -> Iterator:
    if not client.can_paginate(operation):
        yield from getattr(client, operation)(**arguments).get(field, [])
        return
    for page in client.get_paginator(operation).paginate(**arguments):
        yield from page.get(field, [])
