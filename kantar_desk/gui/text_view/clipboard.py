"""Text on the clipboard, code point for code point."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def mime_data(text: str) -> QMimeData:
    """A clipboard content that is exactly this text, also where it begins with U+FEFF (which setText would lose)."""
    data = QMimeData()
    data.setText(text)
    if text.startswith("\ufeff"):
        data.setData("text/plain;charset=utf-8", text.encode("utf-8"))
    return data
