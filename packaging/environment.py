"""Makes what the desk needs around it: system packages, ``.venv``, pinned packages, the checkout installed in it.

A stamp in ``.venv`` holds what was installed, so the second run has nothing to do.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "kantar-desk.stamp"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
SYSTEM_PACKAGES = ROOT / "packaging" / "debian-packages.txt"
# What constraints.txt has hashes for; elsewhere the versions alone hold.
HASHED_PYTHONS = ((3, 11), (3, 12), (3, 13))
HASHED_MACHINES = ("x86_64", "aarch64")


class SetupError(Exception):
    """Something is missing that a person must bring; the text says what and how."""


def prepare(*purposes: str) -> None:
    """Make sure that the system packages for ``purposes`` and the Python environment are there."""
    system_packages(purposes)
    make_venv()
    install_packages()


def wanted(purposes: tuple[str, ...]) -> list[list[str]]:
    """The system packages of some sections of debian-packages.txt; each is a list of names, any one of which serves."""
    found: list[list[str]] = []
    section = ""
    for line in SYSTEM_PACKAGES.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and section in purposes:
            found.append([name.strip() for name in line.split("|")])
    return found


def installed() -> set[str]:
    """The names of the Debian packages that are installed."""
    query = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"]
    output = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    return {
        name
        for name, _, status in (line.partition(" ") for line in output.splitlines())
        if status == "installed"
    }


def system_packages(purposes: tuple[str, ...]) -> None:
    """Install what is missing where that is allowed; else raise with the very command to type."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return
    if importlib.util.find_spec("ensurepip") is None:
        purposes = ("venv", *purposes)
    present = installed()
    missing = [names for names in wanted(purposes) if not present.intersection(names)]
    if not missing:
        return
    prefix: list[str] | None = None
    if os.geteuid() == 0:
        prefix = []
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        prefix = ["sudo", "-n"]
    if prefix is None:
        words = " ".join(choose(names) for names in missing)
        raise SetupError(
            f"Some system packages are missing. Install them, then try again:\n\n    sudo apt-get install {words}\n"
        )
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=180"]
    print(f"Installing {len(missing)} system packages …", flush=True)
    subprocess.run([*apt, "update"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    chosen = [choose(names) for names in missing]
    done = subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *chosen],
        env=quiet,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise SetupError(f"apt-get could not install {' '.join(chosen)}:\n{done.stderr[-1500:]}")


def choose(names: list[str]) -> str:
    """Of several names for one package the one this release knows."""
    if len(names) == 1 or shutil.which("apt-cache") is None:
        return names[0]
    for name in names:
        known = subprocess.run(
            ["apt-cache", "show", "--no-all-versions", name], capture_output=True, check=False
        )
        if known.returncode == 0 and known.stdout.strip():
            return name
    return names[-1]


def make_venv() -> None:
    """Make ``.venv`` if there is none, or if its Python is gone."""
    if (
        PYTHON.exists()
        and subprocess.run([str(PYTHON), "-c", ""], check=False, capture_output=True).returncode == 0
    ):
        return
    print("Making .venv …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode != 0:
        raise SetupError("Python could not make a virtual environment here; see above.")


def fingerprint() -> str:
    """What decides whether the environment is up to date: pins, the project's own table, the Python in use."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    parts = [
        CONSTRAINTS.read_text(encoding="utf-8"),
        json.dumps(project, sort_keys=True),
        sys.version,
        str(ROOT),
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def install_packages() -> None:
    """Install the pinned packages and the checkout itself, unless the stamp says that this was done."""
    current = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == current:
        return
    print("Installing the pinned packages into .venv; the first time this takes some minutes …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    hashed = (
        sys.platform == "linux"
        and sys.version_info[:2] in HASHED_PYTHONS
        and platform.machine() in HASHED_MACHINES
    )
    with tempfile.TemporaryDirectory() as folder:
        if hashed:
            pins = ["--require-hashes", "-r", str(CONSTRAINTS)]
        else:
            plain = Path(folder) / "constraints.txt"
            lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
            plain.write_text(
                "\n".join(line.rstrip(" \\") for line in lines if "--hash" not in line), encoding="utf-8"
            )
            pins = ["-r", str(plain)]
        if subprocess.run([*pip, "--no-deps", *pins], check=False, cwd=ROOT).returncode != 0:
            raise SetupError("pip could not install the pinned packages; see above.")
    # The build tools are among the pins, so nothing is fetched for building.
    itself = [*pip, "--no-deps", "--no-build-isolation", "--editable", "."]
    if subprocess.run(itself, check=False, cwd=ROOT).returncode != 0:
        raise SetupError("pip could not install the checkout itself; see above.")
    STAMP.write_text(current, encoding="utf-8")
