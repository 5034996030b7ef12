"""The report is shown before it is written, and goes out as HTML, PDF and tables of differences."""

from __future__ import annotations

import csv
import shutil

import pytest

pytest.importorskip("PySide6")

from kantar_desk.gui.dialogs.report import ReportDialog
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.workspace.reviewing import start_review
from kantar_desk.workspace.workspace import Workspace

pytestmark = pytest.mark.gui


@pytest.fixture
def report(desk_window, qtbot):
    """Opens the report window and waits for the report."""
    desk, window = desk_window

    def opened() -> ReportDialog:
        window.run("tools.report")
        dialog = window.findChild(ReportDialog)
        qtbot.waitUntil(lambda: bool(dialog.html), timeout=20000)
        return dialog

    return desk, opened


def write(dialog: ReportDialog, desk, qtbot, format_: str, target):
    dialog.format.setCurrentIndex(dialog.format.findData(format_))
    dialog.write(target)
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20000)


def test_what_is_shown_is_what_is_written(report, tmp_path, qtbot):
    desk, opened = report
    other = next(one for one in desk.sets.values() if one.kind == "imported")
    start_review(desk.ws, other.id, mine=desk.ws.own_set_id)
    dialog = opened()
    assert desk.ws.name in dialog.page.toPlainText()
    write(dialog, desk, qtbot, "html", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == dialog.html
    write(dialog, desk, qtbot, "pdf", tmp_path / "report")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    write(dialog, desk, qtbot, "csv", tmp_path / "differences.csv")
    with (tmp_path / "differences.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) > 1
    write(dialog, desk, qtbot, "xlsx", tmp_path / "differences.xlsx")
    assert (tmp_path / "differences.xlsx").read_bytes().startswith(b"PK")
    dialog.close()


def test_without_a_review_there_is_no_table_to_write_and_it_says_so(report):
    _desk, opened = report
    dialog = opened()
    assert dialog.go.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    assert not dialog.go.isEnabled()
    assert "no review" in dialog.foot.sentence.text()
    dialog.close()


def test_in_a_blind_review_the_window_names_no_colleague(report, sample_file, tmp_path):
    desk, opened = report
    shutil.copyfile(sample_file, tmp_path / "blind.kantar")
    desk.attach(Workspace.open(tmp_path / "blind.kantar"))
    with desk.ws.reading() as reader:
        imported = reader.find(AnnotationSet, kind="imported")
    start_review(desk.ws, imported[0].id, mine=desk.ws.own_set_id, blind=True)
    dialog = opened()
    shown = dialog.page.toPlainText() + dialog.html
    offered = [box.itemText(at) for box in (dialog.scope, dialog.review) for at in range(box.count())]
    for one in imported:
        assert one.name not in shown
        assert not any(one.name in words for words in offered)
    dialog.close()
