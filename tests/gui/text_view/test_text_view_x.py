"""Real X events: drag, Ctrl+drag, wheel, keys, and the clipboard as another program reads it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.gui, pytest.mark.slow]

SESSION = Path(__file__).parent / "x_session.py"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X is the window system of Linux")
def test_mouse_wheel_keys_and_clipboard_under_x() -> None:
    missing = [tool for tool in ("xvfb-run", "Xvfb", "xdotool") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1000x700x24", sys.executable, str(SESSION)],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb"}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.strip().splitlines()[-1])
    assert found["drag"]["selection"] == [27, 37]
    assert found["pasted"] == "agency had"
    said = found["wheel"]["said"]
    assert ["tag", "00000000-0000-0000-0000-000000000002"] in said
    assert ["piece", 38, 44] in said
    assert found["wheel"]["scrolled"] > 100
    assert ["zoom", 1] in found["keys"]["said"]
    assert found["keys"]["selection"] == [0, 3]
    assert found["keys"]["scrolled"] == 0
