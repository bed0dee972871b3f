"""Reads just enough of HCL to count: which variable has how many validations, which test expects which to fail."""

import pathlib
import re
from collections import Counter

STRING = re.compile(r'"(?:\\.|[^"\\])*"')
VARIABLE = re.compile(r'^variable\s+"(\w+)"\s*\{', re.MULTILINE)
RUN = re.compile(r'^run\s+"(\w+)"\s*\{', re.MULTILINE)


def block(text: str, brace: int) -> str:
    """What stands between the brace at this place and the one that closes it."""
    depth, place = 0, brace
    while place < len(text):
        character = text[place]
        if character == '"':
            place = STRING.match(text, place).end()
            continue
        if character == "#":
            place = text.find("\n", place)
        elif character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                return text[brace + 1 : place]
        place += 1
    raise ValueError("a block is not closed")


def blocks(pattern: re.Pattern, text: str) -> dict[str, str]:
    return {found.group(1): block(text, found.end() - 1) for found in pattern.finditer(text)}


def configuration(folder: pathlib.Path) -> str:
    return "\n".join(file.read_text() for file in sorted(folder.glob("*.tf")))


def tests(folder: pathlib.Path) -> str:
    return "\n".join(file.read_text() for file in sorted(folder.glob("tests/*.tftest.hcl")))


def validations(folder: pathlib.Path) -> Counter:
    """How many validations each variable of a module has."""
    variables = blocks(VARIABLE, configuration(folder))
    return Counter({name: len(re.findall(r"^\s*validation\s*\{", body, re.MULTILINE)) for name, body in variables.items()})


def failing_cases(folder: pathlib.Path) -> Counter:
    """How many runs expect each variable to be refused."""
    return Counter(re.findall(r"\bvar\.(\w+)", "\n".join(re.findall(r"expect_failures\s*=\s*\[(.*?)]", tests(folder), re.DOTALL))))


def assertions(folder: pathlib.Path) -> int:
    """What a module's tests assert: a condition each, and each refusal."""
    text = tests(folder)
    return len(re.findall(r"^\s*assert\s*\{", text, re.MULTILINE)) + sum(failing_cases(folder).values())


def calls_modules(folder: pathlib.Path) -> bool:
    text = configuration(folder) + tests(folder)
    return re.search(r'^\s*module\s+("\w+"\s*)?\{', text, re.MULTILINE) is not None


def example_is_tested(folder: pathlib.Path) -> bool:
    """Whether the README's example is what a test runs: the same arguments, but for the source."""
    readme = folder / "README.md"
    example = re.search(r'```hcl\nmodule "\w+" \{\n +source += "[^"]+"\n(.*?)^}', readme.read_text() if readme.exists() else "", re.DOTALL | re.MULTILINE)
    used = re.findall(r"^variables \{\n(.*?)^}", tests(folder), re.DOTALL | re.MULTILINE)
    return example is not None and any(variables.split() == example.group(1).split() for variables in used)
