"""What the checks need of the machine, and how Terraform is called."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
TERRAFORM = HOME / "terraform"
STATE = pathlib.Path(os.environ.get("HEADGATE_STATE", HOME / ".headgate"))
OFFLINE = os.environ.get("HEADGATE_TERRAFORM_PROVIDER", "offline") != "registry"

HINTS = {
    "terraform": "1.11 or newer; `go install github.com/hashicorp/terraform@v1.11.4` builds it",
    "go": "1.25 or newer, it builds the offline provider",
    "node": "18 or newer, it derives the offline provider's schema",
    "npm": "it fetches what the schema is derived from",
    "tar": "it unpacks what the schema is derived from",
}


class Failed(Exception):
    """Something that must hold does not; the message says what."""


def missing() -> list[str]:
    """What this machine lacks, each with what it is for."""
    needed = HINTS if OFFLINE else ["terraform"]
    lacks = [f"{tool} ({HINTS[tool]})" for tool in needed if shutil.which(tool) is None]
    if shutil.which("terraform") is not None:
        version = json.loads(run(["terraform", "version", "-json"]).stdout)["terraform_version"]
        if tuple(int(part) for part in re.findall(r"\d+", version)[:2]) < (1, 11):
            lacks.append(f"terraform {HINTS['terraform']}; this is {version}")
    return lacks


def run(command: list[str], folder: pathlib.Path = HOME, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=folder, env={**os.environ, **(environment or {})}, text=True, capture_output=True, check=False)


class Terraform:
    """Terraform with the provider that the checks use."""

    def __init__(self):
        self.environment = {"CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}
        if OFFLINE:
            installed = run([str(TERRAFORM / "offline" / "install")])
            sys.stderr.write(installed.stderr)
            if installed.returncode:
                raise Failed("the offline provider could not be made; its messages are above.")
            self.environment["TF_CLI_CONFIG_FILE"] = re.search(r"TF_CLI_CONFIG_FILE='(.*)'", installed.stdout).group(1)

    def __call__(self, folder: pathlib.Path, *arguments: str, more: dict[str, str] | None = None) -> subprocess.CompletedProcess:
        return run(["terraform", *arguments], folder, {**self.environment, **(more or {})})

    def prepare(self, folder: pathlib.Path, calls_modules: bool) -> None:
        """Makes modules known; with the real provider, fetches that too."""
        if not OFFLINE:
            done = self(folder, "init", "-backend=false", "-input=false", "-no-color")
        elif calls_modules:
            done = self(folder, "get", "-no-color")
        else:
            return
        if done.returncode:
            raise Failed(f"{folder.relative_to(HOME)} could not be prepared:\n{done.stdout}{done.stderr}")
