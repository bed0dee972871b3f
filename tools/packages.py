"""Makes the packages of a release: ingest.zip, the code of all functions, and glue-jobs.jar, the job with its libraries and without Spark.

The same sources make the same bytes: entries are in order and have no times. `./headgate package FOLDER` builds first, then calls this.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys
import zipfile
from collections.abc import Iterator

HOME = pathlib.Path(__file__).resolve().parents[1]
ESTATE = HOME / "terraform" / "estate"

# Lambda takes no more than this, unpacked.
MOST = 250 * 1024 * 1024

# What says of one jar alone what it is, or seals it.
OF_ONE_JAR = re.compile(r"META-INF/(MANIFEST\.MF|INDEX\.LIST|maven/.*|[^/]*\.(SF|DSA|RSA|EC)|versions/\d+/module-info\.class)|module-info\.class")
SERVICES = "META-INF/services/"


class Failed(Exception):
    """A package cannot be made; the message says why."""


def write(file: pathlib.Path, entries: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(entries, key=lambda name: (name != "META-INF/MANIFEST.MF", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, entries[name])


def own(classes: pathlib.Path) -> dict[str, bytes]:
    """A module's own classes and resources."""
    if not classes.is_dir():
        raise Failed(f"there is nothing in {classes}; build first.")
    return {str(file.relative_to(classes)): file.read_bytes() for file in classes.rglob("*") if file.is_file()}


def libraries(class_path: pathlib.Path) -> list[pathlib.Path]:
    """The jars that a module needs, as Maven wrote them down."""
    jars = [pathlib.Path(jar) for jar in class_path.read_text().strip().split(":")]
    unpacked = [str(jar) for jar in jars if not jar.is_file()]
    if unpacked:
        raise Failed(f"{', '.join(unpacked)} is no jar; `mvn package` makes it one.")
    return jars


def functions(classes: pathlib.Path, jars: list[pathlib.Path]) -> dict[str, bytes]:
    """As Lambda wants it: classes at the top, libraries as they are in lib/."""
    entries = own(classes)
    for jar in jars:
        if f"lib/{jar.name}" in entries:
            raise Failed(f"two libraries are called {jar.name}.")
        entries[f"lib/{jar.name}"] = jar.read_bytes()
    size = sum(len(content) for content in entries.values())
    if size > MOST:
        raise Failed(f"the functions' code is {size} bytes, and Lambda takes {MOST}.")
    return entries


def job(classes: pathlib.Path, jars: list[pathlib.Path]) -> dict[str, bytes]:
    """One jar of everything, as --extra-jars wants it."""
    entries, versions = own(classes), False
    for jar in jars:
        for name, content in contents(jar):
            if name == "META-INF/MANIFEST.MF":
                versions = versions or b"Multi-Release: true" in content
            if OF_ONE_JAR.fullmatch(name):
                continue
            if name.startswith(SERVICES):
                known = entries.get(name, b"").splitlines()
                entries[name] = b"\n".join(known + [line for line in content.splitlines() if line not in known]) + b"\n"
            elif name.endswith(".class") and entries.get(name, content) != content:
                raise Failed(f"{name} is in {jar.name} and, differently, in another library.")
            else:
                entries.setdefault(name, content)
    manifest = "Manifest-Version: 1.0\r\n" + ("Multi-Release: true\r\n" if versions else "") + "\r\n"
    return {**entries, "META-INF/MANIFEST.MF": manifest.encode()}


def contents(jar: pathlib.Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(jar) as package:
        for name in package.namelist():
            if not name.endswith("/"):
                yield name, package.read(name)


def must_have(entries: dict[str, bytes], names: list[str], what: str) -> None:
    absent = [name for name in names if name.replace(".", "/") + ".class" not in entries]
    if absent:
        raise Failed(f"{what} lacks {', '.join(absent)}, which terraform/estate names.")


def main() -> int:
    arguments = argparse.ArgumentParser(prog="headgate package", description=__doc__)
    arguments.add_argument("folder", type=pathlib.Path, help="where to put them")
    folder = arguments.parse_args().folder
    try:
        zipped = functions(HOME / "ingest/target/classes", libraries(HOME / "ingest/target/runtime-classpath"))
        must_have(zipped, [function["handler"] for function in json.loads((ESTATE / "functions.json").read_text()).values()], "ingest.zip")
        jarred = job(HOME / "glue-jobs/target/classes", libraries(HOME / "glue-jobs/target/package-classpath"))
        must_have(jarred, [each["class"] for each in json.loads((ESTATE / "jobs.json").read_text()).values()], "glue-jobs.jar")
    except Failed as failed:
        print(f"headgate: {failed}", file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for name, entries in (("ingest.zip", zipped), ("glue-jobs.jar", jarred)):
        write(folder / name, entries)
        content = (folder / name).read_bytes()
        print(f"{folder / name}  {len(content) / 1e6:.1f} MB  sha256 {hashlib.sha256(content).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
