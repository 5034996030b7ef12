"""Where a window cannot open for want of a system library, the package is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kantar_desk.gui import system_libraries

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


def test_nothing_is_missing_where_windows_are_tested():
    assert system_libraries.missing_packages(x11=False) == []


def test_a_missing_library_is_named_by_its_package(monkeypatch):
    monkeypatch.setitem(system_libraries.X11_NEEDS, "libno-such-thing.so.9", "libno-such-thing9")
    assert "libno-such-thing9" in system_libraries.missing_packages(x11=True)
    assert "libno-such-thing9" not in system_libraries.missing_packages(x11=False)


def test_a_frozen_program_brings_its_own(monkeypatch):
    monkeypatch.setitem(system_libraries.IMPORT_NEEDS, "libno-such-thing.so.9", "libno-such-thing9")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert system_libraries.missing_packages(x11=True) == []


def test_what_is_named_is_what_the_entrance_installs():
    listed = (
        (ROOT / "packaging" / "debian-packages.txt").read_text(encoding="utf-8").replace("|", "\n").split()
    )
    named = {*system_libraries.IMPORT_NEEDS.values(), *system_libraries.X11_NEEDS.values()}
    assert named <= set(listed)
