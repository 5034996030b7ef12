"""Makes the window: application, theme, languages, places, the first project; then runs it."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kantar_desk import __version__
from kantar_desk.assets import asset
from kantar_desk.gui.languages import install_language
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.gui.style import style
from kantar_desk.settings import default_project_path, load, project_to_open

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from kantar_desk.gui.desk import Desk
    from kantar_desk.settings import Loaded

PLACES = (
    ("read", "book-open", QT_TRANSLATE_NOOP("Commands", "Read")),
    ("disputes", "scales", QT_TRANSLATE_NOOP("Commands", "Disputes")),
    ("names", "address-book", QT_TRANSLATE_NOOP("Commands", "Names")),
    ("review", "check-square", QT_TRANSLATE_NOOP("Commands", "Review")),
    ("overview", "chart-bar", QT_TRANSLATE_NOOP("Commands", "Overview")),
)
"""The rail: id, icon and word of every place, known before the places are imported."""

NO_SCREEN = (
    "There is no screen to open the window on. Use the command line (kantar-desk --help), set DISPLAY, or run the "
    "demo: kantar-desk --demo FOLDER"
)


def open_window(words: Sequence[str], when_painted: Callable[[], None] = lambda: None) -> int:
    """Open the desk on the named project, or the one open last. Answers the exit status.

    The window is painted with the project's list of documents first; what is large is imported after that.
    """
    named, demo, smoke = read_words(words)
    if demo:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from kantar_desk.gui.demo import run_demo

        return run_demo(Path(demo))
    if not has_screen():
        sys.stderr.write(NO_SCREEN + "\n")
        return 1
    app = make_application()
    loaded = load()
    project = Path(named) if named else project_to_open(loaded.settings)
    window = make_window(loaded)

    def painted() -> None:
        when_painted()
        finish(window, loaded, project)
        if smoke:
            QTimer.singleShot(1500, window.close)

    from kantar_desk.gui.first_view import FirstView
    from kantar_desk.workspace.first_look import first_look

    words = [QCoreApplication.translate("Commands", word) for _, _, word in PLACES]
    found = first_look(project)
    if found is not None:
        window.setWindowTitle(f"{found.name} – Kantar Desk")
    window.show_first(FirstView(window.menu_titles(), words, found, painted))
    window.show()
    return app.exec()


def read_words(words: Sequence[str]) -> tuple[str, str, bool]:
    """The project, the folder of the demo, and whether the program only starts and ends. Exits on other options."""
    if not words or (len(words) == 1 and not words[0].startswith("-")):
        return (words[0] if words else ""), "", False
    import argparse

    parser = argparse.ArgumentParser(prog="kantar-desk", add_help=False)
    parser.add_argument("project", nargs="?", default="")
    parser.add_argument("--project", dest="named", default="")
    parser.add_argument("--demo", metavar="FOLDER", default="")
    parser.add_argument("--smoke", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(list(words))
    return options.named or options.project, options.demo, options.smoke


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
    style.start(app)
    return app


def make_desk() -> tuple[Desk, MainWindow]:
    """The desk and its window with all places; no project is open yet."""
    loaded = load()
    window = make_window(loaded)
    desk = make_shell(window, loaded)
    window.complete()
    offer_places(desk, window)
    window.go_to("read")
    return desk, window


def make_window(loaded: Loaded) -> MainWindow:
    """The window in its language and its size, with nothing in it."""
    settings = loaded.settings
    install_language(settings.language)
    QLocale.setDefault(QLocale(settings.language) if settings.language != "system" else QLocale.system())
    style.foresee(settings.theme)
    window = MainWindow()
    window.resize(first_size(QGuiApplication.primaryScreen().availableSize()))
    return window


def make_shell(window: MainWindow, loaded: Loaded) -> Desk:
    """The desk; its window now has menus and rail that do nothing yet."""
    from PySide6.QtGui import QIcon

    from kantar_desk.gui.desk import Desk
    from kantar_desk.gui.pauses import keep_short

    QGuiApplication.setWindowIcon(QIcon(str(asset("resources", "icons", "kantar-desk.svg"))))
    style.apply(loaded.settings.theme)
    desk = Desk(loaded.settings)
    keep_short(desk)
    window.build(desk)
    for place_id, icon, word in PLACES:
        window.rail.add(place_id, icon, QCoreApplication.translate("Commands", word), "")
    window.rail.set_current("read")
    if loaded.problem is not None:
        desk.bridge.report(loaded.problem)
    return desk


def first_size(room: QSize) -> QSize:
    """The size of a window that was never moved: that of the design, and never more than the screen has, with a frame.

    Not every window manager makes a window smaller that asks for too much; what is said at its foot would be lost.
    """
    frame = QSize(style.px(8), style.px(40))
    return QSize(style.px(1440), style.px(900)).boundedTo(room - frame)


def offer_places(desk: Desk, window: MainWindow) -> None:
    """Put all places on the rail; each is made when it is gone to, or asked for something."""
    for place_id, icon, _ in PLACES:
        window.add_place(place_id, icon, partial(make_place, place_id, desk))


def make_place(place_id: str, desk: Desk) -> QWidget:
    """A place of the rail; its module is imported now."""
    if place_id == "read":
        from kantar_desk.gui.places.read import ReadPlace

        return ReadPlace(desk)
    if place_id == "disputes":
        from kantar_desk.gui.places.disputes.place import DisputesPlace

        return DisputesPlace(desk)
    if place_id == "names":
        from kantar_desk.gui.places.names.place import NamesPlace

        return NamesPlace(desk)
    if place_id == "review":
        from kantar_desk.gui.places.review.place import ReviewPlace

        return ReviewPlace(desk)
    from kantar_desk.gui.places.overview.place import OverviewPlace

    return OverviewPlace(desk)


def finish(window: MainWindow, loaded: Loaded, project: Path) -> None:
    """Bring the desk, commands, icons and Read, one at a time so that the window stays alive; then the project."""

    def steps() -> Iterator[Callable[[], object]]:
        desk = make_shell(window, loaded)
        yield window.complete
        yield partial(offer_places, desk, window)
        yield partial(desk.places.get, "read")
        yield style.load_icons
        yield partial(open_first, desk, project)
        yield partial(window.arrive, "read")

    run_steps(steps())


def run_steps(steps: Iterator[Callable[[], object]]) -> None:
    """Do one step after the other, with the events that came between them."""
    step = next(steps, None)
    if step is not None:
        step()
        QTimer.singleShot(0, lambda: run_steps(steps))


def open_first(desk: Desk, project: Path) -> None:
    """Open a project; the default one is made when it is not there."""
    from kantar_desk.gui.projects import open_default, open_path

    if project == default_project_path():
        open_default(desk)
    else:
        open_path(desk, project)
