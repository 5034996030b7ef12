"""Settings taking effect at once: theme, keys, text, and a window in another language."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.dialogs.help import HelpDialog
from kantar_desk.gui.languages import chosen_language, install_language
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.style import style

_windows: list[tuple[Desk, MainWindow]] = []  # keeps what nothing else would hold


def take_effect(desk: Desk, names: Collection[str]) -> Desk:
    """Let changed settings act now. Answers the desk in use: another language makes a new window on the project."""
    settings = desk.settings
    if "theme" in names:
        style.apply(settings.theme)
    if "keys" in names:
        TABLE.bind(settings.keys)
        desk.keys_changed.emit()
        if desk.window is not None:
            desk.window.retitle_menus()
    if "text_size" in names:
        set_zoom = getattr(desk.places.get("read"), "set_zoom", None)
        if set_zoom is not None:
            set_zoom(settings.text_size)
    if "language" in names:
        return _in_language(desk)
    return desk


def _in_language(desk: Desk) -> Desk:
    from kantar_desk.gui.application import make_desk

    old = desk.window
    application = QApplication.instance()
    if old is None or not isinstance(application, QApplication):
        return desk
    install_language(desk.settings.language)
    QLocale.setDefault(QLocale(chosen_language(desk.settings.language)))
    workspace, place, geometry = desk.workspace, desk.place_id, old.saveGeometry()
    old.write_state()
    application.removeEventFilter(old)
    desk.bridge.attach(None)
    fresh, window = make_desk()
    _windows[:] = [(fresh, window)]
    window.restoreGeometry(geometry)
    fresh.attach(workspace)
    window.go_to(place)
    window.show()
    for handbook in old.findChildren(HelpDialog):
        _reopen(handbook, fresh, window)
    old.hide()
    old.deleteLater()
    return fresh


def _reopen(handbook: HelpDialog, desk: Desk, window: MainWindow) -> None:
    """The handbook in the new language, where it was and at the same place of the same page."""
    other = HelpDialog(desk, window)
    other.restoreGeometry(handbook.saveGeometry())
    other.show()
    other.go_to(handbook.place())
