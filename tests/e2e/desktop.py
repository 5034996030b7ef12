"""Drives the real window from outside: X keycodes, mouse, clipboard, and the project file read by another process."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# X keycodes of physical keys: evdev + 8; they mean the same key on every layout. xdotool takes a lone digit for a
# keysym, so Esc (keycode 9) goes by name.
KEYS = {
    **{str(number): 9 + number for number in range(1, 10)},
    "0": 19, "minus": 20, "equal": 21,
    **dict(zip("qwertyuiop", range(24, 34), strict=True)),
    "[": 34, "]": 35, "Enter": 36, "Ctrl": 37,
    **dict(zip("asdfghjkl", range(38, 47), strict=True)),
    "`": 49, "Shift": 50, "\\": 51,
    **dict(zip("zxcvbnm", range(52, 59), strict=True)),
    ",": 59, ".": 60, "Alt": 64, "space": 65, "Esc": "Escape", "Tab": 23, "Backspace": 22,
    "F1": 67, "F3": 69, "F6": 72, "F7": 73, "F8": 74, "Home": 110, "Up": 111, "PgUp": 112, "Left": 113,
    "Right": 114, "End": 115,
    "Down": 116, "PgDn": 117, "Del": 119,
}  # fmt: skip


def wait_for(check: Callable[[], Any], what: str, seconds: float = 20) -> Any:
    """Poll until the check answers something true; fail with what was waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = check()
        except (OSError, sqlite3.Error, ValueError, KeyError):
            found = None
        if found:
            return found
        time.sleep(0.03)
    raise AssertionError(f"waited {seconds} s for: {what}")


class Window:
    """One running desk. ``ask`` sends a request to its test listener, which only looks and never changes anything."""

    def __init__(self, process: subprocess.Popen[str], home: Path) -> None:
        self.process = process
        self.home = home
        self.id = ""

    def xdotool(self, *words: str) -> str:
        return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout

    def key(self, chord: str, times: int = 1) -> None:
        """Press a chord of physical keys such as ``Shift+]`` or ``Ctrl+Enter``."""
        *held, last = chord.split("+")
        for name in held:
            self.xdotool("keydown", str(KEYS[name]))
        for _ in range(times):
            self.xdotool("key", str(KEYS[last if len(last) > 1 else last.lower()]))
        for name in reversed(held):
            self.xdotool("keyup", str(KEYS[name]))

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "1", text)

    def state(self) -> dict[str, Any]:
        """What the window shows now, as its observer writes it."""
        return json.loads((self.home / "observed.json").read_text("utf-8"))

    def wait(self, check: Callable[[dict[str, Any]], Any], what: str, seconds: float = 20) -> Any:
        try:
            return wait_for(lambda: check(self.state()), what, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; state: {self._brief()}") from None

    def _brief(self) -> str:
        try:
            state = self.state()
        except (OSError, ValueError):
            return "none"
        return str(
            {key: state[key] for key in ("place", "document", "selection", "tag", "message", "focus", "tags")}
        )

    def settle(self) -> None:
        """Wait until the observer has seen the window after everything sent so far."""
        before = time.time()
        wait_for(lambda: self.state()["at"] > before + 0.05, "the window to be idle")

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen."""
        self.xdotool("mousemove", str(x), str(y))
        self.xdotool("click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at one place, move in steps, let go at the other."""
        self.xdotool("mousemove", str(start[0]), str(start[1]))
        self.xdotool("mousedown", "1")
        for step in range(1, 9):
            x = start[0] + (end[0] - start[0]) * step // 8
            y = start[1] + (end[1] - start[1]) * step // 8
            self.xdotool("mousemove", str(x), str(y))
        self.xdotool("mouseup", "1")

    def place_of(self, position: int) -> tuple[int, int]:
        """Where on the screen a code point of the text stands (middle of its line); asks the observer to look."""
        question = self.home / "question.json"
        question.write_text(json.dumps({"position": position}))
        answer = wait_for(
            lambda: (found := self.state().get("place_of")) and found["position"] == position and found,
            f"the place of {position}",
        )
        return answer["x"], answer["y"]

    def dialog(self, name: str) -> None:
        """Wait for a dialog and give it the keyboard, as a window manager would."""
        found = self.wait(lambda state: state["dialogs"].get(name), f"the dialog {name}")
        self.xdotool("windowfocus", "--sync", str(found))
        self.settle()

    def back(self) -> None:
        """Give the keyboard back to the main window."""
        self.xdotool("windowfocus", "--sync", self.id)
        self.settle()

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        waiting = self.home / "drop.new"
        waiting.write_text(json.dumps([str(path) for path in paths]))
        waiting.replace(self.home / "drop.json")

    def select(self, start: int, end: int) -> None:
        """Select words with the mouse, from the middle of one caret place to another."""
        self.drag(self.place_of(start), self.place_of(end))
        self.wait(lambda state: state["selection"] == [start, end], f"the selection {start}–{end}")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()


@contextmanager
def desk(home: Path, *arguments: str, size: tuple[int, int] = (1280, 720)) -> Iterator[Window]:
    """Start the desk as a person would, in a home of its own, and wait until it is painted and has the focus."""
    home.mkdir(parents=True, exist_ok=True)
    observed = home / "observed.json"
    observed.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": "xcb",
        "KANTAR_TEST_OBSERVER": str(home),
        "KANTAR_TEST_SIZE": f"{size[0]}x{size[1]}",
        "LC_ALL": "C.UTF-8",
    }
    log = (home / "window.log").open("a")
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("observed_desk.py")), *arguments],
        env=environment, stdout=log, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    window = Window(process, home)
    try:
        wait_for(lambda: window.state()["ready"], f"the window; log: {home / 'window.log'}", 60)
        window.id = str(window.state()["window"])
        window.xdotool("windowfocus", "--sync", window.id)
        window.settle()
        yield window
    except BaseException:
        picture = shutil.which("import")
        if picture is not None:
            subprocess.run([picture, "-window", "root", str(home / "failed.png")], check=False)
        raise
    finally:
        window.close()
        log.close()
