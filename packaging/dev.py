#!/usr/bin/env python3
"""The one entrance for whoever works on Kantar Desk. Needs nothing but Python 3.11 or newer.

python3 packaging/dev.py run [ARGUMENT…]   set up, then open the desk (without a screen: draw the demo's pictures)
python3 packaging/dev.py test [STAGE…]     set up, then every check; with names only those stages
python3 packaging/dev.py test --postgres   set up, then the store's tests against a PostgreSQL made for them
python3 packaging/dev.py bench [NAME…]     set up, then print measured times and sizes
python3 packaging/dev.py fix               format, and mend what can be mended by itself
python3 packaging/dev.py package           wheel, frozen program and .deb in dist/, each started once
python3 packaging/dev.py handbook          the handbook as a site in dist/handbook/; --pictures draws its pictures first
python3 packaging/dev.py translations      bring the translations up to date; prints how many texts have none
python3 packaging/dev.py lock              pin all packages anew
python3 packaging/dev.py setup             only the environment
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - said in words, before anything fails in a riddle
    sys.exit("Kantar Desk needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

import environment
import servers

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "reports"

FAST = "not e2e and not postgres"
STAGES: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "imports": ["lint-imports"],
    "tests": ["pytest", "-m", FAST],
    "e2e": ["pytest", "-m", "e2e"],
}


def say(text: str) -> None:
    """Print at once, so that it stands before the output of the programs that are started."""
    print(text, flush=True)


def tool(command: list[str], variables: dict[str, str] | None = None) -> int:
    """Run a program of the environment in the checkout; its output is shown. Returns its exit status."""
    program, *arguments = command
    say(f"$ {' '.join(command)}")
    start = [str(environment.PYTHON), "-m", program]
    if program == "lint-imports":  # the only one that is no module to be run
        start = [str(environment.PYTHON.with_name(program))]
    everything = {**os.environ, **(variables or {})}
    return subprocess.run([*start, *arguments], cwd=ROOT, env=everything, check=False).returncode


def pytest(
    name: str, arguments: list[str], variables: dict[str, str] | None = None
) -> tuple[int, servers.Counts]:
    """Run pytest; returns its exit status, where "nothing to run" is no failure, and what it counted."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    status = tool(["pytest", *arguments, f"--junitxml={report}", "--durations=10"], variables)
    if status < 0:
        say(f"The process was ended by {signal.Signals(-status).name}, after its last line above.")
    return (0 if status == 5 else status), servers.read_counts(report)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the desk; without a screen draw the demo's pictures instead."""
    environment.prepare("run", "fonts")
    command = [str(environment.PYTHON), "-m", "kantar_desk"]
    if arguments or has_display():
        return subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode
    demo = ROOT / "build" / "demo"
    say(
        f"There is no screen here, so no window can open. The demo's pictures go to {demo.relative_to(ROOT)}/."
    )
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([*command, "--demo", str(demo)], cwd=ROOT, env=quiet, check=False).returncode


def test(arguments: list[str]) -> int:
    """Every check, or the stages named; ends with one line a stage and what the tests counted."""
    if arguments == ["--postgres"]:
        return test_postgres()
    unknown = [name for name in arguments if name not in STAGES]
    if unknown:
        say(f"There is no stage {unknown[0]}. Stages: {', '.join(STAGES)}.")
        return 2
    environment.prepare("run", "fonts", "test")
    total = servers.Counts()
    lines: list[str] = []
    failed = False
    for name in arguments or STAGES:
        started = time.monotonic()
        say(f"\n── {name} ──")
        counted = ""
        with ExitStack() as stack:
            if STAGES[name][0] == "pytest":
                variables = stack.enter_context(servers.screen()) if name == "e2e" else None
                status, counts = pytest(name, STAGES[name][1:], variables)
                total += counts
                counted = f"  {counts}"
            else:
                status = tool(STAGES[name])
        failed = failed or status != 0
        lines.append(
            f"{name:8} {'FAILED' if status else 'ok':6} {time.monotonic() - started:6.1f} s{counted}"
        )
    say("\n── summary ──\n" + "\n".join(lines))
    if total:
        say(str(total))
    return 1 if failed else 0


def test_postgres() -> int:
    """The store's tests against a PostgreSQL that is made for them, reached by a local socket, and removed."""
    environment.prepare("run", "fonts", "test", "postgres")
    with servers.postgres() as variables:
        status, counts = pytest("postgres", ["-m", "postgres"], variables)
    say(str(counts))
    return status


def bench(arguments: list[str]) -> int:
    """Print measured times and sizes, one script a subject (or those named), on a screen of our own."""
    environment.prepare("run", "fonts", "test")
    scripts = sorted((ROOT / "tests" / "bench").glob("*.py"))
    chosen = [path for path in scripts if not arguments or path.stem in arguments]
    if not chosen:
        say(f"There is no such measurement. There are: {', '.join(path.stem for path in scripts)}.")
        return 2
    worst = 0
    with servers.screen() as variables:
        for path in chosen:
            say(f"\n── {path.stem} ──")
            command = [str(environment.PYTHON), str(path)]
            status = subprocess.run(
                command, cwd=ROOT, env={**os.environ, **variables}, check=False
            ).returncode
            worst = max(worst, abs(status))
    return min(worst, 1)


def fix(_arguments: list[str]) -> int:
    """Format, and mend what can be mended by itself."""
    environment.prepare()
    return max(tool(["ruff", "check", "--fix", "."]), tool(["ruff", "format", "."]))


def package(arguments: list[str]) -> int:
    """Build what is given to people, into dist/, and start each once."""
    environment.prepare("run", "fonts", "package")
    return tool_script("build.py", arguments)


def lock(_arguments: list[str]) -> int:
    """Pin all packages anew."""
    environment.make_venv()
    return tool_script("lock.py", [])


def translations(arguments: list[str]) -> int:
    """Collect the texts of the window anew and compile the translations."""
    environment.prepare()
    return tool_script("translations.py", arguments)


def handbook(arguments: list[str]) -> int:
    """Build the handbook as a site; with --pictures draw its pictures anew first."""
    unknown = [one for one in arguments if one != "--pictures"]
    if unknown:
        say(f"{unknown[0]} is not known here; there is only --pictures.")
        return 2
    environment.prepare("run", "fonts")
    if arguments:
        drawer = ROOT / "tests" / "gui" / "handbook_pictures.py"
        status = subprocess.run([str(environment.PYTHON), str(drawer)], cwd=ROOT, check=False).returncode
        if status != 0:
            return status
    return tool_script("handbook.py", [])


def tool_script(script: str, arguments: list[str]) -> int:
    """Run a script of this folder with the environment's Python."""
    path = Path(__file__).with_name(script)
    return subprocess.run([str(environment.PYTHON), str(path), *arguments], cwd=ROOT, check=False).returncode


def setup(_arguments: list[str]) -> int:
    """Only make the environment."""
    environment.prepare("run", "fonts", "test")
    return 0


VERBS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "fix": fix,
    "package": package,
    "handbook": handbook,
    "translations": translations,
    "lock": lock,
    "setup": setup,
}


def main(arguments: list[str]) -> int:
    """Carry out one verb and return the exit status."""
    if not arguments or arguments[0] not in VERBS:
        say(str(__doc__))
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return VERBS[arguments[0]](arguments[1:])
    except environment.SetupError as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
