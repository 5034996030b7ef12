"""Nothing that the desk or its tests need binds whoever gets the desk to more than they were told."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-0", "PSF-2.0",
    "Python-2.0", "Unlicense", "Zlib",
}  # fmt: skip
# Bind only the library itself; it stays a library that a person can replace.
WEAK_COPYLEFT = {
    "LGPL-2.1-only",
    "LGPL-2.1-or-later",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MPL-1.1",
    "MPL-2.0",
}
FORBIDDEN = re.compile(r"^A?GPL-")

# How packages that give no SPDX expression name their licence.
FREE_TEXT = {
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache license version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "psfl": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
    "the bsd 2-clause license": "BSD-2-Clause",
    "gnu general public license v3 (gplv3)": "GPL-3.0-only",
    "gnu affero general public license v3": "AGPL-3.0-only",
}

# Read by a person in the package's own files, where its metadata says too little.
ENTERED = {
    "blis": "BSD-3-Clause",
    "colorama": "BSD-3-Clause",
    "dkpro-cassis": "Apache-2.0",
    "jinja2": "BSD-3-Clause",
    # PDFium's own notices are shipped with the program.
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
}


class UnknownLicence(Exception):
    pass


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves a way to use the package: of an OR one side is enough, of an AND all count."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression)

    def either() -> bool | None:
        sides = [both()]
        while tokens and tokens[0].upper() == "OR":
            tokens.pop(0)
            sides.append(both())
        if True in sides:
            return True
        return None if None in sides else False

    def both() -> bool | None:
        sides = [one()]
        while tokens and tokens[0].upper() == "AND":
            tokens.pop(0)
            sides.append(one())
        if False in sides:
            return False
        return None if None in sides else True

    def one() -> bool | None:
        if not tokens:
            raise UnknownLicence(expression)
        token = tokens.pop(0)
        if token == "(":
            inner = either()
            if not tokens or tokens.pop(0) != ")":
                raise UnknownLicence(expression)
            return inner
        if tokens and tokens[0].upper() == "WITH":  # an exception only ever permits more
            del tokens[:2]
        if FORBIDDEN.match(token):
            return False
        return True if token in PERMISSIVE | WEAK_COPYLEFT else None

    answer = either()
    if tokens or answer is None:
        raise UnknownLicence(expression)
    return answer


def licence(distribution: metadata.Distribution) -> str:
    """The SPDX expression of an installed package, from its metadata or the table above."""
    fields = distribution.metadata
    entered = ENTERED.get(canonicalize_name(fields["Name"]))
    if entered or fields.get("License-Expression"):
        return entered or fields["License-Expression"]
    stated = [fields.get("License") or ""]
    stated += [
        line.split("::")[-1] for line in fields.get_all("Classifier", []) if line.startswith("License ::")
    ]
    for text in (text.strip() for text in stated):
        if text.lower() in FREE_TEXT:
            return FREE_TEXT[text.lower()]
        if re.match(r"^[A-Za-z0-9.+-]+(\s+(AND|OR|WITH)\s+[A-Za-z0-9.+-]+)*$", text):
            return text
    raise UnknownLicence(fields["Name"])


def closure() -> dict[str, metadata.Distribution]:
    """Every package that installing the desk with its test extra brings here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [
        Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["test"]
    ]
    found: dict[str, metadata.Distribution] = {}
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if (name, frozenset(requirement.extras)) in done:
            continue
        done.add((name, frozenset(requirement.extras)))
        found[name] = metadata.distribution(name)
        for line in found[name].requires or []:
            needed = Requirement(line)
            extras = requirement.extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(needed)
    return found


def test_no_licence_of_the_closure_binds_the_whole() -> None:
    packages = closure()
    assert {"sqlalchemy", "lxml-html-clean", "pytest", "certifi"} <= set(packages)
    wrong = []
    for name, distribution in sorted(packages.items()):
        try:
            if not allowed(licence(distribution)):
                wrong.append(f"{name}: {licence(distribution)} is not for us")
        except UnknownLicence:
            wrong.append(f"{name}: licence unknown; read its files and enter it in ENTERED")
    assert not wrong, "\n".join(wrong)


def test_the_table_holds_no_package_that_is_gone() -> None:
    assert set(ENTERED) - {"colorama"} <= set(closure())  # colorama: on Windows only


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", False),
        ("MIT AND GPL-3.0-only", False),
        ("MIT AND (GPL-3.0-only OR BSD-3-Clause)", True),
        ("(MIT AND AGPL-3.0-only) OR GPL-2.0-or-later", False),
        ("House-Licence OR MIT", True),
        ("House-Licence AND GPL-3.0-only", False),
    ],
)
def test_expressions_are_understood(expression: str, answer: bool) -> None:
    assert allowed(expression) is answer


@pytest.mark.parametrize("expression", ["House-Licence", "MIT AND House-Licence", "", "(MIT", "MIT MIT"])
def test_what_is_not_understood_is_not_waved_through(expression: str) -> None:
    with pytest.raises(UnknownLicence):
        allowed(expression)
