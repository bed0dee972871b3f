"""Runs checkov over everything, and prints what it was told to leave out and why."""

import hashlib
import json
import subprocess
import sys

from tooling import HOME, STATE, TERRAFORM, Failed, run

LOCK = HOME / "tools" / "terraform" / "requirements.txt"


def install() -> str:
    """checkov in an environment of its own, with every package pinned by its hash."""
    venv = STATE / "checkov"
    mark, wanted = venv / ".headgate-lock", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not (mark.exists() and mark.read_text() == wanted):
        print(f"Installing checkov into {venv}…", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
        pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", str(LOCK)]
        if subprocess.run(pip, check=False).returncode:
            raise Failed("checkov could not be installed; pip's messages are above.")
        mark.write_text(wanted)
    return str(venv / "bin" / "checkov")


def scan(folder=TERRAFORM) -> dict:
    """checkov's own report on a folder."""
    # Without --skip-download it would ask its maker's site for descriptions that nobody reads here.
    done = run([install(), "-d", str(folder), "--framework", "terraform", "--skip-download", "--compact", "-o", "json"])
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError as unreadable:
        raise Failed(f"checkov gave no report:\n{done.stdout[-1000:]}{done.stderr[-2000:]}") from unreadable


def table(report: dict) -> bool:
    """Prints the report; whether nothing failed."""
    results = report["results"]
    skips = {}
    for skip in results["skipped_checks"]:
        found = skips.setdefault((skip["file_path"].lstrip("/"), skip["check_id"], skip["check_result"]["suppress_comment"]), set())
        found.add(skip["resource"].split("[")[0].rsplit(".", 2)[-2])
    print(f"\ncheckov {report['summary']['checkov_version']}: {report['summary']['passed']} passed, {report['summary']['failed']} failed, {len(skips)} left out")
    for (file, check, reason), resources in sorted(skips.items()):
        print(f"  {check:<12} {file} ({', '.join(sorted(resources))}): {reason}")
    for failed in results["failed_checks"]:
        print(f"  FAILED {failed['check_id']} {failed['file_path'].lstrip('/')}:{failed['file_line_range'][0]} {failed['resource']}: {failed['check_name']}")
    for broken in results["parsing_errors"]:
        print(f"  FAILED checkov cannot read {broken}")
    unreasoned = [check for (_, check, reason) in skips if len(reason) < 20]
    for check in unreasoned:
        print(f"  FAILED {check} is left out without a reason")
    return not (results["failed_checks"] or results["parsing_errors"] or unreasoned)
