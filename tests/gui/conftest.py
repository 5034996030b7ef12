"""The whole window on a copy of the sample project, and keys as a keyboard sends them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

sys.path.insert(0, str(Path(__file__).parent))  # for the modules that tests here share

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid
from waiting import settle

from kantar_desk.assets import asset
from kantar_desk.gui.commands import TABLE
from kantar_desk.gui.desk import Desk
from kantar_desk.gui.keymap import EVDEV
from kantar_desk.gui.main_window import MainWindow
from kantar_desk.model.annotation import AnnotationSet
from kantar_desk.settings import Settings
from kantar_desk.workspace.review_actions import TakeOver
from kantar_desk.workspace.sample import create_sample
from kantar_desk.workspace.starter import load_starter
from kantar_desk.workspace.workspace import Workspace

SCAN_CODES = {code: number + 8 for number, code in EVDEV.items()}
NAMED = {
    "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Del": Qt.Key.Key_Delete, "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down, "Left": Qt.Key.Key_Left, "Right": Qt.Key.Key_Right, "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space, "PgUp": Qt.Key.Key_PageUp, "PgDn": Qt.Key.Key_PageDown, "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End, **{f"F{number}": getattr(Qt.Key, f"Key_F{number}") for number in range(1, 13)},
}  # fmt: skip
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def send_key(chord: str, text: str | None = None) -> None:
    """Press and release a chord (``Ctrl+KeyK``, ``Digit1``, ``Enter``) on the widget with the focus, by scan code."""
    *names, code = chord.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in names:
        modifiers |= MODIFIERS[name]
    if code in NAMED:
        key, written = int(NAMED[code]), ""
    elif code.startswith("Key"):
        key, written = ord(code[3:]), code[3:].lower()
    elif code.startswith("Digit"):
        key, written = ord(code[5:]), code[5:]
    else:
        key, written = 0, ""
    if "Ctrl" in names or "Alt" in names:
        written = ""
    scan = SCAN_CODES.get(code, 0)
    settle()
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(sort, key, modifiers, scan, 0, 0, written if text is None else text)
        QApplication.sendEvent(target, event)
    settle()


def send_text(text: str) -> None:
    """Type letters, digits and spaces into the field with the focus."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(sort, 0, Qt.KeyboardModifier.NoModifier, letter))
    settle()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory) -> Path:
    """The sample project, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.kantar"
    starter = load_starter(asset("resources", "codebook.toml"))
    create_sample(path, annotator="Test", seeds=asset("seeds"), starter=starter).close()
    return path


@pytest.fixture(scope="session")
def tagged_file(sample_file, tmp_path_factory) -> Path:
    """The sample project with the first colleague's tags taken over into my own set, made once."""
    path = tmp_path_factory.mktemp("tagged") / "tagged.kantar"
    shutil.copyfile(sample_file, path)
    with Workspace.open(path) as workspace:
        with workspace.reading() as reader:
            theirs = reader.find(AnnotationSet, kind="imported")[0]
            found = [tag.id for doc in reader.documents() for tag in reader.annotations(doc.id, [theirs.id])]
        workspace.perform(TakeOver(annotation_ids=tuple(found)))
    return path


@pytest.fixture(scope="session")
def desk_application(qapp):
    """The application as the program makes it, once."""
    from kantar_desk.gui.application import make_application
    from kantar_desk.gui.style import style

    made = make_application()
    style.apply("light")
    style.load_icons()
    return made


@pytest.fixture(scope="module")
def shared_window(desk_application):
    """One window for the tests of a file: making it is what takes time. Each test gets a project of its own."""
    from kantar_desk.gui.application import make_desk

    desk, window = make_desk()
    yield desk, window
    close_window(window)


def close_window(window: QWidget) -> None:
    """Close a window and let it go at once."""
    if isValid(window):
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


@pytest.fixture
def desk_window(shared_window, sample_file, tmp_path):
    """Desk and window on a copy of the sample project, as big as a laptop's screen."""
    yield from _project_in(shared_window, sample_file, tmp_path / "sample.kantar")


@pytest.fixture
def read(desk_window):
    """The Read place with the focus in its first document, in one text."""
    desk, _ = desk_window
    place = desk.places["read"]
    place.open(place.documents.ids()[0])
    place.view.setFocus()
    return place


@pytest.fixture
def tagged_window(shared_window, tagged_file, tmp_path):
    """As `desk_window`, with tags of my own."""
    yield from _project_in(shared_window, tagged_file, tmp_path / "tagged.kantar")


@pytest.fixture
def fresh_window(desk_application, sample_file, tmp_path):
    """As `desk_window`, in a window made for this test only."""
    from kantar_desk.gui.application import make_desk

    desk, window = make_desk()
    yield from _project_in((desk, window), sample_file, tmp_path / "sample.kantar")
    close_window(window)


def _project_in(made: tuple[Desk, MainWindow], file: Path, path: Path) -> Iterator[tuple[Desk, MainWindow]]:
    desk, window = made
    shutil.copyfile(file, path)
    desk.settings = Settings()
    TABLE.bind({})
    desk.attach(Workspace.open(path))
    window.go_to("read")
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    window.messages.close_message()
    settle()
    yield desk, window
    if not isValid(window):  # a test that changed the language
        return
    for dialog in window.findChildren(QDialog):
        dialog.close()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.attach(None)
    settle()


@pytest.fixture
def press() -> Callable[..., None]:
    """`send_key`."""
    return send_key


@pytest.fixture
def type_text() -> Callable[[str], None]:
    """`send_text`."""
    return send_text


@pytest.fixture
def focused() -> Callable[[], QWidget | None]:
    """The widget with the focus."""
    return QApplication.focusWidget
