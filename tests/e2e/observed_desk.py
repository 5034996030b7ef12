"""The desk as it is shipped, plus an observer that writes down what is on the screen. It never changes anything."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

HOME = Path(os.environ["KANTAR_TEST_OBSERVER"])


def look(desk: Any, window: Any) -> dict[str, Any]:
    """What a person would see, in plain values."""
    read = desk.places["read"]
    focus = QApplication.focusWidget()
    span = read.view.selection()
    state: dict[str, Any] = {
        "at": time.time(),
        "ready": window.isVisible() and desk.workspace is not None,
        "window": int(window.winId()),
        "title": window.windowTitle(),
        "place": desk.place_id,
        "documents": [row.document.title for row in read.documents.model.rows],
        "counts": {row.document.title: row.tags for row in read.documents.model.rows},
        "document": read.view.title,
        "sides": [
            [pane.strip.tabToolTip(number) for number in range(pane.strip.count())]
            for pane in read.text.panes
        ],
        "side": read.text.panes.index(read.text.pane),
        "length": len(read.view.text),
        "caret": read.view.caret(),
        "top": read.view.top_position(),
        "selection": [span.start, span.end] if span is not None else None,
        "tag": str(desk.annotation_id) if desk.annotation_id is not None else None,
        "tags": [
            [row.kind, [[s.start, s.end] for s in row.spans], row.note, str(row.set_id)]
            for row in read.tags.model.rows
        ],
        "drawn": len(read.view.tags()),
        "message": window.messages.text if window.messages.isVisible() else "",
        "status": window.status.text,
        "focus": type(focus).__name__ if focus is not None else "",
        "empty": read.stack.currentWidget() is read.empty,
        "dialogs": {
            type(one).__name__: int(one.winId())
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        },
        "jobs": len(desk.jobs.running),
        "clipboard": QApplication.clipboard().text()[:200],
    }
    if desk.place_id == "review":
        review = desk.places["review"]
        state["review"] = {
            "rows": [[row.group.category.value, row.state] for row in review.model.rows],
            "current": review.list.currentIndex().row(),
            "document": review.reviewed.document.title if review.reviewed is not None else "",
            "asking": review._asking,
            "amending": review.amending.active,
            "started": review.review is not None,
        }
    question = HOME / "question.json"
    if question.exists():
        position = json.loads(question.read_text())["position"]
        rect = read.view.caret_rect(position)
        corner = read.view.viewport().mapToGlobal(rect.center())
        state["place_of"] = {"position": position, "x": corner.x(), "y": corner.y()}
    return state


def main() -> int:
    """Open the window as `kantar_desk.gui.application` does, with the observer beside it."""
    from kantar_desk.gui import application

    app = application.make_application()
    desk, window = application.make_desk()
    width, height = (int(number) for number in os.environ["KANTAR_TEST_SIZE"].split("x"))
    window.resize(width, height)
    window.move(0, 0)
    window.show()
    from kantar_desk.gui.style import style
    from kantar_desk.settings import project_to_open

    QTimer.singleShot(0, style.load_icons)
    arguments = sys.argv[1:]
    project = Path(arguments[0]) if arguments else project_to_open(desk.settings)
    QTimer.singleShot(0, lambda: application.open_first(desk, project))
    target = HOME / "observed.json"

    def write() -> None:
        temporary = target.with_suffix(".new")
        temporary.write_text(json.dumps(look(desk, window), ensure_ascii=False))
        temporary.replace(target)

    drops = HOME / "drop.json"

    def watch() -> None:
        write()
        if drops.exists():  # a file manager is not at hand here: the drop itself is sent as Qt would send it
            paths = [Path(name) for name in json.loads(drops.read_text())]
            drops.unlink()
            drop(window, paths)

    timer = QTimer()
    timer.timeout.connect(watch)
    timer.start(40)
    return app.exec()


def drop(window: QWidget, paths: list[Path]) -> None:
    """Send the window the very drop event that a file manager causes."""
    from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, button, none = QPointF(400, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, button, none))


if __name__ == "__main__":
    raise SystemExit(main())
