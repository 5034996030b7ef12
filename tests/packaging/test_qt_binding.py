"""The binding to Qt that is pinned does not lose references."""

from __future__ import annotations

import sys

import pytest

pytestmark = pytest.mark.gui


def test_void_calls_do_not_lose_references_to_none() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))
    lost = before - sys.getrefcount(None)
    assert lost < 100, (
        "PySide6 6.12 on Python 3.11 loses one reference per call and aborts after some thousand"
    )
