"""packaging/dev.py: makes what is missing, says what it cannot make, counts honestly, ends what it started."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the entrance is made for Linux and macOS")


@pytest.fixture
def entrance(monkeypatch):
    """A module of the folder packaging/, as its scripts see each other."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A Debian of our own: its package tools are small scripts that write down how they were called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    log = tmp_path / "calls"
    log.touch()

    def make(*, installed: list[str], known: list[str]) -> Path:
        scripts = {
            "dpkg-query": "\n".join(f"echo '{name} installed'" for name in installed) or "true",
            "apt-get": f'echo "apt-get $*" >> {log}',
            "env": 'shift; exec "$@"',
            "apt-cache": "\n".join(f'[ "${{@: -1}}" = {name} ] && echo Package && exit 0' for name in known)
            + "\nexit 100",
        }
        for name, body in scripts.items():
            script = folder / name
            script.write_text(f"#!/bin/bash\n{body}\n", encoding="utf-8")
            script.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder))
        return log

    return make


def all_names(environment) -> list[str]:
    return [names[0] for names in environment.wanted(("run",))]


def test_nothing_is_installed_where_nothing_is_missing(entrance, machine):
    environment = entrance("environment")
    log = machine(installed=all_names(environment), known=[])
    environment.system_packages(("run",))
    assert log.read_text() == ""


def test_either_name_of_a_renamed_package_serves(entrance, machine):
    environment = entrance("environment")
    older = [names[-1] for names in environment.wanted(("run",))]
    assert older != all_names(environment)
    log = machine(installed=older, known=[])
    environment.system_packages(("run",))
    assert log.read_text() == ""


def test_without_rights_the_command_to_type_is_said(entrance, machine, monkeypatch):
    environment = entrance("environment")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine(installed=[], known=["libglib2.0-0"])
    with pytest.raises(environment.SetupError) as said:
        environment.system_packages(("run",))
    assert "sudo apt-get install libglib2.0-0 libgl1 " in str(said.value)


def test_root_gets_what_is_missing_and_only_that(entrance, machine, monkeypatch):
    environment = entrance("environment")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    there = all_names(environment)[2:]
    log = machine(installed=there, known=["libglib2.0-0t64", "libglib2.0-0"])
    environment.system_packages(("run",))
    update, install = log.read_text().splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libglib2.0-0t64 libgl1")


def test_a_machine_without_debians_tools_is_left_alone(entrance, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    entrance("environment").system_packages(("run", "test"))


def test_every_name_in_the_list_can_be_a_package(entrance):
    environment = entrance("environment")
    for purpose in ("venv", "run", "fonts", "test", "package", "postgres"):
        names = [name for group in environment.wanted((purpose,)) for name in group]
        assert names, purpose
        assert all(name.replace("-", "").replace(".", "").replace("+", "").isalnum() for name in names)


def test_the_second_run_has_nothing_to_do_until_the_pins_change(entrance, tmp_path, monkeypatch):
    environment = entrance("environment")
    pins = tmp_path / "constraints.txt"
    pins.write_text("one==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "CONSTRAINTS", pins)
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(environment, "PYTHON", Path("/nonexistent/python"))
    (tmp_path / "stamp").write_text(environment.fingerprint(), encoding="utf-8")
    environment.install_packages()
    pins.write_text("one==2\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError):  # it would now call pip
        environment.install_packages()


def test_counts_are_those_of_the_run(entrance, tmp_path):
    servers = entrance("servers")
    (tmp_path / "test_sample.py").write_text(
        "import pytest\n"
        "@pytest.fixture\ndef broken(): raise OSError\n"
        "def test_good(): pass\n"
        "def test_bad(): assert False\n"
        "def test_error(broken): pass\n"
        "@pytest.mark.skip\ndef test_skipped(): pass\n",
        encoding="utf-8",
    )
    report = tmp_path / "report.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        f"--junitxml={report}",
        str(tmp_path),
    ]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    counts = servers.read_counts(report)
    assert str(counts) == "1 passed, 2 failed, 1 skipped"
    assert str(counts + servers.Counts(1, 0, 0)) == "2 passed, 2 failed, 1 skipped"
    assert servers.read_counts(tmp_path / "missing.xml") == servers.Counts()


def test_a_screen_is_there_while_it_is_needed_and_gone_after(entrance, tmp_path):
    servers = entrance("servers")
    with servers.screen() as one, servers.screen() as other:
        sockets = [Path(f"/tmp/.X11-unix/X{screen['DISPLAY'].lstrip(':')}") for screen in (one, other)]
        assert one["DISPLAY"] != other["DISPLAY"]
        assert all(socket.exists() for socket in sockets)
    assert not any(socket.exists() for socket in sockets)


@pytest.mark.parametrize("arguments", [[], ["dance"], ["test", "dance"]])
def test_what_is_not_understood_is_answered_with_what_would_be(arguments):
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "e2e" in done.stdout or "dev.py run" in done.stdout


def test_ci_calls_the_entrance_and_nothing_else():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [line for line in script.splitlines() if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec python3 packaging/dev.py test"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
