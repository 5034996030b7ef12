"""Settings act at once and are on the disk at once."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.dialogs.settings import SettingsDialog
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.style import style
from kantar_desk.settings import load

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(desk_window):
    _desk, window = desk_window
    window.run("window.settings")
    made = window.findChild(SettingsDialog)
    yield made
    style.apply("light")


def shown_windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


def choose(box, value) -> None:
    at = box.findData(value)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_the_theme_changes_at_once_and_is_kept(dialog):
    choose(dialog.theme, "dark")
    assert style.theme.dark
    assert load().settings.theme == "dark"


def test_text_size_and_spacing_reach_the_page(dialog):
    dialog.text_size.setValue(150)
    dialog.spacing.setValue(120)
    assert dialog.desk.places["read"].zoom == 150
    assert (load().settings.text_size, load().settings.line_spacing) == (150, 120)


def test_my_name_is_on_my_tags(dialog):
    dialog.annotator.setText("Dana")
    dialog.annotator.editingFinished.emit()
    assert dialog.desk.ws.annotator().name == "Dana"
    assert load().settings.annotator == "Dana"


def test_a_new_key_runs_the_command_and_the_old_one_rests(dialog, press):
    desk = dialog.desk
    at = dialog.keys.model.rows.index(TABLE.by_id["view.labels"])
    dialog.keys.list.setCurrentIndex(dialog.keys.model.index(at))
    dialog.keys.catch()
    press("Ctrl+KeyB")
    assert TABLE.key_text("view.labels") == "Ctrl+B"
    assert load().settings.keys == {"view.labels": "Ctrl+B"}
    dialog.close()
    desk.window.activateWindow()
    desk.places["read"].view.setFocus()
    before = desk.settings.labels
    press("Ctrl+KeyL")
    assert desk.settings.labels == before
    press("Ctrl+KeyB")
    assert desk.settings.labels != before


def test_a_key_of_another_command_is_refused_with_its_name(dialog, press):
    at = dialog.keys.model.rows.index(TABLE.by_id["view.labels"])
    dialog.keys.list.setCurrentIndex(dialog.keys.model.index(at))
    dialog.keys.catch()
    press("Ctrl+KeyK")
    assert "Command palette" in dialog.keys.words.text()
    assert TABLE.key_text("view.labels") == "Ctrl+L"
    press("Esc")
    assert dialog.isVisible(), "Esc gives up the key, not the window"


def test_no_key_and_back_to_the_key_it_came_with(dialog):
    at = dialog.keys.model.rows.index(TABLE.by_id["view.labels"])
    dialog.keys.list.setCurrentIndex(dialog.keys.model.index(at))
    dialog.keys.give("")
    assert TABLE.key_text("view.labels") == ""
    dialog.keys.reset()
    assert TABLE.key_text("view.labels") == "Ctrl+L"
    assert load().settings.keys == {}


def test_single_keys_can_be_switched_off(dialog, press):
    desk = dialog.desk
    dialog.single_keys.setChecked(False)
    dialog.close()
    desk.window.activateWindow()
    desk.places["read"].view.setFocus()
    before = desk.hidden_sets.copy()
    press("KeyH")
    assert desk.hidden_sets == before


def test_every_control_has_a_name(dialog):
    for control in (
        dialog.theme, dialog.language, dialog.face, dialog.text_size, dialog.spacing, dialog.labels,
        dialog.annotator, dialog.keys.list, dialog.keys.filter,
    ):  # fmt: skip
        assert control.accessibleName()


def test_another_language_makes_a_window_on_the_same_project(fresh_window):
    desk, window = fresh_window
    stood = set(shown_windows()) - {window}
    workspace = desk.workspace
    assert workspace is not None
    window.run("window.settings")
    choose(window.findChild(SettingsDialog).language, "ru")
    (fresh,) = set(shown_windows()) - stood
    assert fresh is not window
    assert fresh.desk.workspace is workspace
    assert workspace.writable
    choose(fresh.findChild(SettingsDialog).language, "en")
    for one in set(shown_windows()) - stood:
        one.close()
        one.deleteLater()
