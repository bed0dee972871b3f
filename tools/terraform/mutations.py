"""Breaks one setting after another in a copy of the configuration, and shows that a test or checkov notices each.

A mutation is a name, a file, what stands there and what is put in its place, and the module whose tests must notice. The second
half needs no list: every validation of every module is switched off once.
"""

import concurrent.futures
import dataclasses
import functools
import json
import os
import pathlib
import re
import shutil
import tempfile

import hcl
import scan
import suite
from mutants import MUTANTS
from tooling import HOME, STATE, TERRAFORM, Failed, Terraform


@dataclasses.dataclass(frozen=True)
class Mutant:
    """One broken setting."""

    name: str
    file: str
    module: str
    before: str
    after: str
    tests: tuple[str, ...] = ()

    def text(self) -> str:
        """The broken file. How many spaces stand before an equals sign is not compared, as the format aligns them."""
        before = re.compile(re.sub(r"(\\ )+", " +", re.escape(self.before)))
        whole = (HOME / self.file).read_text()
        if not before.search(whole):
            raise Failed(f"the mutation '{self.name}' looks for `{self.before}` in {self.file}, where it no longer stands; correct tools/terraform/mutants.py.")
        return before.sub(lambda _: self.after, whole, count=1)


def validations() -> list[Mutant]:
    """Each validation of each module, switched off."""
    found = []
    for folder in suite.folders():
        module = str(folder.relative_to(TERRAFORM)).removeprefix("modules/")
        for file in sorted(folder.glob("*.tf")):
            text = file.read_text()
            for variable, body in hcl.blocks(hcl.VARIABLE, text).items():
                for number, condition in enumerate(re.finditer(r"^( +condition +=)( .*)$", body, re.MULTILINE), 1):
                    path = str(file.relative_to(HOME))
                    name = f"{module}: validation {number} of {variable} lets everything through"
                    after = body.replace(condition.group(), f"{condition.group(1)} true ||{condition.group(2)}", 1)
                    found.append(Mutant(name, path, module, body, after, refusals(folder, variable)))
    return found


def refusals(folder: pathlib.Path, variable: str) -> tuple[str, ...]:
    """The test files that expect this variable to be refused."""
    expected = re.compile(rf"expect_failures\s*=\s*\[[^]]*\bvar\.{variable}\b")
    return tuple(f"tests/{file.name}" for file in sorted(folder.glob("tests/*.tftest.hcl")) if expected.search(file.read_text()))


def noticed(terraform: Terraform, unbroken: set, mutant: Mutant) -> str:
    """By what the mutant is noticed; empty when by nothing."""
    STATE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=STATE, prefix="mutant-") as place:
        copy = pathlib.Path(place)
        for folder in ("terraform", "security-policies"):
            shutil.copytree(HOME / folder, copy / folder, ignore=shutil.ignore_patterns("offline", ".terraform"))
        (copy / mutant.file).write_text(mutant.text())
        module = copy / "terraform" / ("environments" if mutant.module.startswith("environments/") else "modules") / mutant.module.removeprefix("environments/")
        terraform.prepare(module, hcl.calls_modules(module))
        tested = terraform(module, "test", "-json", *(f"-filter={file}" for file in mutant.tests))
        runs = [json.loads(line)["test_run"] for line in tested.stdout.splitlines() if '"type":"test_run"' in line]
        failed = [run["run"] for run in runs if run.get("status") in ("fail", "error")]
        if tested.returncode and not runs:
            raise Failed(f"the mutation '{mutant.name}' left nothing that Terraform could read: {tested.stdout[-600:]}{tested.stderr[-600:]}")
        if failed:
            return f"test {failed[0]}" + (f" and {len(failed) - 1} more" if failed[1:] else "")
        if mutant.tests:
            return ""
        new = sorted({check for check, resource in failures(module)} - unbroken)
        return f"checkov {', '.join(new)}" if new else ""


def failures(folder: pathlib.Path) -> list[tuple[str, str]]:
    return [(failed["check_id"], failed["resource"]) for failed in scan.scan(folder)["results"]["failed_checks"]]


def main(terraform: Terraform) -> int:
    broken = [outcome for outcome in suite.check_all(terraform) if outcome.problems]
    if broken:
        suite.table(broken)
        raise Failed("the tests must pass before a mutation can be noticed.")
    here = [mutant for mutant in MUTANTS if (TERRAFORM / "modules" / mutant["module"]).exists()]
    settings = [Mutant(**mutant) for mutant in here]
    for absent in sorted({mutant["module"] for mutant in MUTANTS} - {mutant["module"] for mutant in here}):
        print(f"there is no module {absent}; its settings are not broken")
    unbroken = {check for check, _ in failures(TERRAFORM)}
    notice = functools.partial(noticed, terraform, unbroken)
    unnoticed = []
    for title, mutants in (("broken setting", settings), ("validation that lets everything through", validations())):
        with concurrent.futures.ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as workers:
            found = dict(zip(mutants, workers.map(notice, mutants)))
        print(f"\n{title:<72}noticed by")
        for mutant, by in found.items():
            print(f"{mutant.name:<72}{by or 'NOTHING'}")
        unnoticed += [mutant.name for mutant, by in found.items() if not by]
    print(f"\nmutations: {len(settings)} settings and {len(validations())} validations broken one at a time, {len(unnoticed)} unnoticed")
    return 1 if unnoticed else 0
