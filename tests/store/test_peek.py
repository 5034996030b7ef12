"""The first look needs nothing but the standard library, and sees the last save."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kantar_desk.store import peek
from kantar_desk.store.database import Database

ROOT = Path(__file__).resolve().parents[2]


def run(code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_first_list_is_what_was_saved_last(project):
    project.add_document(title="Later")
    project.add_document(title="Earlier")
    seen = peek.first_list(project.db.path)
    assert seen == ("Template", ("Earlier", "Later"))
    assert peek.first_list(project.db.path, 1).titles == ("Earlier",)


@pytest.mark.parametrize("shared_memory", [True, False])
def test_it_sees_the_last_save_of_a_killed_program(project, tmp_path, shared_memory):
    project.add_document(title="Last")
    target = tmp_path / "killed" / "project.kantar"
    target.parent.mkdir()
    for suffix in ("", "-wal", *(["-shm"] if shared_memory else [])):
        # As it lies on the disk after a kill: the main file alone does not have it yet.
        data = Path(f"{project.db.path}{suffix}").read_bytes() if os.name != "nt" else b""
        Path(f"{target}{suffix}").write_bytes(data)
    assert peek.first_list(target).titles == ("Last",)


def test_no_list_of_anything_else(tmp_path, project):
    other = tmp_path / "other"
    other.write_bytes(b"text")
    assert peek.first_list(other) is None
    assert peek.first_list(tmp_path / "missing") is None
    assert not (tmp_path / "missing").exists()


def test_peek_agrees_with_the_schema():
    from kantar_desk.store import schema

    assert (peek.APPLICATION_ID, peek.SCHEMA_VERSION) == (schema.APPLICATION_ID, schema.SCHEMA_VERSION)


@pytest.mark.parametrize(
    "module", ["kantar_desk.store.peek", "kantar_desk.workspace.workspace", "kantar_desk.gui.main_window"]
)
def test_nothing_large_is_imported_for_the_first_paint(module):
    if ".gui." in module and importlib.util.find_spec("PySide6") is None:
        pytest.skip("PySide6 is not installed")
    loaded = run(
        f"import sys, {module}\nprint([name for name in ('sqlalchemy', 'alembic') if name in sys.modules])"
    )
    assert loaded.strip() == "[]"


def test_a_look_leaves_nothing_behind(project):
    project.add_document()
    project.db.close()
    assert len(peek.first_list(project.db.path).titles) == 1
    with Database.open(project.db.path, write=False) as reading, reading.reading() as reader:
        assert len(reader.documents()) == 1
    left = {path.name for path in project.db.path.parent.iterdir()}
    assert left == {"project.kantar"}


def test_a_current_project_opens_without_the_migrations(project):
    path = project.db.path
    project.db.close()
    loaded = run(
        "import sys\nfrom pathlib import Path\nfrom kantar_desk.store.database import Database\n"
        "Database.open(Path(sys.argv[1])).close()\nprint('sqlalchemy' in sys.modules, 'alembic' in sys.modules)",
        path,
    )
    assert loaded.strip() == "True False"
