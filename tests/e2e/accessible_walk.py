"""Run inside a D-Bus session and an X server: shows the desk, walks its tree over AT-SPI, prints JSON.

``python accessible_walk.py show PROJECT PLACE`` is the program that is looked at; ``PROJECT PLACE`` alone looks.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time

ROOT = "/org/a11y/atspi/accessible/root"
SHOWING = 25  # the bit of AT-SPI's states
CELLS = 4  # of a list or table this many are looked at


def show(project: str, place: str) -> None:
    """The window on a project, in a place."""
    from pathlib import Path

    from PySide6.QtCore import QTimer

    from kantar_desk.gui.application import make_application, make_desk
    from kantar_desk.workspace.workspace import Workspace

    application = make_application()
    desk, window = make_desk()
    window.resize(1280, 720)
    window.show()
    desk.attach(Workspace.open(Path(project)))
    window.go_to(place)
    QTimer.singleShot(500, lambda: print("READY", flush=True))
    QTimer.singleShot(80_000, application.quit)
    application.exec()


def call(*words: str, address: str | None = None) -> str:
    """One method call; what came back, as text."""
    bus = ["--address", address] if address else ["--session"]
    done = subprocess.run(
        ["gdbus", "call", *bus, *words], capture_output=True, text=True, check=True, timeout=20
    )
    return done.stdout.strip()


def walk(address: str) -> list[dict[str, str]]:
    """Role and name of every node of the program, from the root."""

    def ask(name: str, path: str, method: str, *more: str) -> str:
        return call("--dest", name, "--object-path", path, "--method", method, *more, address=address)

    name, ends = "", time.monotonic() + 15
    while not name and time.monotonic() < ends:
        found = re.search(
            r"'(:[\d.]+)'", ask("org.a11y.atspi.Registry", ROOT, "org.a11y.atspi.Accessible.GetChildren")
        )
        name = found.group(1) if found else ""
        time.sleep(0.1)
    nodes = []
    waiting = [(ROOT, "")]
    while waiting and len(nodes) < 400:
        path, parent = waiting.pop()
        role = ask(name, path, "org.a11y.atspi.Accessible.GetRoleName").strip("(),'")
        words = ask(name, path, "org.freedesktop.DBus.Properties.Get", "org.a11y.atspi.Accessible", "Name")
        state = ask(name, path, "org.a11y.atspi.Accessible.GetState")
        bits = int(re.search(r"(\d+)[,\]]", state.replace("uint32", "")).group(1))
        if path != ROOT and not bits >> SHOWING & 1 and role != "menu item":
            continue  # what is not on the screen is not spoken
        nodes.append({"role": role, "name": re.sub(r"^\(<['\"]?|['\"]?>,\)$", "", words), "parent": parent})
        children = re.findall(
            r"'(/org/a11y/atspi/accessible/\d+)'", ask(name, path, "org.a11y.atspi.Accessible.GetChildren")
        )
        if role in ("list", "table", "tree", "tree table", "menu"):
            children = children[:CELLS]
        waiting += [(child, role) for child in children]
    return nodes


def look(project: str, place: str) -> None:
    """Start the program and walk it over the accessibility bus."""
    answer = call(
        "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress"
    )
    address = re.search(r"'(.*)'", answer).group(1)
    command = [sys.executable, __file__, "show", project, place]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as shown:
        try:
            shown.stdout.readline()
            print(json.dumps(walk(address)))
        finally:
            shown.terminate()


if __name__ == "__main__":
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    show(*sys.argv[2:]) if sys.argv[1] == "show" else look(*sys.argv[1:])
