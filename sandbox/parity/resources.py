"""A resource of the plan while it is read, and who reads which kind."""

import re
from collections.abc import Callable, Iterator

# What AWS gives out or the provider computes for everything, beside what is configured.
GIVEN = {"id", "arn", "region", "tags"}


class Values:
    """A resource's or a block's attributes; what nobody takes is left over."""

    def __init__(self, kind: str, values: dict):
        self.kind = kind
        self.values = {name: value for name, value in values.items() if value not in (None, "", [], {})}
        self.blocks: list[Values] = []

    def take(self, name: str):
        return self.values.pop(name, None)

    def last(self, name: str) -> str:
        """The name at the end of an ARN or an address."""
        return re.split("[:/]", self.take(name) or "")[-1]

    def many(self, name: str) -> list["Values"]:
        made = [Values(f"{self.kind}.{name}", block) for block in self.take(name) or []]
        self.blocks += made
        return made

    def one(self, name: str) -> "Values":
        made = self.many(name)
        return made[0] if made else Values(f"{self.kind}.{name}", {})

    def left(self) -> Iterator[str]:
        yield from (f"{self.kind}.{name}" for name in self.values if name not in GIVEN)
        for block in self.blocks:
            yield from block.left()


Reader = Callable[[Values], tuple[str, dict]]
READERS: dict[str, Reader] = {}


def reads(kind: str) -> Callable[[Reader], Reader]:
    def remember(reader: Reader) -> Reader:
        READERS[kind] = reader
        return reader

    return remember
