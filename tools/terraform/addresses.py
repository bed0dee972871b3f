"""Plans environments/example with region and name alone, and looks whether every address that terraform/README.md names is in the plan."""

import json
import pathlib
import re
import tempfile
from collections.abc import Iterator

from suite import EXPECTED_WARNING
from tooling import TERRAFORM, Failed, Terraform

EXAMPLE = TERRAFORM / "environments" / "example"
README = TERRAFORM / "README.md"
HEADING = "## Where everything asked for is"


def check(terraform: Terraform) -> bool:
    """Whether the plan has no warning and the table names nothing that it lacks; says what it found."""
    existing, warnings = planned(terraform)
    named = in_table(README.read_text())
    absent = [(row, address) for row, address in named if not exists(address, existing)]
    print(f"\nenvironments/example, planned with region and name alone: {len(existing)} resources, {len(warnings)} warnings")
    for warning in warnings:
        print(f"  {warning}")
    print(f"terraform/README.md: {len({row for row, _ in named})} rows name {len({address for _, address in named})} addresses, {len(absent)} of them not in the plan")
    for row, address in absent:
        print(f"  {address} (row '{row}')")
    return not absent and not warnings


def in_table(text: str) -> list[tuple[str, str]]:
    """The addresses of the table, each with what its row is about. A row without one is an error."""
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


def planned(terraform: Terraform) -> tuple[set[str], list[str]]:
    """The addresses of what would be made, and what Terraform warned about."""
    terraform.prepare(EXAMPLE, calls_modules=True)
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "plan")
        done = terraform(EXAMPLE, "plan", "-json", "-input=false", "-lock=false", "-var=region=eu-central-1", "-var=name=headgate-demo", f"-out={file}")
        said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        problems = [line["diagnostic"] for line in said if line["type"] == "diagnostic" and line["diagnostic"]["summary"] != EXPECTED_WARNING]
        if done.returncode:
            raise Failed("environments/example cannot be planned:\n" + "\n".join(f"{each['summary']}. {each['detail']}" for each in problems))
        shown = terraform(EXAMPLE, "show", "-json", file)
    return set(addresses(json.loads(shown.stdout)["planned_values"]["root_module"])), [each["summary"] for each in problems]


def addresses(module: dict) -> Iterator[str]:
    for resource in module.get("resources", []):
        if resource["mode"] == "managed":
            yield resource["address"]
    for child in module.get("child_modules", []):
        yield from addresses(child)
