"""What every test starts from: an empty home, no network, an offscreen Qt that may not warn, the shared material."""

from __future__ import annotations

import gc
import importlib.util
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

# Before anything imports Qt. The end-to-end tests bring a screen of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
os.environ.setdefault("PYTEST_QT_API", "pyside6")

ROOT = Path(__file__).resolve().parent.parent
HAS_QT = importlib.util.find_spec("PySide6") is not None
# Said by Qt's offscreen platform about what it cannot do; none of it is ours.
OFFSCREEN_NOISE = ("This plugin does not support", "QFont::setPointSize")

# Without Qt the tests of the window cannot even be imported.
collect_ignore_glob = [] if HAS_QT else ["gui/*", "e2e/*"]

_calls_home: list[str] = []


def _watch_sockets(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook sees every connection of this process, also one that a library makes and hides."""
    if event not in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        return
    if event == "socket.getaddrinfo":
        _calls_home.append(f"look-up of {arguments[0]!r}")
    elif isinstance(arguments[0], socket.socket) and arguments[0].family in (socket.AF_INET, socket.AF_INET6):
        _calls_home.append(f"connection to {arguments[1]!r}")
    else:
        return
    raise PermissionError(f"The desk never calls home: {_calls_home[-1]}")


sys.addaudithook(_watch_sockets)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A Qt warning fails a test of the window."""
    if not HAS_QT:
        return
    for item in items:
        if item.get_closest_marker("gui") is not None:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True))


@pytest.fixture(autouse=True)
def no_network():
    """A test fails on any connection that leaves the machine, even if the code under test swallowed the error."""
    _calls_home.clear()
    yield
    assert not _calls_home, f"network access: {_calls_home}"


@pytest.fixture(scope="session")
def _session_folders(tmp_path_factory):
    runtime = tmp_path_factory.mktemp("run")
    runtime.chmod(0o700)
    return {"XDG_RUNTIME_DIR": runtime, "XDG_CACHE_HOME": tmp_path_factory.mktemp("cache")}


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory, monkeypatch, _session_folders):
    """A home folder of its own for each test; nothing of the person who runs the tests is read or written."""
    home = tmp_path_factory.mktemp("home")
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        **_session_folders,
    }
    for name, folder in folders.items():
        monkeypatch.setenv(name, str(folder))
    for name in ("KANTAR_DESK_PROJECT", "KANTAR_DESK_ANNOTATOR"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session")
def calls():
    """Counts the calls that a piece of work makes: what it costs, whatever machine it runs on."""

    def count(work) -> int:
        number = 0

        def note(_frame, event, _argument) -> None:
            nonlocal number
            number += event in ("call", "c_call")

        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(None)
        return number

    return count


class SmallDisk:
    """A file system of its own at ``path``, as small as a test wants it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    def fill(self, *, but: int = 0) -> None:
        """Take all room but so many bytes."""
        self.empty()
        room = os.statvfs(self.path)
        self._filler.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - but)))

    def empty(self) -> None:
        """Give the room back."""
        self._filler.unlink(missing_ok=True)

    def protect(self) -> None:
        """From now on nothing can be written."""
        subprocess.run(["mount", "-o", "remount,ro", self.path], check=True)


@pytest.fixture
def small_disk(tmp_path_factory):
    """Makes disks of so many megabytes; skips where this needs rights that the tests do not have."""
    made = []

    def make(megabytes: int) -> SmallDisk:
        if os.name == "nt" or os.geteuid() != 0:
            pytest.skip("mounting needs the rights of the administrator")
        path = tmp_path_factory.mktemp("disk")
        words = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", path]
        if subprocess.run(words, check=False).returncode:
            pytest.skip("this place does not allow mounting")
        made.append(path)
        return SmallDisk(path)

    yield make
    for path in made:
        subprocess.run(["umount", "--lazy", path], check=True)  # a failed test may still hold a file there


def _stood(widget, before) -> bool:
    """True for a window that was there before, and for the menus and lists that such a window opens."""
    from shiboken6 import getCppPointer

    while widget is not None:
        if getCppPointer(widget)[0] in before:
            return True
        widget = widget.parentWidget()
    return False


@pytest.fixture(autouse=True)
def no_leaked_widget(request):
    """A test of the window leaves no window behind that it made."""
    if not HAS_QT or request.node.get_closest_marker("gui") is None:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer, isValid

    # By address: the Python object of a widget that nobody holds is another one each time it is asked for.
    before = (
        {getCppPointer(widget)[0] for widget in QApplication.topLevelWidgets()}
        if QApplication.instance()
        else ()
    )
    yield
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if not _stood(widget, before)]
    if left:
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    leaked = [type(widget).__name__ for widget in left if isValid(widget)]
    assert not leaked, f"left behind: {leaked}"


@pytest.fixture(scope="session", autouse=True)
def _clipboard_emptied():
    """What a test put on the offscreen clipboard does not outlive the interpreter, which would end in a crash."""
    yield
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder with ``corpus/``, ``reference/`` and ``conformance/``; tests that need it skip where it is missing."""
    folder = Path(os.environ.get("KANTAR_SHARED_DIR") or ROOT.parent / "shared").resolve()
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the shared folder is not here ({folder.name}); set KANTAR_SHARED_DIR")
    return folder


@pytest.fixture(scope="session")
def corpus_dir(shared_dir: Path) -> Path:
    """The sample corpus and its ``facts.json``."""
    return shared_dir / "corpus"
