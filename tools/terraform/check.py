"""`./headgate check terraform`: format, validity and tests of every module and root, the addresses that the README names, and checkov over all of it.
It leaves the plan behind that the sandbox's tests compare with the sandbox's estate.

--fast leaves checkov out and is part of `./headgate test`; --mutations shows that a broken setting does not go unnoticed.
"""

import argparse
import os
import pathlib
import sys

import addresses
import mutations
import planning
import scan
import suite
from tooling import OFFLINE, TERRAFORM, Failed, Terraform, missing, run


def main() -> int:
    arguments = argparse.ArgumentParser(prog="headgate check terraform", description=__doc__)
    arguments.add_argument("--fast", action="store_true", help="without checkov; what this machine lacks is only named")
    arguments.add_argument("--mutations", action="store_true", help="break one setting after another in a copy and see whether it is noticed")
    chosen = arguments.parse_args()
    if lacks := missing():
        print("Terraform's checks do not run, for want of:")
        for lack in lacks:
            print(f"  {lack}")
        return 0 if chosen.fast and not os.environ.get("CI") else 1
    try:
        return mutations.main(Terraform()) if chosen.mutations else check(chosen.fast)
    except Failed as failed:
        print(f"headgate: {failed}", file=sys.stderr)
        return 1


def check_offline_provider() -> None:
    """The offline provider's own tests, with the flags of its build so that little is compiled twice."""
    done = run(["go", "test", "-trimpath", "./..."], TERRAFORM / "offline" / "server", {"CGO_ENABLED": "0"})
    if done.returncode:
        raise Failed(f"the offline provider's tests fail:\n{done.stdout}{done.stderr}")


def check_tools() -> None:
    """The tests of what stands beside this file."""
    done = run([sys.executable, "-m", "unittest", "discover", "-s", str(pathlib.Path(__file__).parent)])
    if done.returncode:
        raise Failed(f"the tests of tools/terraform fail:\n{done.stdout}{done.stderr}")


def check(fast: bool) -> int:
    check_tools()
    terraform = Terraform()
    if OFFLINE:
        check_offline_provider()
    suite.check_format(terraform)
    outcomes = suite.check_all(terraform)
    suite.table(outcomes)
    well = not any(outcome.problems for outcome in outcomes)
    well = addresses.check(terraform) and well
    planning.write_sandbox_plan(terraform)
    if not fast:
        well = scan.table(scan.scan()) and well
    provider = "the offline provider: it matches the schema, AWS has not seen it" if OFFLINE else "the provider of the registry"
    print(f"\ncheck terraform: {'all of it holds' if well else 'something above does not hold'} (with {provider})")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
