"""Makes the window: application, theme, languages, places, the first project; then runs it."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from kantar_desk import __version__
from kantar_desk.assets import asset
from kantar_desk.errors import KantarError
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.languages import install_language
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.places.disputes.place import DisputesPlace
from kantar_desk.gui.places.names.place import NamesPlace
from kantar_desk.gui.places.overview.place import OverviewPlace
from kantar_desk.gui.places.read import ReadPlace
from kantar_desk.gui.places.review.place import ReviewPlace
from kantar_desk.gui.style import style
from kantar_desk.settings import default_project_path, load

log = logging.getLogger(__name__)

NO_SCREEN = (
    "There is no screen to open the window on. Use the command line (kantar-desk --help), set DISPLAY, or run the "
    "demo: kantar-desk --demo FOLDER"
)


def open_window(words: Sequence[str]) -> int:
    """Open the desk on the named project, or the default one. Answers the exit status."""
    parser = argparse.ArgumentParser(prog="kantar-desk", add_help=False)
    parser.add_argument("project", nargs="?")
    parser.add_argument("--project", dest="named")
    parser.add_argument("--demo", metavar="FOLDER")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(list(words))
    if options.demo:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from kantar_desk.gui.demo import run_demo

        return run_demo(Path(options.demo))
    if not has_screen():
        sys.stderr.write(NO_SCREEN + "\n")
        return 1
    app = make_application()
    desk, window = make_desk()
    named = options.named or options.project
    window.show()
    QTimer.singleShot(0, style.load_icons)
    QTimer.singleShot(0, lambda: open_first(desk, Path(named) if named else None))
    if options.smoke:
        QTimer.singleShot(1500, window.close)
    return app.exec()


def has_screen() -> bool:
    """True when Qt will find a platform to draw on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """The one application object, with its names, icon, theme and language."""
    os.environ.setdefault("QT_API", "pyside6")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("kantar-desk")
    app.setApplicationDisplayName("Kantar Desk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.kantardesk.KantarDesk")
    app.setWindowIcon(QIcon(str(asset("resources", "icons", "kantar-desk.svg"))))
    style.start(app)
    return app


def make_desk() -> tuple[Desk, MainWindow]:
    """The desk and its window with all places; no project is open yet."""
    loaded = load()
    settings = loaded.settings
    install_language(settings.language)
    QLocale.setDefault(QLocale(settings.language) if settings.language != "system" else QLocale.system())
    style.apply(settings.theme)
    TABLE.bind(settings.keys)
    desk = Desk(settings)
    window = MainWindow(desk)
    add_places(desk, window)
    window.resize(style.px(1440), style.px(900))
    window.go_to("read")
    if loaded.problem is not None:
        desk.bridge.report(loaded.problem)
    return desk, window


def add_places(desk: Desk, window: MainWindow) -> None:
    """All places of the rail, in its order."""
    window.add_place("read", "book-open", ReadPlace(desk))
    window.add_place("disputes", "scales", DisputesPlace(desk))
    window.add_place("names", "address-book", NamesPlace(desk))
    window.add_place("review", "check-square", ReviewPlace(desk))
    window.add_place("overview", "chart-bar", OverviewPlace(desk))


def open_first(desk: Desk, named: Path | None) -> None:
    """Open the named project, or the default one, which is made when it is not there."""
    from kantar_desk.gui.projects import open_path, open_project

    if named is not None:
        open_path(desk, named)
        return
    path = default_project_path()
    try:
        open_project(desk, path, create=True)
    except KantarError as error:
        desk.bridge.report(error)
