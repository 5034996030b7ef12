"""A client on a live accessibility bus walks each place: no control without a name."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from kantar_desk.assets import asset
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

TOOLS = ("dbus-run-session", "gdbus", "xvfb-run", "Xvfb")
SESSION = Path(__file__).parent / "accessible_walk.py"
# fmt: off
CONTROLS = {"push button", "button", "toggle button", "check box", "radio button", "combo box", "entry", "text", "list",
            "list item", "table", "table cell", "tree", "menu", "menu item", "slider", "spin button", "page tab"}
# fmt: on


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("walk") / "sample.kantar"
    starter = load_starter(asset("resources", "codebook.toml"))
    create_sample(path, annotator="Test", seeds=asset("seeds"), starter=starter).close()
    return path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is the bus of Linux")
@pytest.mark.parametrize("place", ["read", "disputes", "names", "review", "overview"])
def test_every_control_of_a_place_has_a_name(project, place, tmp_path):
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not any(Path(at, "at-spi-bus-launcher").exists() for at in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        missing.append("at-spi-bus-launcher")
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    runtime = tmp_path / "r"
    runtime.mkdir(mode=0o700)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(runtime),
        "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }  # fmt: skip
    command = ["dbus-run-session", "--", "xvfb-run", "-a", sys.executable, str(SESSION), str(project), place]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    nodes = json.loads(done.stdout.strip().splitlines()[-1])
    assert len(nodes) > 30
    assert {node["role"] for node in nodes} & {"list", "menu item"}
    nameless = {
        f"{node['role']} in {node['parent']}"
        for node in nodes
        if node["role"] in CONTROLS
        and not node["name"].strip()
        and node["parent"] != "combo box"  # its own list
    }
    assert nameless == set()
