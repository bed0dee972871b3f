"""Validates and tests every module and every root, and counts what the tests assert."""

import concurrent.futures
import dataclasses
import json
import os
import pathlib
import time

import hcl
from tooling import HOME, TERRAFORM, Failed, Terraform

# Said at every call that uses the offline provider, and true.
EXPECTED_WARNING = "Provider development overrides are in effect"


@dataclasses.dataclass
class Outcome:
    """What was found out about one module or root."""

    name: str
    runs: int = 0
    assertions: int = 0
    validations: int = 0
    refused: int = 0
    seconds: float = 0.0
    problems: list[str] = dataclasses.field(default_factory=list)


def folders() -> list[pathlib.Path]:
    """Every module and root: a folder with a versions.tf."""
    found = sorted(file.parent for place in ("modules", "environments") for file in (TERRAFORM / place).glob("*/versions.tf"))
    if not found:
        raise Failed("there is no module under terraform/modules.")
    return found


def check_format(terraform: Terraform) -> None:
    unformatted = terraform(TERRAFORM, "fmt", "-check", "-recursive", "-no-color")
    if unformatted.returncode:
        raise Failed(f"not formatted: {' '.join((unformatted.stdout + unformatted.stderr).split())}. `terraform fmt -recursive terraform` mends it.")


def check(terraform: Terraform, folder: pathlib.Path) -> Outcome:
    began = time.monotonic()
    outcome = Outcome(str(folder.relative_to(TERRAFORM)))
    try:
        terraform.prepare(folder, hcl.calls_modules(folder))
        outcome.problems += validate(terraform, folder)
        if not outcome.problems:
            test(terraform, folder, outcome)
        count(folder, outcome)
        if folder.parent.name == "modules" and not hcl.example_is_tested(folder):
            outcome.problems.append("its README.md needs an example (```hcl) whose arguments are exactly the `variables` of one of its test files.")
    except Failed as failed:
        outcome.problems.append(str(failed))
    outcome.seconds = time.monotonic() - began
    return outcome


def validate(terraform: Terraform, folder: pathlib.Path) -> list[str]:
    found = json.loads(terraform(folder, "validate", "-json").stdout)["diagnostics"]
    return [told(problem) for problem in found if problem["summary"] != EXPECTED_WARNING]


def test(terraform: Terraform, folder: pathlib.Path, outcome: Outcome) -> None:
    done = terraform(folder, "test", "-json")
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    outcome.runs = sum(1 for line in lines if line["type"] == "test_run" and line["test_run"]["progress"] == "complete")
    outcome.problems += [told(line["diagnostic"], line.get("@testrun", "")) for line in lines if line["type"] == "diagnostic" and line["diagnostic"]["severity"] == "error"]
    if done.returncode and not outcome.problems:
        outcome.problems.append(f"terraform test failed: {done.stderr.strip() or done.stdout[-500:]}")
    if outcome.runs == 0:
        outcome.problems.append("it has no tests; put them into tests/*.tftest.hcl.")


def count(folder: pathlib.Path, outcome: Outcome) -> None:
    validations, refused = hcl.validations(folder), hcl.failing_cases(folder)
    outcome.assertions = hcl.assertions(folder)
    outcome.validations = sum(validations.values())
    for variable, number in validations.items():
        outcome.refused += min(number, refused[variable])
        if refused[variable] < number:
            outcome.problems.append(f"variable {variable} has {number} validation(s), but only {refused[variable]} run(s) with expect_failures = [var.{variable}].")


def told(problem: dict, where: str = "") -> str:
    place = problem.get("range", {})
    at = f"{place['filename']}:{place['start']['line']}: " if place else ""
    return f"{where and where + ': '}{at}{problem['summary']}. {problem.get('detail', '')}".strip()


def check_all(terraform: Terraform) -> list[Outcome]:
    with concurrent.futures.ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as workers:
        return list(workers.map(lambda folder: check(terraform, folder), folders()))


def table(outcomes: list[Outcome]) -> None:
    print(f"{'module':<26}{'runs':>6}{'assertions':>12}{'validations':>13}{'with a failing case':>21}{'seconds':>9}")
    for one in outcomes:
        print(f"{one.name:<26}{one.runs:>6}{one.assertions:>12}{one.validations:>13}{one.refused:>21}{one.seconds:>9.1f}{'  FAILED' if one.problems else ''}")
    total = {what: sum(getattr(one, what) for one in outcomes) for what in ("runs", "assertions", "validations", "refused")}
    print(f"{'all ' + str(len(outcomes)):<26}{total['runs']:>6}{total['assertions']:>12}{total['validations']:>13}{total['refused']:>21}")
    for one in outcomes:
        for problem in one.problems:
            print(f"\n{one.name}: {problem}")
