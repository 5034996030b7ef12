"""Workspaces to test with: a new one, and one with the starter corpus, each in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kantar_desk.assets import asset
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace


@pytest.fixture(scope="session")
def starter():
    return load_starter(asset("resources", "codebook.toml"))


@pytest.fixture(scope="session")
def templates(tmp_path_factory, starter) -> dict[str, Path]:
    """Project files made once and copied for each test."""
    folder = tmp_path_factory.mktemp("templates")
    Workspace.create(
        folder / "new.kantar", annotator="Aigerim", starter=starter, backups=folder / "b"
    ).close()
    create_sample(
        folder / "sample.kantar", annotator="Aigerim", seeds=asset("seeds"), starter=starter
    ).close()
    return {name: folder / f"{name}.kantar" for name in ("new", "sample")}


def opened(templates: dict[str, Path], name: str, folder: Path) -> Workspace:
    path = folder / f"{name}.kantar"
    shutil.copy(templates[name], path)
    return Workspace.open(path, backups=folder / "backups")


@pytest.fixture
def workspace(templates, tmp_path):
    """A new project."""
    with opened(templates, "new", tmp_path) as found:
        yield found


@pytest.fixture
def sample(templates, tmp_path):
    """A project with the starter corpus and two people's sets."""
    with opened(templates, "sample", tmp_path) as found:
        yield found
