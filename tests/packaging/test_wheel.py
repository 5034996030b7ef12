"""The wheel holds the program with all its files, and nothing of the workshop."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(target.glob("*.whl"))


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".gitkeep"
    }


def test_the_wheel_holds_exactly_the_program(wheel):
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    wanted = {f"kantar_desk/{name}" for name in files(ROOT / "kantar_desk")}
    wanted |= {f"kantar_desk/_resources/{name}" for name in files(ROOT / "resources")}
    wanted |= {f"kantar_desk/_seeds/{name}" for name in files(ROOT / "seeds")}
    assert inside == wanted


def test_the_wheel_brings_its_licence_and_its_command(wheel):
    archive = zipfile.ZipFile(wheel)
    info = next(name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name)
    assert archive.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert "kantar-desk = kantar_desk.app:main" in archive.read(f"{info}/entry_points.txt").decode()


def test_an_installed_program_finds_its_files(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "inside")
    code = (
        "from kantar_desk.assets import asset; import kantar_desk;"
        "print(kantar_desk.__file__);"
        "print(asset('resources', 'codebook.toml').is_file(), asset('seeds', 'manifest.toml').is_file());"
        "print(asset('resources', 'codebook.toml'))"
    )
    command = [sys.executable, "-P", "-c", code]
    environment = {"PYTHONPATH": str(tmp_path / "inside"), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    package, found, codebook = done.stdout.splitlines()
    assert package.startswith(str(tmp_path))
    assert found == "True True"
    assert codebook == str(tmp_path / "inside/kantar_desk/_resources/codebook.toml")


@pytest.mark.slow
def test_the_wheel_does_the_journey_from_an_empty_folder(wheel, monkeypatch):
    """What ``dev.py package`` asks of each thing it builds: a project, texts in, a tag, a set and a report out."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    importlib.import_module("smoke").wheel(wheel)
