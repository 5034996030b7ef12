"""The handbook in the window: whole in every language, at the same place after a change of language, found by words."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kantar_desk.assets import asset
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs import help as handbook
from kantar_desk.gui.dialogs.help import HelpDialog, pages
from kantar_desk.gui.dialogs.settings import SettingsDialog
from kantar_desk.gui.keymap import chord_text
from kantar_desk.gui.languages import LANGUAGES, install_language
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.settings import Settings

pytestmark = pytest.mark.gui

SIZE = (1120, 656)  # as it opens on a screen of 1280 × 720
LARGEST = 150_000
PICTURES = {"read.png", "matrix.png", "review.png", "overview.png", "import.png"}


def look() -> None:
    for _ in range(4):
        QApplication.processEvents()


def pictures_of(language: str) -> Path:
    own = asset("resources", "help") / ("" if language == "en" else language)
    return own / "pictures"


@pytest.fixture
def opened(desk_application):
    """Opens the handbook in a language."""
    made = []

    def open_in(language: str) -> HelpDialog:
        install_language(language)
        dialog = HelpDialog(Desk(Settings()))
        dialog.resize(*SIZE)
        dialog.show()
        look()
        made.append(dialog)
        return dialog

    yield open_in
    for dialog in made:
        dialog.close()
    install_language("en")
    look()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole(opened, language):
    dialog = opened(language)
    shown = [(row.name, row.title) for row in dialog.model.rows]
    assert [name for name, _ in shown] == [page.name for page in pages("en")]
    for name, title in shown:
        dialog.open_page(name)
        look()
        text = dialog.page.toPlainText()
        assert text.startswith(title)
        assert dialog.page.horizontalScrollBar().maximum() == 0, f"{name} is wider than its window"
        assert dialog.page.missing_pictures() == []


def test_titles_are_in_the_language_and_fit_the_list(opened):
    for language in LANGUAGES:
        dialog = opened(language)
        for row in range(dialog.model.rowCount()):
            title = dialog.model.index(row).data()
            assert (re.search("[а-я]", title) is not None) == (language != "en"), title
            room = dialog.list.viewport().width() - 28
            assert dialog.list.fontMetrics().horizontalAdvance(title) <= room, title


def test_blocks_are_the_same_in_every_language(opened):
    """So a place in one language is the same place in another."""
    counts = []
    for language in LANGUAGES:
        dialog = opened(language)
        counts.append([])
        for page in pages(language):
            dialog.open_page(page.name)
            counts[-1].append((page.name, dialog.page.document().blockCount()))
    assert counts[0] == counts[1] == counts[2]


def test_an_open_handbook_follows_the_language_at_the_same_place(fresh_window):
    _, window = fresh_window
    stood = {one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)} - {window}
    window.run("help.handbook")
    dialog = window.findChild(HelpDialog)
    dialog.open_page("review.md")
    look()
    dialog.page.verticalScrollBar().setValue(dialog.page.verticalScrollBar().maximum() // 2)
    place = dialog.place()
    assert place.block > 10
    window.run("window.settings")
    box = window.findChild(SettingsDialog).language
    at = box.findData("ru")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    look()
    windows = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()
    ]
    (fresh,) = set(windows) - stood
    there = fresh.findChild(HelpDialog)
    assert there is not None
    assert there.isVisible()
    assert there.page.toPlainText().startswith("Проверка")
    assert (there.place().name, there.place().block) == (place.name, place.block)
    assert there.place().above == pytest.approx(place.above, abs=0.1)
    assert there.size() == dialog.size()
    box = fresh.findChild(SettingsDialog).language
    box.activated.emit(box.findData("en"))
    for one in QApplication.topLevelWidgets():
        if isinstance(one, MainWindow) and one not in stood:
            one.close()
            one.deleteLater()
    look()


def test_words_are_found_in_any_case_and_with_either_letter(opened):
    dialog = opened("ru")
    dialog.field.setText("ДИАКРИТИЧЕСКИЕ")
    assert [row.name for row in dialog.model.rows] == ["reading-and-tagging.md"]
    assert dialog.page.textCursor().selectedText() == "диакритические"
    dialog.field.setText("зачеркнуто")
    assert [row.name for row in dialog.model.rows] == ["disputes.md", "review.md"]
    assert dialog.page.textCursor().selectedText() == "зачёркнуто"
    dialog.field.setText("нет такого слова")
    assert dialog.page.toPlainText() == "Ни на одной странице нет этих слов."
    dialog.field.clear()
    assert len(dialog.model.rows) == len(pages("ru"))


def test_links_lead_to_pages_and_nowhere_else(opened):
    dialog = opened("kk")
    dialog.page.anchorClicked.emit(QUrl("disputes.md"))
    assert dialog.page.toPlainText().startswith("Даулар")
    dialog.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert dialog.page.toPlainText().startswith("Даулар")


def test_a_page_without_translation_is_shown_in_english(tmp_path, monkeypatch):
    copy = tmp_path / "help"
    shutil.copytree(asset("resources", "help"), copy)
    (copy / "ru" / "codes.md").unlink()
    monkeypatch.setattr(handbook, "asset", lambda *_: copy)
    found = {page.name: page for page in pages.__wrapped__("ru")}
    assert found["codes.md"].title == "Codes"
    assert found["codes.md"].folder == copy
    assert found["names.md"].title == "Имена"
    assert found["names.md"].folder == copy / "ru"


def test_a_picture_is_as_wide_as_there_is_room(opened):
    dialog = opened("en")
    dialog.open_page("disputes.md")
    for width in (1120, 820, 1200):
        dialog.resize(width, 600)
        look()
        assert dialog.page.horizontalScrollBar().maximum() == 0


def test_the_keyboard_page_has_every_key():
    text = (asset("resources", "help") / "keyboard.md").read_text(encoding="utf-8")
    named = {(one or other).strip() for one, other in re.findall(r"``(.+?[^`])``|`([^`]+)`", text)}
    named |= {f"Ctrl+{digit}" for digit in range(1, 6)}  # written as a range
    keys = {chord_text(key) for command in TABLE.commands for key in command.keys}
    assert keys - named == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_there_and_small(language):
    found = {path.name: path for path in pictures_of(language).iterdir()}
    assert set(found) == PICTURES
    for path in found.values():
        assert path.stat().st_size < LARGEST
        assert QImage(str(path)).format() == QImage.Format.Format_Indexed8


def test_pictures_are_drawn_by_one_command(tmp_path):
    drawer = Path(__file__).with_name("handbook_pictures.py")
    done = subprocess.run(
        [sys.executable, str(drawer), str(tmp_path), "kk"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    drawn = {path.name: QImage(str(path)) for path in (tmp_path / "kk" / "pictures").iterdir()}
    assert set(drawn) == PICTURES
    for name, picture in drawn.items():
        assert picture.size() == QImage(str(pictures_of("kk") / name)).size()
