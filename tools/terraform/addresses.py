"""Looks whether every address that terraform/README.md names is in the plan of environments/example."""

import re

import planning
from tooling import TERRAFORM, Failed, Terraform

README = TERRAFORM / "README.md"
HEADING = "## Where everything asked for is"


def check(terraform: Terraform) -> bool:
    """Whether the plan has no warning and the table names nothing that it lacks; says what it found."""
    plan, warnings = planning.plan(terraform, "headgate-demo")
    existing = set(planning.addresses(plan["planned_values"]["root_module"]))
    print(f"\nenvironments/example, planned with region and name alone: {len(existing)} resources, {len(warnings)} warnings")
    for warning in warnings:
        print(f"  {warning}")
    return table(README.read_text(), existing) and not warnings


def table(text: str, existing: set[str]) -> bool:
    """Whether all addresses of the table exist; says which do not."""
    named = in_table(text)
    absent = [(row, address) for row, address in named if not exists(address, existing)]
    print(f"terraform/README.md: {len({row for row, _ in named})} rows name {len({address for _, address in named})} addresses, {len(absent)} of them not in the plan")
    for row, address in absent:
        print(f"  {address} (row '{row}')")
    return not absent


def in_table(text: str) -> list[tuple[str, str]]:
    """The addresses of the table, each with what its row is about. A row without one is an error."""
    if HEADING not in text:
        raise Failed(f"terraform/README.md has no heading '{HEADING}'.")
    found = []
    for line in text.split(HEADING, 1)[-1].splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 2 or cells[0] in ("asked for", "---"):
            continue
        addresses = re.findall(r"`((?:module\.|aws_)[^`]+)`", cells[1])
        if not addresses:
            raise Failed(f"terraform/README.md: the row '{cells[0]}' names no address.")
        found += [(cells[0], address) for address in addresses]
    if not found:
        raise Failed(f"terraform/README.md has no table under '{HEADING}'.")
    return found


def exists(address: str, existing: set[str]) -> bool:
    """An address without an index stands for all instances of its resource."""
    return address in existing or any(each.startswith(f"{address}[") for each in existing)
