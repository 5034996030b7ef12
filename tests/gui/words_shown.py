"""Every word a window, its dialogs and its lists give to eyes, pointers and screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def words_of(window: Any) -> list[str]:
    """Every word a person, a screen reader or a tooltip can get from the window and its item models."""
    found: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip(),
                  widget.whatsThis(), widget.windowTitle()]  # fmt: skip
        for name in ("text", "title", "placeholderText", "currentText", "full_text", "toPlainText"):
            value = getattr(widget, name, None)
            if callable(value):
                try:
                    value = value()
                except TypeError:
                    continue
            if isinstance(value, str):
                found.append(value)
        names = getattr(widget, "names", None)
        if isinstance(names, tuple):
            found += [str(one) for one in names]
    for action in window.findChildren(QAction):
        found += [action.text(), action.toolTip(), action.statusTip()]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
             Qt.ItemDataRole.StatusTipRole)  # fmt: skip
    for model in window.findChildren(QObject):
        if isinstance(model, QAbstractItemModel):
            for row in range(min(model.rowCount(QModelIndex()), 60)):
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
                for column in range(columns):
                    found += [str(model.index(row, column).data(role) or "") for role in roles]
    view = getattr(window.desk.places.get("review"), "view", None)
    if view is not None:
        found += [words for tag in view.tags() for words in (tag.set_name, tag.label)]
    return found
