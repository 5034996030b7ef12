"""The rules of the house that no other tool watches."""

from __future__ import annotations

import ast
import getpass
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kantar_desk"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)

IMPORT_ALL_BUT_GUI = """
import importlib, importlib.abc, sys
from pathlib import Path

class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "qtawesome", "qtpy"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoQt())
root = Path(sys.argv[1])
count = 0
for path in sorted((root / "kantar_desk").rglob("*.py")):
    parts = path.relative_to(root).with_suffix("").parts
    if parts[1] in ("gui", "__main__.py", "__main__"):
        continue
    importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    count += 1
print(count)
"""


def tracked_texts() -> dict[str, str]:
    """The text files of the checkout as git lists them, the new ones too."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    texts: dict[str, str] = {}
    for name in done.stdout.splitlines():
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return texts


def test_all_but_the_window_imports_without_qt() -> None:
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL_BUT_GUI, str(ROOT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    outside = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] not in ("gui", "__main__.py")]
    assert int(done.stdout) == len(outside)


def test_tests_outside_the_window_are_found_without_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "import importlib.util as u; real = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'PySide6' else real(name, *a)\n"
        "import pytest; sys.exit(pytest.main(['-p', 'no:pytest-qt', '-p', 'no:cacheprovider', '--collect-only', '-q',"
        " '-m', 'not gui and not e2e', 'tests']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_modules_stay_short_enough_to_be_read() -> None:
    # Past about 500 lines a module is due to be split; past 600 there is no excuse.
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in MODULES
    }
    long = {name: lines for name, lines in lengths.items() if lines > 600}
    assert not long, "due to be split by subject"


def test_no_module_is_named_for_nothing() -> None:
    empty_names = {"utils", "util", "misc", "common", "helpers", "helper", "stuff"}
    assert not [path for path in MODULES if {path.stem, path.parent.name} & empty_names]


def imported(path: Path) -> set[str]:
    """The names of all modules that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_no_module_can_call_home() -> None:
    ways_out = re.compile(
        r"^(urllib\.request|urllib3|http\.(client|server)|requests|httpx|aiohttp|ftplib|smtplib|imaplib|poplib|xmlrpc"
        r"|socketserver|webbrowser\.Background|PySide6\.(QtNetwork|QtWebSockets|QtWebEngine\w*))(\.|$)"
    )
    found = {path.name: name for path in MODULES for name in imported(path) if ways_out.match(name)}
    assert not found


def test_only_licensed_parts_of_qt_are_used() -> None:
    essentials = {
        "QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtTest", "QtDBus", "QtConcurrent",
        "QtXml",
    }  # fmt: skip
    used = {
        name.split(".")[1]
        for path in MODULES
        for name in imported(path)
        if name.startswith("PySide6.") and "Qt" in name
    }
    assert used <= essentials, "only PySide6-Essentials is a dependency, and QtCharts and its like are GPL"


def test_no_file_names_this_machine_or_a_place_to_fetch_from() -> None:
    # Put together here so that this file does not hold what it looks for.
    words = ["pypi" + ".org", "files.python" + "hosted.org", "deb.debian" + ".org/", "registry." + "npmjs"]
    words += [f"{ROOT.parent}/"] if len(str(ROOT.parent)) > 3 else []
    home = os.path.expanduser("~" + getpass.getuser())  # noqa: PTH111 - the home of the person, not of the test
    words += [f"{home}/"] if len(home) > 3 else []
    found = [f"{name}: {word}" for name, text in tracked_texts().items() for word in words if word in text]
    assert not found


def test_nothing_is_left_half_done() -> None:
    half_done = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X"]))
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in MODULES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if half_done.search(line)
    ]
    assert not found
