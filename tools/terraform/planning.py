"""Plans environments/example with region and name alone, and reads the plan."""

import json
import pathlib
import tempfile
from collections.abc import Iterator

from suite import EXPECTED_WARNING
from tooling import OFFLINE, STATE, TERRAFORM, Failed, Terraform

EXAMPLE = TERRAFORM / "environments" / "example"
REGION = "eu-central-1"

# The plan that the sandbox's estate is compared with; the sandbox's tests look for it.
SANDBOX_PLAN = STATE / "terraform" / "sandbox-plan.json"


def plan(terraform: Terraform, name: str, ids_known: bool = False) -> tuple[dict, list[str]]:
    """The plan as JSON, and what Terraform warned about. With the ids known, documents that name them are in it too."""
    terraform.prepare(EXAMPLE, calls_modules=True)
    more = {"HEADGATE_OFFLINE_IDS": "known"} if ids_known else {}
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / "plan")
        done = terraform(EXAMPLE, "plan", "-json", "-input=false", "-lock=false", f"-var=region={REGION}", f"-var=name={name}", f"-out={file}", more=more)
        said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        problems = [line["diagnostic"] for line in said if line["type"] == "diagnostic" and line["diagnostic"]["summary"] != EXPECTED_WARNING]
        if done.returncode:
            raise Failed("environments/example cannot be planned:\n" + "\n".join(f"{each['summary']}. {each['detail']}" for each in problems))
        shown = terraform(EXAMPLE, "show", "-json", file)
    return json.loads(shown.stdout), [each["summary"] for each in problems]


def addresses(module: dict) -> Iterator[str]:
    """The address of everything that would be made."""
    for resource in module.get("resources", []):
        if resource["mode"] == "managed":
            yield resource["address"]
    for child in module.get("child_modules", []):
        yield from addresses(child)


def write_sandbox_plan(terraform: Terraform) -> None:
    """The plan of an estate that is called as the sandbox's, beside the state, for the sandbox's tests."""
    SANDBOX_PLAN.unlink(missing_ok=True)
    if not OFFLINE:
        print("no plan for the sandbox's tests: only the offline provider knows ids before an apply")
        return
    read, _ = plan(terraform, "headgate-sandbox", ids_known=True)
    SANDBOX_PLAN.parent.mkdir(parents=True, exist_ok=True)
    SANDBOX_PLAN.write_text(json.dumps(read))
