"""A client on a live accessibility bus reads the view: name, role, text, caret after a key, tags at the caret."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.gui, pytest.mark.slow]

TOOLS = ("dbus-run-session", "gdbus", "xvfb-run", "Xvfb")
SESSION = Path(__file__).parent / "atspi_session.py"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is the bus of Linux")
def test_a_client_reads_the_view_over_at_spi(tmp_path) -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if not any(
        Path(place, "at-spi-bus-launcher").exists() for place in ("/usr/libexec", "/usr/lib/at-spi2-core")
    ):
        missing.append("at-spi-bus-launcher")
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    runtime = tmp_path / "r"
    runtime.mkdir(mode=0o700)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(runtime),
    }  # fmt: skip
    command = ["dbus-run-session", "--", "xvfb-run", "-a", sys.executable, str(SESSION)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=90, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.strip().splitlines()[-1])
    assert found["role"] == "('text',)"
    assert "The night at the market" in found["name"]
    assert found["length"] == "(<29>,)"
    assert "b\\u2060 Second words here." in found["text"] or "b\u2060 Second words here." in found["text"]
    assert "Second" in found["word"]
    assert found["before"] == "(<0>,)"
    assert found["after"] == "(<14>,)"
    assert "Claim, What happened, 2 piece(s)" in found["tags"]
