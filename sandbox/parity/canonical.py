"""What both sides are brought into: things by name, each with settings that can be compared one by one."""

import json
import re
from collections.abc import Iterator

KEY = re.compile(r"arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/([0-9a-f-]+)")


def tidy(value):
    """Without what is not set, so that "not there" and "empty" are the same."""
    if isinstance(value, dict):
        kept = {name: tidy(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [tidy(each) for each in value]
    return value


def document(text: str | None) -> dict | None:
    """A policy with its statements by their names."""
    if not text:
        return None
    read = json.loads(text)
    statements = {}
    for number, statement in enumerate(read["Statement"]):
        told = {name: single(value) for name, value in statement.items() if name != "Sid"}
        for name in ("Action", "Resource"):
            if isinstance(told.get(name), str):
                told[name] = [told[name]]
        statements[statement.get("Sid", str(number))] = told
    return {"Version": read["Version"], **statements}


def given_up(text: str | None) -> dict | None:
    """After how many tries a queue hands a message to which other."""
    read = json.loads(text) if text else {}
    return {"to": read.get("deadLetterTargetArn"), "after": read.get("maxReceiveCount") and int(read["maxReceiveCount"])}


def single(value):
    """In a policy, one value may stand for a list of one."""
    if isinstance(value, dict):
        return {name: single(each) for name, each in value.items()}
    if isinstance(value, list) and len(value) == 1:
        return value[0]
    return value


def decoded(parameters: dict[str, str]) -> dict:
    """The queues are JSON inside of a parameter."""
    return {name: json.loads(value) if name == "wlm_json_configuration" else value for name, value in parameters.items()}


def with_keys_by_name(things: dict, names: dict[str, str]) -> dict:
    """AWS makes up a key's id, so a key is called by its alias wherever its ARN stands."""
    return json.loads(KEY.sub(lambda found: names.get(found.group(1), found.group()), json.dumps(things)))


def settings(value, path: tuple[str, ...] = ()) -> Iterator[tuple[str, object]]:
    """Every single setting with its path; a list of plain values is one setting, in which the order means nothing."""
    if isinstance(value, dict) and value:
        for name, each in value.items():
            yield from settings(each, (*path, name))
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for number, each in enumerate(value):
            yield from settings(each, (*path, str(number)))
    elif path:
        yield " / ".join(path), sorted(value) if isinstance(value, list) else value
