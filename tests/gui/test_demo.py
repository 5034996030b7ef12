"""Without a screen the demo acts the journey out and leaves its pictures."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QImage

pytestmark = pytest.mark.gui


def test_the_demo_leaves_pictures_of_every_place(tmp_path):
    folder = tmp_path / "demo"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "kantar_desk", "--demo", str(folder)],
        env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "pictures" in done.stdout
    names = {path.name for path in folder.glob("*.png")}
    for place in ("first-look", "read", "review", "disputes", "names", "overview"):
        for theme in ("light", "dark"):
            for size in ("1280x720", "1600x1000"):
                (found,) = [name for name in names if f"{place}-{theme}-{size}" in name]
                picture = QImage(str(folder / found))
                assert f"{picture.width()}x{picture.height()}" == size
    assert (folder / "aigerim.kset").exists()
    assert (folder / "reply.kset").exists()


def test_without_a_screen_the_program_says_so(tmp_path):
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment.pop("QT_QPA_PLATFORM", None)
    if sys.platform != "linux":
        pytest.skip("only Linux has no screen at times")
    done = subprocess.run(
        [sys.executable, "-m", "kantar_desk"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr
