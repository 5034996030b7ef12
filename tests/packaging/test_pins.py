"""What is pinned is what is asked for, and what is pinned is what runs."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LINES = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = {
    canonicalize_name(match[1]): match[2]
    for line in LINES
    if (match := re.match(r"^([A-Za-z0-9._-]+)==([^\s\\]+)", line))
}


def asked_for() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["test"]]


@pytest.mark.parametrize("requirement", asked_for(), ids=lambda requirement: requirement.name)
def test_each_requirement_is_pinned_to_a_version_it_allows(requirement: Requirement) -> None:
    pinned = PINS.get(canonicalize_name(requirement.name))
    assert pinned is not None, "run `python3 packaging/dev.py lock`"
    assert requirement.specifier.contains(pinned, prereleases=True)


def test_each_pin_has_a_hash_and_names_no_place() -> None:
    text = "\n".join(LINES)
    blocks = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(blocks) == len(PINS)
    assert not [block.split("=")[0] for block in blocks if "--hash=sha256:" not in block]
    assert "://" not in text
    assert "index" not in text


def test_the_environment_of_the_entrance_holds_the_pins() -> None:
    if not (Path(sys.prefix) / "kantar-desk.stamp").exists():
        pytest.skip("this environment was not made by packaging/dev.py")
    assert {name: metadata.version(name) for name in PINS} == PINS
