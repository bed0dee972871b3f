"""Compares what Terraform plans with what an account holds: compare.py --plan PLAN.json --endpoint URL. Says each difference in a sentence.

What the sandbox cannot hold is listed in differences.json, each with the reason. An entry that nothing needs any more is a difference too.
"""

import argparse
import fnmatch
import json
import pathlib
import sys
from collections.abc import Iterator

import account
import canonical
import plan

LIST = pathlib.Path(__file__).with_name("differences.json")
REGION = "eu-central-1"


class Listed:
    """One section of the list: patterns with a reason, and which of them were needed."""

    def __init__(self, section: str, entries: list[dict]):
        self.section = section
        self.patterns = {pattern: False for entry in entries for pattern in entry["what"]}
        self.unreasoned = [entry["what"][0] for entry in entries if len(entry.get("why", "")) < 20]

    def has(self, what: str) -> bool:
        fitting = [pattern for pattern in self.patterns if fnmatch.fnmatchcase(what, pattern)]
        for pattern in fitting:
            self.patterns[pattern] = True
        return bool(fitting)

    def problems(self) -> Iterator[str]:
        yield from (f"differences.json lists `{pattern}` under {self.section}, and nothing differs there any more; take it out." for pattern, needed in self.patterns.items() if not needed)
        yield from (f"differences.json gives no reason for `{pattern}` under {self.section}." for pattern in self.unreasoned)


def told(value) -> str:
    return json.dumps(value, ensure_ascii=False)


def between(planned: dict, there: dict, listed: Listed) -> Iterator[str]:
    """What differs in things and settings."""
    for thing in sorted(planned.keys() | there.keys()):
        if thing not in there:
            if not listed.has(thing):
                yield f"{thing}: Terraform plans it, the sandbox does not have it."
        elif thing not in planned:
            if not listed.has(thing):
                yield f"{thing}: the sandbox has it, Terraform does not plan it."
        else:
            wanted, found = dict(canonical.settings(planned[thing])), dict(canonical.settings(there[thing]))
            for path in sorted(wanted.keys() | found.keys()):
                if wanted.get(path) != found.get(path) and not listed.has(f"{thing}: {path}"):
                    yield f"{thing}: {path} is {said(wanted, path)} in Terraform's plan and {said(found, path)} in the sandbox."


def said(settings: dict, path: str) -> str:
    return told(settings[path]) if path in settings else "not set"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--plan", type=pathlib.Path, required=True, help="what `terraform show -json` says of a plan")
    arguments.add_argument("--endpoint", required=True, help="where the account answers")
    arguments.add_argument("--differences", type=pathlib.Path, default=LIST, help="the list of what may differ")
    chosen = arguments.parse_args()
    entries = json.loads(chosen.differences.read_text())
    kinds, attributes, settings = (Listed(section, entries[section]) for section in ("kinds", "attributes", "settings"))
    planned = plan.read(json.loads(chosen.plan.read_text()))
    there = account.Account(chosen.endpoint, REGION).read()
    problems = [f"Terraform plans {kind}, which is neither compared nor listed." for kind in sorted(planned.not_read) if not kinds.has(kind)]
    problems += [f"Terraform sets {attribute}, which is neither compared nor listed." for attribute in sorted(planned.not_taken) if not attributes.has(attribute)]
    problems += between(planned.things, there, settings)
    problems += [problem for section in (kinds, attributes, settings) for problem in section.problems()]
    for problem in problems:
        print(problem)
    shared = planned.things.keys() & there.keys()
    number = sum(len(dict(canonical.settings(there[thing]))) for thing in shared)
    lists = sum(len(section.patterns) for section in (kinds, attributes, settings))
    print(f"parity: {len(shared)} things with {number} settings are on both sides; {lists} listed patterns, {len(problems)} differences that are not listed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
