"""Starts what was built, as a person would: in an empty folder, with an empty home, on a screen of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import servers

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds" / "texts"
PATIENCE = 60.0  # seconds until a window must be there, on a busy machine


class Broken(Exception):
    """What was built does not do what it must; the text says what."""


def empty_surroundings(home: Path) -> dict[str, str]:
    """Variables of a person who has just logged in; nothing leads back to the checkout."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TEMP") if name in os.environ}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "XDG_RUNTIME_DIR": str(runtime)}


def ask(command: list[str], folder: Path, variables: dict[str, str]) -> str:
    """Run a verb and return what it printed; anything but success is Broken."""
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode != 0:
        logs = [
            path.read_text(encoding="utf-8")[-3000:]
            for path in Path(variables["HOME"]).rglob("kantar-desk.log")
        ]
        said = "".join([done.stdout[-1000:], done.stderr[-3000:], *logs])
        raise Broken(f"{' '.join(command)} ended with {done.returncode}:\n{said}")
    return done.stdout


def commands(start: list[str], folder: Path, variables: dict[str, str]) -> None:
    """The command line: version, a project, texts in, a list, a search, an export, a report."""
    project = ["--project", str(folder / "smoke.kantar")]
    ask([*start, "--version"], folder, variables)
    ask([*start, "new", str(folder / "smoke.kantar"), "--annotator", "Smoke"], folder, variables)
    ask([*start, "import", str(SEEDS), *project], folder, variables)
    listed = json.loads(ask([*start, "list", "documents", "--json", *project], folder, variables))
    expected = len(list(SEEDS.glob("*.txt")))
    if listed["count"] != expected:
        raise Broken(f"{expected} texts were imported, {listed['count']} are listed.")
    first = listed["items"][0]["id"]
    span = ["--document", first, "--span", "0:12", "--code", "claim/figure"]
    ask([*start, "annotate", *span, *project], folder, variables)
    target = folder / "set.kset"
    ask([*start, "export", "--format", "kset", "--out", str(target), *project], folder, variables)
    if not zipfile.is_zipfile(target):
        raise Broken("The exported set is no archive.")
    ask([*start, "report", "--out", str(folder / "report.html"), *project], folder, variables)
    ask([*start, "check", *project], folder, variables)


def window(start: list[str], folder: Path, variables: dict[str, str]) -> float:
    """Open the window on a screen of its own; returns the seconds until it stood there."""
    with servers.screen() as display, tempfile.TemporaryFile() as said:
        everything = {**variables, **display}
        started = time.monotonic()
        program = subprocess.Popen(start, cwd=folder, env=everything, stdout=said, stderr=said)
        try:
            while subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", "Kantar Desk"],
                env=everything,
                capture_output=True,
                check=False,
            ).returncode:
                if program.poll() is not None or time.monotonic() - started > PATIENCE:
                    said.seek(0)
                    raise Broken(
                        f"{start[0]} showed no window:\n{said.read().decode(errors='replace')[-3000:]}"
                    )
                time.sleep(0.05)
            stood = time.monotonic() - started
        finally:
            program.terminate()
            program.wait(timeout=20)
        said.seek(0)
        words = said.read().decode(errors="replace")
    if "Traceback" in words or "qt.qpa" in words:
        raise Broken(f"The window opened, but said:\n{words[-3000:]}")
    return stood


def calls_home(start: list[str], folder: Path, variables: dict[str, str]) -> None:
    """Watch every socket the program opens; one that could leave the machine is Broken."""
    if shutil.which("strace") is None:
        return
    log = folder / "connections.log"
    page = folder / "page.html"
    page.write_text("<html><body><h1>A page</h1><p>What it says.</p></body></html>", "utf-8")
    watch = ["strace", "-f", "-qq", "-e", "trace=socket,connect,sendto", "-o", str(log)]
    watched = ["import", str(SEEDS), str(page), "--project", str(folder / "watched.kantar")]
    ask([*watch, *start, *watched], folder, variables)
    outside = [
        line for line in log.read_text(encoding="utf-8", errors="replace").splitlines() if "AF_INET" in line
    ]
    if outside:
        raise Broken("The program called home:\n" + "\n".join(outside[:5]))


def program(path: Path) -> None:
    """Start a frozen program: the command line, the window, and watch its connections."""
    start = [str(path)]
    with tempfile.TemporaryDirectory(prefix="kantar-smoke-") as place:
        folder = Path(place)
        variables = empty_surroundings(folder)
        commands(start, folder, variables)
        ask([*start, "new", str(folder / "watched.kantar")], folder, variables)
        calls_home(start, folder, variables)
        if sys.platform == "linux":
            print(f"{path.parent.name}: window after {window(start, folder, variables):.2f} s", flush=True)


def wheel(path: Path) -> None:
    """Start the wheel from an empty folder, with the packages of this environment but not the checkout."""
    with tempfile.TemporaryDirectory(prefix="kantar-smoke-") as place:
        folder = Path(place)
        inside = folder / "inside"
        with zipfile.ZipFile(path) as archive:
            archive.extractall(inside)
        variables = {**empty_surroundings(folder), "PYTHONPATH": str(inside), "PYTHONSAFEPATH": "1"}
        where = ask(
            [sys.executable, "-c", "import kantar_desk; print(kantar_desk.__file__)"], folder, variables
        )
        if not Path(where.strip()).is_relative_to(inside):
            raise Broken(f"The wheel was to be started, but {where.strip()} was.")
        commands([sys.executable, "-m", "kantar_desk"], folder, variables)
