"""Writes ``packaging/constraints.txt``: every package the desk, its tests and its build need, pinned, with hashes.

And ``packaging/freezer.txt``, the same for PyInstaller, which has an environment of its own.

Run by ``python3 packaging/dev.py lock``. pip resolves the requirements of ``pyproject.toml`` once, for the lowest
Python that is supported; then it is asked for each machine below which file it would take for each pin, without
fetching it. The file names no place to fetch from: whatever index pip is set up with must serve these very bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
FREEZER = ROOT / "packaging" / "freezer.txt"
PYTHONS = ("3.11", "3.12", "3.13")
# Machine → the newest glibc a wheel may ask for. Debian 12 has 2.36; Qt's wheels for ARM ask for 2.39.
MACHINES = {"x86_64": 36, "aarch64": 39}
# Needed to install the checkout itself without asking for a build environment of its own.
BUILD_TOOLS = ("hatchling", "editables")


def requirements() -> list[str]:
    """The requirement strings of the desk, of its test extra and of the build, as they stand in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["test"], *BUILD_TOOLS]


def report(pip: list[str], arguments: list[str]) -> dict[str, tuple[str, set[str]]]:
    """What pip would install: name → version and the SHA-256 of the file it would take."""
    command = [*pip, "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"pip found no answer for {' '.join(arguments[:6])} …:\n{done.stderr[-2000:]}")
    found: dict[str, tuple[str, set[str]]] = {}
    for item in json.loads(done.stdout)["install"]:
        hashes = {item["download_info"]["archive_info"]["hashes"]["sha256"]}
        found[item["metadata"]["name"].lower().replace("_", "-")] = (item["metadata"]["version"], hashes)
    return found


def platforms(machine: str, newest_glibc: int) -> list[str]:
    """The wheel tags pip is to try for a machine, the newest glibc first, as pip itself would."""
    tags = [f"manylinux_2_{minor}_{machine}" for minor in range(newest_glibc, 4, -1)]
    return [*tags, f"manylinux2014_{machine}", f"manylinux2010_{machine}", f"manylinux1_{machine}"]


def lock(python: Path, wanted: list[str], target: Path) -> None:
    """Resolve ``wanted`` with the pip of ``python`` and write ``target``."""
    pip = [str(python), "-m", "pip"]
    pins = report(pip, [*wanted, "--only-binary=:all:"])
    with tempfile.TemporaryDirectory() as folder:
        for version in PYTHONS:
            for machine, newest_glibc in MACHINES.items():
                arguments = [
                    "--no-deps",
                    "--only-binary=:all:",
                    "--target",
                    folder,
                    "--python-version",
                    version,
                ]
                for tag in platforms(machine, newest_glibc):
                    arguments += ["--platform", tag]
                arguments += [f"{name}=={pinned}" for name, (pinned, _) in sorted(pins.items())]
                for name, (_, hashes) in report(pip, arguments).items():
                    pins[name][1].update(hashes)
    lines = [
        "# Written by `python3 packaging/dev.py lock`; not by hand.",
        f"# Files for Python {', '.join(PYTHONS)} on Linux ({', '.join(MACHINES)}).",
    ]
    for name, (pinned, hashes) in sorted(pins.items()):
        lines.append(f"{name}=={pinned} \\")
        lines.append(" \\\n".join(f"    --hash=sha256:{value}" for value in sorted(hashes)))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pins)} packages pinned in {target.relative_to(ROOT)}")


if __name__ == "__main__":
    lock(Path(sys.executable), requirements(), CONSTRAINTS)
    lock(Path(sys.executable), ["pyinstaller"], FREEZER)
