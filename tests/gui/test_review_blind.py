"""A blind review of several colleagues: no window, dialog, file name or written file tells who they are."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from waiting import wait, wait_for_jobs
from words_shown import words_of

from kantar_desk.gui.dialogs.export import ExportDialog
from kantar_desk.gui.dialogs.report import ReportDialog
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.model.identity import Person

pytestmark = pytest.mark.gui


@pytest.fixture
def blind(tagged_window):
    """A blind review of both colleagues, started in the window; the names that must not be told."""
    desk, window = tagged_window
    with desk.ws.reading() as reader:
        names = {one.name for one in reader.find(AnnotationSet, kind="imported")}
        names |= {one.name for one in reader.find(Person) if one.id != desk.ws.annotator_id}
    assert len(names) >= 2
    window.go_to("review")
    place = desk.places["review"]
    place.stack.setCurrentWidget(place.start)
    start = place.start
    start.read()
    for number in range(start.theirs.count()):
        start.theirs.item(number).setCheckState(Qt.CheckState.Checked)
    start.rule.setCurrentIndex(start.rule.findData("k_of_n"))
    start.blind.setChecked(True)
    start.begin.click()
    wait_for_jobs(desk)
    assert place.review is not None
    assert len(place.review.frame.sets) == 3
    return desk, window, names


def told(names: set[str], words: str) -> str:
    """The first name in these words, with what stands round it."""
    for name in names:
        hit = re.search(rf".{{0,80}}\b{re.escape(name)}\b.{{0,80}}", words, re.DOTALL)
        if hit is not None:
            return hit.group()
    return ""


def test_no_place_dialog_or_list_names_a_colleague(blind):
    desk, window, names = blind
    for place in desk.places:
        window.go_to(place)
        wait_for_jobs(desk)
        assert not told(names, "\n".join(words_of(window))), place
    window.go_to("review")
    window.run("review.new")
    start = desk.places["review"].start
    for number in range(start.theirs.count()):
        start.theirs.item(number).setCheckState(Qt.CheckState.Checked)
    start.pairs.button.click()
    wait_for_jobs(desk)
    table = start.pairs.table
    heads = [table.horizontalHeaderItem(number).text() for number in range(table.columnCount())]
    assert not told(names, "\n".join([*words_of(window), *heads]))
    assert "Colleague A" in heads
    for command in ("edit.history", "tools.report", "file.export"):
        window.run(command)
        wait_for_jobs(desk)
        dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert dialogs, command
        assert not told(names, "\n".join(words_of(window))), command
        for one in dialogs:
            one.close()
    assert not told(names, window.windowTitle() + window.status.text + window.messages.text)
    for menu in window.menuBar().actions():
        entries = menu.menu().actions() if menu.menu() is not None else []
        deeper = [inner for one in entries if one.menu() is not None for inner in one.menu().actions()]
        assert not told(names, "\n".join(one.text() + one.toolTip() for one in (*entries, *deeper)))


def offered_names(monkeypatch) -> list[str]:
    """The file names a dialog offers; the chooser is answered with Cancel."""
    offered: list[str] = []

    def chooser(parent, title, name, *_more):
        offered.append(f"{title} {name}")
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chooser)
    return offered


def test_no_offered_file_name_and_no_written_report_names_a_colleague(blind, tmp_path, monkeypatch):
    desk, window, names = blind
    offered = offered_names(monkeypatch)
    window.run("review.reply")
    window.run("tools.report")
    report = window.findChild(ReportDialog)
    wait(lambda: bool(report.html))
    written = []
    for format_ in ("html", "pdf", "csv", "xlsx"):
        report.format.setCurrentIndex(report.format.findData(format_))
        report.go.click()
        report.write(tmp_path / f"out.{format_}")
        wait_for_jobs(desk)
        written.append(tmp_path / f"out.{format_}")
    report.close()
    window.run("file.export")
    export = window.findChild(ExportDialog)
    wait_for_jobs(desk)
    export.go.click()
    wait_for_jobs(desk)
    export.close()
    assert len(offered) >= 5
    assert not told(names, "\n".join(offered))
    for path in written:
        assert path.exists(), path.name
        assert not told(names, content(path)), path.name


def content(path: Path) -> str:
    """All that a file says: parts of a package, streams and metadata of a PDF in every spelling, and its text."""
    data = path.read_bytes()
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as package:
            return "\n".join(
                f"{one}\n{package.read(one).decode('utf-8', 'replace')}" for one in package.namelist()
            )
    if path.suffix != ".pdf":
        return data.decode("utf-8-sig")
    found = [data.decode("latin-1")]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            continue
    found.append(data.replace(b"\x00", b"").decode("latin-1"))  # UTF-16 in the document information
    if shutil.which("pdftotext") is not None:
        done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
        assert "Colleague A" in done.stdout, "the text of the report was found"
        found.append(done.stdout)
    return "\n".join(found)
