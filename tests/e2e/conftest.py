"""What the tests with real keys share: a screen, and its keyboard layouts."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


@pytest.fixture
def a_screen():
    """Skip where no window can be shown or no key be sent."""
    if not os.environ.get("DISPLAY") or shutil.which("xdotool") is None:
        pytest.skip("no screen or no xdotool")


@pytest.fixture
def layout(request):
    """Use another keyboard layout for one test."""
    if shutil.which("setxkbmap") is None:
        pytest.skip("no setxkbmap")
    subprocess.run(["setxkbmap", request.param], check=True)
    yield request.param
    subprocess.run(["setxkbmap", "us"], check=True)
