"""Text on the clipboard, code point for code point."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

BYTE_ORDER_MARK = "\ufeff"


def copy_to_clipboard(text: str, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
    """Make this text, exactly, the content of the clipboard, also where it begins with U+FEFF.

    Only that case needs an object made by Python: a platform whose clipboard is a static of Qt (offscreen) would
    destroy it after the interpreter has ended, and the process would crash on its way out.
    """
    clipboard = QGuiApplication.clipboard()
    if not text.startswith(BYTE_ORDER_MARK):
        clipboard.setText(text, mode)
        return
    data = QMimeData()
    data.setText(text)
    data.setData("text/plain;charset=utf-8", text.encode("utf-8"))
    clipboard.setMimeData(data, mode)
