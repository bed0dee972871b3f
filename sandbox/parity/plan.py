"""The plan's side: what Terraform would make, from the JSON of `terraform show`. Every attribute is either taken here or left, and told."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

import planned_storage  # Importing these two is what makes their kinds readable.
import planned_work
from canonical import tidy, with_keys_by_name
from resources import READERS, Values


@dataclasses.dataclass
class Plan:
    """What was read."""

    things: dict[str, dict]
    not_read: set[str]
    not_taken: set[str]


def read(plan: dict) -> Plan:
    things: dict[str, dict] = defaultdict(dict)
    not_read, not_taken = set(), set()
    aliases = {}
    resources = [resource for resource in resources_of(plan["planned_values"]["root_module"]) if resource["mode"] == "managed"]
    for resource in resources:
        if resource["type"] == "aws_kms_alias":
            aliases[resource["values"]["target_key_id"]] = resource["values"]["name"]
    for resource in resources:
        kind, values = resource["type"], dict(resource["values"])
        if kind not in READERS:
            not_read.add(kind)
            continue
        if kind == "aws_kms_key":
            values["alias"] = aliases.get(values["key_id"], values["key_id"])
        taken = Values(kind, values)
        name, found = READERS[kind](taken)
        merge(things[name], tidy(found))
        not_taken |= set(taken.left())
    return Plan(with_keys_by_name(things, aliases), not_read, not_taken)


def resources_of(module: dict) -> Iterator[dict]:
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources_of(child)


def merge(into: dict, more: dict) -> None:
    """Several resources tell of one thing: a bucket's policy is a resource of its own."""
    for name, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            merge(into[name], value)
        else:
            into[name] = value
