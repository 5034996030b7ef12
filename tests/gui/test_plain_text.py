"""What comes from a file is shown as it is written, never taken for markup."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from kantar_desk.gui.intake import take_files

pytestmark = pytest.mark.gui

TITLE = "<b>Bold</b> <img src='file:///etc/hostname'> & more"


def test_tips_are_plain_text(desk_window, qtbot):
    _, window = desk_window
    QToolTip.showText(window.mapToGlobal(QPoint(50, 50)), TITLE, window)
    tips = [one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel"]
    assert tips
    assert {tip.textFormat() for tip in tips} == {Qt.TextFormat.PlainText}
    assert tips[0].text() == TITLE
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=20000)


def test_a_title_is_plain_text_wherever_it_stands(desk_window, tmp_path, qtbot):
    desk, window = desk_window
    page = f"<html><head><title>{TITLE.replace('<', '&lt;')}</title></head><body><p>Some words.</p></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    take_files(desk, [tmp_path / "page.html"])
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20000)
    documents = desk.places["read"].documents
    row = next(row for row in documents.model.rows if row.document.title == TITLE)
    documents.chosen.emit(row.document.id)
    qtbot.waitUntil(lambda: desk.document_id == row.document.id, timeout=20000)
    shown = [label for label in window.findChildren(QLabel) if "<b>" in label.text()]
    assert shown
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}
